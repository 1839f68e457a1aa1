//! One session, two regions.

use std::fmt;

use serde::Serialize;

use super::{Error, who};
use crate::harness::{AnySession, Context, Failure, LessonResult};
use session::Session;

/// The same credentials in several regions.
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
    /// The account of the session, as STS of the region reports it.
    pub account: String,
}

// ANCHOR: task
/// Asks STS in each region for the account. The sessions share their credentials, resolved once, and
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

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    let session = context.session;
    // The session's own region, and one far from it.
    let here = session.region_name().unwrap_or("us-east-1").to_owned();
    let there = match here.as_str() {
        "eu-west-1" => "us-east-1",
        _ => "eu-west-1",
    };
    let regions = [here, there.to_owned()];
    LessonResult::list(&two_regions(&session, &regions).await?)
}
