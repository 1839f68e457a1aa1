//! The session and the data of a lesson.

use std::path::PathBuf;

use aws_sdk_s3::Client;
use session::Session;

use super::Meter;
use super::leftovers::Leftovers;

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
    pub(super) leftovers: Leftovers,
}

/// The key of the folder that `make-folder` makes.
pub const FOLDER: &str = "testdir/";

impl Context {
    /// The key that `copy-object` copies the object to.
    #[must_use]
    pub fn copy(&self) -> String {
        format!("copies/{}", self.key)
    }

    /// A name for a queue or a table that the lesson creates and deletes. It is made up, so that none of yours has it.
    ///
    /// If the lesson fails or is interrupted, `remove` is called with the name. That nothing of this name exists is no error.
    pub fn made_up_name<F>(&self, remove: impl Fn(String) -> F + Send + Sync + 'static) -> String
    where
        F: Future<Output = client::Result<()>> + Send + 'static,
    {
        let name = super::buckets::unique_name();
        self.leftovers.note(&name, remove);
        name
    }

    /// A client of the session. Making it sends nothing.
    #[must_use]
    pub fn s3(&self) -> Client {
        client::s3(&self.session)
    }
}
