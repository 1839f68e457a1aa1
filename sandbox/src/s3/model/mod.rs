//! The state of S3 in memory: buckets, objects with their versions, uploads under way. It knows of no request.

mod bucket;
mod content;
mod headers;
mod id;
mod objects;
mod upload;
mod version;

pub(crate) use bucket::{Bucket, Completed, Versioning};
pub(crate) use content::Content;
pub(crate) use headers::{DEFAULT_CONTENT_TYPE, Headers, STANDARD, headers_of, stored_encoding};
pub(crate) use id::{VersionId, upload_id};
pub(crate) use objects::{Found, Listed, Objects, Record};
pub(crate) use upload::{Part, Upload, Uploads};
pub(crate) use version::{Acl, CompletedPart, Lock, Marker, Version};
