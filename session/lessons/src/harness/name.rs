//! The subcommands of the `client` and the `resource` program.

use clap::Subcommand;

use super::Setting;
use super::arguments::{
    Deletion, Download, InBucket, Links, OfObject, OwnObject, Patience, Upload,
};

/// The lessons. Each is done in two ways, and both give the same answer.
#[derive(Clone, Debug, Subcommand)]
pub enum Lesson {
    /// List the names of all buckets
    ListBuckets,
    /// List a bucket's objects, however many pages they take
    ListObjects(InBucket),
    /// Read each object's date: one request for each, or none
    ListDates(InBucket),
    /// Make a folder, which S3 does not have
    MakeFolder,
    /// Read an object as a stream
    ReadObject(OfObject),
    /// Copy an object without moving its bytes
    CopyObject(OwnObject),
    /// Delete all objects of a bucket
    DeleteAll(Deletion),
    /// Upload a file, in parts where it is large
    UploadFile(Upload),
    /// Download an object to a file: the whole of it, or none
    DownloadFile(Download),
    /// Wait until a bucket and an object are there, and until they are gone
    Wait(Patience),
    /// Sign links and a form, and use them without credentials
    Presign(Links),
    /// Read buckets of two regions with one session
    TwoRegions,
    /// List what a key has been, delete markers too
    Versions,
    /// Tag an object and its bucket
    Tags(OwnObject),
    /// Put, read and delete a bucket's policy
    Policy,
    /// Upload an object in parts
    Multipart,
}

impl Lesson {
    /// What it needs to find when it begins.
    #[must_use]
    pub fn setting(&self) -> Setting {
        match self {
            Self::ListBuckets => Setting::Account,
            Self::ListObjects(of) | Self::ListDates(of) => Setting::Bucket(of.bucket.clone()),
            Self::ReadObject(of) => Setting::Object(of.bucket.clone(), of.key.clone()),
            Self::CopyObject(of) | Self::Tags(of) => Setting::OwnObject(of.key.clone()),
            Self::UploadFile(upload) => Setting::Upload(upload.clone()),
            Self::DownloadFile(download) => Setting::Download(download.clone()),
            Self::Wait(_) => Setting::Unmade,
            Self::TwoRegions => Setting::Regions,
            Self::MakeFolder
            | Self::DeleteAll(_)
            | Self::Presign(_)
            | Self::Versions
            | Self::Policy
            | Self::Multipart => Setting::Own,
        }
    }

    /// The subcommand's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::ListBuckets => "list-buckets",
            Self::ListObjects(_) => "list-objects",
            Self::ListDates(_) => "list-dates",
            Self::MakeFolder => "make-folder",
            Self::ReadObject(_) => "read-object",
            Self::CopyObject(_) => "copy-object",
            Self::DeleteAll(_) => "delete-all",
            Self::UploadFile(_) => "upload-file",
            Self::DownloadFile(_) => "download-file",
            Self::Wait(_) => "wait",
            Self::Presign(_) => "presign",
            Self::TwoRegions => "two-regions",
            Self::Versions => "versions",
            Self::Tags(_) => "tags",
            Self::Policy => "policy",
            Self::Multipart => "multipart",
        }
    }
}
