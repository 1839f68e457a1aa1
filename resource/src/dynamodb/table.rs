// Generated from descriptions/dynamodb.toml; do not edit.

//! [`Table`]: a table of items.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_dynamodb::client::Waiters;
use aws_sdk_dynamodb::operation::delete_table::DeleteTableOutput;
use aws_sdk_dynamodb::operation::delete_table::builders::DeleteTableFluentBuilder;
use aws_sdk_dynamodb::operation::update_table::builders::UpdateTableFluentBuilder;
use aws_sdk_dynamodb::{Client, types};

use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Summary,
};

/// A table of items.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Table`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/index.html).
///
/// ```
/// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
/// let handle = dynamodb.table("jobs");
/// assert_eq!(format!("{handle:?}"), "dynamodb.Table(name=\"jobs\")");
/// ```
#[derive(Clone)]
pub struct Table {
    scope: Scope<Client>,
    loaded: Loaded<types::TableDescription>,
}

impl Table {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self {
            scope,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            loaded: self.loaded.share(),
        }
    }

    /// The response that `load` keeps, for hand-written methods.
    pub(crate) fn cache(&self) -> &Loaded<types::TableDescription> {
        &self.loaded
    }
}

/// Identifiers, and the client.
impl Table {
    /// The table's name (`TableName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
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

/// Attributes, which a load reads.
impl Table {
    /// Reads the table's keys, indexes, size and status:
    /// [DescribeTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Table.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::TableDescription>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn reload(&self) -> Result<Arc<types::TableDescription>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_table()
                .table_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::TableDescription> = runtime::one(response.table);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::TableDescription>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Table {
    /// Deletes the table and all of its items:
    /// [DeleteTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Table.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/delete.html).
    pub fn delete(&self) -> Action<DeleteTableFluentBuilder, DeleteTableOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_table(),
            |this, request| request.table_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Changes the table's throughput, indexes or other settings:
    /// [UpdateTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html).
    ///
    /// Gives the [`Table`].
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Table.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/update.html).
    pub fn update(
        &self,
    ) -> Action<UpdateTableFluentBuilder, Summary<Table, types::TableDescription>, Self> {
        Action::new(
            self.shared(),
            self.client().update_table(),
            |this, request| request.table_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::TableDescription> =
                        runtime::one(response.table_description);
                    let entry = runtime::required("TableDescription", found).about(&this)?;
                    Ok(Summary::new(Table::new(this.scope.clone()), entry))
                })
            },
        )
    }
}

/// Waiters. Each sends its request again and again.
impl Table {
    /// Waits until the table exists, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Table.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::TableDescription>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_table_exists()
            .table_name(self.name())
            .wait(max_wait)
            .await;
        let response = runtime::waited("table exists", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::TableDescription> = runtime::one(response.table);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// Waits until the table no longer exists, at most `max_wait`. The SDK sets the delay between two
    /// requests.
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Table.wait_until_not_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/dynamodb/table/wait_until_not_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_not_exists(&self, max_wait: Duration) -> Result<(), Error> {
        let polled = self
            .client()
            .wait_until_table_not_exists()
            .table_name(self.name())
            .wait(max_wait)
            .await;
        runtime::waited("table no longer exists", max_wait, polled).about(self)?;
        self.loaded.forget();
        Ok(())
    }
}

static MODEL: Model = Model {
    service: "dynamodb",
    name: "Table",
    identifiers: &["name"],
    load: Some("DescribeTable"),
    actions: &[
        Member::new("delete", Some("DeleteTable"), None),
        Member::new("delete_item", Some("DeleteItem"), None),
        Member::new("get_item", Some("GetItem"), None),
        Member::new("put_item", Some("PutItem"), None),
        Member::new("query", Some("Query"), None),
        Member::new("scan", Some("Scan"), None),
        Member::new("update", Some("UpdateTable"), Some("Table")),
        Member::new("update_item", Some("UpdateItem"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[
        Member::new("wait_until_exists", Some("TableExists"), None),
        Member::new("wait_until_not_exists", Some("TableNotExists"), None),
    ],
};

impl Resource for Table {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Table {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Table {}

impl Hash for Table {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
