// Generated from descriptions/glacier.toml; do not edit.

//! [`Vault`]: a vault: a named container of archives.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_glacier::operation::create_vault::CreateVaultOutput;
use aws_sdk_glacier::operation::create_vault::builders::CreateVaultFluentBuilder;
use aws_sdk_glacier::operation::delete_vault::DeleteVaultOutput;
use aws_sdk_glacier::operation::delete_vault::builders::DeleteVaultFluentBuilder;
use aws_sdk_glacier::operation::describe_vault::DescribeVaultOutput;
use aws_sdk_glacier::operation::initiate_job::builders::InitiateJobFluentBuilder;
use aws_sdk_glacier::operation::initiate_multipart_upload::builders::InitiateMultipartUploadFluentBuilder;
use aws_sdk_glacier::operation::list_jobs::ListJobsOutput;
use aws_sdk_glacier::operation::list_jobs::builders::ListJobsInputBuilder;
use aws_sdk_glacier::operation::list_multipart_uploads::ListMultipartUploadsOutput;
use aws_sdk_glacier::operation::list_multipart_uploads::builders::ListMultipartUploadsInputBuilder;
use aws_sdk_glacier::operation::upload_archive::builders::UploadArchiveFluentBuilder;
use aws_sdk_glacier::{Client, types};

use super::{Account, Archive, Job, MultipartUpload, Notification};
use crate::runtime::{
    self, About, Action, Body, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta,
    Model, Next, Operation, Resource, Scope, Summary,
};

/// A vault: a named container of archives.
///
/// ```no_run
/// # async fn run(glacier: resource::glacier::Glacier) -> resource::Result<()> {
/// let vault = glacier.vault("-", "tax-records");
/// let archive = vault.upload_archive("sealed bytes").await?;
/// // To read it again takes hours: a job fetches it.
/// let job = archive.initiate_archive_retrieval().await?;
/// println!("{}", job.id());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// Gap: boto3's `multipart_uplaods` sends `ListMultipartUploads`, as `multipart_uploads`, of which it is a
/// misspelling.
///
/// boto3: [`Vault`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.vault("-", "tax-records");
/// assert_eq!(format!("{handle:?}"), "glacier.Vault(account_id=\"-\", name=\"tax-records\")");
/// ```
#[derive(Clone)]
pub struct Vault {
    scope: Scope<Client>,
    name: Arc<str>,
    loaded: Loaded<DescribeVaultOutput>,
}

