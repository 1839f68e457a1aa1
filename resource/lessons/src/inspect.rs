//! What a handle is, and what can be done with it.

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
/// Looks at a handle: its identifiers, and what its description says. Nothing is sent, and nothing need be there.
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
