//! One instance.
//!
//! | File | Concept |
//! |---|---|
//! | `state.rs` | the states, and how one follows another |
//! | `description.rs` | the instance as a listing has it, and as filters see it |

mod description;
mod state;

use time::OffsetDateTime;
use time::macros::format_description;

use super::parameters::Parameters;
use super::tags::Tags;
use super::vpc::{Subnet, Vpc};
use super::{error, id};
use crate::services::failure::Failure;

pub(super) use self::description::FILTERS;
pub(super) use self::state::InstanceState;

/// One instance.
#[derive(Debug)]
pub(super) struct Instance {
    pub(super) id: String,
    /// How many the region had before it.
    number: usize,
    /// Its place among those that one request started.
    launch_index: usize,
    pub(super) state: InstanceState,
    /// When it was started last.
    launched: OffsetDateTime,
    /// When and by whom it was stopped or terminated; empty while it runs.
    pub(super) reason: String,
    /// Whether its checks have passed since it was started.
    pub(super) checked: bool,
    pub(super) tags: Tags,
    subnet: Subnet,
    vpc_id: String,
    security_group: String,
    settings: Settings,
}

/// What the request that starts an instance says about it.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    image: String,
    kind: String,
    key_name: Option<String>,
    client_token: String,
    monitored: bool,
    ebs_optimized: bool,
}

impl Settings {
    /// # Errors
    ///
    /// `MissingParameter` without an image, `InvalidAMIID.Malformed` and `InvalidParameterValue`.
    pub(super) fn read(parameters: &Parameters) -> Result<Self, Failure> {
        let kind = parameters.text("InstanceType").unwrap_or("m1.small");
        let known = |part: &str| {
            let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            !part.is_empty() && part.bytes().all(letter)
        };
        let parts = kind.split_once('.');
        if !parts.is_some_and(|(family, size)| known(family) && known(size)) {
            let message = format!("Invalid value '{kind}' for InstanceType.");
            return Err(error::invalid(message));
        }
        Ok(Self {
            image: image(parameters.required("ImageId")?)?,
            kind: kind.to_owned(),
            key_name: parameters.text("KeyName").map(str::to_owned),
            client_token: parameters
                .text("ClientToken")
                .unwrap_or_default()
                .to_owned(),
            monitored: parameters.flag("Monitoring.Enabled")?,
            ebs_optimized: parameters.flag("EbsOptimized")?,
        })
    }
}

/// The image's id. Every id of the right form has an image, and so has every parameter of Systems Manager.
fn image(id: &str) -> Result<String, Failure> {
    if id.starts_with("resolve:ssm:") {
        return Ok("ami-0123456789abcdef0".to_owned());
    }
    if id::is_valid("ami", id) {
        return Ok(id.to_owned());
    }
    Err(error::malformed("AMI", id))
}

impl Instance {
    /// An instance that is about to run. `number` is how many the region had before, `launch_index` how many the request.
    pub(super) fn new(
        settings: &Settings,
        (number, launch_index): (usize, usize),
        tags: Tags,
        vpc: &Vpc,
        subnet: &Subnet,
    ) -> Self {
        Self {
            id: id::new("i"),
            number,
            launch_index,
            state: InstanceState::Pending,
            launched: OffsetDateTime::now_utc(),
            reason: String::new(),
            checked: false,
            tags,
            subnet: subnet.clone(),
            vpc_id: vpc.id.clone(),
            security_group: vpc.security_group.clone(),
            settings: settings.clone(),
        }
    }

    /// Lets it arrive in the state that it is on the way to.
    pub(super) fn pass_time(&mut self) {
        self.state = self.state.settled();
    }

    /// Brings it into the state that a request leads to, which may be the one that it is in.
    pub(super) fn enter(&mut self, state: InstanceState) {
        if state == self.state {
            return;
        }
        self.state = state;
        let now = OffsetDateTime::now_utc();
        if state == InstanceState::Pending {
            self.launched = now;
            self.reason = String::new();
            self.checked = false;
        } else {
            let format = format_description!("[year]-[month]-[day] [hour]:[minute]:[second] GMT");
            let time = now.format(format).unwrap_or_default();
            self.reason = format!("User initiated ({time})");
        }
    }

    pub(super) fn zone(&self) -> &str {
        &self.subnet.zone
    }

    /// Whether it counts against the limit of its account.
    pub(super) fn is_alive(&self) -> bool {
        self.state != InstanceState::Terminated
    }
}