impl Vault {
    pub(crate) fn new(scope: Scope<Client>, name: Arc<str>) -> Self {
        Self {
            scope,
            name,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            name: self.name.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Vault {
    /// The account, or `-` for that of the credentials (`accountId` in requests).
    #[must_use]
    pub fn account_id(&self) -> &str {
        self.scope.first()
    }

    /// The vault's name (`vaultName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
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
impl Vault {
    /// Reads the vault's size and dates:
    /// [DescribeVault](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Vault.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<DescribeVaultOutput>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<DescribeVaultOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_vault()
                .account_id(self.account_id())
                .vault_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<DescribeVaultOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Vault {
    /// Creates the vault:
    /// [CreateVault](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vault.create`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/create.html).
    pub fn create(&self) -> Action<CreateVaultFluentBuilder, CreateVaultOutput, Self> {
        Action::new(
            self.shared(),
            self.client().create_vault(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the vault, which must be empty:
    /// [DeleteVault](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vault.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/delete.html).
    pub fn delete(&self) -> Action<DeleteVaultFluentBuilder, DeleteVaultOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_vault(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Starts a retrieval, which takes hours:
    /// [InitiateJob](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Sets `type` of `job_parameters` to `inventory-retrieval`, and keeps every other field that
    /// [`with`](Action::with) sets.
    ///
    /// Gives the [`Job`].
    ///
    /// boto3:
    /// [`Vault.initiate_inventory_retrieval`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/initiate_inventory_retrieval.html).
    pub fn initiate_inventory_retrieval(&self) -> Action<InitiateJobFluentBuilder, Job, Self> {
        Action::new(
            self.shared(),
            self.client().initiate_job(),
            |this, request| {
                let given = request.get_job_parameters().clone();
                let mut job_parameters =
                    given.unwrap_or_else(|| types::JobParameters::builder().build());
                job_parameters.r#type = Some("inventory-retrieval".into());
                request
                    .job_parameters(job_parameters)
                    .account_id(this.account_id())
                    .vault_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> = runtime::required("jobId", runtime::text(response.job_id()))
                        .about(&this)?
                        .into();
                    Ok(Job::new(this.scope.clone(), this.name.clone(), id))
                })
            },
        )
    }

    /// Starts an upload in parts:
    /// [InitiateMultipartUpload](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Gives the [`MultipartUpload`].
    ///
    /// boto3:
    /// [`Vault.initiate_multipart_upload`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/initiate_multipart_upload.html).
    pub fn initiate_multipart_upload(
        &self,
    ) -> Action<InitiateMultipartUploadFluentBuilder, MultipartUpload, Self> {
        Action::new(
            self.shared(),
            self.client().initiate_multipart_upload(),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("uploadId", runtime::text(response.upload_id()))
                            .about(&this)?
                            .into();
                    Ok(MultipartUpload::new(
                        this.scope.clone(),
                        this.name.clone(),
                        id,
                    ))
                })
            },
        )
    }

    /// Uploads an archive of up to 4 GB in one request:
    /// [UploadArchive](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Gives the [`Archive`].
    ///
    /// boto3:
    /// [`Vault.upload_archive`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/upload_archive.html).
    pub fn upload_archive(
        &self,
        body: impl Into<Body>,
    ) -> Action<UploadArchiveFluentBuilder, Archive, Self> {
        Action::new(
            self.shared(),
            self.client()
                .upload_archive()
                .body(runtime::byte_stream(body)),
            |this, request| {
                request
                    .account_id(this.account_id())
                    .vault_name(this.name())
            },
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("archiveId", runtime::text(response.archive_id()))
                            .about(&this)?
                            .into();
                    Ok(Archive::new(this.scope.clone(), this.name.clone(), id))
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Vault {
    /// An [`Account`].
    ///
    /// boto3:
    /// [`Vault.Account()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/Account.html).
    #[must_use]
    pub fn account(&self) -> Account {
        Account::new(self.scope.clone())
    }

    /// An [`Archive`].
    ///
    /// boto3:
    /// [`Vault.Archive()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/Archive.html).
    #[must_use]
    pub fn archive(&self, id: impl Into<Arc<str>>) -> Archive {
        Archive::new(self.scope.clone(), self.name.clone(), id.into())
    }

    /// A [`Job`].
    ///
    /// boto3:
    /// [`Vault.Job()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/Job.html).
    #[must_use]
    pub fn job(&self, id: impl Into<Arc<str>>) -> Job {
        Job::new(self.scope.clone(), self.name.clone(), id.into())
    }

    /// A [`MultipartUpload`].
    ///
    /// boto3:
    /// [`Vault.MultipartUpload()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/MultipartUpload.html).
    #[must_use]
    pub fn multipart_upload(&self, id: impl Into<Arc<str>>) -> MultipartUpload {
        MultipartUpload::new(self.scope.clone(), self.name.clone(), id.into())
    }

    /// A [`Notification`].
    ///
    /// boto3:
    /// [`Vault.Notification()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/Notification.html).
    #[must_use]
    pub fn notification(&self) -> Notification {
        Notification::new(self.scope.clone(), self.name.clone())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Vault {
    /// Lists the jobs of the vault, also the finished ones of the last day:
    /// [ListJobs](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Job`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.completed_jobs`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/completed_jobs.html).
    pub fn completed_jobs(&self) -> Collection<ListRequest<VaultCompletedJobs>> {
        let input = ListJobsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name())
            .completed("true");
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the jobs of the vault, also the finished ones of the last day:
    /// [ListJobs](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Job`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.failed_jobs`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/failed_jobs.html).
    pub fn failed_jobs(&self) -> Collection<ListRequest<VaultFailedJobs>> {
        let input = ListJobsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name())
            .statuscode("Failed");
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the jobs of the vault, also the finished ones of the last day:
    /// [ListJobs](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Job`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.jobs`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/jobs.html).
    pub fn jobs(&self) -> Collection<ListRequest<VaultJobs>> {
        let input = ListJobsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the jobs of the vault, also the finished ones of the last day:
    /// [ListJobs](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Job`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.jobs_in_progress`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/jobs_in_progress.html).
    pub fn jobs_in_progress(&self) -> Collection<ListRequest<VaultJobsInProgress>> {
        let input = ListJobsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name())
            .statuscode("InProgress");
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the uploads that are neither completed nor aborted:
    /// [ListMultipartUploads](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`MultipartUpload`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.multipart_uploads`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/multipart_uploads.html).
    pub fn multipart_uploads(&self) -> Collection<ListRequest<VaultMultipartUploads>> {
        let input = ListMultipartUploadsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the jobs of the vault, also the finished ones of the last day:
    /// [ListJobs](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Job`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vault.succeeded_jobs`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/vault/succeeded_jobs.html).
    pub fn succeeded_jobs(&self) -> Collection<ListRequest<VaultSucceededJobs>> {
        let input = ListJobsInputBuilder::default()
            .account_id(self.account_id())
            .vault_name(self.name())
            .statuscode("Succeeded");
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Vault::completed_jobs`].
#[derive(Clone, Copy, Debug)]
pub struct VaultCompletedJobs;

impl Operation for VaultCompletedJobs {
    const NAME: &'static str = "ListJobs";

    type Client = Client;
    type Parent = Vault;
    type Input = ListJobsInputBuilder;
    type Output = ListJobsOutput;
    type Entry = types::GlacierJobDescription;
    type Item = Summary<Job, types::GlacierJobDescription>;

    fn page(
        mut input: ListJobsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListJobsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(input: ListJobsInputBuilder, client: &Client) -> ClientResult<ListJobsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListJobsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListJobsOutput) -> Vec<types::GlacierJobDescription> {
        runtime::all(output.job_list)
    }

    fn item(
        parent: &Vault,
        entry: types::GlacierJobDescription,
    ) -> Summary<Job, types::GlacierJobDescription> {
        let id = runtime::name(entry.job_id());
        Summary::new(
            Job::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

/// The listing behind [`Vault::failed_jobs`].
#[derive(Clone, Copy, Debug)]
pub struct VaultFailedJobs;

impl Operation for VaultFailedJobs {
    const NAME: &'static str = "ListJobs";

    type Client = Client;
    type Parent = Vault;
    type Input = ListJobsInputBuilder;
    type Output = ListJobsOutput;
    type Entry = types::GlacierJobDescription;
    type Item = Summary<Job, types::GlacierJobDescription>;

    fn page(
        mut input: ListJobsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListJobsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(input: ListJobsInputBuilder, client: &Client) -> ClientResult<ListJobsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListJobsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListJobsOutput) -> Vec<types::GlacierJobDescription> {
        runtime::all(output.job_list)
    }

    fn item(
        parent: &Vault,
        entry: types::GlacierJobDescription,
    ) -> Summary<Job, types::GlacierJobDescription> {
        let id = runtime::name(entry.job_id());
        Summary::new(
            Job::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

/// The listing behind [`Vault::jobs`].
#[derive(Clone, Copy, Debug)]
pub struct VaultJobs;

impl Operation for VaultJobs {
    const NAME: &'static str = "ListJobs";

    type Client = Client;
    type Parent = Vault;
    type Input = ListJobsInputBuilder;
    type Output = ListJobsOutput;
    type Entry = types::GlacierJobDescription;
    type Item = Summary<Job, types::GlacierJobDescription>;

    fn page(
        mut input: ListJobsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListJobsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(input: ListJobsInputBuilder, client: &Client) -> ClientResult<ListJobsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListJobsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListJobsOutput) -> Vec<types::GlacierJobDescription> {
        runtime::all(output.job_list)
    }

    fn item(
        parent: &Vault,
        entry: types::GlacierJobDescription,
    ) -> Summary<Job, types::GlacierJobDescription> {
        let id = runtime::name(entry.job_id());
        Summary::new(
            Job::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

/// The listing behind [`Vault::jobs_in_progress`].
#[derive(Clone, Copy, Debug)]
pub struct VaultJobsInProgress;

impl Operation for VaultJobsInProgress {
    const NAME: &'static str = "ListJobs";

    type Client = Client;
    type Parent = Vault;
    type Input = ListJobsInputBuilder;
    type Output = ListJobsOutput;
    type Entry = types::GlacierJobDescription;
    type Item = Summary<Job, types::GlacierJobDescription>;

    fn page(
        mut input: ListJobsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListJobsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(input: ListJobsInputBuilder, client: &Client) -> ClientResult<ListJobsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListJobsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListJobsOutput) -> Vec<types::GlacierJobDescription> {
        runtime::all(output.job_list)
    }

    fn item(
        parent: &Vault,
        entry: types::GlacierJobDescription,
    ) -> Summary<Job, types::GlacierJobDescription> {
        let id = runtime::name(entry.job_id());
        Summary::new(
            Job::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

/// The listing behind [`Vault::multipart_uploads`].
#[derive(Clone, Copy, Debug)]
pub struct VaultMultipartUploads;

impl Operation for VaultMultipartUploads {
    const NAME: &'static str = "ListMultipartUploads";

    type Client = Client;
    type Parent = Vault;
    type Input = ListMultipartUploadsInputBuilder;
    type Output = ListMultipartUploadsOutput;
    type Entry = types::UploadListElement;
    type Item = Summary<MultipartUpload, types::UploadListElement>;

    fn page(
        mut input: ListMultipartUploadsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListMultipartUploadsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(
        input: ListMultipartUploadsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListMultipartUploadsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListMultipartUploadsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListMultipartUploadsOutput) -> Vec<types::UploadListElement> {
        runtime::all(output.uploads_list)
    }

    fn item(
        parent: &Vault,
        entry: types::UploadListElement,
    ) -> Summary<MultipartUpload, types::UploadListElement> {
        let id = runtime::name(entry.multipart_upload_id());
        Summary::new(
            MultipartUpload::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

/// The listing behind [`Vault::succeeded_jobs`].
#[derive(Clone, Copy, Debug)]
pub struct VaultSucceededJobs;

impl Operation for VaultSucceededJobs {
    const NAME: &'static str = "ListJobs";

    type Client = Client;
    type Parent = Vault;
    type Input = ListJobsInputBuilder;
    type Output = ListJobsOutput;
    type Entry = types::GlacierJobDescription;
    type Item = Summary<Job, types::GlacierJobDescription>;

    fn page(
        mut input: ListJobsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListJobsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(input: ListJobsInputBuilder, client: &Client) -> ClientResult<ListJobsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListJobsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListJobsOutput) -> Vec<types::GlacierJobDescription> {
        runtime::all(output.job_list)
    }

    fn item(
        parent: &Vault,
        entry: types::GlacierJobDescription,
    ) -> Summary<Job, types::GlacierJobDescription> {
        let id = runtime::name(entry.job_id());
        Summary::new(
            Job::new(parent.scope.clone(), parent.name.clone(), id),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Vault",
    identifiers: &["account_id", "name"],
    load: Some("DescribeVault"),
    actions: &[
        Member::new("create", Some("CreateVault"), None),
        Member::new("delete", Some("DeleteVault"), None),
        Member::new(
            "initiate_inventory_retrieval",
            Some("InitiateJob"),
            Some("Job"),
        ),
        Member::new(
            "initiate_multipart_upload",
            Some("InitiateMultipartUpload"),
            Some("MultipartUpload"),
        ),
        Member::new("upload_archive", Some("UploadArchive"), Some("Archive")),
    ],
    sub_resources: &[
        Member::new("account", None, Some("Account")),
        Member::new("archive", None, Some("Archive")),
        Member::new("job", None, Some("Job")),
        Member::new("multipart_upload", None, Some("MultipartUpload")),
        Member::new("notification", None, Some("Notification")),
    ],
    collections: &[
        Member::new("completed_jobs", Some("ListJobs"), Some("Job")),
        Member::new("failed_jobs", Some("ListJobs"), Some("Job")),
        Member::new("jobs", Some("ListJobs"), Some("Job")),
        Member::new("jobs_in_progress", Some("ListJobs"), Some("Job")),
        Member::new(
            "multipart_uploads",
            Some("ListMultipartUploads"),
            Some("MultipartUpload"),
        ),
        Member::new("succeeded_jobs", Some("ListJobs"), Some("Job")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Vault {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("account_id", self.account_id().to_string()),
            ("name", self.name().to_string()),
        ]
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Vault {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.name == other.name
    }
}

impl Eq for Vault {}

impl Hash for Vault {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.name.hash(state);
    }
}
