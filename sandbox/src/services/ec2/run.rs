//! `RunInstances`.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html>.

use super::instance::{Instance, Settings};
use super::parameters::Parameters;
use super::region::{Region, Reservation};
use super::tags::{self, Tags};
use super::{describe, error, id};
use crate::services::failure::Failure;

/// The most instances that an account has in a region, terminated ones not counted.
const LIMIT: usize = 1_000;
/// What else a request that starts instances may tag. The sandbox has none of these.
const OTHERS: [&str; 4] = [
    "elastic-gpu",
    "network-interface",
    "spot-instances-request",
    "volume",
];

/// `RunInstances`. A request that comes again with its client token starts nothing more.
pub(super) fn instances(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let token = parameters.text("ClientToken").map(str::to_owned);
    let before = token.as_ref().and_then(|it| region.client_tokens.get(it));
    if let Some((request, index)) = before {
        if request != parameters {
            return Err(error::token_of_another_request());
        }
        return Ok(started(region, *index));
    }
    let settings = Settings::read(parameters)?;
    let tags = read_tags(parameters)?;
    let subnet = region.vpc.subnet(parameters)?.clone();
    let count = count(region, parameters)?;
    let number = region.instances().count();
    let instance = |index| {
        let numbers = (number + index, index);
        Instance::new(&settings, numbers, tags.clone(), &region.vpc, &subnet)
    };
    let reservation = Reservation {
        id: id::new("r"),
        instances: (0..count).map(instance).collect(),
    };
    let index = region.reservations.len();
    region.reservations.push(reservation);
    if let Some(token) = token {
        let request = (parameters.clone(), index);
        region.client_tokens.insert(token, request);
    }
    Ok(started(region, index))
}

fn started(region: &Region, index: usize) -> String {
    let reservation = region.reservations.get(index);
    let content = |it: &Reservation| describe::reservation(region, it, it.instances.iter());
    reservation.map(content).unwrap_or_default()
}

/// How many are started: as many as there is room for, from `MinCount` to `MaxCount`.
fn count(region: &Region, parameters: &Parameters) -> Result<usize, Failure> {
    let bound = |name| {
        let count = parameters
            .number(name)?
            .ok_or_else(|| error::missing(name))?;
        if count == 0 {
            let reason = "It must be greater than 0.";
            return Err(error::invalid_value(count, name, reason));
        }
        Ok(count)
    };
    let (least, most) = (bound("MinCount")?, bound("MaxCount")?);
    if least > most {
        let reason = "It must not be less than MinCount.";
        return Err(error::invalid_value(most, "MaxCount", reason));
    }
    let alive = region.instances().filter(|it| it.is_alive()).count();
    let room = LIMIT.saturating_sub(alive);
    if least > room {
        return Err(error::limit_exceeded(least, LIMIT));
    }
    Ok(most.min(room))
}

/// The tags that the request has for the instances.
fn read_tags(parameters: &Parameters) -> Result<Tags, Failure> {
    let mut all = Tags::new();
    for specification in parameters.items("TagSpecification") {
        let kind = specification.required("ResourceType")?;
        let read = tags::read(&specification)?;
        if kind == "instance" {
            tags::add(&mut all, read)?;
        } else if !OTHERS.contains(&kind) {
            let message = format!("'{kind}' is not a taggable resource type for this operation");
            return Err(error::invalid(message));
        }
    }
    Ok(all)
}
