//! DynamoDB by resources, against the sandbox's.

#[path = "../support/logged.rs"]
mod logged;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/twin.rs"]
mod twin;

mod batches;
mod first_attempts;
mod items;
mod leftovers;
mod programs;
mod reads;
mod unreadable;

use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
};
use logged::{logged_sandbox, operations};
use resource::dynamodb::{DynamoDb, Table, item};
use sandbox::Sandbox;
use session::wire::WireLog;

/// A sandbox with the service on top, and a log of what went over the wire.
struct World {
    sandbox: Sandbox,
    dynamodb: DynamoDb,
    log: WireLog,
}

impl World {
    async fn new() -> Self {
        let (sandbox, session, log) = logged_sandbox().await;
        Self {
            sandbox,
            dynamodb: DynamoDb::new(&session),
            log,
        }
    }

    /// A new table whose key is the string `pk` and the number `sk`.
    async fn table(&self, name: &str) -> Table {
        let key = |name: &str, kind| {
            let element = KeySchemaElement::builder().attribute_name(name);
            element.key_type(kind).build().unwrap()
        };
        let attribute = |name: &str, kind| {
            let definition = AttributeDefinition::builder().attribute_name(name);
            definition.attribute_type(kind).build().unwrap()
        };
        let table = self.dynamodb.create_table(name).with(|create| {
            create
                .billing_mode(BillingMode::PayPerRequest)
                .key_schema(key("pk", KeyType::Hash))
                .key_schema(key("sk", KeyType::Range))
                .attribute_definitions(attribute("pk", ScalarAttributeType::S))
                .attribute_definitions(attribute("sk", ScalarAttributeType::N))
        });
        table.await.unwrap();
        self.dynamodb.table(name)
    }

    /// A table with items 0 to `items`, the log empty.
    async fn filled(&self, name: &str, items: u32) -> Table {
        let table = self.table(name).await;
        let mut writer = table.batch_writer();
        for n in 0..items {
            let put = writer.put(item! { "pk": "a", "sk": n, "even": n % 2 == 0 });
            put.await.unwrap();
        }
        writer.close().await.unwrap();
        self.log.clear();
        table
    }

    /// The operations that were sent since the log was emptied.
    fn sent(&self) -> Vec<String> {
        operations(&self.log)
    }
}
