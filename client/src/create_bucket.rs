//! The region of a new bucket.

use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration};

/// The region that S3 refuses as a location constraint.
const DEFAULT_REGION: &str = "us-east-1";

/// The configuration with which [`CreateBucket`] makes a bucket in a region: none for `us-east-1`, the location constraint
/// for any other.
///
/// In boto3 the caller writes it: `CreateBucketConfiguration={"LocationConstraint": region}`.
///
/// ```
/// assert_eq!(client::create_bucket_configuration("us-east-1"), None);
/// let ireland = client::create_bucket_configuration("eu-west-1").expect("another region");
/// assert_eq!(ireland.location_constraint().map(|region| region.as_str()), Some("eu-west-1"));
/// ```
///
/// [`CreateBucket`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
#[must_use]
pub fn create_bucket_configuration(region: &str) -> Option<CreateBucketConfiguration> {
    let constraint = BucketLocationConstraint::from(region);
    let configuration = CreateBucketConfiguration::builder().location_constraint(constraint);
    (region != DEFAULT_REGION).then(|| configuration.build())
}
