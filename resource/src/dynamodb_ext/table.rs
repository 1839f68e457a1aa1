//! The items of a table: methods beside the generated ones.

use std::sync::Arc;

use aws_sdk_dynamodb::types::KeySchemaElement;

use super::batch::{BatchWriter, TableBatchGet, TableName};
use super::expression::{Condition, IntoKeyCondition};
use super::place::Place;
use super::read::{Query, Scan};
use super::request::{DeleteItem, GetItem, PutItem, UpdateItem};
use super::transaction::ConditionCheck;
use super::value::IntoItem;
use crate::dynamodb::Table;

/// Items. Nothing is sent before it is awaited.
impl Table {
    /// Reads the item with this key:
    /// [GetItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Table, item};
    /// #[derive(serde::Deserialize)]
    /// struct User {
    ///     name: String,
    /// }
    ///
    /// async fn name(users: Table) -> resource::Result<Option<String>> {
    ///     let user: Option<User> = users.get_item(item! { "pk": "ada" }).typed().await?;
    ///     Ok(user.map(|user| user.name))
    /// }
    /// # drop(name(dynamodb.table("users")));
    /// ```
    pub fn get_item(&self, key: impl IntoItem) -> GetItem {
        GetItem::new(self.place(), key.into_item())
    }

    /// Writes an item, and replaces one with the same key:
    /// [PutItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Attr, Table, item};
    /// async fn register(users: Table, name: &str) -> resource::Result<bool> {
    ///     let new = users.put_item(item! { "pk": name, "views": 0 }).condition(Attr("pk").not_exists());
    ///     match new.await {
    ///         Ok(_) => Ok(true),
    ///         Err(error) if error.is_precondition_failed() => Ok(false),
    ///         Err(error) => Err(error),
    ///     }
    /// }
    /// # drop(register(dynamodb.table("users"), "ada"));
    /// ```
    pub fn put_item(&self, item: impl IntoItem) -> PutItem {
        PutItem::new(self.place(), item.into_item())
    }

    /// Changes attributes of the item with this key, or creates it:
    /// [UpdateItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Attr, Table, item};
    /// async fn finish(jobs: Table, id: u64) -> resource::Result<()> {
    ///     let job = jobs.update_item(item! { "id": id });
    ///     job.set("status", "done").remove("worker").condition(Attr("status").eq("running")).await?;
    ///     Ok(())
    /// }
    /// # drop(finish(dynamodb.table("jobs"), 1));
    /// ```
    pub fn update_item(&self, key: impl IntoItem) -> UpdateItem {
        UpdateItem::new(self.place(), key.into_item())
    }

    /// Deletes the item with this key:
    /// [DeleteItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html).
    pub fn delete_item(&self, key: impl IntoItem) -> DeleteItem {
        DeleteItem::new(self.place(), key.into_item())
    }

    /// The items of one partition, by a condition on the key:
    /// [Query](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Item, Key, Table};
    /// async fn latest(events: Table, user: &str) -> resource::Result<Vec<Item>> {
    ///     events.query(Key("pk").eq(user)).descending().limit(10).await
    /// }
    /// # drop(latest(dynamodb.table("events"), "ada"));
    /// ```
    pub fn query(&self, key: impl IntoKeyCondition) -> Query {
        Query::new(self.place(), Some(key.into_key_condition()))
    }

    /// All items:
    /// [Scan](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Attr, Table};
    /// async fn drafts(pages: Table) -> resource::Result<usize> {
    ///     pages.scan().filter(Attr("status").eq("draft")).parallel(4).count().await
    /// }
    /// # drop(drafts(dynamodb.table("pages")));
    /// ```
    pub fn scan(&self) -> Scan {
        Scan::new(self.place(), None)
    }

    /// Writes many items, 25 per request, several requests at once.
    ///
    /// If the table is loaded, its key attributes are known, and the last of several writes of one key wins. Otherwise
    /// see [`overwrite_by_pkeys`](BatchWriter::overwrite_by_pkeys).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// # use resource::dynamodb::{Table, item};
    /// async fn fill(table: Table) -> resource::Result<()> {
    ///     let mut writer = table.batch_writer();
    ///     for id in 0..1000 {
    ///         writer.put(item! { "pk": id.to_string() }).await?;
    ///     }
    ///     writer.close().await?;
    ///     Ok(())
    /// }
    /// # drop(fill(dynamodb.table("users")));
    /// ```
    pub fn batch_writer(&self) -> BatchWriter {
        let writer = BatchWriter::new(self.place());
        let Some(description) = self.cache().get() else {
            return writer;
        };
        let key = description.key_schema().iter();
        writer.overwrite_by_pkeys(key.map(KeySchemaElement::attribute_name))
    }

    /// Reads the items with these keys, 100 per request:
    /// [BatchGetItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html).
    pub fn batch_get_item<K: IntoItem>(&self, keys: impl IntoIterator<Item = K>) -> TableBatchGet {
        TableBatchGet::new(self.place(), keys)
    }

    /// A condition on the item with this key, as part of a transaction that does not change the item.
    pub fn condition_check(&self, key: impl IntoItem, condition: Condition) -> ConditionCheck {
        ConditionCheck {
            place: self.place(),
            key: key.into_item(),
            condition,
        }
    }

    fn place(&self) -> Place {
        Place {
            client: self.client().clone(),
            table: self.name().into(),
        }
    }
}

impl TableName for Table {
    fn table_name(&self) -> Arc<str> {
        self.name().into()
    }
}
