//! The S3 API: one line an operation, which names the function that answers it.

use s3s::{S3, S3Request, S3Response, S3Result};

use super::store::Store;
use super::{acl, buckets, configuration, listing, lock, multipart, objects, owner, restore};

/// S3 on top of a [`Store`], for `s3s` to serve.
///
/// ```
/// use sandbox::s3::{Backend, Store};
///
/// let service = s3s::service::S3ServiceBuilder::new(Backend::new(Store::new("us-east-1"))).build();
/// # let _ = service;
/// ```
#[derive(Clone, Debug)]
pub struct Backend {
    store: Store,
}

impl Backend {
    /// A backend that shares `store` with whoever else has it.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store }
    }
}

/// Writes the implementation of the trait. Each operation belongs to one of five groups:
/// - `anyones`: on no bucket of a given owner; takes the request, gives a response;
/// - `unowned`: as `plain`, for the few that cannot name the owner whom they expect;
/// - `plain`: takes the input, gives an output;
/// - `responding`: takes the input, gives a response with a status of its own;
/// - `uploading`: takes the request with its body, and waits for it.
macro_rules! operations {
    (
        anyones { $($a_name:ident: $a_input:ident => $a_output:ident, $a_call:path;)* }
        unowned { $($o_name:ident: $o_input:ident => $o_output:ident, $o_call:path;)* }
        plain { $($p_name:ident: $p_input:ident => $p_output:ident, $p_call:path;)* }
        responding { $($r_name:ident: $r_input:ident => $r_output:ident, $r_call:path;)* }
        uploading { $($u_name:ident: $u_input:ident => $u_output:ident, $u_call:path;)* }
    ) => {
        #[async_trait::async_trait]
        impl S3 for Backend {
            $(async fn $a_name(&self, request: S3Request<s3s::dto::$a_input>) -> S3Result<S3Response<s3s::dto::$a_output>> {
                $a_call(&self.store, &request)
            })*
            $(async fn $o_name(&self, request: S3Request<s3s::dto::$o_input>) -> S3Result<S3Response<s3s::dto::$o_output>> {
                $o_call(&self.store, &request.input).map(S3Response::new)
            })*
            $(async fn $p_name(&self, request: S3Request<s3s::dto::$p_input>) -> S3Result<S3Response<s3s::dto::$p_output>> {
                owner::expect(request.input.expected_bucket_owner.as_deref())?;
                $p_call(&self.store, &request.input).map(S3Response::new)
            })*
            $(async fn $r_name(&self, request: S3Request<s3s::dto::$r_input>) -> S3Result<S3Response<s3s::dto::$r_output>> {
                owner::expect(request.input.expected_bucket_owner.as_deref())?;
                $r_call(&self.store, &request.input)
            })*
            $(async fn $u_name(&self, request: S3Request<s3s::dto::$u_input>) -> S3Result<S3Response<s3s::dto::$u_output>> {
                owner::expect(request.input.expected_bucket_owner.as_deref())?;
                $u_call(&self.store, request).await.map(S3Response::new)
            })*
        }
    };
}

