//! The options that several lessons have, each with the data that it asks for.

use std::path::PathBuf;

use clap::Args;

use super::{Arguments, Needs};

/// A session, which may lack credentials.
#[derive(Args, Clone, Copy, Debug)]
pub struct AnySession {}

/// The account as it is.
#[derive(Args, Clone, Copy, Debug)]
pub struct Account {}

/// A new bucket to write to, with the demo data in it.
#[derive(Args, Clone, Copy, Debug)]
pub struct OwnBucket {}

/// Two regions with a bucket in each.
#[derive(Args, Clone, Copy, Debug)]
pub struct Regions {}

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

/// A file to upload.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Upload this file instead of a made-up one
    #[arg(long, value_name = "PATH", conflicts_with = "size")]
    pub file: Option<PathBuf>,
    /// The size of the made-up file
    #[arg(long, value_name = "MIB", default_value_t = MIB)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=MOST_MIB))]
    pub size: u32,
}

/// An object to download.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Download from this bucket instead of the lesson's own
    #[arg(long, value_name = "NAME", value_parser = bucket_name, conflicts_with = "size")]
    pub bucket: Option<String>,
    /// Download this object instead of the first of the bucket, or of a made-up one
    #[arg(long, value_name = "KEY", conflicts_with = "size")]
    pub key: Option<String>,
    /// The size of the made-up object
    #[arg(long, value_name = "MIB", default_value_t = MIB)]
    #[arg(value_parser = clap::value_parser!(u32).range(..=MOST_MIB))]
    pub size: u32,
    /// Download to this file, and keep it
    #[arg(long, value_name = "PATH")]
    pub to: Option<PathBuf>,
}

macro_rules! needs {
    ($($arguments:ty: |$it:ident| $needs:expr;)*) => {
        $(impl Arguments for $arguments {
            fn needs(&self) -> Needs {
                let $it = self;
                $needs
            }
        })*
    };
}

needs! {
    AnySession: |_it| Needs::Session;
    Account: |_it| Needs::Account;
    OwnBucket: |_it| Needs::Own;
    Regions: |_it| Needs::Regions;
    InBucket: |of| Needs::Bucket(of.bucket.clone());
    OfObject: |of| Needs::Object(of.bucket.clone(), of.key.clone());
    OwnObject: |of| Needs::OwnObject(of.key.clone());
    Upload: |upload| Needs::Upload(upload.clone());
    Download: |download| Needs::Download(download.clone());
}

/// Three parts of 8 MiB.
const MIB: u32 = 24;
/// The largest file that a lesson makes: 10 GiB.
const MOST_MIB: i64 = 10 << 10;

/// Accepts what may be a bucket's name, or the ARN of an access point. The endpoint checks the finer rules.
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
