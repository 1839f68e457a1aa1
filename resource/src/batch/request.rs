//! One request of a batch.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::delete_objects::builders::DeleteObjectsInputBuilder;
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use client::error::{ErrorKind, Subject};

use super::accounts::account;
use super::batcher::Job;
use super::{BatchOutcome, FailedKey, Target};
use crate::Error;

/// The parameters that all requests of a batch share.
#[derive(Clone, Debug)]
pub(super) struct Request {
    pub(super) client: Client,
    pub(super) bucket: String,
    pub(super) quiet: bool,
    /// The parameters that the caller set.
    pub(super) input: DeleteObjectsInputBuilder,
}

/// The outcome of one job. A cause stops the batch.
#[derive(Default)]
pub(super) struct Done {
    pub(super) outcome: BatchOutcome,
    pub(super) cause: Option<Error>,
}

impl Request {
    pub(super) async fn run(self, job: Job) -> Done {
        match job {
            Job::Batch(targets) => self.delete_objects(targets).await,
            Job::Single(target) => self.delete_object(target).await,
            Job::Failed(error) => Done {
                cause: Some(error),
                ..Done::default()
            },
        }
    }

    async fn delete_objects(self, targets: Vec<Target>) -> Done {
        let delete = match self.body(&targets) {
            Ok(delete) => delete,
            Err(error) => return refused_or_lost(targets, error),
        };
        let input = self.input.bucket(&self.bucket).delete(delete);
        match input.send_with(&self.client).await {
            Ok(response) => {
                let (outcome, stray) = account(response, targets, self.quiet);
                let subject = Subject::bucket(self.bucket);
                let integrity = |reason| client::Error::Integrity { subject, reason };
                let cause = stray.map(|reason| integrity(reason).into());
                Done { outcome, cause }
            }
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

    async fn delete_object(self, target: Target) -> Done {
        if let Some(reason) = target.reason_not_to_send(&self.bucket) {
            return failed_alone(target, reason);
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

/// A key that no request can name. The batch goes on with the others.
fn failed_alone(target: Target, message: String) -> Done {
    let code = String::new();
    let failed = FailedKey {
        target,
        code,
        message,
    };
    Done {
        outcome: BatchOutcome {
            failed: vec![failed],
            ..BatchOutcome::default()
        },
        cause: None,
    }
}

/// A request that S3 refused has deleted nothing. After any other failure it is unknown how much of it S3 carried out.
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
            ErrorKind::NotFound
                | ErrorKind::Forbidden
                | ErrorKind::Conflict
                | ErrorKind::PreconditionFailed
                | ErrorKind::Redirected
                | ErrorKind::NotImplemented
                | ErrorKind::Rejected
                | ErrorKind::NoCredentials
                | ErrorKind::Configuration
                | ErrorKind::Unsent
        ),
        None => matches!(error, client::Error::Invalid(_)),
    }
}
