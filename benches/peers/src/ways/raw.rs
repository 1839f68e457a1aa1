//! The raw byte loop: the floor.

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

pub(super) async fn list(target: &Target) -> Result<Sample> {
    let address = target
        .endpoint
        .trim_start_matches("http://")
        .parse()
        .map_err(Error::way)?;
    let keys = usize::try_from(target.size()).map_err(Error::way)?;
    let clock = Clock::start()?;
    benches::raw::list(address, &target.bucket, keys).await?;
    clock.stop(target.size())
}
