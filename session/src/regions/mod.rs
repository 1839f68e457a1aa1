//! The partitions and regions of AWS, a table with a date.
//!
//! boto3 has these data from botocore's files. Those of the Rust SDK are private.
//! The table covers six services: `DynamoDB`, EC2, IAM, S3, SQS and STS.

mod queries;
mod suggest;
mod table;

pub use queries::{Endpoints, available_partitions, available_regions, partition_for_region};
pub use table::SOURCE;

pub(crate) use suggest::nearest;
pub(crate) use table::PARTITIONS;

/// A partition: a part of AWS with accounts, regions and DNS names of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Partition {
    /// The name in an ARN: `aws`, `aws-cn`, `aws-us-gov` …
    pub name: &'static str,
    /// The display name.
    pub title: &'static str,
    /// The end of its host names.
    pub dns_suffix: &'static str,
    /// Its regions are named `<prefix>-<word>-<number>`.
    pub(crate) prefixes: &'static [&'static str],
    /// Its regions: name and display name.
    pub regions: &'static [(&'static str, &'static str)],
    /// The services of the table that it has.
    pub(crate) services: &'static [ServiceEndpoints],
}

/// The regions of a service in one partition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ServiceEndpoints {
    pub(crate) service: &'static str,
    /// Whether it is in every region of the partition. If not, it is in none: it is global.
    pub(crate) regional: bool,
    /// Endpoints that are named like regions and are not: `aws-global`, `fips-us-east-1` …
    pub(crate) others: &'static [&'static str],
}

impl Partition {
    /// Whether the region belongs to this partition, by the table or, for regions newer than the
    /// table, by the shape of its name.
    #[must_use]
    pub fn contains(&self, region: &str) -> bool {
        let listed = self.regions.iter().any(|(name, _)| *name == region);
        listed || self.prefixes.iter().any(|prefix| has_shape(region, prefix))
    }
}

/// `<prefix>-<word>-<number>`
fn has_shape(region: &str, prefix: &str) -> bool {
    let rest = region
        .strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('-'));
    let Some((word, number)) = rest.and_then(|rest| rest.split_once('-')) else {
        return false;
    };
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_word && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
}
