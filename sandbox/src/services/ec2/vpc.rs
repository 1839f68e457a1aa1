//! The default VPC and its subnets.
//!
//! See <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html>.

use super::filter::Filters;
use super::page::Page;
use super::parameters::Parameters;
use super::region::Region;
use super::tags::Tags;
use super::{error, id, tags, xml};
use crate::services::failure::Failure;

const CIDR: &str = "172.31.0.0/16";
/// `tag:*` is any tag.
const FILTERS: [&str; 8] = [
    "cidr",
    "is-default",
    "isDefault",
    "owner-id",
    "state",
    "tag-key",
    "tag:*",
    "vpc-id",
];

/// The default VPC of a region.
#[derive(Debug)]
pub(super) struct Vpc {
    pub(super) id: String,
    pub(super) tags: Tags,
    /// The id of its default group.
    pub(super) security_group: String,
    options: String,
    association: String,
    subnets: [Subnet; 3],
}

/// The default subnet of an availability zone.
#[derive(Clone, Debug)]
pub(super) struct Subnet {
    pub(super) id: String,
    pub(super) zone: String,
    /// The third number of its addresses, from which it has 16.
    pub(super) third: usize,
}

impl Vpc {
    pub(super) fn new(region: &str) -> Self {
        let subnet = |(letter, third)| Subnet {
            id: id::new("subnet"),
            zone: format!("{region}{letter}"),
            third,
        };
        Self {
            id: id::new("vpc"),
            tags: Tags::new(),
            security_group: id::new("sg"),
            options: id::new("dopt"),
            association: id::new("vpc-cidr-assoc"),
            subnets: [('a', 0), ('b', 16), ('c', 32)].map(subnet),
        }
    }

    /// The subnet that a request names by its id or its zone. One that names neither gets the first.
    ///
    /// # Errors
    ///
    /// `InvalidSubnetID.NotFound`, or `InvalidParameterValue` for a zone of another region.
    pub(super) fn subnet(&self, parameters: &Parameters) -> Result<&Subnet, Failure> {
        if let Some(id) = parameters.text("SubnetId") {
            let subnet = self.subnets.iter().find(|subnet| subnet.id == id);
            return subnet.ok_or_else(|| error::not_found("Subnet", "subnet", &[id.to_owned()]));
        }
        let [first, ..] = &self.subnets;
        let Some(zone) = parameters.text("Placement.AvailabilityZone") else {
            return Ok(first);
        };
        let subnet = self.subnets.iter().find(|subnet| subnet.zone == zone);
        subnet.ok_or_else(|| error::invalid(format!("Invalid availability zone: [{zone}]")))
    }

    fn values(&self, filter: &str, account: &str) -> Vec<String> {
        let value = match filter {
            "cidr" => CIDR,
            "is-default" | "isDefault" => "true",
            "owner-id" => account,
            "state" => "available",
            "vpc-id" => &self.id,
            _ => return tags::values(&self.tags, filter).unwrap_or_default(),
        };
        vec![value.to_owned()]
    }

    fn xml(&self, account: &str) -> String {
        let association = xml::text("associationId", &self.association)
            + &xml::text("cidrBlock", CIDR)
            + "<cidrBlockState><state>associated</state></cidrBlockState>";
        let parts = [
            xml::text("vpcId", &self.id),
            xml::text("ownerId", account),
            xml::text("state", "available"),
            xml::text("cidrBlock", CIDR),
            xml::list("cidrBlockAssociationSet", [association]),
            xml::text("dhcpOptionsId", &self.options),
            xml::text("instanceTenancy", "default"),
            xml::text("isDefault", true),
            tags::list(&self.tags),
        ];
        parts.concat()
    }
}

/// `DescribeVpcs`.
pub(super) fn describe(region: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let filters = Filters::read(parameters, &FILTERS)?;
    let page = Page::read(parameters, "VpcId")?;
    let (vpc, account) = (&region.vpc, &region.account);
    let ids = parameters.texts("VpcId");
    let missing: Vec<String> = ids.iter().filter(|id| **id != vpc.id).cloned().collect();
    if !missing.is_empty() {
        return Err(error::not_found("Vpc", "vpc", &missing));
    }
    let fits = filters.fit(|filter| vpc.values(filter, account));
    Ok(page.list("vpcSet", [fits.then(|| vpc.xml(account))]))
}
