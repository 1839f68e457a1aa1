//! A page from memory by each layer: what the facade adds, without a socket.

use benches::calls::{CALLS, Layers};

use crate::sample::{Clock, Sample};
use crate::ways::Target;
use crate::{Error, Result};

pub(super) async fn read(layer: &str, target: &Target) -> Result<Sample> {
    let name = format!("page/{layer}");
    let call = CALLS.iter().find(|call| call.name == name);
    let call = call.ok_or_else(|| Error::NoCase(name))?;
    let layers = Layers::new().await.map_err(Error::way)?;
    call.run(&layers).await;
    let clock = Clock::start()?;
    let mut done = 0;
    for _ in 0..target.size() {
        done += u64::from(call.run(&layers).await > 0);
    }
    clock.stop(done)
}
