//! The operations of S3 that list, one file each: how a page becomes entries, and the filters of the collection.

mod list_buckets;
mod list_multipart_uploads;
mod list_object_versions;
mod list_objects_v2;
mod list_parts;
mod version_entry;

pub use list_buckets::ListBuckets;
pub use list_multipart_uploads::ListMultipartUploads;
pub use list_object_versions::ListObjectVersions;
pub use list_objects_v2::ListObjectsV2;
pub use list_parts::ListParts;
pub use version_entry::VersionEntry;
