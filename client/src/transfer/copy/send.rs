//! Sends a copy: HEAD on the source, then one request or several parts.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;

use super::builder::{Copied, Copy};
use super::source::CopySource;
use super::{parts, single};
use crate::error::{Context, Result, Subject};
use crate::transfer::fields::copy_fields;
use crate::transfer::{key, length, settings};

impl Copy {
    /// Sends the copy.
    pub(super) async fn send(self) -> Result<Copied> {
        let (bucket, key) = self.target();
        key::check(&Subject::object(bucket, key))?;
        key::check(&Subject::object(&self.source.bucket, &self.source.key))?;
        let head = self.head().await?;
        let bytes = match length::of(head.content_length()) {
            Some(bytes) => bytes,
            None => self.missing_length(&head).await?,
        };
        // A single request copies 5 GiB at most.
        if self.config.uploads_by_parts(bytes) {
            parts::copy(&self, &head, bytes).await
        } else {
            single::copy(&self, &head, bytes).await
        }
    }

    /// Requests the source's metadata.
    async fn head(&self) -> Result<HeadObjectOutput> {
        let CopySource {
            bucket,
            key,
            version_id,
            ..
        } = &self.source;
        let head = self.source_s3.head_object().bucket(bucket).key(key);
        let head = head
            .set_version_id(version_id.clone())
            .set_checksum_mode(settings::checksum_mode(&self.source_s3));
        let head = copy_fields!(self.request => head;
            get_copy_source_if_match set_if_match
            get_copy_source_if_none_match set_if_none_match
            get_copy_source_if_modified_since set_if_modified_since
            get_copy_source_if_unmodified_since set_if_unmodified_since
            get_copy_source_sse_customer_algorithm set_sse_customer_algorithm
            get_copy_source_sse_customer_key set_sse_customer_key
            get_copy_source_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_source_bucket_owner set_expected_bucket_owner
        );
        head.send().await.on_object(bucket, key)
    }

    /// Requests the source's length, which the response to HEAD does not have.
    async fn missing_length(&self, head: &HeadObjectOutput) -> Result<u64> {
        let CopySource {
            bucket,
            key,
            version_id,
            ..
        } = &self.source;
        let get = self.source_s3.get_object().bucket(bucket).key(key);
        let get = get.set_version_id(version_id.clone());
        let get = copy_fields!(self.request => get;
            get_copy_source_sse_customer_algorithm set_sse_customer_algorithm
            get_copy_source_sse_customer_key set_sse_customer_key
            get_copy_source_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_source_bucket_owner set_expected_bucket_owner
        );
        length::ask(get, &Subject::object(bucket, key), head.e_tag()).await
    }
}
