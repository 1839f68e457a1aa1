// Generated from descriptions/glacier.toml; do not edit.

//! [`Job`]: a job: a retrieval of an archive, or of the inventory of a vault.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_glacier::Client;
use aws_sdk_glacier::operation::describe_job::DescribeJobOutput;
use aws_sdk_glacier::operation::get_job_output::GetJobOutputOutput;
use aws_sdk_glacier::operation::get_job_output::builders::GetJobOutputFluentBuilder;

use super::Vault;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A job: a retrieval of an archive, or of the inventory of a vault.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Job`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/job/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.job("-", "tax-records", "3HL4kqtJ");
/// assert_eq!(format!("{handle:?}"), "glacier.Job(account_id=\"-\", vault_name=\"tax-records\", id=\"3HL4kqtJ\")");
/// ```
#[derive(Clone)]
pub struct Job {
    scope: Scope<Client>,
    vault_name: Arc<str>,
    id: Arc<str>,
    loaded: Loaded<DescribeJobOutput>,
}

impl Job {
    pub(crate) fn new(scope: Scope<Client>, vault_name: Arc<str>, id: Arc<str>) -> Self {
        Self {
            scope,
            vault_name,
            id,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            vault_name: self.vault_name.clone(),
            id: self.id.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Job {
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

    /// The job's ID (`jobId` in requests).
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

/// Attributes, which a load reads.
impl Job {
    /// Reads the job's state:
    /// [DescribeJob](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Job.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/job/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<DescribeJobOutput>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn reload(&self) -> Result<Arc<DescribeJobOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_job()
                .account_id(self.account_id())
                .vault_name(self.vault_name())
                .job_id(self.id())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<DescribeJobOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Job {
    /// Reads the bytes that the job made ready:
    /// [GetJobOutput](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// boto3:
    /// [`Job.get_output`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/job/get_output.html).
    pub fn get_output(&self) -> Action<GetJobOutputFluentBuilder, GetJobOutputOutput, Self> {
        Action::new(
            self.shared(),
            self.client().get_job_output(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.vault_name())
                    .job_id(this.id())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Job {
    /// A [`Vault`].
    ///
    /// boto3:
    /// [`Job.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/job/Vault.html).
    #[must_use]
    pub fn vault(&self) -> Vault {
        Vault::new(self.scope.clone(), self.vault_name.clone())
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Job",
    identifiers: &["account_id", "vault_name", "id"],
    load: Some("DescribeJob"),
    actions: &[Member::new("get_output", Some("GetJobOutput"), None)],
    sub_resources: &[Member::new("vault", None, Some("Vault"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Job {
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

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Job {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.vault_name == other.vault_name && self.id == other.id
    }
}

impl Eq for Job {}

impl Hash for Job {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.vault_name.hash(state);
        self.id.hash(state);
    }
}
