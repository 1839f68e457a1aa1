//! The `session` crate.

use std::hint::black_box;

use session::Session;

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

/// Sessions from keys and a region in the environment. The first, which fills what all share, does not count.
pub(super) async fn make(target: &Target) -> Result<Sample> {
    Session::new().await.map_err(Error::way)?;
    let clock = Clock::start()?;
    for _ in 0..target.size() {
        black_box(Session::new().await.map_err(Error::way)?);
    }
    clock.stop(target.size())
}
