//! A table for the time of a lesson.

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::client::Waiters;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
};
use client::Result;
use client::error::Error;
use std::time::Duration;

/// Creates a table whose key is one text, and waits until it can be used.
///
/// # Errors
///
/// The errors of [`CreateTable`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html), and
/// [`Error::Invalid`] if the table is not there within a minute.
pub async fn create_table(dynamodb: &Client, table: &str, key: &str) -> Result<()> {
    let schema = KeySchemaElement::builder().attribute_name(key);
    let schema = schema.key_type(KeyType::Hash).build().map_err(invalid)?;
    let of_key = AttributeDefinition::builder().attribute_name(key);
    let of_key = of_key.attribute_type(ScalarAttributeType::S).build();
    let create = dynamodb.create_table().table_name(table).key_schema(schema);
    let create = create.attribute_definitions(of_key.map_err(invalid)?);
    create
        .billing_mode(BillingMode::PayPerRequest)
        .send()
        .await?;
    let exists = dynamodb.wait_until_table_exists().table_name(table);
    let exists = exists.wait(Duration::from_mins(1)).await;
    exists.map(drop).map_err(invalid)
}

/// Deletes the table.
///
/// # Errors
///
/// The errors of [`DeleteTable`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html).
pub async fn delete_table(dynamodb: &Client, table: &str) -> Result<()> {
    dynamodb.delete_table().table_name(table).send().await?;
    Ok(())
}

fn invalid(error: impl std::fmt::Display) -> Error {
    Error::Invalid(error.to_string())
}
