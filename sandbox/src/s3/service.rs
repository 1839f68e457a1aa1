//! The S3 API: one line per operation, with the function that carries it out.

use s3s::{S3, S3Request, S3Response, S3Result};

use super::store::Store;
use super::{acl, buckets, configuration, listing, lock, multipart, objects, restore, select};

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
    /// A backend on this store, which other backends may share.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store }
    }
}

/// The header that carries a response's status past `s3s`, which drops it.
pub(crate) const STATUS: &str = "x-sandbox-status";

fn keep_status<T>(mut response: S3Response<T>) -> S3Response<T> {
    if let Some(status) = response.status {
        response.headers.insert(STATUS, status.as_u16().into());
    }
    response
}

/// Writes the implementation of the trait. The groups differ in what a function takes and returns:
/// - `with_request` takes the request and returns a response;
/// - `with_input` takes the input and returns the output;
/// - `with_status` takes the input and returns a response with its status;
/// - `with_body` takes the request and waits for its body.
macro_rules! operations {
    (
        with_request { $($q_name:ident: $q_input:ident => $q_output:ident, $q_call:path;)* }
        with_input { $($i_name:ident: $i_input:ident => $i_output:ident, $i_call:path;)* }
        with_status { $($s_name:ident: $s_input:ident => $s_output:ident, $s_call:path;)* }
        with_body { $($b_name:ident: $b_input:ident => $b_output:ident, $b_call:path;)* }
    ) => {
        #[async_trait::async_trait]
        impl S3 for Backend {
            $(async fn $q_name(&self, request: S3Request<s3s::dto::$q_input>) -> S3Result<S3Response<s3s::dto::$q_output>> {
                $q_call(&self.store, &request).map(keep_status)
            })*
            $(async fn $i_name(&self, request: S3Request<s3s::dto::$i_input>) -> S3Result<S3Response<s3s::dto::$i_output>> {
                $i_call(&self.store, &request.input).map(S3Response::new)
            })*
            $(async fn $s_name(&self, request: S3Request<s3s::dto::$s_input>) -> S3Result<S3Response<s3s::dto::$s_output>> {
                $s_call(&self.store, &request.input).map(keep_status)
            })*
            $(async fn $b_name(&self, request: S3Request<s3s::dto::$b_input>) -> S3Result<S3Response<s3s::dto::$b_output>> {
                $b_call(&self.store, request).await.map(S3Response::new)
            })*
        }
    };
}

operations! {
    with_request {
        complete_multipart_upload: CompleteMultipartUploadInput => CompleteMultipartUploadOutput, multipart::complete::complete;
        copy_object: CopyObjectInput => CopyObjectOutput, objects::copy::copy;
        create_bucket: CreateBucketInput => CreateBucketOutput, buckets::create::create;
        list_buckets: ListBucketsInput => ListBucketsOutput, buckets::list::list;
    }
    with_input {
        abort_multipart_upload: AbortMultipartUploadInput => AbortMultipartUploadOutput, multipart::abort::abort;
        create_multipart_upload: CreateMultipartUploadInput => CreateMultipartUploadOutput, multipart::create::create;
        delete_bucket_policy: DeleteBucketPolicyInput => DeleteBucketPolicyOutput, configuration::policy::delete;
        delete_object: DeleteObjectInput => DeleteObjectOutput, objects::delete::delete;
        delete_object_tagging: DeleteObjectTaggingInput => DeleteObjectTaggingOutput, objects::tagging::delete;
        delete_objects: DeleteObjectsInput => DeleteObjectsOutput, objects::delete_batch::delete_batch;
        get_bucket_acl: GetBucketAclInput => GetBucketAclOutput, acl::bucket::get;
        get_bucket_location: GetBucketLocationInput => GetBucketLocationOutput, buckets::location::location;
        get_bucket_policy: GetBucketPolicyInput => GetBucketPolicyOutput, configuration::policy::get;
        get_bucket_policy_status: GetBucketPolicyStatusInput => GetBucketPolicyStatusOutput, configuration::policy::status;
        get_object: GetObjectInput => GetObjectOutput, objects::get::get;
        get_object_acl: GetObjectAclInput => GetObjectAclOutput, acl::object::get;
        get_object_attributes: GetObjectAttributesInput => GetObjectAttributesOutput, objects::attributes::attributes;
        get_object_legal_hold: GetObjectLegalHoldInput => GetObjectLegalHoldOutput, lock::get_legal_hold;
        get_object_retention: GetObjectRetentionInput => GetObjectRetentionOutput, lock::get_retention;
        get_object_tagging: GetObjectTaggingInput => GetObjectTaggingOutput, objects::tagging::get;
        list_multipart_uploads: ListMultipartUploadsInput => ListMultipartUploadsOutput, listing::uploads::list;
        list_object_versions: ListObjectVersionsInput => ListObjectVersionsOutput, listing::versions::list;
        list_objects: ListObjectsInput => ListObjectsOutput, listing::v1::list;
        list_objects_v2: ListObjectsV2Input => ListObjectsV2Output, listing::v2::list;
        list_parts: ListPartsInput => ListPartsOutput, multipart::parts::list;
        put_bucket_acl: PutBucketAclInput => PutBucketAclOutput, acl::bucket::put;
        put_bucket_policy: PutBucketPolicyInput => PutBucketPolicyOutput, configuration::policy::put;
        put_object_acl: PutObjectAclInput => PutObjectAclOutput, acl::object::put;
        put_object_legal_hold: PutObjectLegalHoldInput => PutObjectLegalHoldOutput, lock::put_legal_hold;
        put_object_retention: PutObjectRetentionInput => PutObjectRetentionOutput, lock::put_retention;
        put_object_tagging: PutObjectTaggingInput => PutObjectTaggingOutput, objects::tagging::put;
        select_object_content: SelectObjectContentInput => SelectObjectContentOutput, select::select;
        upload_part_copy: UploadPartCopyInput => UploadPartCopyOutput, multipart::copy_part::copy_part;
    }
    with_status {
        delete_bucket: DeleteBucketInput => DeleteBucketOutput, buckets::delete::delete;
        head_bucket: HeadBucketInput => HeadBucketOutput, buckets::head::head;
        head_object: HeadObjectInput => HeadObjectOutput, objects::head::head;
        restore_object: RestoreObjectInput => RestoreObjectOutput, restore::restore;
    }
    with_body {
        put_object: PutObjectInput => PutObjectOutput, objects::put::put;
        upload_part: UploadPartInput => UploadPartOutput, multipart::upload_part::upload_part;
    }
}
