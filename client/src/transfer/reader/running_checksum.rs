//! The checksum of the bytes that a reader has read so far.

use aws_sdk_s3::operation::get_object::GetObjectOutput;

use crate::transfer::checksum::{Digest, Expected, expected};

/// The checksum of the bytes read since the first one, and the object's own. Empty if reading began elsewhere, or if S3 has
/// no checksum of the object.
#[derive(Default)]
pub(super) struct RunningChecksum(Option<(Digest, Expected)>);

impl RunningChecksum {
    /// Starts the checksum of an object that is read from its first byte.
    pub(super) fn of(response: &GetObjectOutput) -> Self {
        let expected = expected!(response);
        Self(expected.map(|known| (Digest::new(known.algorithm), known)))
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        if let Some((digest, _)) = &mut self.0 {
            digest.update(bytes);
        }
    }

    /// Compares the checksum at the end of the object, if there is one to compare.
    pub(super) fn finish(&mut self) -> Option<Result<(), String>> {
        let (digest, expected) = self.0.take()?;
        let computed = digest.finish();
        Some(if computed == expected.value {
            Ok(())
        } else {
            Err(format!(
                "the checksum of the bytes received is {computed}, that of the object {}",
                expected.value
            ))
        })
    }
}
