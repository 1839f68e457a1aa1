//! One request of a batch, and what its answer says about each key.

use std::collections::HashSet;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_sdk_s3::operation::delete_objects::builders::DeleteObjectsInputBuilder;
use aws_sdk_s3::types::{self, Delete, DeletedObject, ObjectIdentifier};
use client::error::{Kind, Subject};

use super::jobs::Job;
use super::{BatchOutcome, FailedKey, Target};
use crate::Error;

/// What all requests of a batch share.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) client: Client,
    pub(super) bucket: String,
    pub(super) quiet: bool,
    /// The parameters that the caller set.
    pub(super) input: DeleteObjectsInputBuilder,
}

/// What became of one job. A cause stops the batch.
pub(super) struct Done {
    pub(super) outcome: BatchOutcome,
    pub(super) cause: Option<Error>,
}

impl Request {
    pub(super) async fn run(self, job: Job) -> Done {
        match job {
            Job::Many(targets) => self.delete_many(targets).await,
            Job::One(target) => self.delete_one(target).await,
            Job::Broken(error) => Done {
                outcome: BatchOutcome::default(),
                cause: Some(error),
            },
        }
    }

    async fn delete_many(self, targets: Vec<Target>) -> Done {
        let delete = match self.body(&targets) {
            Ok(delete) => delete,
            Err(error) => return refused_or_lost(targets, error),
        };
        let input = self.input.bucket(&self.bucket).delete(delete);
        match input.send_with(&self.client).await {
            Ok(answer) => Done {
                outcome: read(answer, targets, self.quiet),
                cause: None,
            },
            Err(error) => {
                let error = client::Error::from(error).about(Subject::bucket(self.bucket));
                refused_or_lost(targets, error)
            }
        }
    }

    fn body(&self, targets: &[Target]) -> Result<Delete, client::Error> {
        let identifier = |target: &Target| {
            let identifier = ObjectIdentifier::builder().key(&target.key);
            identifier.set_version_id(target.version_id.clone()).build()
        };
        let identifiers = targets.iter().map(identifier).collect::<Result<_, _>>();
        let delete = identifiers.and_then(|identifiers| {
            let delete = Delete::builder().set_objects(Some(identifiers));
            delete.quiet(self.quiet).build()
        });
        delete.map_err(|error| client::Error::Invalid(error.to_string()))
    }

    async fn delete_one(self, target: Target) -> Done {
        if let Some(bucket) = target.elsewhere(&self.bucket) {
            let subject = Subject::object(bucket, target.key.as_str());
            let reason = format!("{subject} is not in the bucket {}", self.bucket);
            let mut done = refused_or_lost(vec![target], client::Error::Invalid(reason));
            done.cause = None;
            return done;
        }
        let input = &self.input;
        let request = self
            .client
            .delete_object()
            .bucket(&self.bucket)
            .key(&target.key);
        let request = request
            .set_version_id(target.version_id.clone())
            .set_mfa(input.get_mfa().clone())
            .set_request_payer(input.get_request_payer().clone())
            .set_bypass_governance_retention(*input.get_bypass_governance_retention())
            .set_expected_bucket_owner(input.get_expected_bucket_owner().clone());
        match request.send().await {
            Ok(_) => Done {
                outcome: BatchOutcome {
                    deleted: 1,
                    ..BatchOutcome::default()
                },
                cause: None,
            },
            Err(error) => {
                let subject = Subject::object(self.bucket, target.key.as_str());
                let mut done =
                    refused_or_lost(vec![target], client::Error::from(error).about(subject));
                // A refusal of one key says nothing about the others.
                done.cause = done.cause.filter(|_| !done.outcome.unknown.is_empty());
                done
            }
        }
    }
}

/// Sorts the keys of an answer into the deleted, the failed, and those that it does not name.
fn read(answer: DeleteObjectsOutput, targets: Vec<Target>, quiet: bool) -> BatchOutcome {
    let failed = answer.errors.unwrap_or_default().into_iter().map(failed);
    let mut outcome = BatchOutcome {
        failed: failed.collect(),
        objects: answer.deleted.unwrap_or_default(),
        ..BatchOutcome::default()
    };
    if quiet && outcome.failed.is_empty() {
        outcome.deleted = targets.len();
        return outcome;
    }

    let refused: HashSet<_> = outcome.failed.iter().map(|failed| &failed.target).collect();
    let named: HashSet<_> = outcome.objects.iter().map(deleted).collect();
    for target in targets
        .into_iter()
        .filter(|target| !refused.contains(target))
    {
        // A quiet answer names the failures only: all others are deleted.
        if quiet || named.contains(&target) {
            outcome.deleted += 1;
        } else {
            outcome.unknown.push(target);
        }
    }
    outcome
}

fn deleted(object: &DeletedObject) -> Target {
    Target::named(
        object.key().map(str::to_owned),
        object.version_id().map(str::to_owned),
    )
}

fn failed(error: types::Error) -> FailedKey {
    FailedKey {
        target: Target::named(error.key, error.version_id.filter(|id| !id.is_empty())),
        code: error.code.unwrap_or_default(),
        message: error.message.unwrap_or_default(),
    }
}

/// Nothing of a request that S3 refused was done. Of any other failure it cannot be told how far it went.
fn refused_or_lost(targets: Vec<Target>, error: client::Error) -> Done {
    let mut outcome = BatchOutcome::default();
    if is_refusal(&error) {
        let code = error.code().unwrap_or_default();
        let message = error
            .message()
            .map_or_else(|| error.to_string(), str::to_owned);
        let failed = |target| FailedKey {
            target,
            code: code.to_owned(),
            message: message.clone(),
        };
        outcome.failed = targets.into_iter().map(failed).collect();
    } else {
        outcome.unknown = targets;
    }
    Done {
        outcome,
        cause: Some(error.into()),
    }
}

fn is_refusal(error: &client::Error) -> bool {
    match error.kind() {
        Some(kind) => matches!(
            kind,
            Kind::NotFound
                | Kind::Forbidden
                | Kind::Conflict
                | Kind::PreconditionFailed
                | Kind::Redirected
                | Kind::Rejected
                | Kind::NoCredentials
                | Kind::Unsent
        ),
        None => matches!(error, client::Error::Invalid(_)),
    }
}
