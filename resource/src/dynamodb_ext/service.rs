//! Batches and transactions, which may span several tables.

use super::batch::{BatchGet, BatchWrite};
use super::transaction::{TransactGet, TransactWrite};
use crate::dynamodb::DynamoDb;

/// Batches and transactions. Nothing is sent before it is awaited.
impl DynamoDb {
    /// Reads items of one or several tables by their keys, 100 per request, with retries of unprocessed keys:
    /// [BatchGetItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html).
    pub fn batch_get_item(&self) -> BatchGet {
        BatchGet::new(self.client().clone())
    }

    /// Puts or deletes items of one or several tables, 25 per request, with retries of unprocessed items:
    /// [BatchWriteItem](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html).
    pub fn batch_write_item(&self) -> BatchWrite {
        BatchWrite::new(self.client().clone())
    }

    /// Writes up to 100 items, all or none:
    /// [TransactWriteItems](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
    ///
    /// ```
    /// # use aws_sdk_dynamodb::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let dynamodb = resource::dynamodb::DynamoDb::from_client(aws_sdk_dynamodb::Client::from_conf(config));
    /// use resource::dynamodb::{Attr, DynamoDb, item};
    ///
    /// async fn transfer(dynamodb: DynamoDb, amount: u32) -> resource::Result<()> {
    ///     let accounts = dynamodb.table("accounts");
    ///     let from = accounts.update_item(item! { "pk": "a" });
    ///     let from = from.set("balance", Attr("balance").minus(amount)).condition(Attr("balance").gte(amount));
    ///     let to = accounts.update_item(item! { "pk": "b" }).add("balance", amount);
    ///     dynamodb.transact_write_items().and(from).and(to).await?;
    ///     Ok(())
    /// }
    /// # drop(transfer(dynamodb, 7));
    /// ```
    pub fn transact_write_items(&self) -> TransactWrite {
        TransactWrite::new(self.client())
    }

    /// Reads up to 100 items as they were at one moment:
    /// [TransactGetItems](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html).
    pub fn transact_get_items(&self) -> TransactGet {
        TransactGet::new(self.client().clone())
    }
}
