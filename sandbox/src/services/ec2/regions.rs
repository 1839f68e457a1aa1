//! The regions of AWS.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html>.

use super::filter::Filters;
use super::parameters::Parameters;
use super::region::Region;
use super::{error, xml};
use crate::services::failure::Failure;

const FILTERS: [&str; 3] = ["endpoint", "opt-in-status", "region-name"];
/// Those that every account has.
const ALWAYS: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];
/// Those that an account has to ask for. The sandbox's accounts have not.
const ON_REQUEST: [&str; 17] = [
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];

/// `DescribeRegions`. It lists the regions that the account has or, with `AllRegions`, all of the partition `aws`.
pub(super) fn describe(_: &mut Region, parameters: &Parameters) -> Result<String, Failure> {
    let filters = Filters::read(parameters, &FILTERS)?;
    let all = parameters.flag("AllRegions")?;
    let names = parameters.texts("RegionName");
    let always = ALWAYS.map(|name| (name, "opt-in-not-required"));
    let on_request = ON_REQUEST.map(|name| (name, "not-opted-in"));
    let regions = || always.iter().chain(&on_request);
    if let Some(other) = names
        .iter()
        .find(|it| !regions().any(|(name, _)| it == name))
    {
        return Err(error::invalid(format!("Invalid region: {other}")));
    }
    let regions = regions().filter(|(name, status)| {
        let asked = names.iter().any(|it| it == name);
        let listed = asked || names.is_empty() && (all || *status == "opt-in-not-required");
        let fits = |filter: &str| {
            let value = match filter {
                "endpoint" => endpoint(name),
                "opt-in-status" => (*status).to_owned(),
                _ => (*name).to_owned(),
            };
            vec![value]
        };
        listed && filters.fit(fits)
    });
    let item = |(name, status): &(&str, &str)| {
        let parts = [
            xml::text("regionName", name),
            xml::text("regionEndpoint", endpoint(name)),
            xml::text("optInStatus", status),
        ];
        parts.concat()
    };
    Ok(xml::list("regionInfo", regions.map(item)))
}

fn endpoint(name: &str) -> String {
    format!("ec2.{name}.amazonaws.com")
}
