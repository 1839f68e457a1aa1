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

/// Writes the implementation of the trait. Each operation belongs to one of four groups:
/// - `anyones`: on no bucket of a given owner; takes the request, gives a response;
/// - `plain`: takes the input, gives an output;
/// - `responding`: takes the input, gives a response with a status of its own;
/// - `uploading`: takes the request with its body, and waits for it.
macro_rules! operations {
    (
        anyones { $($a_name:ident: $a_input:ident => $a_output:ident, $a_call:path;)* }
        plain { $($p_name:ident: $p_input:ident => $p_output:ident, $p_call:path;)* }
        responding { $($r_name:ident: $r_input:ident => $r_output:ident, $r_call:path;)* }
        uploading { $($u_name:ident: $u_input:ident => $u_output:ident, $u_call:path;)* }
    ) => {
        #[async_trait::async_trait]
        impl S3 for Backend {
            $(async fn $a_name(&self, request: S3Request<s3s::dto::$a_input>) -> S3Result<S3Response<s3s::dto::$a_output>> {
                $a_call(&self.store, &request)
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
    plain {
        abort_multipart_upload: AbortMultipartUploadInput => AbortMultipartUploadOutput, multipart::abort::abort;
        complete_multipart_upload: CompleteMultipartUploadInput => CompleteMultipartUploadOutput, multipart::complete::complete;
        copy_object: CopyObjectInput => CopyObjectOutput, objects::copy::copy;
        create_multipart_upload: CreateMultipartUploadInput => CreateMultipartUploadOutput, multipart::create::create;
        delete_bucket_tagging: DeleteBucketTaggingInput => DeleteBucketTaggingOutput, configuration::tagging::delete;
        delete_object: DeleteObjectInput => DeleteObjectOutput, objects::delete::delete;
        delete_object_tagging: DeleteObjectTaggingInput => DeleteObjectTaggingOutput, objects::tagging::delete;
        delete_objects: DeleteObjectsInput => DeleteObjectsOutput, objects::delete_batch::delete_batch;
        get_bucket_acl: GetBucketAclInput => GetBucketAclOutput, acl::bucket::get;
        get_bucket_location: GetBucketLocationInput => GetBucketLocationOutput, buckets::location::location;
        get_bucket_tagging: GetBucketTaggingInput => GetBucketTaggingOutput, configuration::tagging::get;
        get_bucket_versioning: GetBucketVersioningInput => GetBucketVersioningOutput, configuration::versioning::get;
        get_object: GetObjectInput => GetObjectOutput, objects::get::get;
        get_object_acl: GetObjectAclInput => GetObjectAclOutput, acl::object::get;
        get_object_attributes: GetObjectAttributesInput => GetObjectAttributesOutput, objects::attributes::attributes;
        get_object_legal_hold: GetObjectLegalHoldInput => GetObjectLegalHoldOutput, lock::get_legal_hold;
        get_object_retention: GetObjectRetentionInput => GetObjectRetentionOutput, lock::get_retention;
        get_object_tagging: GetObjectTaggingInput => GetObjectTaggingOutput, objects::tagging::get;
        head_bucket: HeadBucketInput => HeadBucketOutput, buckets::head::head;
        list_multipart_uploads: ListMultipartUploadsInput => ListMultipartUploadsOutput, listing::uploads::list;
        list_object_versions: ListObjectVersionsInput => ListObjectVersionsOutput, listing::versions::list;
        list_objects: ListObjectsInput => ListObjectsOutput, listing::v1::list;
        list_objects_v2: ListObjectsV2Input => ListObjectsV2Output, listing::v2::list;
        list_parts: ListPartsInput => ListPartsOutput, multipart::parts::list;
        put_bucket_acl: PutBucketAclInput => PutBucketAclOutput, acl::bucket::put;
        put_bucket_tagging: PutBucketTaggingInput => PutBucketTaggingOutput, configuration::tagging::put;
        put_bucket_versioning: PutBucketVersioningInput => PutBucketVersioningOutput, configuration::versioning::put;
        put_object_acl: PutObjectAclInput => PutObjectAclOutput, acl::object::put;
        put_object_legal_hold: PutObjectLegalHoldInput => PutObjectLegalHoldOutput, lock::put_legal_hold;
        put_object_retention: PutObjectRetentionInput => PutObjectRetentionOutput, lock::put_retention;
        put_object_tagging: PutObjectTaggingInput => PutObjectTaggingOutput, objects::tagging::put;
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
