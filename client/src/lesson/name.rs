//! The subcommands of the `client` and the `resource` program.

use clap::{Args, Subcommand, ValueEnum};

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
            Self::TwoRegions => "two-regions",
            Self::Versions => "versions",
            Self::Tags(_) => "tags",
            Self::Policy => "policy",
            Self::Multipart => "multipart",
        }
    }
}

/// A bucket to read.
#[derive(Args, Clone, Debug)]
pub struct InBucket {
    /// Read this bucket instead of the demo data
    #[arg(long, value_name = "NAME", value_parser = bucket_name)]
    pub bucket: Option<String>,
}

/// An object to read.
#[derive(Args, Clone, Debug)]
pub struct OfObject {
    /// Read this bucket instead of the demo data
    #[arg(long, value_name = "NAME", value_parser = bucket_name)]
    pub bucket: Option<String>,
    /// Read this object instead of the first
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
}

/// An object of the demo data.
#[derive(Args, Clone, Debug)]
pub struct OwnObject {
    /// Take this object instead of the first
    #[arg(long, value_name = "KEY")]
    pub key: Option<String>,
}

/// How to delete.
#[derive(Args, Clone, Copy, Debug)]
pub struct Deletion {
    /// How many keys a request deletes, and what it answers
    #[arg(long, value_name = "HOW", value_enum, default_value_t)]
    pub how: Manner,
}

/// How `delete-all` deletes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Manner {
    /// One request for each key
    One,
    /// One request for 1,000 keys
    #[default]
    Batch,
    /// The same, and the answer names failures only
    Quiet,
}

/// Refuses what cannot be the name of a bucket, or the ARN of an access point, whatever the endpoint. The finer rules
/// are the endpoint's to tell.
fn bucket_name(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if text.starts_with("arn:") || (3..=255).contains(&text.len()) && text.chars().all(fits) {
        return Ok(text.to_owned());
    }
    Err("a bucket's name has 3 to 63 lowercase letters, digits, hyphens and dots".to_owned())
}

#[cfg(test)]
mod tests {
    use super::bucket_name;

    #[test]
    fn what_is_no_bucket_name_is_refused() {
        for name in ["", "ab", "a/b", "Bad Name", "bad_name!", "\u{1b}[31m"] {
            bucket_name(name).expect_err(name);
        }
    }

    #[test]
    fn names_of_old_and_access_points_are_left_to_the_endpoint() {
        for name in [
            "demo",
            "my.bucket-1",
            "Old_Name",
            "arn:aws:s3:us-east-1:1:accesspoint/a",
        ] {
            assert_eq!(bucket_name(name).as_deref(), Ok(name));
        }
    }
}
