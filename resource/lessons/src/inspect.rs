//! A handle's identifiers, actions and sub-resources.

use clap::ValueEnum;
use resource::s3::S3;
use resource::{Inspection, inspect as look};

/// A kind of handle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// S3 itself
    Service,
    /// A bucket
    #[default]
    Bucket,
    /// An object of it
    Object,
    /// A version of the object
    Version,
    /// An upload to the object, by parts
    Upload,
}

// ANCHOR: task
/// Shows the identifiers of a handle, and the actions and sub-resources of its description. Nothing is sent.
#[must_use]
pub fn inspect(s3: &S3, kind: Kind) -> Inspection {
    let bucket = s3.bucket("demo");
    let object = bucket.object("report.csv");
    match kind {
        Kind::Service => look(s3),
        Kind::Bucket => look(&bucket),
        Kind::Object => look(&object),
        Kind::Version => look(&object.version("v1")),
        Kind::Upload => look(&object.multipart_upload("u1")),
    }
}
// ANCHOR_END: task
