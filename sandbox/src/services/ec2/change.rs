//! `StartInstances`, `StopInstances`, `RebootInstances`, `TerminateInstances`.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html>.

use super::instance::InstanceState;
use super::parameters::Parameters;
use super::region::Region;
use super::{error, xml};
use crate::services::failure::Failure;

/// The state that follows; `None` if the change cannot be made in the state that is now.
type Change = fn(InstanceState) -> Option<InstanceState>;

/// `StartInstances`.
pub(super) fn start(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    change(region, parameters, InstanceState::start, "started")
}

/// `StopInstances`.
pub(super) fn stop(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    if parameters.flag("Hibernate")? {
        let message = "The sandbox's instances cannot hibernate";
        return Err(Failure::new(
            400,
            "UnsupportedHibernationConfiguration",
            message,
        ));
    }
    change(region, parameters, InstanceState::stop, "stopped")
}

/// `RebootInstances`. It returns no states: a rebooted instance stays `running`.
pub(super) fn reboot(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    change(region, parameters, InstanceState::reboot, "rebooted")?;
    Ok(xml::DONE.to_owned())
}

/// `TerminateInstances`.
pub(super) fn terminate(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let end: Change = |state| Some(state.terminate());
    change(region, parameters, end, "terminated")
}

/// Changes all instances that a request names or, if one of them cannot be changed, none. Returns the states before and now.
fn change(
    region: &mut Region,
    parameters: &Parameters,
    change: Change,
    purpose: &str,
) -> Result<String, Failure> {
    let ids = parameters.texts("InstanceId");
    if ids.is_empty() {
        return Err(error::missing("InstanceId"));
    }
    region.check_instances(&ids)?;
    let named = || region.instances().filter(|it| ids.contains(&it.id));
    if let Some(other) = named().find(|it| change(it.state).is_none()) {
        return Err(error::incorrect_state(&other.id, purpose));
    }
    let changed = region.instances_mut().filter_map(|instance| {
        let state = change(instance.state).filter(|_| ids.contains(&instance.id))?;
        let item = [
            xml::text("instanceId", &instance.id),
            xml::tagged("currentState", &state.xml()),
            xml::tagged("previousState", &instance.state.xml()),
        ];
        instance.enter(state);
        Some(item.concat())
    });
    let changed: Vec<String> = changed.collect();
    Ok(xml::list("instancesSet", changed))
}
