//! Where a bucket is: `GetBucketLocation`, and its URL.

use http::header::{HOST, HeaderMap};
use s3s::S3Result;
use s3s::dto::{BucketLocationConstraint, GetBucketLocationInput, GetBucketLocationOutput};

use crate::s3::store::Store;

/// A bucket's region; S3 returns an empty element for us-east-1.
pub(crate) fn location(
    store: &Store,
    input: &GetBucketLocationInput,
) -> S3Result<GetBucketLocationOutput> {
    store.read(&input.bucket, |bucket| {
        let constraint = (bucket.region != "us-east-1").then(|| bucket.region.clone());
        Ok(GetBucketLocationOutput {
            location_constraint: constraint.map(BucketLocationConstraint::from),
        })
    })
}

/// The URL of a bucket, as the client reached the server.
pub(crate) fn bucket_url(headers: &HeaderMap, bucket: &str) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    format!("http://{}/{bucket}", host.unwrap_or("localhost"))
}
