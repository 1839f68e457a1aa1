//! boto3's methods of a session for partitions and regions.

use super::{PARTITIONS, Partition, nearest};
use crate::{Error, Session};

/// Which of a service's endpoints to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Endpoints {
    /// Those that are regions.
    #[default]
    Regional,
    /// Also those that are named like regions and are not: `aws-global`, `fips-us-east-1` … boto3:
    /// `allow_non_regional=True`.
    All,
}

/// The names of the partitions. boto3: `get_available_partitions()`.
///
/// ```
/// assert_eq!(session::regions::available_partitions()[..3], ["aws", "aws-cn", "aws-us-gov"]);
/// ```
#[must_use]
pub fn available_partitions() -> Vec<&'static str> {
    PARTITIONS.iter().map(|partition| partition.name).collect()
}

/// The regions of a service, sorted. Empty if the service or the partition is not in the table.
/// boto3: `get_available_regions(service, partition, allow_non_regional)`.
///
/// ```
/// use session::regions::{Endpoints, available_regions};
///
/// assert_eq!(available_regions("s3", "aws-cn", Endpoints::Regional), ["cn-north-1", "cn-northwest-1"]);
/// // IAM is one service for the whole partition.
/// assert!(available_regions("iam", "aws", Endpoints::Regional).is_empty());
/// ```
#[must_use]
pub fn available_regions(
    service: &str,
    partition: &str,
    endpoints: Endpoints,
) -> Vec<&'static str> {
    let partition = PARTITIONS.iter().find(|known| known.name == partition);
    let known = partition.and_then(|partition| {
        let mut services = partition.services.iter();
        Some((partition, services.find(|known| known.service == service)?))
    });
    let Some((partition, service)) = known else {
        return Vec::new();
    };
    let mut names = Vec::new();
    if service.regional {
        names.extend(partition.regions.iter().map(|(name, _)| *name));
    }
    if endpoints == Endpoints::All {
        names.extend(service.others);
        names.sort_unstable();
    }
    names
}

/// The partition that a region belongs to. boto3: `get_partition_for_region(region_name)`.
///
/// A region that is newer than the table is known by the shape of its name.
///
/// # Errors
///
/// [`Error::UnknownRegion`], with the nearest name in the table, when no partition has such a region.
///
/// ```
/// assert_eq!(session::regions::partition_for_region("eu-west-1").unwrap().name, "aws");
/// let error = session::regions::partition_for_region("us-east1").unwrap_err();
/// assert!(error.to_string().ends_with("did you mean `us-east-1`?"));
/// ```
pub fn partition_for_region(region: &str) -> Result<&'static Partition, Error> {
    let partition = PARTITIONS.iter().find(|known| known.contains(region));
    partition.ok_or_else(|| Error::UnknownRegion {
        region: region.to_owned(),
        suggestion: nearest(region),
    })
}

impl Session {
    /// The services of the regions table. Clients and resources are not limited to these: see
    /// [`Session::client`]. boto3: `get_available_services()`.
    #[doc(alias = "get_available_services")]
    #[must_use]
    pub fn available_services(&self) -> Vec<&'static str> {
        let services = self.partition().map_or(&[][..], |known| known.services);
        services.iter().map(|known| known.service).collect()
    }

    /// The names of the partitions. boto3: `get_available_partitions()`.
    #[doc(alias = "get_available_partitions")]
    #[must_use]
    pub fn available_partitions(&self) -> Vec<&'static str> {
        available_partitions()
    }

    /// The regions that a service is in, in the partition of the session's own region (`aws` when it
    /// has none). [`available_regions`] takes any partition. boto3: `get_available_regions(service)`.
    #[doc(alias = "get_available_regions")]
    #[must_use]
    pub fn available_regions(&self, service: &str) -> Vec<&'static str> {
        let partition = self.partition().map_or("aws", |known| known.name);
        available_regions(service, partition, Endpoints::Regional)
    }

    /// The partition that a region belongs to. boto3: `get_partition_for_region(region_name)`.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownRegion`] when no partition has such a region.
    #[doc(alias = "get_partition_for_region")]
    pub fn partition_for_region(&self, region: &str) -> Result<&'static Partition, Error> {
        partition_for_region(region)
    }

    fn partition(&self) -> Option<&'static Partition> {
        partition_for_region(self.region_name().unwrap_or("us-east-1")).ok()
    }
}
