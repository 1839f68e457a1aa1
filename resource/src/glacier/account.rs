// Generated from descriptions/glacier.toml; do not edit.

//! [`Account`]: an account that has vaults; `-` is the one of the credentials.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_glacier::operation::create_vault::builders::CreateVaultFluentBuilder;
use aws_sdk_glacier::operation::list_vaults::ListVaultsOutput;
use aws_sdk_glacier::operation::list_vaults::builders::ListVaultsInputBuilder;
use aws_sdk_glacier::{Client, types};

use super::Vault;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary,
};

/// An account that has vaults; `-` is the one of the credentials.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Account`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/account/index.html).
///
/// ```
/// # use aws_sdk_glacier::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let glacier = resource::glacier::Glacier::from_client(aws_sdk_glacier::Client::from_conf(config));
/// let handle = glacier.account("-");
/// assert_eq!(format!("{handle:?}"), "glacier.Account(id=\"-\")");
/// ```
#[derive(Clone)]
pub struct Account {
    scope: Scope<Client>,
}

impl Account {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl Account {
    /// The account, or `-` for that of the credentials (`accountId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
        self.scope.first()
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
impl Account {
    /// Creates the vault:
    /// [CreateVault](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Gives the [`Vault`].
    ///
    /// boto3:
    /// [`Account.create_vault`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/account/create_vault.html).
    pub fn create_vault(
        &self,
        vault_name: impl Into<Arc<str>>,
    ) -> Action<CreateVaultFluentBuilder, Vault, Vault> {
        Action::new(
            Vault::new(self.scope.clone(), vault_name.into()),
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

/// Sub-resources. Nothing is sent.
impl Account {
    /// A [`Vault`].
    ///
    /// boto3:
    /// [`Account.Vault()`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/account/Vault.html).
    #[must_use]
    pub fn vault(&self, name: impl Into<Arc<str>>) -> Vault {
        Vault::new(self.scope.clone(), name.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Account {
    /// Lists the vaults of the account in the region:
    /// [ListVaults](https://docs.aws.amazon.com/amazonglacier/latest/dev/amazon-glacier-api.html).
    ///
    /// Each item is a [`Vault`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Account.vaults`](https://docs.aws.amazon.com/boto3/latest/reference/services/glacier/account/vaults.html).
    pub fn vaults(&self) -> Collection<ListRequest<AccountVaults>> {
        let input = ListVaultsInputBuilder::default().account_id(self.id());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Account::vaults`].
#[derive(Clone, Copy, Debug)]
pub struct AccountVaults;

impl Operation for AccountVaults {
    const NAME: &'static str = "ListVaults";

    type Client = Client;
    type Parent = Account;
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
        parent: &Account,
        entry: types::DescribeVaultOutput,
    ) -> Summary<Vault, types::DescribeVaultOutput> {
        let name = runtime::name(entry.vault_name());
        Summary::new(Vault::new(parent.scope.clone(), name), entry)
    }
}

static MODEL: Model = Model {
    service: "glacier",
    name: "Account",
    identifiers: &["id"],
    load: None,
    actions: &[Member::new(
        "create_vault",
        Some("CreateVault"),
        Some("Vault"),
    )],
    sub_resources: &[Member::new("vault", None, Some("Vault"))],
    collections: &[Member::new("vaults", Some("ListVaults"), Some("Vault"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Account {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Account {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Account {}

impl Hash for Account {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
