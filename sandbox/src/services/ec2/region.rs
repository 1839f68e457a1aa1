//! What an account has in a region.

use std::collections::HashMap;

use super::instance::Instance;
use super::parameters::Parameters;
use super::tags::Tags;
use super::vpc::Vpc;
use super::{error, id};
use crate::services::failure::Failure;

/// What an account has in a region.
#[derive(Debug)]
pub(super) struct Region {
    pub(super) account: String,
    pub(super) vpc: Vpc,
    /// In the order in which they were started. Terminated instances stay.
    pub(super) reservations: Vec<Reservation>,
    /// The requests that came with a client token, and the reservation that each made.
    pub(super) client_tokens: HashMap<String, (Parameters, usize)>,
}

/// The instances that one request started.
#[derive(Debug)]
pub(super) struct Reservation {
    pub(super) id: String,
    pub(super) instances: Vec<Instance>,
}

impl Region {
    pub(super) fn new(account: &str, name: &str) -> Self {
        Self {
            account: account.to_owned(),
            vpc: Vpc::new(name),
            reservations: Vec::new(),
            client_tokens: HashMap::new(),
        }
    }

    pub(super) fn instances(&self) -> impl Iterator<Item = &Instance> {
        self.reservations.iter().flat_map(|it| &it.instances)
    }

    pub(super) fn instances_mut(&mut self) -> impl Iterator<Item = &mut Instance> {
        self.reservations
            .iter_mut()
            .flat_map(|it| &mut it.instances)
    }

    /// Lets every instance arrive in the state that it is on the way to.
    ///
    /// Each listing of instances ends with this. So a waiter sees `pending` or `stopping` once, without a clock that tests
    /// would have to wait for.
    pub(super) fn pass_time(&mut self) {
        self.instances_mut().for_each(Instance::pass_time);
    }

    /// Checks that there is an instance of each id.
    ///
    /// # Errors
    ///
    /// `InvalidInstanceID.Malformed` and `InvalidInstanceID.NotFound`.
    pub(super) fn check_instances(&self, ids: &[String]) -> Result<(), Failure> {
        if let Some(malformed) = ids.iter().find(|it| !id::is_valid("i", it)) {
            return Err(error::malformed("Instance", malformed));
        }
        let missing = |id: &&String| !self.instances().any(|instance| instance.id == **id);
        let missing: Vec<String> = ids.iter().filter(missing).cloned().collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(error::not_found("Instance", "instance", &missing))
    }

    /// The tags of whatever has this id.
    ///
    /// # Errors
    ///
    /// `InvalidInstanceID.NotFound` for an instance, `InvalidID` for what the sandbox does not have.
    pub(super) fn tags_mut(&mut self, id: &str) -> Result<&mut Tags, Failure> {
        if id.starts_with("i-") {
            self.check_instances(&[id.to_owned()])?;
        }
        if self.vpc.id == id {
            return Ok(&mut self.vpc.tags);
        }
        let mut instances = self.instances_mut();
        let instance = instances.find(|instance| instance.id == id);
        let tags = instance.map(|instance| &mut instance.tags);
        tags.ok_or_else(|| {
            let message = format!("The ID '{id}' is not valid: the sandbox has instances and VPCs");
            Failure::new(400, "InvalidID", message)
        })
    }
}
