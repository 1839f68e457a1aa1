// Generated from descriptions/s3.toml; do not edit.

//! The resources of `s3`, one per file. [`S3`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`S3`] | Amazon S3: the service, from which every bucket and object is reached |
//! | [`Bucket`] | A bucket: a named container of objects |
//! | [`Object`] | An object: bytes under a key in a bucket, and their metadata |
//! | [`ObjectSummary`] | An object as a listing of its bucket shows it |
//! | [`ObjectVersion`] | One version of an object, in a bucket that keeps versions |
//! | [`MultipartUpload`] | An upload in parts that is neither completed nor aborted |
//! | [`MultipartUploadPart`] | One part of a multipart upload |
//! | [`ObjectAcl`] | The access control list (ACL) of an object |
//! | [`BucketAcl`] | The access control list (ACL) of a bucket |
//! | [`BucketCors`] | The CORS rules of a bucket: which web pages of other origins may use it |
//! | [`BucketLifecycle`] | The lifecycle rules of a bucket in their first form, which AWS withdrew |
//! | [`BucketLifecycleConfiguration`] | The lifecycle rules of a bucket, which move and expire its objects |
//! | [`BucketLogging`] | The access log settings of a bucket |
//! | [`BucketNotification`] | The event notifications of a bucket |
//! | [`BucketPolicy`] | The policy document of a bucket |
//! | [`BucketRequestPayment`] | The request payment setting of a bucket: who pays |
//! | [`BucketTagging`] | The tags of a bucket |
//! | [`BucketVersioning`] | The versioning state of a bucket |
//! | [`BucketWebsite`] | The website configuration of a bucket |

mod bucket;
mod bucket_acl;
mod bucket_cors;
mod bucket_lifecycle;
mod bucket_lifecycle_configuration;
mod bucket_logging;
mod bucket_notification;
mod bucket_policy;
mod bucket_request_payment;
mod bucket_tagging;
mod bucket_versioning;
mod bucket_website;
mod multipart_upload;
mod multipart_upload_part;
mod object;
mod object_acl;
mod object_summary;
mod object_version;
mod service;

pub use bucket::Bucket;
pub use bucket_acl::BucketAcl;
pub use bucket_cors::BucketCors;
pub use bucket_lifecycle::BucketLifecycle;
pub use bucket_lifecycle_configuration::BucketLifecycleConfiguration;
pub use bucket_logging::BucketLogging;
pub use bucket_notification::BucketNotification;
pub use bucket_policy::BucketPolicy;
pub use bucket_request_payment::BucketRequestPayment;
pub use bucket_tagging::BucketTagging;
pub use bucket_versioning::BucketVersioning;
pub use bucket_website::BucketWebsite;
pub use multipart_upload::MultipartUpload;
pub use multipart_upload_part::MultipartUploadPart;
pub use object::Object;
pub use object_acl::ObjectAcl;
pub use object_summary::ObjectSummary;
pub use object_version::ObjectVersion;
pub use service::S3;
