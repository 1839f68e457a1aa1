//! The subcommands of the `client` and the `resource` program.

use clap::Subcommand;

use super::Needs;
use super::arguments::{
    Deletion, Download, InBucket, Links, OfObject, OwnObject, Upload, WaitLimit,
};

/// The lessons. Client and resource do each, with equal results.
#[derive(Clone, Debug, Subcommand)]
pub enum Lesson {
    /// List the names of all buckets
    ListBuckets,
    /// List all objects of a bucket, over all pages
    ListObjects(InBucket),
    /// Read the date of every object: one request each, or none (N+1)
    ListDates(InBucket),
    /// Create a folder (a zero-byte key that ends in /)
    MakeFolder,
    /// Read an object as a stream
    ReadObject(OfObject),
    /// Copy an object within S3
    CopyObject(OwnObject),
    /// Delete all objects of a bucket
    DeleteAll(Deletion),
    /// Upload a file, in parts if it is large
    UploadFile(Upload),
    /// Download an object to a file
    DownloadFile(Download),
    /// Wait until a bucket and an object exist, then until they are gone
    Wait(WaitLimit),
    /// Presign links and an upload form, and use them without credentials
    Presign(Links),
    /// List a bucket in each of two regions
    TwoRegions,
    /// List the versions and delete markers of a key
    Versions,
    /// Tag an object and its bucket
    Tags(OwnObject),
    /// Put, read and delete a bucket's policy
    Policy,
    /// Upload an object in parts, by hand
    Multipart,
}

impl Lesson {
    /// The data that it needs.
    #[must_use]
    pub fn needs(&self) -> Needs {
        match self {
            Self::ListBuckets => Needs::Account,
            Self::ListObjects(of) | Self::ListDates(of) => Needs::Bucket(of.bucket.clone()),
            Self::ReadObject(of) => Needs::Object(of.bucket.clone(), of.key.clone()),
            Self::CopyObject(of) | Self::Tags(of) => Needs::OwnObject(of.key.clone()),
            Self::UploadFile(upload) => Needs::Upload(upload.clone()),
            Self::DownloadFile(download) => Needs::Download(download.clone()),
            Self::Wait(_) => Needs::Unmade,
            Self::TwoRegions => Needs::Regions,
            Self::MakeFolder
            | Self::DeleteAll(_)
            | Self::Presign(_)
            | Self::Versions
            | Self::Policy
            | Self::Multipart => Needs::Own,
        }
    }
}
