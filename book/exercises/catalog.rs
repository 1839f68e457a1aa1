//! The exercises, by name.

use futures::future::BoxFuture;
use resource::Session;
use resource::s3::S3;
use serde::Serialize;
use serde_json::Value;

use crate::run::{Judged, Run};
use crate::{checks, solutions, starters};

type Answer = for<'a> fn(&'a Session) -> BoxFuture<'a, resource::Result<Value>>;

/// One exercise.
pub(crate) struct Exercise {
    /// The name of its lesson: `list-dates`.
    pub(crate) name: &'static str,
    /// The buckets that it begins with, as the sandbox's `--seed` takes them.
    pub(crate) seeds: &'static [&'static str],
    /// How the server misbehaves while the answer runs.
    pub(crate) faults: &'static [&'static str],
    /// The answer that a reader edits.
    pub(crate) starter: Answer,
    /// A right answer.
    pub(crate) solution: Answer,
    /// Makes what the exercise is about.
    pub(crate) prepare: for<'a> fn(&'a S3) -> BoxFuture<'a, resource::Result<()>>,
    /// Tells right from wrong.
    pub(crate) judge: for<'a> fn(&'a Run, &'a S3) -> BoxFuture<'a, Judged>,
}

macro_rules! exercises {
    ($($name:literal $module:ident)*) => {
        /// Every exercise, in the order of the lessons.
        pub(crate) const EXERCISES: &[Exercise] = &[$(Exercise {
            name: $name,
            seeds: checks::$module::SEEDS,
            faults: checks::$module::FAULTS,
            starter: |session| Box::pin(async move { Ok(value(starters::$module::answer(session).await?)) }),
            solution: |session| Box::pin(async move { Ok(value(solutions::$module::answer(session).await?)) }),
            prepare: |s3| Box::pin(checks::$module::prepare(s3)),
            judge: |run, s3| Box::pin(checks::$module::judge(run, s3)),
        }),*];
    };
}

exercises! {
    "two-regions" two_regions
    "list-buckets" list_buckets
    "list-objects" list_objects
    "list-dates" list_dates
    "make-folder" make_folder
    "read-object" read_object
    "copy-object" copy_object
    "delete-all" delete_all
    "upload-file" upload_file
    "wait" wait
    "presign" presign
    "versions" versions
    "tags" tags
    "multipart" multipart
}

/// A result as both languages have it.
fn value(result: impl Serialize) -> Value {
    serde_json::to_value(result).unwrap_or_default()
}
