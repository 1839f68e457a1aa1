//! Partitions, regions, and the services of each.

use std::fmt;

use serde::Serialize;

use crate::harness::{AnySession, Context, Failure, LessonResult};
use session::regions::{Endpoints, SOURCE, available_regions};
use session::{Error, Session};

/// The partitions of AWS, and the services of one of them.
#[derive(Debug, Clone, Serialize)]
pub struct RegionTable {
    /// The partition of the session's region.
    pub partition: String,
    /// All partitions.
    pub partitions: Vec<PartitionRow>,
    /// The services of the session's partition.
    pub services: Vec<ServiceRow>,
}

/// A partition.
#[derive(Debug, Clone, Serialize)]
pub struct PartitionRow {
    /// Its name.
    pub name: String,
    /// The regions that S3 is in there, which are all that it has.
    pub regions: Vec<String>,
}

/// A service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceRow {
    /// Its name.
    pub service: String,
    /// The number of its regions; 0 for a service with one endpoint for the whole partition.
    pub regions: usize,
}

// ANCHOR: task
/// Lists the partitions and regions, and counts the regions of each service. Sends nothing.
///
/// # Errors
///
/// [`Error::UnknownRegion`] when the session's region is in no partition.
pub fn regions(session: &Session) -> Result<RegionTable, Error> {
    let region = session.region_name().unwrap_or("us-east-1");
    let partition = session.partition_for_region(region)?;
    let partitions = session.available_partitions().into_iter();
    let partitions = partitions.map(|name| {
        let regions = available_regions("s3", name, Endpoints::Regional);
        PartitionRow {
            name: name.to_owned(),
            regions: regions.into_iter().map(str::to_owned).collect(),
        }
    });
    let services = session.available_services().into_iter();
    let services = services.map(|service| ServiceRow {
        service: service.to_owned(),
        regions: session.available_regions(service).len(),
    });
    Ok(RegionTable {
        partition: partition.name.to_owned(),
        partitions: partitions.collect(),
        services: services.collect(),
    })
}
// ANCHOR_END: task

impl fmt::Display for RegionTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for partition in &self.partitions {
            let regions = partition.regions.join(" ");
            writeln!(f, "{:10}  {regions}", partition.name)?;
        }
        writeln!(f, "\nin {}:", self.partition)?;
        for service in &self.services {
            match service.regions {
                0 => writeln!(f, "{:10}  one for all regions", service.service)?,
                count => writeln!(f, "{:10}  {count} regions", service.service)?,
            }
        }
        writeln!(f, "\n({SOURCE})")
    }
}

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    LessonResult::text(&regions(&context.session)?)
}
