//! What a lesson is handed.

use std::path::PathBuf;

use aws_sdk_s3::Client;
use session::Session;

use super::Meter;

/// What a lesson is handed: who and where, and what to work on.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Scene {
    /// The session, whose every request is logged.
    pub session: Session,
    /// The bucket to work in.
    pub bucket: String,
    /// The object to work on; empty where the lesson is about none.
    pub key: String,
    /// Regions and a bucket in each; empty where the lesson is about one bucket.
    pub regions: Vec<(String, String)>,
    /// The file to upload, or to download to; empty where the lesson is about none.
    pub file: PathBuf,
    /// What a transfer tells its progress to.
    pub meter: Meter,
}

/// The key of the folder that `make-folder` makes.
pub const FOLDER: &str = "testdir/";

impl Scene {
    /// The key that `copy-object` copies the object to.
    #[must_use]
    pub fn copy(&self) -> String {
        format!("copies/{}", self.key)
    }

    /// A client of the session. Making it sends nothing.
    #[must_use]
    pub fn s3(&self) -> Client {
        client::s3(&self.session)
    }
}
