//! `DescribeInstances`.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html>.

use super::filter::Filters;
use super::instance::{FILTERS, Instance};
use super::page::Page;
use super::parameters::Parameters;
use super::region::{Region, Reservation};
use super::xml;
use crate::services::failure::Failure;

/// `DescribeInstances`. A page counts reservations, each of which has the instances that were started together.
pub(super) fn instances(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let filters = Filters::read(parameters, &FILTERS)?;
    let page = Page::read(parameters, "InstanceId")?;
    let ids = parameters.texts("InstanceId");
    region.check_instances(&ids)?;
    let reservations = region.reservations.iter().map(|it| {
        let chosen = |instance: &&Instance| {
            let named = ids.is_empty() || ids.contains(&instance.id);
            named && filters.fit(|filter| values(region, it, instance, filter))
        };
        let mut instances = it.instances.iter().filter(chosen).peekable();
        instances.peek()?;
        Some(reservation(region, it, instances))
    });
    let list = page.list("reservationSet", reservations);
    region.pass_time();
    Ok(list)
}

/// What a filter looks at, in an instance or in its reservation.
fn values(region: &Region, it: &Reservation, instance: &Instance, filter: &str) -> Vec<String> {
    match filter {
        "owner-id" => vec![region.account.clone()],
        "reservation-id" => vec![it.id.clone()],
        _ => instance.values(filter),
    }
}

/// The content of a reservation, with those of its instances that are asked for.
pub(super) fn reservation<'a>(
    region: &Region,
    it: &Reservation,
    instances: impl Iterator<Item = &'a Instance>,
) -> String {
    let parts = [
        xml::text("reservationId", &it.id),
        xml::text("ownerId", &region.account),
        "<groupSet/>".to_owned(),
        xml::list("instancesSet", instances.map(Instance::xml)),
    ];
    parts.concat()
}
