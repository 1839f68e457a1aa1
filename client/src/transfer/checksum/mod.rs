//! Checksums of objects and of their parts.

mod crc;
mod digest;
mod expected;

use crc_fast::CrcAlgorithm;

pub(super) use crc::{Crc, Running};
pub(super) use digest::Digest;
pub(super) use expected::{Algorithm, Expected, expected};

/// The checksum of uploads: S3's default, and one that the parts' checksums combine to.
pub(super) const UPLOAD: CrcAlgorithm = CrcAlgorithm::Crc64Nvme;
