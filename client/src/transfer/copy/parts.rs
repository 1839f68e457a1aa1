//! A copy in parts.

use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::upload_part_copy::builders::UploadPartCopyFluentBuilder;
use aws_sdk_s3::types::CopyPartResult;
use futures::stream::{self, StreamExt, TryStreamExt};

use super::builder::{Copied, Copy};
use super::described;
use super::single::{changed, changed_or};
use crate::error::{Error, Result};
use crate::transfer::attempts::attempt;
use crate::transfer::checksum::{self, Crc, expected};
use crate::transfer::fields::copy_fields;
use crate::transfer::identity::strong;
use crate::transfer::multipart::{Multipart, Requests, Sent, Whole};

/// Creates the upload, copies every part, and completes it; or aborts it.
pub(super) async fn copy(copy: &Copy, head: &HeadObjectOutput, bytes: u64) -> Result<Copied> {
    let create = described::create(copy, head).await?;
    let multipart = Multipart::create(&copy.s3, create).await?;
    match fill(copy, head, bytes, multipart.requests()).await {
        Ok(copied) => {
            multipart.disarm();
            Ok(copied)
        }
        Err(error) => Err(multipart.abort(error).await),
    }
}

/// Copies the parts, `concurrency` at the same time, and completes the upload.
async fn fill(
    copy: &Copy,
    head: &HeadObjectOutput,
    bytes: u64,
    requests: &Requests,
) -> Result<Copied> {
    let size = copy.config.part_size_for(bytes);
    let sent: Vec<Sent> = stream::iter(1..=bytes.div_ceil(size))
        .map(|number| async move {
            let start = (number - 1) * size;
            let length = size.min(bytes - start);
            copy_part(copy, head, requests, number, (start, length)).await
        })
        .buffer_unordered(copy.config.parts_under_way())
        .try_collect()
        .await?;
    let complete = requests.complete(sent.clone());
    let whole = Whole::of(sent);
    same_checksum(copy, head, complete.get_checksum_crc64_nvme().as_deref())?;
    let complete = complete
        .mpu_object_size(i64::try_from(bytes).unwrap_or(i64::MAX))
        .set_if_match(copy.request.get_if_match().clone())
        .set_if_none_match(copy.request.get_if_none_match().clone());
    let done = requests.complete_upload(complete, &whole, copy.config.tries());
    let done = done.await?;
    Ok(Copied {
        bytes,
        parts: Some(whole.parts),
        e_tag: done.e_tag,
        version_id: done.version_id,
    })
}

/// Copies one part, with retries.
async fn copy_part(
    copy: &Copy,
    head: &HeadObjectOutput,
    requests: &Requests,
    number: u64,
    (start, length): (u64, u64),
) -> Result<Sent> {
    let number = i32::try_from(number)
        .map_err(|_| Error::Invalid("more parts than S3 can number".to_owned()))?;
    let request = request(copy, head, requests.upload_part_copy(number))
        .copy_source_range(format!("bytes={start}-{}", start + length - 1));
    let part = attempt(copy.config.tries(), || {
        let call = request.clone().send();
        async { requests.about(call.await) }
    });
    // The only conditions of this request are those on the source.
    let part = part.await.map_err(|error| changed_or(copy, error))?;
    copy.progress.advance(length);
    let result = part.copy_part_result;
    Ok(Sent {
        number,
        bytes: length,
        crc: result.as_ref().and_then(|result| crc(result, length)),
        e_tag: result.and_then(|result| result.e_tag),
    })
}

/// The request for a part, on the condition that the source has not changed since HEAD.
fn request(
    copy: &Copy,
    head: &HeadObjectOutput,
    part: UploadPartCopyFluentBuilder,
) -> UploadPartCopyFluentBuilder {
    let part = copy_fields!(copy.request => part;
        get_copy_source set_copy_source
        get_copy_source_if_match set_copy_source_if_match
        get_copy_source_if_none_match set_copy_source_if_none_match
        get_copy_source_if_modified_since set_copy_source_if_modified_since
        get_copy_source_if_unmodified_since set_copy_source_if_unmodified_since
        get_copy_source_sse_customer_algorithm set_copy_source_sse_customer_algorithm
        get_copy_source_sse_customer_key set_copy_source_sse_customer_key
        get_copy_source_sse_customer_key_md5 set_copy_source_sse_customer_key_md5
        get_expected_source_bucket_owner set_expected_source_bucket_owner
    );
    match part.get_copy_source_if_match() {
        None => part.set_copy_source_if_match(strong(head.e_tag()).map(str::to_owned)),
        Some(_) => part,
    }
}

/// The checksum of a part that S3 returned.
fn crc(result: &CopyPartResult, length: u64) -> Option<Crc> {
    Crc::from_base64(checksum::UPLOAD, result.checksum_crc64_nvme()?, length)
}

/// Checks that the parts have the source's checksum, if S3 stores one.
fn same_checksum(copy: &Copy, head: &HeadObjectOutput, copied: Option<&str>) -> Result<()> {
    let source = expected!(head).filter(|known| known.crc() == Some(checksum::UPLOAD));
    match (source, copied) {
        (Some(source), Some(copied)) if source.value != copied => Err(changed(copy)),
        _ => Ok(()),
    }
}
