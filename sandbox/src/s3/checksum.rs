//! S3's checksums: five algorithms, over a whole object or composed from those of its parts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use s3s::checksum::ChecksumHasher;
use s3s::crypto::{Checksum as _, Crc32, Crc32c, Crc64Nvme, Md5, Sha1, Sha256};
use s3s::dto::{ChecksumAlgorithm, ChecksumType};

use super::model::Content;

/// An algorithm of S3's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Crc32,
    Crc32c,
    Crc64Nvme,
    Sha1,
    Sha256,
}

/// The bytes that a checksum covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The object's bytes.
    FullObject,
    /// The checksums of its parts, one after another.
    Composite,
}

/// The checksum of an object or a part, as S3 stores and returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checksum {
    pub(crate) algorithm: Algorithm,
    pub(crate) kind: Kind,
    /// Base64, with `-N` behind it for a composite over N parts.
    pub(crate) value: String,
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

impl Checksum {
    /// The checksum of bytes at hand.
    pub(crate) fn of_bytes(algorithm: Algorithm, bytes: &[u8]) -> Self {
        let mut hasher = Hasher::new(algorithm);
        hasher.update(bytes);
        hasher.finish()
    }

    /// The checksum of a whole object, whatever its pieces.
    pub(crate) fn of_content(algorithm: Algorithm, content: &Content) -> Self {
        let mut hasher = Hasher::new(algorithm);
        content
            .pieces()
            .iter()
            .for_each(|piece| hasher.update(piece));
        hasher.finish()
    }

    /// The checksum over the checksums of parts.
    pub(crate) fn composite<'a>(
        algorithm: Algorithm,
        parts: impl IntoIterator<Item = &'a Self>,
    ) -> Self {
        let digests: Vec<_> = parts
            .into_iter()
            .filter_map(|part| algorithm.decode(&part.value))
            .collect();
        let whole = Self::of_bytes(algorithm, &digests.concat());
        Self {
            algorithm,
            kind: Kind::Composite,
            value: format!("{}-{}", whole.value, digests.len()),
        }
    }

    /// The value, if the checksum is of this algorithm: one of a response's five checksum fields.
    pub(crate) fn value_of(checksum: Option<&Self>, algorithm: Algorithm) -> Option<String> {
        checksum
            .filter(|checksum| checksum.algorithm == algorithm)
            .map(|checksum| checksum.value.clone())
    }
}

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

/// The MD5 that an entity tag shows.
pub(crate) fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::checksum(bytes)
}

/// Puts a checksum into the five fields that S3's responses have for it.
macro_rules! fill_checksum {
    ($output:expr, $checksum:expr) => {{
        use $crate::s3::checksum::{Algorithm, Checksum};
        let checksum: Option<&Checksum> = $checksum;
        $output.checksum_crc32 = Checksum::value_of(checksum, Algorithm::Crc32);
        $output.checksum_crc32c = Checksum::value_of(checksum, Algorithm::Crc32c);
        $output.checksum_crc64nvme = Checksum::value_of(checksum, Algorithm::Crc64Nvme);
        $output.checksum_sha1 = Checksum::value_of(checksum, Algorithm::Sha1);
        $output.checksum_sha256 = Checksum::value_of(checksum, Algorithm::Sha256);
    }};
}
pub(crate) use fill_checksum;

/// The checksums that a request names, each with its algorithm.
macro_rules! declared_checksums {
    ($input:expr) => {{
        use $crate::s3::checksum::Algorithm;
        let input = &$input;
        [
            (Algorithm::Crc32, input.checksum_crc32.clone()),
            (Algorithm::Crc32c, input.checksum_crc32c.clone()),
            (Algorithm::Crc64Nvme, input.checksum_crc64nvme.clone()),
            (Algorithm::Sha1, input.checksum_sha1.clone()),
            (Algorithm::Sha256, input.checksum_sha256.clone()),
        ]
        .into_iter()
        .filter_map(|(algorithm, value)| value.map(|value| (algorithm, value)))
    }};
}
pub(crate) use declared_checksums;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_algorithm_gives_the_value_that_aws_documents_or_python_computes() {
        let expected = [
            "NhCmhg==",
            "mnG7TA==",
            "M3eFcAZSQlc=",
            "qvTGHdzF6KLavt4PO0gs2a6pQ00=",
            "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=",
        ];
        for (algorithm, value) in Algorithm::ALL.into_iter().zip(expected) {
            assert_eq!(
                Checksum::of_bytes(algorithm, b"hello").value,
                value,
                "{}",
                algorithm.name()
            );
        }
        assert_eq!(
            hex::encode(md5(b"hello")),
            "5d41402abc4b2a76b9719d911017c592"
        );
    }

    #[test]
    fn pieces_do_not_change_a_checksum() {
        let content = Content::new(vec!["he".into(), "llo".into()]);
        for algorithm in Algorithm::ALL {
            assert_eq!(
                Checksum::of_content(algorithm, &content),
                Checksum::of_bytes(algorithm, b"hello")
            );
        }
    }

    #[test]
    fn a_composite_counts_its_parts() {
        let parts = [
            Checksum::of_bytes(Algorithm::Crc32, b"a"),
            Checksum::of_bytes(Algorithm::Crc32, b"b"),
        ];
        let composite = Checksum::composite(Algorithm::Crc32, &parts);
        assert_eq!(composite.kind, Kind::Composite);
        assert!(composite.value.ends_with("-2"), "{}", composite.value);
    }

    #[test]
    fn a_value_of_the_wrong_length_is_no_digest() {
        assert_eq!(Algorithm::Crc32.decode("AAAAAA=="), Some(vec![0; 4]));
        assert_eq!(Algorithm::Sha256.decode("AAAAAA=="), None);
        assert_eq!(Algorithm::Crc32.decode("not base64"), None);
    }
}
