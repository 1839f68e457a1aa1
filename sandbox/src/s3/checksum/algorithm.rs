//! The algorithms of S3's checksums, and what a checksum covers.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use s3s::dto::{ChecksumAlgorithm, ChecksumType};

/// An algorithm of S3's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Crc32,
    Crc32c,
    Crc64Nvme,
    Sha1,
    Sha256,
}

impl Algorithm {
    pub(crate) const ALL: [Self; 5] = [
        Self::Crc32,
        Self::Crc32c,
        Self::Crc64Nvme,
        Self::Sha1,
        Self::Sha256,
    ];

    /// Reads a name such as `CRC32C`, in any case.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|algorithm| algorithm.name().eq_ignore_ascii_case(name))
    }

    /// The name as the API spells it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32c => "CRC32C",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
        }
    }

    /// The length of a digest in bytes.
    fn digest_len(self) -> usize {
        match self {
            Self::Crc32 | Self::Crc32c => 4,
            Self::Crc64Nvme => 8,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }

    /// Decodes a value that a client sent; `None` when it cannot be a digest of this algorithm.
    pub(crate) fn decode(self, value: &str) -> Option<Vec<u8>> {
        BASE64
            .decode(value)
            .ok()
            .filter(|digest| digest.len() == self.digest_len())
    }

    /// The type that S3 uses for a multipart upload that names none.
    pub(crate) fn default_kind(self) -> Kind {
        match self {
            Self::Crc64Nvme => Kind::FullObject,
            _ => Kind::Composite,
        }
    }

    /// Whether a multipart object may carry this kind: SHA cannot be combined, CRC64NVME always is.
    pub(crate) fn allows(self, kind: Kind) -> bool {
        match self {
            Self::Crc32 | Self::Crc32c => true,
            Self::Crc64Nvme => kind == Kind::FullObject,
            Self::Sha1 | Self::Sha256 => kind == Kind::Composite,
        }
    }

    pub(crate) fn dto(self) -> ChecksumAlgorithm {
        ChecksumAlgorithm::from_static(self.name())
    }
}

/// The bytes that a checksum covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The object's bytes.
    FullObject,
    /// The checksums of its parts, one after another.
    Composite,
}

impl Kind {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        match name {
            ChecksumType::FULL_OBJECT => Some(Self::FullObject),
            ChecksumType::COMPOSITE => Some(Self::Composite),
            _ => None,
        }
    }

    pub(crate) fn dto(self) -> ChecksumType {
        ChecksumType::from_static(match self {
            Self::FullObject => ChecksumType::FULL_OBJECT,
            Self::Composite => ChecksumType::COMPOSITE,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_the_wrong_length_is_no_digest() {
        assert_eq!(Algorithm::Crc32.decode("AAAAAA=="), Some(vec![0; 4]));
        assert_eq!(Algorithm::Sha256.decode("AAAAAA=="), None);
        assert_eq!(Algorithm::Crc32.decode("not base64"), None);
    }
}
