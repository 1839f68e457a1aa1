//! The ARN of a bucket, which `s3s` has no field for.

use http::HeaderValue;
use s3s::S3Response;

/// Adds the header `x-amz-bucket-arn` to the response to a request that creates a bucket or asks for it.
pub(super) fn with_arn<T>(mut response: S3Response<T>, bucket: &str) -> S3Response<T> {
    if let Ok(arn) = HeaderValue::from_str(&format!("arn:aws:s3:::{bucket}")) {
        response.headers.insert("x-amz-bucket-arn", arn);
    }
    response
}
