// Generated from descriptions/glacier.toml; do not edit.

//! [`Glacier`]: Amazon S3 Glacier: the service, from which every vault is reached. AWS closed it to new
//! customers; the storage classes of S3 are what followed.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_glacier::operation::create_vault::builders::CreateVaultFluentBuilder;
use aws_sdk_glacier::operation::list_vaults::ListVaultsOutput;
use aws_sdk_glacier::operation::list_vaults::builders::ListVaultsInputBuilder;
use aws_sdk_glacier::{Client, types};

use super::{Account, Archive, Job, MultipartUpload, Notification, Vault};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// Amazon S3 Glacier: the service, from which every vault is reached. AWS closed it to new customers; the
/// storage classes of S3 are what followed.
///
/// ```no_run
/// # async fn run(glacier: resource::glacier::Glacier) -> resource::Result<()> {
/// let vault = glacier.create_vault("tax-records").await?;
/// let archive = vault.upload_archive("sealed bytes").with(|upload| upload.archive_description("2024")).await?;
/// println!("{}", archive.id());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_glacier::Client::from_conf(config);
/// let glacier = resource::glacier::Glacier::from_client(client);
/// assert_eq!(glacier.meta().service_name(), "glacier");
/// ```
#[derive(Clone)]
pub struct Glacier {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl Glacier {
    /// From a session, or from the SDK's configuration: `session.resource(Glacier::new)`, `Glacier::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "glacier",
                &session,
                session.client(|config| {
                    let config = aws_sdk_glacier::config::Builder::from(config);
                    Client::from_conf(config.interceptor(runtime::CompleteXml::new()).build())
                }),
                is_same,
            ),
        }
    }

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds.
    #[must_use]
    pub fn from_client(client: Client) -> Self {
        Self {
            meta: Meta::of_client("glacier", client, is_same),
        }
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta.client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        &self.meta
    }
}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {
    std::ptr::eq(one.config(), other.config())
}

/// Actions. Each sends its request when it is awaited.
impl Glacier {
    /// Creates the vault:
    /// [CreateVault](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Gives the [`Vault`].
    ///
    /// boto3:
    /// [`ServiceResource.create_vault`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/create_vault.html).
    pub fn create_vault(
        &self,
        vault_name: impl Into<Arc<str>>,
    ) -> Action<CreateVaultFluentBuilder, Vault, Vault> {
        Action::new(
            Vault::new(
                Scope::new(self.meta().clone(), "-".into()),
                vault_name.into(),
            ),
            self.client().create_vault(),
            |made, request| {
                request
                    .account_id(made.account_id())
                    .vault_name(made.name())
            },
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl Glacier {
    /// An [`Account`].
    ///
    /// boto3:
    /// [`ServiceResource.Account()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/Account.html).
    #[must_use]
    pub fn account(&self, id: impl Into<Arc<str>>) -> Account {
        Account::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// An [`Archive`].
    ///
    /// boto3:
    /// [`ServiceResource.Archive()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/Archive.html).
    #[must_use]
    pub fn archive(
        &self,
        account_id: impl Into<Arc<str>>,
        vault_name: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> Archive {
        Archive::new(
            Scope::new(self.meta().clone(), account_id.into()),
            vault_name.into(),
            id.into(),
        )
    }

    /// A [`Job`].
    ///
    /// boto3:
    /// [`ServiceResource.Job()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/Job.html).
    #[must_use]
    pub fn job(
        &self,
        account_id: impl Into<Arc<str>>,
        vault_name: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> Job {
        Job::new(
            Scope::new(self.meta().clone(), account_id.into()),
            vault_name.into(),
            id.into(),
        )
    }

    /// A [`MultipartUpload`].
    ///
    /// boto3:
    /// [`ServiceResource.MultipartUpload()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/MultipartUpload.html).
    #[must_use]
    pub fn multipart_upload(
        &self,
        account_id: impl Into<Arc<str>>,
        vault_name: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> MultipartUpload {
        MultipartUpload::new(
            Scope::new(self.meta().clone(), account_id.into()),
            vault_name.into(),
            id.into(),
        )
    }

    /// A [`Notification`].
    ///
    /// boto3:
    /// [`ServiceResource.Notification()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/Notification.html).
    #[must_use]
    pub fn notification(
        &self,
        account_id: impl Into<Arc<str>>,
        vault_name: impl Into<Arc<str>>,
    ) -> Notification {
        Notification::new(
            Scope::new(self.meta().clone(), account_id.into()),
            vault_name.into(),
        )
    }

    /// A [`Vault`].
    ///
    /// boto3:
    /// [`ServiceResource.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/Vault.html).
    #[must_use]
    pub fn vault(&self, account_id: impl Into<Arc<str>>, name: impl Into<Arc<str>>) -> Vault {
        Vault::new(
            Scope::new(self.meta().clone(), account_id.into()),
            name.into(),
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Glacier {
    /// Lists the vaults of the account in the region:
    /// [ListVaults](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Vault`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.vaults`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/service-resource/vaults.html).
    pub fn vaults(&self) -> Collection<ListRequest<GlacierVaults>> {
        let input = ListVaultsInputBuilder::default().account_id("-");
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Glacier::vaults`].
#[derive(Clone, Copy, Debug)]
pub struct GlacierVaults;

impl Operation for GlacierVaults {
    const NAME: &'static str = "ListVaults";

    type Client = Client;
    type Parent = Glacier;
    type Input = ListVaultsInputBuilder;
    type Output = ListVaultsOutput;
    type Entry = types::DescribeVaultOutput;
    type Item = Summary<Vault, types::DescribeVaultOutput>;

    fn page(
        mut input: ListVaultsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListVaultsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(
        input: ListVaultsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListVaultsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListVaultsOutput) -> Next<String> {
        runtime::next(output.marker())
    }

    fn entries(output: ListVaultsOutput) -> Vec<types::DescribeVaultOutput> {
        runtime::all(output.vault_list)
    }

    fn item(
        parent: &Glacier,
        entry: types::DescribeVaultOutput,
    ) -> Summary<Vault, types::DescribeVaultOutput> {
        let name = runtime::name(entry.vault_name());
        Summary::new(
            Vault::new(Scope::new(parent.meta().clone(), "-".into()), name),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Glacier",
    identifiers: &[],
    load: None,
    actions: &[Member::new(
        "create_vault",
        Some("CreateVault"),
        Some("Vault"),
    )],
    sub_resources: &[
        Member::new("account", None, Some("Account")),
        Member::new("archive", None, Some("Archive")),
        Member::new("job", None, Some("Job")),
        Member::new("multipart_upload", None, Some("MultipartUpload")),
        Member::new("notification", None, Some("Notification")),
        Member::new("vault", None, Some("Vault")),
    ],
    collections: &[Member::new("vaults", Some("ListVaults"), Some("Vault"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Glacier {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for Glacier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Glacier {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for Glacier {}

impl Hash for Glacier {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
