//! The instance as a listing has it, and as filters see it.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html>.

use time::macros::format_description;

use super::{Instance, InstanceState};
use crate::services::ec2::{tags, xml};

/// The filters on what an instance has. `tag:*` is any tag.
pub(in crate::services::ec2) const FILTERS: [&str; 19] = [
    "availability-zone",
    "client-token",
    "image-id",
    "instance-id",
    "instance-state-code",
    "instance-state-name",
    "instance-type",
    "instance.group-id",
    "instance.group-name",
    "ip-address",
    "key-name",
    "launch-time",
    "owner-id",
    "private-ip-address",
    "reservation-id",
    "subnet-id",
    "tag-key",
    "tag:*",
    "vpc-id",
];

impl Instance {
    /// What a filter on an instance looks at.
    pub(in crate::services::ec2) fn values(&self, filter: &str) -> Vec<String> {
        if let Some(values) = tags::values(&self.tags, filter) {
            return values;
        }
        let settings = &self.settings;
        let value = match filter {
            "availability-zone" => Some(self.zone().to_owned()),
            "client-token" => Some(settings.client_token.clone()),
            "image-id" => Some(settings.image.clone()),
            "instance-id" => Some(self.id.clone()),
            "instance-state-code" => Some(self.state.code().to_string()),
            "instance-state-name" => Some(self.state.name().to_owned()),
            "instance-type" => Some(settings.kind.clone()),
            "key-name" => settings.key_name.clone(),
            "launch-time" => Some(self.launch_time()),
            "ip-address" => self.public_address(),
            // A terminated instance has left its network.
            _ if !self.is_alive() => None,
            "instance.group-id" => Some(self.security_group.clone()),
            "instance.group-name" => Some("default".to_owned()),
            "private-ip-address" => Some(self.private_address()),
            "subnet-id" => Some(self.subnet.id.clone()),
            "vpc-id" => Some(self.vpc_id.clone()),
            _ => None,
        };
        value.into_iter().collect()
    }

    /// The content of its `item` in a list of instances.
    pub(in crate::services::ec2) fn xml(&self) -> String {
        let settings = &self.settings;
        let place =
            xml::text("availabilityZone", self.zone()) + "<groupName/><tenancy>default</tenancy>";
        let monitoring = if settings.monitored {
            "enabled"
        } else {
            "disabled"
        };
        let parts = [
            xml::text("instanceId", &self.id),
            xml::text("imageId", &settings.image),
            xml::tagged("instanceState", &self.state.xml()),
            xml::text("reason", &self.reason),
            self.state_reason(),
            text_if("keyName", settings.key_name.as_ref()),
            xml::text("amiLaunchIndex", self.launch_index),
            "<productCodes/>".to_owned(),
            xml::text("instanceType", &settings.kind),
            xml::text("launchTime", self.launch_time()),
            xml::tagged("placement", &place),
            xml::tagged("monitoring", &xml::text("state", monitoring)),
            self.network(),
            "<architecture>x86_64</architecture><rootDeviceType>ebs</rootDeviceType>\
             <rootDeviceName>/dev/xvda</rootDeviceName><blockDeviceMapping/>\
             <virtualizationType>hvm</virtualizationType>"
                .to_owned(),
            xml::text("clientToken", &settings.client_token),
            tags::list(&self.tags),
            "<hypervisor>xen</hypervisor><networkInterfaceSet/>".to_owned(),
            xml::text("ebsOptimized", settings.ebs_optimized),
        ];
        parts.concat()
    }

    /// Where it is in the network. A terminated instance has left it.
    fn network(&self) -> String {
        if !self.is_alive() {
            return "<privateDnsName/><dnsName/><groupSet/>".to_owned();
        }
        let public = self.public_address();
        let public_name = public.as_ref().map(|address| {
            let numbers = address.replace('.', "-");
            format!("ec2-{numbers}.compute-1.amazonaws.com")
        });
        let private = self.private_address();
        let private_name = format!("ip-{}.ec2.internal", private.replace('.', "-"));
        let group = xml::text("groupId", &self.security_group) + &xml::text("groupName", "default");
        let parts = [
            xml::text("privateDnsName", private_name),
            xml::text("dnsName", public_name.unwrap_or_default()),
            xml::text("subnetId", &self.subnet.id),
            xml::text("vpcId", &self.vpc_id),
            xml::text("privateIpAddress", private),
            text_if("ipAddress", public.as_ref()),
            xml::text("sourceDestCheck", true),
            xml::list("groupSet", [group]),
        ];
        parts.concat()
    }

    fn state_reason(&self) -> String {
        let code = match self.state {
            InstanceState::Pending => "pending",
            InstanceState::Running => return String::new(),
            _ => "Client.UserInitiatedShutdown",
        };
        let message = match self.state {
            InstanceState::Pending => code.to_owned(),
            _ => format!("{code}: User initiated shutdown"),
        };
        let reason = xml::text("code", code) + &xml::text("message", message);
        xml::tagged("stateReason", &reason)
    }

    fn launch_time(&self) -> String {
        let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].000Z");
        self.launched.format(format).unwrap_or_default()
    }

    /// Made up: within the subnet, and the same as long as the instance exists.
    fn private_address(&self) -> String {
        let (high, low) = self.host();
        format!("172.31.{}.{low}", self.subnet.third + high % 16)
    }

    /// Made up, in a range that no host of the internet has.
    fn public_address(&self) -> Option<String> {
        let (high, low) = self.host();
        let reachable = matches!(self.state, InstanceState::Pending | InstanceState::Running);
        reachable.then(|| format!("198.18.{}.{low}", high % 256))
    }

    /// The last two numbers of an address. AWS keeps the first four of a subnet and the last.
    fn host(&self) -> (usize, usize) {
        (self.number / 250, self.number % 250 + 4)
    }
}

fn text_if(name: &str, value: Option<&String>) -> String {
    value.map_or_else(String::new, |value| xml::text(name, value))
}
