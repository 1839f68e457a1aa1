// Generated from descriptions/dynamodb.toml; do not edit.

//! [`DynamoDb`]: Amazon DynamoDB: the service, from which every table is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_dynamodb::operation::create_table::builders::CreateTableFluentBuilder;
use aws_sdk_dynamodb::operation::list_tables::ListTablesOutput;
use aws_sdk_dynamodb::operation::list_tables::builders::ListTablesInputBuilder;
use aws_sdk_dynamodb::{Client, types};

use super::Table;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// Amazon DynamoDB: the service, from which every table is reached.
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/service-resource/index.html).
///
/// ```
/// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_dynamodb::Client::from_conf(config);
/// let dynamodb = resource::dynamodb::DynamoDb::from_client(client);
/// assert_eq!(dynamodb.meta().service_name(), "dynamodb");
/// ```
#[derive(Clone)]
pub struct DynamoDb {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl DynamoDb {
    /// From a session, or from the SDK's configuration: `session.resource(DynamoDb::new)`, `DynamoDb::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "dynamodb",
                &session,
                session.client(|config| {
                    let config = aws_sdk_dynamodb::config::Builder::from(config);
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
            meta: Meta::of_client("dynamodb", client, is_same),
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
impl DynamoDb {
    /// Creates a table:
    /// [CreateTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html).
    ///
    /// Gives the [`Table`].
    ///
    /// boto3:
    /// [`ServiceResource.create_table`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/service-resource/create_table.html).
    pub fn create_table(
        &self,
        table_name: impl Into<String>,
    ) -> Action<CreateTableFluentBuilder, Summary<Table, types::TableDescription>, Self> {
        Action::new(
            self.clone(),
            self.client().create_table().table_name(table_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::TableDescription> =
                        runtime::one(response.table_description);
                    let entry = runtime::required("TableDescription", found).about(&this)?;
                    let name = runtime::name(entry.table_name());
                    Ok(Summary::new(
                        Table::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl DynamoDb {
    /// A [`Table`].
    ///
    /// boto3:
    /// [`ServiceResource.Table()`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/service-resource/Table.html).
    #[must_use]
    pub fn table(&self, name: impl Into<Arc<str>>) -> Table {
        Table::new(Scope::new(self.meta().clone(), name.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl DynamoDb {
    /// Lists the tables of the account in the region:
    /// [ListTables](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html).
    ///
    /// Each item is a [`Table`].
    ///
    /// boto3:
    /// [`ServiceResource.tables`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/service-resource/tables.html).
    pub fn tables(&self) -> Collection<ListRequest<DynamoDbTables>> {
        let input = ListTablesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`DynamoDb::tables`].
#[derive(Clone, Copy, Debug)]
pub struct DynamoDbTables;

impl Operation for DynamoDbTables {
    const NAME: &'static str = "ListTables";

    type Client = Client;
    type Parent = DynamoDb;
    type Input = ListTablesInputBuilder;
    type Output = ListTablesOutput;
    type Entry = String;
    type Item = Table;

    fn page(
        mut input: ListTablesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListTablesInputBuilder {
        if let Some(token) = token {
            input = input.exclusive_start_table_name(token);
        }
        if size.is_some() {
            input = input.set_limit(size);
        }
        input
    }

    async fn send(
        input: ListTablesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListTablesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListTablesOutput) -> Next<String> {
        runtime::next(output.last_evaluated_table_name())
    }

    fn entries(output: ListTablesOutput) -> Vec<String> {
        runtime::all(output.table_names)
    }

    fn item(parent: &DynamoDb, entry: String) -> Table {
        let name = runtime::name(entry.as_str());
        Table::new(Scope::new(parent.meta().clone(), name))
    }
}

static MODEL: Model = Model {
    service: "dynamodb",
    name: "DynamoDb",
    identifiers: &[],
    load: None,
    actions: &[
        Member::new("batch_get_item", Some("BatchGetItem"), None),
        Member::new("batch_write_item", Some("BatchWriteItem"), None),
        Member::new("create_table", Some("CreateTable"), Some("Table")),
    ],
    sub_resources: &[Member::new("table", None, Some("Table"))],
    collections: &[Member::new("tables", Some("ListTables"), Some("Table"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for DynamoDb {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for DynamoDb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for DynamoDb {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for DynamoDb {}

impl Hash for DynamoDb {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
