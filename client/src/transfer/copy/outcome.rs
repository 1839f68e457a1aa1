//! Finds out whether S3 made a copy whose response was lost.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use tokio::time::Instant;

use super::builder::{Copied, Copy};
use crate::error::{Context, Error, Result, Subject};
use crate::transfer::attempts::attempt;
use crate::transfer::checksum::expected;
use crate::transfer::fields::copy_upload;
use crate::transfer::identity::same;
use crate::transfer::lost_response::{may_be_stored, not_found_stored, stored_since};
use crate::transfer::observed::Observed;
use crate::transfer::settings;

/// A `CopyObject` that failed.
pub(super) struct Failed {
    pub(super) error: Error,
    pub(super) began: Instant,
    /// How often it was sent.
    pub(super) attempts: u32,
}

impl Failed {
    /// The copy, if S3 made it; else the error, or [`Error::UnknownOutcome`].
    pub(super) async fn find_out(
        self,
        copy: &Copy,
        source: &HeadObjectOutput,
        bytes: u64,
    ) -> Result<Copied> {
        if !may_be_stored(&self.error, self.attempts) {
            return Err(self.error);
        }
        let observed = Observed::default();
        let (bucket, key) = copy.target();
        let target = attempt(copy.config.tries(), || {
            let head = copy_upload!(copy.request => copy.s3.head_object());
            let head = head.set_checksum_mode(settings::checksum_mode(&copy.s3));
            let head = head.customize();
            let call = head.interceptor(observed.clone()).send();
            async { call.await.on_object(&bucket, &key) }
        });
        let target = target.await;
        match &target {
            Ok(target)
                if stored_since(self.began, target.last_modified, &observed)
                    && alike(source, target) =>
            {
                Ok(Copied {
                    bytes,
                    parts: None,
                    e_tag: target.e_tag.clone(),
                    version_id: target.version_id.clone(),
                })
            }
            _ => Err(not_found_stored(
                self.error,
                target,
                Subject::object(bucket, key),
            )),
        }
    }
}

/// Whether two objects have the same bytes, by their checksums or else their `ETag`s.
fn alike(source: &HeadObjectOutput, target: &HeadObjectOutput) -> bool {
    let checksums = expected!(source).zip(expected!(target));
    let equal = match checksums.filter(|(one, other)| one.algorithm == other.algorithm) {
        Some((one, other)) => one == other,
        None => source
            .e_tag()
            .zip(target.e_tag())
            .is_some_and(|(one, other)| same(one, other)),
    };
    equal && source.content_length() == target.content_length()
}
