//! The options of single lessons.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use client::waiters::Wait;

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
    /// Delete key by key, or in batches
    #[arg(long, value_name = "HOW", value_enum, default_value_t)]
    pub how: DeleteMethod,
}

/// The ways in which `delete-all` deletes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum DeleteMethod {
    /// One request for each key
    One,
    /// One request for 1,000 keys
    #[default]
    Batch,
    /// The same, and the response names failures only
    Quiet,
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

/// How long to wait.
#[derive(Args, Clone, Copy, Debug)]
pub struct WaitLimit {
    /// Wait at most this long for each
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub max_wait: u32,
}

impl WaitLimit {
    /// The first request at once, then five per second.
    #[must_use]
    pub fn wait(self) -> Wait {
        let deadline = Duration::from_secs(self.max_wait.into());
        Wait::max_wait(deadline).delay(Duration::from_millis(200))
    }
}

/// How to print links.
#[derive(Args, Clone, Copy, Debug)]
pub struct Links {
    /// Print the links, with which anybody can do the same until they expire
    #[arg(long)]
    pub show_url: bool,
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
