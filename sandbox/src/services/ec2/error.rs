//! The errors of EC2.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>.

use std::fmt::Display;

use crate::services::failure::Failure;

pub(super) fn dry_run() -> Failure {
    let message = "Request would have succeeded, but DryRun flag is set.";
    Failure::new(412, "DryRunOperation", message)
}

pub(super) fn unknown_operation(name: &str, known: &str) -> Failure {
    let message = format!("The sandbox's EC2 has no operation {name:?}; it has {known}");
    Failure::new(400, "InvalidAction", message)
}

pub(super) fn missing(parameter: &str) -> Failure {
    let message = format!("The request must contain the parameter {parameter}");
    Failure::new(400, "MissingParameter", message)
}

pub(super) fn invalid(message: impl Into<String>) -> Failure {
    Failure::new(400, "InvalidParameterValue", message)
}

/// A parameter with a value that it cannot have.
pub(super) fn invalid_value(value: impl Display, parameter: &str, reason: &str) -> Failure {
    invalid(format!(
        "Value ({value}) for parameter {parameter} is invalid. {reason}"
    ))
}

pub(super) fn combination(one: &str, other: &str) -> Failure {
    let message = format!("The parameter {one} cannot be used with the parameter {other}");
    Failure::new(400, "InvalidParameterCombination", message)
}

/// An id that cannot be one of its kind, as `Instance`.
pub(super) fn malformed(kind: &str, id: &str) -> Failure {
    let code = format!("Invalid{kind}ID.Malformed");
    Failure::new(400, code, format!("Invalid id: \"{id}\""))
}

/// Ids that nothing of their kind has.
pub(super) fn not_found(kind: &str, called: &str, ids: &[String]) -> Failure {
    let code = format!("Invalid{kind}ID.NotFound");
    let message = match ids {
        [id] => format!("The {called} ID '{id}' does not exist"),
        ids => format!("The {called} IDs '{}' do not exist", ids.join(", ")),
    };
    Failure::new(400, code, message)
}

pub(super) fn incorrect_state(id: &str, purpose: &str) -> Failure {
    let message = format!("The instance '{id}' is not in a state from which it can be {purpose}.");
    Failure::new(400, "IncorrectInstanceState", message)
}

pub(super) fn limit_exceeded(wanted: usize, limit: usize) -> Failure {
    let message = format!(
        "You have requested more instances ({wanted}) than your current instance limit of {limit} allows."
    );
    Failure::new(400, "InstanceLimitExceeded", message)
}

pub(super) fn token_of_another_request() -> Failure {
    let message =
        "The client token that you provided was used for a request with other parameters.";
    Failure::new(400, "IdempotentParameterMismatch", message)
}

pub(super) fn too_many_tags(limit: usize) -> Failure {
    let message = format!("The maximum number of tags of a resource is {limit}.");
    Failure::new(400, "TagLimitExceeded", message)
}
