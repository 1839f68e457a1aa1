//! One session, two regions.

use std::fmt;

use serde::Serialize;

use super::{Error, who};
use session::Session;

/// What the same person is in two places.
#[derive(Debug, Clone, Serialize)]
pub struct TwoRegions {
    /// In the order in which they were asked for.
    pub regions: Vec<RegionRow>,
}

/// One region.
#[derive(Debug, Clone, Serialize)]
pub struct RegionRow {
    /// Its name.
    pub region: String,
    /// The partition that it belongs to.
    pub partition: String,
    /// The account that STS there knows the session by.
    pub account: String,
}

// ANCHOR: task
/// Asks STS in each region who this is. The sessions share their credentials, looked up once, and
/// their connections.
///
/// # Errors
///
/// [`Error::Session`] for a region of no partition, [`Error::Request`] when STS refuses the credentials.
pub async fn two_regions(session: &Session, regions: &[String]) -> Result<TwoRegions, Error> {
    let mut rows = Vec::new();
    for region in regions {
        let partition = session.partition_for_region(region)?;
        let there = session.with_region(region)?;
        rows.push(RegionRow {
            region: region.clone(),
            partition: partition.name.to_owned(),
            account: who::account(&there).await?,
        });
    }
    Ok(TwoRegions { regions: rows })
}
// ANCHOR_END: task

impl fmt::Display for TwoRegions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.regions {
            let RegionRow {
                region,
                partition,
                account,
            } = row;
            writeln!(f, "{region:14}  {partition:10}  account {account}")?;
        }
        Ok(())
    }
}
