//! Finds out whether S3 made a copy whose response was lost.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::ChecksumMode;
use tokio::time::Instant;

use super::builder::{Copied, Copy};
use crate::error::{Context, Error, Result, Subject};
use crate::transfer::attempts::attempt;
use crate::transfer::checksum::expected;
use crate::transfer::fields::copy_fields;
use crate::transfer::fresh::{may_be_stored, stored_since};
use crate::transfer::identity::same;
use crate::transfer::observed::Observed;

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
            let head = copy_fields!(copy.request => copy.s3.head_object();
                get_bucket set_bucket
                get_key set_key
                get_sse_customer_algorithm set_sse_customer_algorithm
                get_sse_customer_key set_sse_customer_key
                get_sse_customer_key_md5 set_sse_customer_key_md5
                get_request_payer set_request_payer
                get_expected_bucket_owner set_expected_bucket_owner
            );
            let head = head.checksum_mode(ChecksumMode::Enabled).customize();
            let call = head.interceptor(observed.clone()).send();
            async { call.await.on_object(&bucket, &key) }
        });
        match target.await {
            Ok(target)
                if stored_since(self.began, target.last_modified, &observed)
                    && alike(source, &target) =>
            {
                Ok(Copied {
                    bytes,
                    parts: None,
                    e_tag: target.e_tag,
                    version_id: target.version_id,
                })
            }
            // S3 has another object, or none. After a timeout it may still be making this one.
            Ok(_) if !self.error.is_timeout() => Err(self.error),
            Err(error) if error.is_not_found() && !self.error.is_timeout() => Err(self.error),
            _ => Err(Error::UnknownOutcome {
                subject: Subject::object(bucket, key),
                cause: Box::new(self.error),
            }),
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
