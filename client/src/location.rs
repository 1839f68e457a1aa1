//! Where a new bucket is to be.

use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration};

/// The region that must not be named.
const FIRST: &str = "us-east-1";

/// What [`CreateBucket`] must be told of a region: nothing of `us-east-1`, and the name of any other.
///
/// boto3 leaves it to the caller as well: `CreateBucketConfiguration={"LocationConstraint": region}`.
///
/// ```
/// assert_eq!(client::location("us-east-1"), None);
/// let location = client::location("eu-west-1").and_then(|told| told.location_constraint);
/// assert_eq!(location.as_ref().map(|region| region.as_str()), Some("eu-west-1"));
/// ```
///
/// [`CreateBucket`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
#[must_use]
pub fn location(region: &str) -> Option<CreateBucketConfiguration> {
    let told = BucketLocationConstraint::from(region);
    let told = CreateBucketConfiguration::builder().location_constraint(told);
    (region != FIRST).then(|| told.build())
}
