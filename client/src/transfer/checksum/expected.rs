//! The checksum that S3 stores of a whole object.

use aws_sdk_s3::types::ChecksumType;
use crc_fast::CrcAlgorithm;

/// An algorithm of S3's checksums.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::transfer) enum Algorithm {
    /// The checksums of consecutive parts combine to that of the whole.
    Crc(CrcAlgorithm),
    /// The others are computed from the first byte to the last.
    Md5,
    Sha1,
    Sha256,
    Sha512,
}

/// A checksum that S3 sent, in base64.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::transfer) struct Expected {
    pub(in crate::transfer) algorithm: Algorithm,
    pub(in crate::transfer) value: String,
}

impl Expected {
    /// The first of these checksums that is of the whole object. A composite one is computed from the checksums of the
    /// parts.
    pub(in crate::transfer) fn first(
        kind: Option<&ChecksumType>,
        known: impl IntoIterator<Item = (Algorithm, Option<String>)>,
    ) -> Option<Self> {
        if kind == Some(&ChecksumType::Composite) {
            return None;
        }
        known
            .into_iter()
            .filter_map(|(algorithm, value)| value.map(|value| Self { algorithm, value }))
            .find(|expected| !expected.value.contains('-'))
    }

    /// The algorithm, if the checksums of parts combine.
    pub(in crate::transfer) fn crc(&self) -> Option<CrcAlgorithm> {
        match self.algorithm {
            Algorithm::Crc(algorithm) => Some(algorithm),
            _ => None,
        }
    }
}

/// The checksum of the whole object in the output of `HeadObject` or `GetObject`.
macro_rules! expected {
    ($output:expr) => {{
        use $crate::transfer::checksum::{Algorithm, Expected};
        let output = &$output;
        Expected::first(
            output.checksum_type(),
            [
                (
                    Algorithm::Crc(::crc_fast::CrcAlgorithm::Crc64Nvme),
                    output.checksum_crc64_nvme.clone(),
                ),
                (
                    Algorithm::Crc(::crc_fast::CrcAlgorithm::Crc32Iscsi),
                    output.checksum_crc32_c.clone(),
                ),
                (
                    Algorithm::Crc(::crc_fast::CrcAlgorithm::Crc32IsoHdlc),
                    output.checksum_crc32.clone(),
                ),
                (Algorithm::Sha256, output.checksum_sha256.clone()),
                (Algorithm::Sha1, output.checksum_sha1.clone()),
                (Algorithm::Sha512, output.checksum_sha512.clone()),
                (Algorithm::Md5, output.checksum_md5.clone()),
            ],
        )
    }};
}

pub(in crate::transfer) use expected;
