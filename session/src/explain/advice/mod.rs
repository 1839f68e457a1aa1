//! Advice about settings that are missing, incomplete or misspelt.

use super::ExplainedSetting;
use crate::regions::{self, PARTITIONS, nearest};
use crate::{Error, Session};

mod credentials;
mod profile;

/// One or two sentences for each problem.
pub(super) fn give(
    session: &Session,
    settings: &[ExplainedSetting],
    failed: Option<&Error>,
) -> Vec<String> {
    let mut advice = Vec::new();
    advice.extend(region(session));
    advice.extend(empty(settings));
    advice.extend(ignored(session));
    advice.extend(payload_signing(session));
    advice.extend(missing_files(settings));
    advice.extend(credentials::incomplete_variables(session));
    advice.extend(profile::incomplete(session));
    advice.extend(failed.and_then(|failed| credentials::failed(session, failed)));
    advice
}

fn region(session: &Session) -> Option<String> {
    let Some(region) = session.region_name() else {
        return Some(format!(
            "no region: set AWS_REGION, or `region` in profile {}, or pass region_name",
            session.profile_name()
        ));
    };
    let mut listed = PARTITIONS.iter().flat_map(|partition| partition.regions);
    if listed.any(|(name, _)| *name == region) {
        return None;
    }
    let meant = nearest(region).map(|name| format!("; did you mean `{name}`?"));
    let meant = meant.unwrap_or_default();
    Some(match regions::partition_for_region(region) {
        // A name of the right shape may be a region newer than the table.
        Ok(_) => format!("region `{region}` is not in {}{meant}", regions::SOURCE),
        Err(_) => format!("region `{region}` is in no partition{meant}"),
    })
}

fn empty(settings: &[ExplainedSetting]) -> impl Iterator<Item = String> {
    let others = settings.iter().flat_map(|setting| &setting.other_sources);
    others.filter(|other| other.reason == "empty").map(|other| {
        let source = &other.source;
        format!("{source} is set but empty, which counts as not set: unset it or give it a value")
    })
}

/// Variables that boto3 reads and the Rust SDK does not.
const IGNORED: [(&str, &str); 6] = [
    (
        "AWS_CA_BUNDLE",
        "give the builder an http_client that trusts that bundle",
    ),
    (
        "AWS_METADATA_SERVICE_TIMEOUT",
        "the metadata service has one second to respond",
    ),
    (
        "AWS_METADATA_SERVICE_NUM_ATTEMPTS",
        "the metadata service is asked four times",
    ),
    (
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
        "the endpoint of us-east-1 is always the regional one",
    ),
    (
        "AWS_STS_REGIONAL_ENDPOINTS",
        "the endpoint of STS is always the regional one",
    ),
    (
        "AWS_DEFAULTS_MODE",
        "give the builder a retry_config and a timeout_config",
    ),
];

fn ignored(session: &Session) -> impl Iterator<Item = String> {
    let set = IGNORED
        .iter()
        .filter(|(name, _)| session.variable(name).is_some());
    set.map(|(name, instead)| format!("{name} is read by boto3 only, and ignored here: {instead}"))
}

/// A setting of S3 that boto3 has and the Rust SDK does not.
fn payload_signing(session: &Session) -> Option<String> {
    let value = session
        .inner
        .profiles
        .nested("s3", "payload_signing_enabled")?;
    Some(format!(
        "`payload_signing_enabled = {value}` is read by boto3 only, and ignored here: the SDK signs a body in \
         memory and never a streamed one"
    ))
}

/// A file that a variable names must exist; a default file need not.
fn missing_files(settings: &[ExplainedSetting]) -> impl Iterator<Item = String> {
    let named = settings.iter().filter(|setting| {
        let is_file = setting.name.ends_with("_file");
        is_file && setting.source != crate::Source::Default
    });
    named.filter_map(|setting| {
        let path = setting.value.as_deref()?.strip_suffix(" (missing)")?;
        Some(format!(
            "{} names `{path}`, which does not exist",
            setting.source
        ))
    })
}