operations! {
    anyones {
        create_bucket: CreateBucketInput => CreateBucketOutput, buckets::create::create;
        list_buckets: ListBucketsInput => ListBucketsOutput, buckets::list::list;
    }
    unowned {
        delete_bucket_intelligent_tiering_configuration: DeleteBucketIntelligentTieringConfigurationInput => DeleteBucketIntelligentTieringConfigurationOutput, configuration::named::tiering::delete;
        get_bucket_intelligent_tiering_configuration: GetBucketIntelligentTieringConfigurationInput => GetBucketIntelligentTieringConfigurationOutput, configuration::named::tiering::get;
        list_bucket_intelligent_tiering_configurations: ListBucketIntelligentTieringConfigurationsInput => ListBucketIntelligentTieringConfigurationsOutput, configuration::named::tiering::list;
        put_bucket_intelligent_tiering_configuration: PutBucketIntelligentTieringConfigurationInput => PutBucketIntelligentTieringConfigurationOutput, configuration::named::tiering::put;
    }
    plain {
        abort_multipart_upload: AbortMultipartUploadInput => AbortMultipartUploadOutput, multipart::abort::abort;
        complete_multipart_upload: CompleteMultipartUploadInput => CompleteMultipartUploadOutput, multipart::complete::complete;
        copy_object: CopyObjectInput => CopyObjectOutput, objects::copy::copy;
        create_multipart_upload: CreateMultipartUploadInput => CreateMultipartUploadOutput, multipart::create::create;
        delete_bucket_analytics_configuration: DeleteBucketAnalyticsConfigurationInput => DeleteBucketAnalyticsConfigurationOutput, configuration::named::analytics::delete;
        delete_bucket_cors: DeleteBucketCorsInput => DeleteBucketCorsOutput, configuration::cors::delete;
        delete_bucket_encryption: DeleteBucketEncryptionInput => DeleteBucketEncryptionOutput, configuration::encryption::delete;
        delete_bucket_inventory_configuration: DeleteBucketInventoryConfigurationInput => DeleteBucketInventoryConfigurationOutput, configuration::named::inventory::delete;
        delete_bucket_lifecycle: DeleteBucketLifecycleInput => DeleteBucketLifecycleOutput, configuration::lifecycle::delete;
        delete_bucket_metrics_configuration: DeleteBucketMetricsConfigurationInput => DeleteBucketMetricsConfigurationOutput, configuration::named::metrics::delete;
        delete_bucket_ownership_controls: DeleteBucketOwnershipControlsInput => DeleteBucketOwnershipControlsOutput, configuration::ownership::delete;
        delete_bucket_policy: DeleteBucketPolicyInput => DeleteBucketPolicyOutput, configuration::policy::delete;
        delete_bucket_replication: DeleteBucketReplicationInput => DeleteBucketReplicationOutput, configuration::replication::delete;
        delete_bucket_tagging: DeleteBucketTaggingInput => DeleteBucketTaggingOutput, configuration::tagging::delete;
        delete_bucket_website: DeleteBucketWebsiteInput => DeleteBucketWebsiteOutput, configuration::website::delete;
        delete_object: DeleteObjectInput => DeleteObjectOutput, objects::delete::delete;
        delete_object_tagging: DeleteObjectTaggingInput => DeleteObjectTaggingOutput, objects::tagging::delete;
        delete_objects: DeleteObjectsInput => DeleteObjectsOutput, objects::delete_batch::delete_batch;
        delete_public_access_block: DeletePublicAccessBlockInput => DeletePublicAccessBlockOutput, configuration::public_access::delete;
        get_bucket_accelerate_configuration: GetBucketAccelerateConfigurationInput => GetBucketAccelerateConfigurationOutput, configuration::accelerate::get;
        get_bucket_acl: GetBucketAclInput => GetBucketAclOutput, acl::bucket::get;
        get_bucket_analytics_configuration: GetBucketAnalyticsConfigurationInput => GetBucketAnalyticsConfigurationOutput, configuration::named::analytics::get;
        get_bucket_cors: GetBucketCorsInput => GetBucketCorsOutput, configuration::cors::get;
        get_bucket_encryption: GetBucketEncryptionInput => GetBucketEncryptionOutput, configuration::encryption::get;
        get_bucket_inventory_configuration: GetBucketInventoryConfigurationInput => GetBucketInventoryConfigurationOutput, configuration::named::inventory::get;
        get_bucket_lifecycle_configuration: GetBucketLifecycleConfigurationInput => GetBucketLifecycleConfigurationOutput, configuration::lifecycle::get;
        get_bucket_location: GetBucketLocationInput => GetBucketLocationOutput, buckets::location::location;
        get_bucket_logging: GetBucketLoggingInput => GetBucketLoggingOutput, configuration::logging::get;
        get_bucket_metrics_configuration: GetBucketMetricsConfigurationInput => GetBucketMetricsConfigurationOutput, configuration::named::metrics::get;
        get_bucket_notification_configuration: GetBucketNotificationConfigurationInput => GetBucketNotificationConfigurationOutput, configuration::notification::get;
        get_bucket_ownership_controls: GetBucketOwnershipControlsInput => GetBucketOwnershipControlsOutput, configuration::ownership::get;
        get_bucket_policy: GetBucketPolicyInput => GetBucketPolicyOutput, configuration::policy::get;
        get_bucket_policy_status: GetBucketPolicyStatusInput => GetBucketPolicyStatusOutput, configuration::policy::status;
        get_bucket_replication: GetBucketReplicationInput => GetBucketReplicationOutput, configuration::replication::get;
        get_bucket_request_payment: GetBucketRequestPaymentInput => GetBucketRequestPaymentOutput, configuration::payment::get;
        get_bucket_tagging: GetBucketTaggingInput => GetBucketTaggingOutput, configuration::tagging::get;
        get_bucket_versioning: GetBucketVersioningInput => GetBucketVersioningOutput, configuration::versioning::get;
        get_bucket_website: GetBucketWebsiteInput => GetBucketWebsiteOutput, configuration::website::get;
        get_object: GetObjectInput => GetObjectOutput, objects::get::get;
        get_object_acl: GetObjectAclInput => GetObjectAclOutput, acl::object::get;
        get_object_attributes: GetObjectAttributesInput => GetObjectAttributesOutput, objects::attributes::attributes;
        get_object_legal_hold: GetObjectLegalHoldInput => GetObjectLegalHoldOutput, lock::get_legal_hold;
        get_object_lock_configuration: GetObjectLockConfigurationInput => GetObjectLockConfigurationOutput, configuration::object_lock::get;
        get_object_retention: GetObjectRetentionInput => GetObjectRetentionOutput, lock::get_retention;
        get_object_tagging: GetObjectTaggingInput => GetObjectTaggingOutput, objects::tagging::get;
        get_public_access_block: GetPublicAccessBlockInput => GetPublicAccessBlockOutput, configuration::public_access::get;
        head_bucket: HeadBucketInput => HeadBucketOutput, buckets::head::head;
        list_bucket_analytics_configurations: ListBucketAnalyticsConfigurationsInput => ListBucketAnalyticsConfigurationsOutput, configuration::named::analytics::list;
        list_bucket_inventory_configurations: ListBucketInventoryConfigurationsInput => ListBucketInventoryConfigurationsOutput, configuration::named::inventory::list;
        list_bucket_metrics_configurations: ListBucketMetricsConfigurationsInput => ListBucketMetricsConfigurationsOutput, configuration::named::metrics::list;
        list_multipart_uploads: ListMultipartUploadsInput => ListMultipartUploadsOutput, listing::uploads::list;
        list_object_versions: ListObjectVersionsInput => ListObjectVersionsOutput, listing::versions::list;
        list_objects: ListObjectsInput => ListObjectsOutput, listing::v1::list;
        list_objects_v2: ListObjectsV2Input => ListObjectsV2Output, listing::v2::list;
        list_parts: ListPartsInput => ListPartsOutput, multipart::parts::list;
        put_bucket_accelerate_configuration: PutBucketAccelerateConfigurationInput => PutBucketAccelerateConfigurationOutput, configuration::accelerate::put;
        put_bucket_acl: PutBucketAclInput => PutBucketAclOutput, acl::bucket::put;
        put_bucket_analytics_configuration: PutBucketAnalyticsConfigurationInput => PutBucketAnalyticsConfigurationOutput, configuration::named::analytics::put;
        put_bucket_cors: PutBucketCorsInput => PutBucketCorsOutput, configuration::cors::put;
        put_bucket_encryption: PutBucketEncryptionInput => PutBucketEncryptionOutput, configuration::encryption::put;
        put_bucket_inventory_configuration: PutBucketInventoryConfigurationInput => PutBucketInventoryConfigurationOutput, configuration::named::inventory::put;
        put_bucket_lifecycle_configuration: PutBucketLifecycleConfigurationInput => PutBucketLifecycleConfigurationOutput, configuration::lifecycle::put;
        put_bucket_logging: PutBucketLoggingInput => PutBucketLoggingOutput, configuration::logging::put;
        put_bucket_metrics_configuration: PutBucketMetricsConfigurationInput => PutBucketMetricsConfigurationOutput, configuration::named::metrics::put;
        put_bucket_notification_configuration: PutBucketNotificationConfigurationInput => PutBucketNotificationConfigurationOutput, configuration::notification::put;
        put_bucket_ownership_controls: PutBucketOwnershipControlsInput => PutBucketOwnershipControlsOutput, configuration::ownership::put;
        put_bucket_policy: PutBucketPolicyInput => PutBucketPolicyOutput, configuration::policy::put;
        put_bucket_replication: PutBucketReplicationInput => PutBucketReplicationOutput, configuration::replication::put;
        put_bucket_request_payment: PutBucketRequestPaymentInput => PutBucketRequestPaymentOutput, configuration::payment::put;
        put_bucket_tagging: PutBucketTaggingInput => PutBucketTaggingOutput, configuration::tagging::put;
        put_bucket_versioning: PutBucketVersioningInput => PutBucketVersioningOutput, configuration::versioning::put;
        put_bucket_website: PutBucketWebsiteInput => PutBucketWebsiteOutput, configuration::website::put;
        put_object_acl: PutObjectAclInput => PutObjectAclOutput, acl::object::put;
        put_object_legal_hold: PutObjectLegalHoldInput => PutObjectLegalHoldOutput, lock::put_legal_hold;
        put_object_lock_configuration: PutObjectLockConfigurationInput => PutObjectLockConfigurationOutput, configuration::object_lock::put;
        put_object_retention: PutObjectRetentionInput => PutObjectRetentionOutput, lock::put_retention;
        put_object_tagging: PutObjectTaggingInput => PutObjectTaggingOutput, objects::tagging::put;
        put_public_access_block: PutPublicAccessBlockInput => PutPublicAccessBlockOutput, configuration::public_access::put;
        upload_part_copy: UploadPartCopyInput => UploadPartCopyOutput, multipart::copy_part::copy_part;
    }
    responding {
        delete_bucket: DeleteBucketInput => DeleteBucketOutput, buckets::delete::delete;
        head_object: HeadObjectInput => HeadObjectOutput, objects::head::head;
        restore_object: RestoreObjectInput => RestoreObjectOutput, restore::restore;
    }
    uploading {
        post_object: PostObjectInput => PostObjectOutput, objects::post::post;
        put_object: PutObjectInput => PutObjectOutput, objects::put::put;
        upload_part: UploadPartInput => UploadPartOutput, multipart::upload_part::upload_part;
    }
}
