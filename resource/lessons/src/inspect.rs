//! A handle's identifiers, actions and sub-resources.

use clap::{Args, ValueEnum};
use resource::s3::S3;
use resource::{Inspection, inspect as look};
use session_lessons::harness::{Arguments, Context, Failure, LessonResult, Needs};

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

/// The options of `inspect`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Handle {
    /// The kind of resource
    #[arg(long, value_enum, default_value_t)]
    pub kind: Kind,
}

impl Arguments for Handle {
    fn needs(&self) -> Needs {
        Needs::Account
    }
}

pub(super) async fn lesson(handle: Handle, context: Context) -> Result<LessonResult, Failure> {
    let s3 = context.session.resource(S3::new);
    LessonResult::text(&inspect(&s3, handle.kind))
}
