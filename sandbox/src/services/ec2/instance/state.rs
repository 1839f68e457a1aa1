//! The states of an instance.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html>.

use crate::services::ec2::xml;

/// The state of an instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::services::ec2) enum InstanceState {
    Pending,
    Running,
    ShuttingDown,
    Terminated,
    Stopping,
    Stopped,
}

use InstanceState::{Pending, Running, ShuttingDown, Stopped, Stopping, Terminated};

impl InstanceState {
    /// The number of the state in the API.
    pub(in crate::services::ec2) fn code(self) -> u8 {
        match self {
            Pending => 0,
            Running => 16,
            ShuttingDown => 32,
            Terminated => 48,
            Stopping => 64,
            Stopped => 80,
        }
    }

    pub(in crate::services::ec2) fn name(self) -> &'static str {
        match self {
            Pending => "pending",
            Running => "running",
            ShuttingDown => "shutting-down",
            Terminated => "terminated",
            Stopping => "stopping",
            Stopped => "stopped",
        }
    }

    /// The state that it comes to by itself.
    pub(super) fn settled(self) -> Self {
        match self {
            Pending => Running,
            ShuttingDown => Terminated,
            Stopping => Stopped,
            Running | Terminated | Stopped => self,
        }
    }

    /// The state after a start; `None` if it cannot be started now.
    pub(in crate::services::ec2) fn start(self) -> Option<Self> {
        match self {
            Stopped => Some(Pending),
            Pending | Running => Some(self),
            Stopping | ShuttingDown | Terminated => None,
        }
    }

    /// The state after a stop; `None` if it cannot be stopped now.
    pub(in crate::services::ec2) fn stop(self) -> Option<Self> {
        match self {
            Running => Some(Stopping),
            Stopping | Stopped => Some(self),
            Pending | ShuttingDown | Terminated => None,
        }
    }

    /// The state after a reboot; `None` if it cannot be rebooted now.
    pub(in crate::services::ec2) fn reboot(self) -> Option<Self> {
        (self == Running).then_some(self)
    }

    /// The state after its end, which can come at any time and twice.
    pub(in crate::services::ec2) fn terminate(self) -> Self {
        match self {
            ShuttingDown | Terminated => self,
            Pending | Running | Stopping | Stopped => ShuttingDown,
        }
    }

    /// The content of an element `instanceState`.
    pub(in crate::services::ec2) fn xml(self) -> String {
        xml::text("code", self.code()) + &xml::text("name", self.name())
    }
}
