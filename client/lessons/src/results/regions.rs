//! The result of `two-regions`.

use std::fmt;

use client::error::EscapeControl;
use serde::Serialize;

use super::text::count;

/// A bucket in each of several regions, listed with the same credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RegionList {
    /// The regions, in the order of the requests.
    pub regions: Vec<RegionalBucket>,
}

/// A bucket and its region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegionalBucket {
    /// The region's name.
    pub region: String,
    /// The bucket's name.
    pub bucket: String,
    /// The keys in it, in order.
    pub keys: Vec<String>,
}

impl RegionList {
    /// The keys of the bucket in each region.
    #[must_use]
    pub fn new(places: &[(String, String)], keys: Vec<Vec<String>>) -> Self {
        let places = places.iter().zip(keys);
        let regions = places.map(|((region, bucket), keys)| RegionalBucket {
            region: region.clone(),
            bucket: bucket.clone(),
            keys,
        });
        Self {
            regions: regions.collect(),
        }
    }
}

impl fmt::Display for RegionList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for RegionalBucket {
            region,
            bucket,
            keys,
        } in &self.regions
        {
            let objects = count(keys.len(), "object");
            writeln!(
                f,
                "{region}: s3://{} holds {objects}",
                EscapeControl(bucket)
            )?;
            for key in keys {
                writeln!(f, "  {}", EscapeControl(key))?;
            }
        }
        Ok(())
    }
}
