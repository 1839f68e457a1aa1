//! The checksum of a whole object, from those of its parts.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::ChecksumType;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use crc_fast::{CrcAlgorithm, Digest};

/// What uploads are sealed with: S3's own default, whose parts combine to that of the whole.
pub(super) const UPLOAD: CrcAlgorithm = CrcAlgorithm::Crc64Nvme;

/// The checksum of a run of bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Crc {
    algorithm: CrcAlgorithm,
    value: u64,
    bytes: u64,
}

impl Crc {
    pub(super) fn of(algorithm: CrcAlgorithm, bytes: &[u8]) -> Self {
        Self {
            algorithm,
            value: crc_fast::checksum(algorithm, bytes),
            bytes: bytes.len() as u64,
        }
    }

    /// The checksum of a run that lies in several places.
    pub(super) fn of_chunks(algorithm: CrcAlgorithm, chunks: &[Bytes]) -> Self {
        let mut running = Running::new(algorithm);
        for chunk in chunks {
            running.update(chunk);
        }
        running.finish()
    }

    /// The checksum of this run and the one that follows it.
    pub(super) fn then(self, next: Self) -> Self {
        let value = crc_fast::checksum_combine(self.algorithm, self.value, next.value, next.bytes);
        Self {
            value,
            bytes: self.bytes + next.bytes,
            ..self
        }
    }

    /// The checksum of consecutive runs; `None` of none.
    pub(super) fn of_all(runs: impl IntoIterator<Item = Self>) -> Option<Self> {
        runs.into_iter().reduce(Self::then)
    }

    /// A checksum as S3 wrote it, of a run of so many bytes.
    pub(super) fn from_base64(algorithm: CrcAlgorithm, text: &str, bytes: u64) -> Option<Self> {
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

    /// How many bytes the run has.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The checksum as S3 writes it: big-endian, in base64.
    pub(super) fn to_base64(self) -> String {
        let bytes = self.value.to_be_bytes();
        match self.algorithm {
            CrcAlgorithm::Crc64Nvme => STANDARD.encode(bytes),
            // The other two that S3 knows have 32 bits.
            _ => STANDARD.encode(&bytes[4..]),
        }
    }
}

/// The checksum of a run that comes piece by piece.
pub(super) struct Running {
    algorithm: CrcAlgorithm,
    digest: Digest,
}

impl Running {
    pub(super) fn new(algorithm: CrcAlgorithm) -> Self {
        Self {
            algorithm,
            digest: Digest::new(algorithm),
        }
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.digest.update(bytes);
    }

    pub(super) fn finish(self) -> Crc {
        Crc {
            algorithm: self.algorithm,
            value: self.digest.finalize(),
            bytes: self.digest.get_amount(),
        }
    }
}

/// The checksum that S3 keeps of a whole object, when it is one that parts combine to.
///
/// Not so a composite one, which is a checksum of the parts' checksums and shows by its `-`, nor a
/// SHA, which can only be computed from front to back.
pub(super) fn of_object(head: &HeadObjectOutput) -> Option<(CrcAlgorithm, String)> {
    if head.checksum_type() == Some(&ChecksumType::Composite) {
        return None;
    }
    let known = [
        (CrcAlgorithm::Crc64Nvme, head.checksum_crc64_nvme()),
        (CrcAlgorithm::Crc32Iscsi, head.checksum_crc32_c()),
        (CrcAlgorithm::Crc32IsoHdlc, head.checksum_crc32()),
    ];
    known
        .into_iter()
        .filter_map(|(algorithm, value)| Some((algorithm, value?.to_owned())))
        .find(|(_, value)| !value.contains('-'))
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
