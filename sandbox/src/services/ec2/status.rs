//! `DescribeInstanceStatus`.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html>.

use super::filter::Filters;
use super::instance::{Instance, InstanceState};
use super::page::Page;
use super::parameters::Parameters;
use super::region::Region;
use super::xml;
use crate::services::failure::Failure;

const FILTERS: [&str; 7] = [
    "availability-zone",
    "instance-state-code",
    "instance-state-name",
    "instance-status.reachability",
    "instance-status.status",
    "system-status.reachability",
    "system-status.status",
];

/// `DescribeInstanceStatus`. Unless the request asks for all, it lists those that run.
///
/// The checks of an instance pass after it was listed once, as its state does.
pub(super) fn describe(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let filters = Filters::read(parameters, &FILTERS)?;
    let page = Page::read(parameters, "InstanceId")?;
    let all = parameters.flag("IncludeAllInstances")?;
    let ids = parameters.texts("InstanceId");
    region.check_instances(&ids)?;
    let statuses = region.instances().map(|instance| {
        let named = ids.is_empty() || ids.contains(&instance.id);
        let listed = named && (all || instance.state == InstanceState::Running);
        let fits = listed && filters.fit(|filter| values(instance, filter));
        fits.then(|| status(instance))
    });
    let list = page.list("instanceStatusSet", statuses);
    for instance in region.instances_mut() {
        instance.checked = instance.state == InstanceState::Running;
    }
    region.pass_time();
    Ok(list)
}

/// The status of the checks, and of the one check that there is.
fn checks(instance: &Instance) -> (&'static str, &'static str) {
    match instance.state {
        InstanceState::Running if instance.checked => ("ok", "passed"),
        InstanceState::Running | InstanceState::Pending => ("initializing", "initializing"),
        _ => ("not-applicable", ""),
    }
}

fn values(instance: &Instance, filter: &str) -> Vec<String> {
    match filter.split_once('.') {
        Some((_, "status")) => vec![checks(instance).0.to_owned()],
        Some((_, "reachability")) => vec![checks(instance).1.to_owned()],
        _ => instance.values(filter),
    }
}

fn status(instance: &Instance) -> String {
    let (status, reachability) = checks(instance);
    let mut summary = xml::text("status", status);
    if !reachability.is_empty() {
        let detail = xml::text("name", "reachability") + &xml::text("status", reachability);
        summary += &xml::list("details", [detail]);
    }
    let parts = [
        xml::text("instanceId", &instance.id),
        xml::text("availabilityZone", instance.zone()),
        xml::tagged("instanceState", &instance.state.xml()),
        xml::tagged("systemStatus", &summary),
        xml::tagged("instanceStatus", &summary),
    ];
    parts.concat()
}
