// Generated from descriptions/glacier.toml; do not edit.

//! [`Archive`]: an archive: bytes in a vault, which cannot be changed.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_glacier::operation::delete_archive::DeleteArchiveOutput;
use aws_sdk_glacier::operation::delete_archive::builders::DeleteArchiveFluentBuilder;
use aws_sdk_glacier::operation::initiate_job::builders::InitiateJobFluentBuilder;
use aws_sdk_glacier::{Client, types};

use super::{Job, Vault};
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// An archive: bytes in a vault, which cannot be changed.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Archive`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/archive/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.archive("-", "tax-records", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "glacier.Archive(account_id=\"-\", vault_name=\"tax-records\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct Archive {
    scope: Scope<Client>,
    vault_name: Arc<str>,
    id: Arc<str>,
}

impl Archive {
    pub(crate) fn new(scope: Scope<Client>, vault_name: Arc<str>, id: Arc<str>) -> Self {
        Self {
            scope,
            vault_name,
            id,
        }
    }
}

/// Identifiers, and the client.
impl Archive {
    /// The account, or `-` for that of the credentials (`accountId` in requests).
    #[must_use]
    pub fn account_id(&self) -> &str {
        self.scope.first()
    }

    /// The vault's name (`vaultName` in requests).
    #[must_use]
    pub fn vault_name(&self) -> &str {
        &self.vault_name
    }

    /// The archive's ID (`archiveId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta().client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        self.scope.meta()
    }
}

/// Actions. Each sends its request when it is awaited.
impl Archive {
    /// Deletes the archive:
    /// [DeleteArchive](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`Archive.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/archive/delete.html).
    pub fn delete(&self) -> Action<DeleteArchiveFluentBuilder, DeleteArchiveOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_archive(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .archive_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Starts a retrieval, which takes hours:
    /// [InitiateJob](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Sets `type` of `job_parameters` to `archive-retrieval`, and keeps every other field that
    /// [`with`](Action::with) sets.
    ///
    /// Gives the [`Job`].
    ///
    /// boto3:
    /// [`Archive.initiate_archive_retrieval`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/archive/initiate_archive_retrieval.html).
    pub fn initiate_archive_retrieval(&self) -> Action<InitiateJobFluentBuilder, Job, Self> {
        Action::new(
            self.clone(),
            self.client().initiate_job(),
            |this, request| {
                let given = request.get_job_parameters().clone();
                let mut job_parameters =
                    given.unwrap_or_else(|| types::JobParameters::builder().build());
                job_parameters.r#type = Some("archive-retrieval".into());
                job_parameters.archive_id = Some(this.id().into());
                request
                    .job_parameters(job_parameters)
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
            },
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> = runtime::required("jobId", runtime::text(response.job_id()))
                        .about(&this)?
                        .into();
                    Ok(Job::new(this.scope.clone(), this.vault_name.clone(), id))
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Archive {
    /// A [`Vault`].
    ///
    /// boto3:
    /// [`Archive.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/archive/Vault.html).
    #[must_use]
    pub fn vault(&self) -> Vault {
        Vault::new(self.scope.clone(), self.vault_name.clone())
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Archive",
    identifiers: &["account_id", "vault_name", "id"],
    load: None,
    actions: &[
        Member::new("delete", Some("DeleteArchive"), None),
        Member::new(
            "initiate_archive_retrieval",
            Some("InitiateJob"),
            Some("Job"),
        ),
    ],
    sub_resources: &[Member::new("vault", None, Some("Vault"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Archive {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("account_id", self.account_id().to_string()),
            ("vault_name", self.vault_name().to_string()),
            ("id", self.id().to_string()),
        ]
    }
}

impl fmt::Debug for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Archive {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.vault_name == other.vault_name && self.id == other.id
    }
}

impl Eq for Archive {}

impl Hash for Archive {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.vault_name.hash(state);
        self.id.hash(state);
    }
}
