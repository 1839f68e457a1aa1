//! The five fields that requests and responses have for checksums.

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
