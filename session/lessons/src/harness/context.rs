//! The session and the data of a lesson.

use std::path::PathBuf;

use aws_sdk_s3::Client;
use session::Session;

use super::Meter;

/// The session and the data of a lesson.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Context {
    /// The session. All its requests are logged.
    pub session: Session,
    /// The bucket to work in.
    pub bucket: String,
    /// The object to work on; empty if the lesson needs none.
    pub key: String,
    /// Regions and a bucket in each; empty if the lesson needs one bucket.
    pub regions: Vec<(String, String)>,
    /// The file to upload, or to download to; empty if the lesson needs none.
    pub file: PathBuf,
    /// The meter for a transfer's progress.
    pub meter: Meter,
    /// Whether the session leads to a sandbox of this process.
    pub sandboxed: bool,
}

/// The key of the folder that `make-folder` makes.
pub const FOLDER: &str = "testdir/";

impl Context {
    /// The key that `copy-object` copies the object to.
    #[must_use]
    pub fn copy(&self) -> String {
        format!("copies/{}", self.key)
    }

    /// A name for a queue or a table that the lesson may create and delete. It is made up, so that none of yours has it.
    #[cfg(feature = "services")]
    #[must_use]
    pub fn made_up_name(&self) -> String {
        super::buckets::unique_name()
    }

    /// A client of the session. Making it sends nothing.
    #[must_use]
    pub fn s3(&self) -> Client {
        client::s3(&self.session)
    }
}
