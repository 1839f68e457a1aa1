//! Limits on the key and the parameters of a request.

use aws_sdk_s3::config::endpoint::Params;
use aws_sdk_s3::operation;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::endpoint::EndpointResolverParams;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextRef, Input,
};
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// The longest key, in bytes:
/// [object keys](https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html).
const MAX_KEY: usize = 1_024;

/// The longest name of a bucket, in bytes: an ARN.
const MAX_BUCKET: usize = 2_048;

/// The longest parameters, in bytes. Encoded they are up to three times as long, and the SDK panics if the URL has more
/// than 65,534 bytes.
const MAX_PARAMETERS: usize = 20_000;

/// Why a request is too long to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RequestTooLong {
    /// The key is longer than S3 allows.
    #[error("the key has {0} bytes; S3 takes at most 1,024")]
    Key(usize),
    /// The bucket's name or ARN is longer than any valid one.
    #[error("the bucket has {0} bytes; a name has at most 63, an ARN 2,048")]
    Bucket(usize),
    /// The prefix, the token and the other parameters are too long for a URL.
    #[error("the parameters have {0} bytes (prefix, token, markers); a URL holds at most 20,000")]
    Parameters(usize),
}

/// Refuses requests that are too long, before they are sent.
///
/// The SDK panics if a key, a prefix or a token makes the URL longer than 65,534 bytes, and a token comes from the server.
/// Gap: the SDK treats a key of white space only as a missing key, in code that no interceptor can change.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::RequestLimits;
///
/// let config = Config::builder().interceptor(RequestLimits::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestLimits(());

impl RequestLimits {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for RequestLimits {
    fn name(&self) -> &'static str {
        "RequestLimits"
    }

    fn read_before_serialization(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let endpoint = config.load::<EndpointResolverParams>();
        let bucket = length(endpoint.and_then(|endpoint| endpoint.get::<Params>()?.bucket()));
        if bucket > MAX_BUCKET {
            return Err(RequestTooLong::Bucket(bucket).into());
        }
        let (key, parameters) = lengths(context.input());
        if key > MAX_KEY {
            return Err(RequestTooLong::Key(key).into());
        }
        if parameters > MAX_PARAMETERS {
            return Err(RequestTooLong::Parameters(parameters).into());
        }
        Ok(())
    }
}

/// Declares the operations with strings in their URL: whether they have a key, and their other parameters.
macro_rules! lengths {
    ($($module:ident::$input:ident: $key:tt [$($field:ident),*],)*) => {
        /// The bytes of the key, and of the other strings in the URL.
        fn lengths(input: &Input) -> (usize, usize) {
            $(if let Some(input) = input.downcast_ref::<operation::$module::$input>() {
                let parameters: &[Option<&str>] = &[$(input.$field.as_deref()),*];
                let parameters = parameters.iter().copied().map(length).sum();
                return (key_length!(input, $key), parameters);
            })*
            (0, 0)
        }
    };
}

macro_rules! key_length {
    ($input:ident, key) => {
        length($input.key.as_deref())
    };
    ($input:ident, -) => {
        0
    };
}

fn length(value: Option<&str>) -> usize {
    value.map_or(0, str::len)
}

lengths! {
    abort_multipart_upload::AbortMultipartUploadInput: key [upload_id],
    complete_multipart_upload::CompleteMultipartUploadInput: key [upload_id],
    copy_object::CopyObjectInput: key [],
    create_multipart_upload::CreateMultipartUploadInput: key [],
    delete_bucket_analytics_configuration::DeleteBucketAnalyticsConfigurationInput: - [id],
    delete_bucket_intelligent_tiering_configuration::DeleteBucketIntelligentTieringConfigurationInput: - [id],
    delete_bucket_inventory_configuration::DeleteBucketInventoryConfigurationInput: - [id],
    delete_bucket_metrics_configuration::DeleteBucketMetricsConfigurationInput: - [id],
    delete_object::DeleteObjectInput: key [version_id],
    delete_object_annotation::DeleteObjectAnnotationInput: key [annotation_name, version_id],
    delete_object_tagging::DeleteObjectTaggingInput: key [version_id],
    get_bucket_analytics_configuration::GetBucketAnalyticsConfigurationInput: - [id],
    get_bucket_intelligent_tiering_configuration::GetBucketIntelligentTieringConfigurationInput: - [id],
    get_bucket_inventory_configuration::GetBucketInventoryConfigurationInput: - [id],
    get_bucket_metrics_configuration::GetBucketMetricsConfigurationInput: - [id],
    get_object::GetObjectInput: key [response_cache_control, response_content_disposition, response_content_encoding, response_content_language, response_content_type, version_id],
    get_object_acl::GetObjectAclInput: key [version_id],
    get_object_annotation::GetObjectAnnotationInput: key [annotation_name, version_id],
    get_object_attributes::GetObjectAttributesInput: key [version_id],
    get_object_legal_hold::GetObjectLegalHoldInput: key [version_id],
    get_object_retention::GetObjectRetentionInput: key [version_id],
    get_object_tagging::GetObjectTaggingInput: key [version_id],
    get_object_torrent::GetObjectTorrentInput: key [],
    head_object::HeadObjectInput: key [response_cache_control, response_content_disposition, response_content_encoding, response_content_language, response_content_type, version_id],
    list_bucket_analytics_configurations::ListBucketAnalyticsConfigurationsInput: - [continuation_token],
    list_bucket_intelligent_tiering_configurations::ListBucketIntelligentTieringConfigurationsInput: - [continuation_token],
    list_bucket_inventory_configurations::ListBucketInventoryConfigurationsInput: - [continuation_token],
    list_bucket_metrics_configurations::ListBucketMetricsConfigurationsInput: - [continuation_token],
    list_buckets::ListBucketsInput: - [continuation_token, prefix, bucket_region],
    list_directory_buckets::ListDirectoryBucketsInput: - [continuation_token],
    list_multipart_uploads::ListMultipartUploadsInput: - [delimiter, key_marker, prefix, upload_id_marker],
    list_object_annotations::ListObjectAnnotationsInput: key [version_id, annotation_prefix, continuation_token],
    list_object_versions::ListObjectVersionsInput: - [delimiter, key_marker, prefix, version_id_marker],
    list_objects::ListObjectsInput: - [delimiter, marker, prefix],
    list_objects_v2::ListObjectsV2Input: - [delimiter, prefix, continuation_token, start_after],
    list_parts::ListPartsInput: key [part_number_marker, upload_id],
    put_bucket_analytics_configuration::PutBucketAnalyticsConfigurationInput: - [id],
    put_bucket_intelligent_tiering_configuration::PutBucketIntelligentTieringConfigurationInput: - [id],
    put_bucket_inventory_configuration::PutBucketInventoryConfigurationInput: - [id],
    put_bucket_metrics_configuration::PutBucketMetricsConfigurationInput: - [id],
    put_object::PutObjectInput: key [],
    put_object_acl::PutObjectAclInput: key [version_id],
    put_object_annotation::PutObjectAnnotationInput: key [version_id, annotation_name],
    put_object_legal_hold::PutObjectLegalHoldInput: key [version_id],
    put_object_retention::PutObjectRetentionInput: key [version_id],
    put_object_tagging::PutObjectTaggingInput: key [version_id],
    rename_object::RenameObjectInput: key [],
    restore_object::RestoreObjectInput: key [version_id],
    select_object_content::SelectObjectContentInput: key [],
    update_object_encryption::UpdateObjectEncryptionInput: key [version_id],
    upload_part::UploadPartInput: key [upload_id],
    upload_part_copy::UploadPartCopyInput: key [upload_id],
}
