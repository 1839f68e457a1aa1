//! The checksum of a whole object, from those of its parts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use crc_fast::{CrcAlgorithm, Digest};

/// The checksum of consecutive bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::transfer) struct Crc {
    algorithm: CrcAlgorithm,
    value: u64,
    bytes: u64,
}

impl Crc {
    pub(in crate::transfer) fn of(algorithm: CrcAlgorithm, bytes: &[u8]) -> Self {
        Self {
            algorithm,
            value: crc_fast::checksum(algorithm, bytes),
            bytes: bytes.len() as u64,
        }
    }

    /// The checksum of consecutive bytes in several chunks.
    pub(in crate::transfer) fn of_chunks(algorithm: CrcAlgorithm, chunks: &[Bytes]) -> Self {
        let mut running = Running::new(algorithm);
        for chunk in chunks {
            running.update(chunk);
        }
        running.finish()
    }

    /// The checksum of these bytes and those that follow them.
    pub(in crate::transfer) fn then(self, next: Self) -> Self {
        let value = crc_fast::checksum_combine(self.algorithm, self.value, next.value, next.bytes);
        Self {
            value,
            bytes: self.bytes + next.bytes,
            ..self
        }
    }

    /// The combined checksum; `None` if there is none.
    pub(in crate::transfer) fn of_all(runs: impl IntoIterator<Item = Self>) -> Option<Self> {
        runs.into_iter().reduce(Self::then)
    }

    /// A checksum as S3 writes it, and the number of its bytes.
    pub(in crate::transfer) fn from_base64(
        algorithm: CrcAlgorithm,
        text: &str,
        bytes: u64,
    ) -> Option<Self> {
        let read = STANDARD.decode(text).ok()?;
        let value = read.iter().try_fold(0_u64, |value, byte| {
            Some(value.checked_mul(256)? | u64::from(*byte))
        })?;
        Some(Self {
            algorithm,
            value,
            bytes,
        })
    }

    /// The checksum as S3 writes it: big-endian, in base64.
    pub(in crate::transfer) fn to_base64(self) -> String {
        let bytes = self.value.to_be_bytes();
        match self.algorithm {
            CrcAlgorithm::Crc64Nvme => STANDARD.encode(bytes),
            // The other two of S3 have 32 bits.
            _ => STANDARD.encode(&bytes[4..]),
        }
    }
}

/// A checksum that is computed chunk by chunk.
pub(in crate::transfer) struct Running {
    algorithm: CrcAlgorithm,
    digest: Digest,
}

impl Running {
    pub(in crate::transfer) fn new(algorithm: CrcAlgorithm) -> Self {
        Self {
            algorithm,
            digest: Digest::new(algorithm),
        }
    }

    pub(in crate::transfer) fn update(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
    }

    pub(in crate::transfer) fn finish(self) -> Crc {
        Crc {
            algorithm: self.algorithm,
            value: self.digest.finalize(),
            bytes: self.digest.get_amount(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Crc;
    use crc_fast::CrcAlgorithm;
    use proptest::prelude::*;

    #[test]
    fn the_checksums_of_the_standard_check_value() {
        let of = |algorithm| Crc::of(algorithm, b"123456789").to_base64();
        assert_eq!(of(CrcAlgorithm::Crc32IsoHdlc), "y/Q5Jg==");
        assert_eq!(of(CrcAlgorithm::Crc32Iscsi), "4waSgw==");
        assert_eq!(of(CrcAlgorithm::Crc64Nvme), "rosUhgp5mIg=");
    }

    proptest! {
        #[test]
        fn parts_combine_to_the_whole(parts: Vec<Vec<u8>>) {
            for algorithm in
                [CrcAlgorithm::Crc64Nvme, CrcAlgorithm::Crc32Iscsi, CrcAlgorithm::Crc32IsoHdlc]
            {
                let combined = Crc::of_all(parts.iter().map(|part| Crc::of(algorithm, part)));
                let whole = parts.concat();
                prop_assert_eq!(
                    combined.unwrap_or(Crc::of(algorithm, b"")),
                    Crc::of(algorithm, &whole)
                );
            }
        }
    }
}
