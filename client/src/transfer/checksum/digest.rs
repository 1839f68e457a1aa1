//! A checksum that is computed from the first byte to the last.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::Md5;
use sha1::Sha1;
use sha2::digest::DynDigest;
use sha2::{Sha256, Sha512};

use super::{Algorithm, Running};

/// The checksum of bytes that are read in order.
pub(in crate::transfer) enum Digest {
    Crc(Box<Running>),
    Hash(Box<dyn DynDigest + Send + Sync>),
}

impl Digest {
    pub(in crate::transfer) fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::Crc(algorithm) => Self::Crc(Box::new(Running::new(algorithm))),
            Algorithm::Md5 => Self::Hash(Box::new(Md5::default())),
            Algorithm::Sha1 => Self::Hash(Box::new(Sha1::default())),
            Algorithm::Sha256 => Self::Hash(Box::new(Sha256::default())),
            Algorithm::Sha512 => Self::Hash(Box::new(Sha512::default())),
        }
    }

    pub(in crate::transfer) fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Crc(crc) => crc.update(bytes),
            Self::Hash(hash) => hash.update(bytes),
        }
    }

    /// The checksum as S3 writes it, in base64.
    pub(in crate::transfer) fn finish(self) -> String {
        match self {
            Self::Crc(crc) => crc.finish().to_base64(),
            Self::Hash(hash) => STANDARD.encode(hash.finalize()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Algorithm, Digest};
    use crc_fast::CrcAlgorithm;

    #[test]
    fn the_checksums_of_abc() {
        let of = |algorithm| {
            let mut digest = Digest::new(algorithm);
            digest.update(b"a");
            digest.update(b"bc");
            digest.finish()
        };
        assert_eq!(of(Algorithm::Md5), "kAFQmDzST7DWlj99KOF/cg==");
        assert_eq!(of(Algorithm::Sha1), "qZk+NkcGgWq6PiVxeFDCbJzQ2J0=");
        assert_eq!(
            of(Algorithm::Sha256),
            "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
        assert_eq!(of(Algorithm::Crc(CrcAlgorithm::Crc32IsoHdlc)), "NSRBwg==");
    }
}
