//! EC2, in memory: instances and their tags, in the default VPC of each region.
//!
//! | File | Concept |
//! |---|---|
//! | `operations.rs` | which function carries out which operation |
//! | `parameters.rs` | the parameters of a request |
//! | `error.rs` | the errors |
//! | `xml.rs` | the response documents |
//! | `filter.rs` | the filters of a listing |
//! | `page.rs` | the pages of a listing |
//! | `id.rs` | the ids of instances and of all else |
//! | `region.rs` | what an account has in a region |
//! | `vpc.rs` | the default VPC and its subnets |
//! | `instance/` | one instance: its state and its description |
//! | `run.rs`, `describe.rs`, `change.rs`, `status.rs` | starting, listing, changing instances, and their checks |
//! | `tags.rs` | the tags of instances and of the VPC |
//! | `regions.rs` | the regions of AWS |

mod change;
mod describe;
mod error;
mod filter;
mod id;
mod instance;
mod operations;
mod page;
mod parameters;
mod region;
mod regions;
mod run;
mod status;
mod tags;
mod vpc;
mod xml;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use http::Response;
use s3s::Body;

use self::parameters::Parameters;
use self::region::Region;
use super::call::{Call, account};
use super::failure::Failure;
use super::response;
use crate::server::Key;

/// EC2, in memory.
#[derive(Debug, Default)]
pub(super) struct Ec2 {
    /// What each account has in each region.
    regions: Mutex<BTreeMap<(String, String), Region>>,
}

impl Ec2 {
    /// # Errors
    ///
    /// As EC2 words them.
    pub(super) fn handle(
        &self,
        call: &Call,
        caller: Option<&Key>,
    ) -> Result<Response<Body>, Failure> {
        let operation = operations::find(&call.operation)?;
        let parameters = Parameters::read(call)?;
        if parameters.flag("DryRun")? {
            return Err(error::dry_run());
        }
        let (account, name) = (account(caller), call.region().to_owned());
        // Nothing panics while the lock is held, and the instances stay usable if something did.
        let mut regions = self.regions.lock().unwrap_or_else(PoisonError::into_inner);
        let region = regions
            .entry((account, name))
            .or_insert_with_key(|(account, name)| Region::new(account, name));
        let content = operation(region, &parameters)?;
        Ok(response::xml(xml::document(
            &call.operation,
            &call.request_id,
            &content,
        )))
    }
}
