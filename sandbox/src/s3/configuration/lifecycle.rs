//! What is to happen to objects as they age. The rules are kept; nothing ages here.

use std::collections::HashSet;

use s3s::dto::{
    DeleteBucketLifecycleInput, DeleteBucketLifecycleOutput, ExpirationStatus,
    GetBucketLifecycleConfigurationInput, GetBucketLifecycleConfigurationOutput, LifecycleRule,
    PutBucketLifecycleConfigurationInput, PutBucketLifecycleConfigurationOutput,
    TransitionDefaultMinimumObjectSize,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::store::Store;

const LIMIT: usize = 1000;

/// The rules, and below which size objects stay where they are.
#[derive(Clone, Debug)]
pub(crate) struct Lifecycle {
    rules: Vec<LifecycleRule>,
    minimum: TransitionDefaultMinimumObjectSize,
}

/// `PutBucketLifecycleConfiguration`. A rule without a name gets one.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketLifecycleConfigurationInput,
) -> S3Result<PutBucketLifecycleConfigurationOutput> {
    let configuration = input
        .lifecycle_configuration
        .as_ref()
        .ok_or_else(error::malformed_xml)?;
    let mut rules = configuration.rules.clone();
    if rules.is_empty() || rules.len() > LIMIT {
        return Err(error::malformed_xml());
    }
    for rule in &mut rules {
        check(rule)?;
        rule.id
            .get_or_insert_with(|| format!("{:016x}", store.number()));
    }
    let mut ids = HashSet::new();
    if !rules.iter().all(|rule| ids.insert(&rule.id)) {
        return Err(error::invalid_argument(
            "Rule ID must be unique. Found same ID for more than one rule",
        ));
    }
    let minimum = input
        .transition_default_minimum_object_size
        .clone()
        .unwrap_or_else(|| {
            TransitionDefaultMinimumObjectSize::from_static(
                TransitionDefaultMinimumObjectSize::ALL_STORAGE_CLASSES_128K,
            )
        });
    let echoed = Some(minimum.clone());
    store.write(&input.bucket, |bucket| {
        bucket.configuration.lifecycle = Some(Lifecycle { rules, minimum });
        Ok(PutBucketLifecycleConfigurationOutput {
            transition_default_minimum_object_size: echoed,
        })
    })
}

fn check(rule: &LifecycleRule) -> S3Result<()> {
    if rule.id.as_ref().is_some_and(|id| id.len() > 255) {
        return Err(error::invalid_argument(
            "ID length should not exceed allowed limit of 255",
        ));
    }
    let known = [ExpirationStatus::ENABLED, ExpirationStatus::DISABLED];
    // The old form names a prefix, the new one a filter; a rule has one of them.
    let one_scope = rule.filter.is_some() != rule.prefix.is_some();
    if !known.contains(&rule.status.as_str()) || !one_scope {
        return Err(error::malformed_xml());
    }
    let does_something = rule.abort_incomplete_multipart_upload.is_some()
        || rule.expiration.is_some()
        || rule.noncurrent_version_expiration.is_some()
        || rule
            .noncurrent_version_transitions
            .as_ref()
            .is_some_and(|list| !list.is_empty())
        || rule
            .transitions
            .as_ref()
            .is_some_and(|list| !list.is_empty());
    if !does_something {
        return Err(error::invalid_request(
            "At least one action needs to be specified in a rule.",
        ));
    }
    if rule
        .expiration
        .as_ref()
        .and_then(|expiration| expiration.days)
        .is_some_and(|days| days < 1)
    {
        return Err(error::invalid_argument(
            "'Days' for Expiration action must be a positive integer",
        ));
    }
    Ok(())
}

/// `GetBucketLifecycleConfiguration`.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketLifecycleConfigurationInput,
) -> S3Result<GetBucketLifecycleConfigurationOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::NoSuchLifecycleConfiguration,
            "The lifecycle configuration does not exist",
        )
    };
    let found = store.setting(
        &input.bucket,
        |settings| settings.lifecycle.clone(),
        missing,
    )?;
    Ok(GetBucketLifecycleConfigurationOutput {
        rules: Some(found.rules),
        transition_default_minimum_object_size: Some(found.minimum),
    })
}

/// `DeleteBucketLifecycle`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketLifecycleInput,
) -> S3Result<DeleteBucketLifecycleOutput> {
    store.configure(&input.bucket, |configuration| {
        configuration.lifecycle = None;
    })
}
