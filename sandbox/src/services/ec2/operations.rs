//! Which function carries out which operation.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html>.

use super::parameters::Parameters;
use super::region::Region;
use super::{change, describe, error, regions, run, status, tags, vpc};
use crate::services::failure::Failure;

/// Carries out an operation; returns what the response document has beside the request's id.
pub(super) type Operation = fn(&mut Region, &Parameters) -> Result<String, Failure>;

const OPERATIONS: [(&str, Operation); 12] = [
    ("CreateTags", tags::create),
    ("DeleteTags", tags::delete),
    ("DescribeInstanceStatus", status::describe),
    ("DescribeInstances", describe::instances),
    ("DescribeRegions", regions::describe),
    ("DescribeTags", tags::describe),
    ("DescribeVpcs", vpc::describe),
    ("RebootInstances", change::reboot),
    ("RunInstances", run::instances),
    ("StartInstances", change::start),
    ("StopInstances", change::stop),
    ("TerminateInstances", change::terminate),
];

/// # Errors
///
/// `InvalidAction` for an operation that the sandbox lacks, with those that it has.
pub(super) fn find(name: &str) -> Result<Operation, Failure> {
    let found = OPERATIONS.iter().find(|(known, _)| *known == name);
    found.map(|(_, operation)| *operation).ok_or_else(|| {
        let known = OPERATIONS.map(|(name, _)| name).join(", ");
        error::unknown_operation(name, &known)
    })
}
