//! The data that a lesson needs.

use super::arguments::{Download, Upload};

/// The data that a lesson needs when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Needs {
    /// A session, which may lack credentials.
    Session,
    /// The account as it is; in a sandbox, with the demo data in it.
    Account,
    /// A bucket to read: this one, or the demo data.
    Bucket(Option<String>),
    /// An object to read: in this bucket or in the demo data, this one or the first. In a sandbox, the connection of the
    /// first GET breaks, as it may at AWS.
    Object(Option<String>, Option<String>),
    /// A new bucket to write to, with the demo data in it.
    Own,
    /// The same, and an object of it: this one or the first.
    OwnObject(Option<String>),
    /// A bucket to write to, and a file to upload to it.
    Upload(Upload),
    /// An object, and a place for a file.
    Download(Download),
    /// A name that no bucket has yet. In a sandbox, the bucket will take a while to appear, as it may at AWS.
    Unmade,
    /// Two regions with a bucket in each.
    Regions,
}

impl Needs {
    /// The bucket that was asked for.
    pub(super) fn bucket(&self) -> Option<&str> {
        match self {
            Self::Bucket(bucket) | Self::Object(bucket, _) => bucket.as_deref(),
            Self::Download(of) => of.bucket.as_deref(),
            _ => None,
        }
    }
}
