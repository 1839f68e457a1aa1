//! `HeadObject`.

use http::HeaderValue;
use s3s::dto::{HeadObjectInput, HeadObjectOutput};
use s3s::{S3Response, S3Result};

use super::extent::Extent;
use super::find::find;
use super::get::describe;
use crate::s3::checksum::fill_checksum;
use crate::s3::condition::conditions_of;
use crate::s3::encryption::customer_of;
use crate::s3::store::Store;

/// Answers with all that GET would, but the bytes.
pub(crate) fn head(
    store: &Store,
    input: &HeadObjectInput,
) -> S3Result<S3Response<HeadObjectOutput>> {
    let (version, version_id, expiration) = store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        let header = bucket.version_header(version.id);
        let expiration = bucket.expiration_header(&input.key, &version);
        Ok((version, header, expiration))
    })?;
    version.headers.encryption.permit(customer_of!(*input))?;
    conditions_of!(*input).check_read(&version)?;
    let extent = Extent::new(&version, input.range.as_ref(), input.part_number)?;
    let mut output = HeadObjectOutput {
        version_id,
        expiration,
        ..Default::default()
    };
    describe!(output, version, extent, input.checksum_mode.as_ref());
    override_headers(&mut output, input);
    let mut response = S3Response::new(output);
    // S3 sends this on HEAD too; `s3s` has a field for it on GET alone.
    if !version.tags.is_empty() {
        let count = HeaderValue::from(version.tags.len());
        response.headers.insert("x-amz-tagging-count", count);
    }
    let partial = extent.content_range.is_some() || input.part_number.is_some();
    response.status = partial.then_some(http::StatusCode::PARTIAL_CONTENT);
    Ok(response)
}

/// The `response-*` parameters, which `s3s` itself sees to for GET alone.
fn override_headers(output: &mut HeadObjectOutput, input: &HeadObjectInput) {
    let or = |asked: &Option<String>, own: Option<String>| asked.clone().or(own);
    output.content_type = or(&input.response_content_type, output.content_type.take());
    output.content_language = or(
        &input.response_content_language,
        output.content_language.take(),
    );
    output.content_disposition = or(
        &input.response_content_disposition,
        output.content_disposition.take(),
    );
    output.content_encoding = or(
        &input.response_content_encoding,
        output.content_encoding.take(),
    );
    output.cache_control = or(&input.response_cache_control, output.cache_control.take());
    output.expires = input.response_expires.clone().or(output.expires.take());
}
