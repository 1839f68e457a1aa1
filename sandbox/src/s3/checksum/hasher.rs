//! A checksum in the making.

use s3s::checksum::ChecksumHasher;
use s3s::crypto::{Checksum as _, Crc32, Crc32c, Crc64Nvme, Sha1, Sha256};

use super::{Algorithm, Checksum, Kind};

/// A checksum in the making.
pub(crate) struct Hasher {
    algorithm: Algorithm,
    inner: ChecksumHasher,
}

impl Hasher {
    pub(crate) fn new(algorithm: Algorithm) -> Self {
        let mut inner = ChecksumHasher::default();
        match algorithm {
            Algorithm::Crc32 => inner.crc32 = Some(Crc32::new()),
            Algorithm::Crc32c => inner.crc32c = Some(Crc32c::new()),
            Algorithm::Crc64Nvme => inner.crc64nvme = Some(Crc64Nvme::new()),
            Algorithm::Sha1 => inner.sha1 = Some(Sha1::new()),
            Algorithm::Sha256 => inner.sha256 = Some(Sha256::new()),
        }
        Self { algorithm, inner }
    }

    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.inner.update(bytes);
    }

    pub(crate) fn finish(self) -> Checksum {
        let sums = self.inner.finalize();
        let value = match self.algorithm {
            Algorithm::Crc32 => sums.checksum_crc32,
            Algorithm::Crc32c => sums.checksum_crc32c,
            Algorithm::Crc64Nvme => sums.checksum_crc64nvme,
            Algorithm::Sha1 => sums.checksum_sha1,
            Algorithm::Sha256 => sums.checksum_sha256,
        };
        Checksum {
            algorithm: self.algorithm,
            kind: Kind::FullObject,
            value: value.unwrap_or_default(),
        }
    }
}
