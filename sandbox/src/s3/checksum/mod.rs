//! S3's checksums: five algorithms, over a whole object or composed from those of its parts.

mod algorithm;
mod fields;
mod hasher;

use s3s::crypto::{Checksum as _, Md5};

pub(crate) use algorithm::{Algorithm, Kind};
pub(crate) use fields::{declared_checksums, fill_checksum};
pub(crate) use hasher::Hasher;

use super::model::Content;

/// The checksum of an object or a part, as S3 stores and returns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checksum {
    pub(crate) algorithm: Algorithm,
    pub(crate) kind: Kind,
    /// Base64, with `-N` behind it for a composite over N parts.
    pub(crate) value: String,
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

/// The MD5 that an entity tag shows.
pub(crate) fn md5(bytes: &[u8]) -> [u8; 16] {
    Md5::checksum(bytes)
}

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
}
