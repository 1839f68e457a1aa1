//! Tables for the time of a lesson.

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::client::Waiters;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, KeySchemaElement, KeyType, ScalarAttributeType,
};
use client::Result;
use client::error::Error;
use session_lessons::harness::Context;
use std::time::Duration;

/// A name for a table of the lesson. If the lesson fails, the table is deleted.
#[must_use]
pub fn table_name(context: &Context, dynamodb: &Client) -> String {
    let dynamodb = dynamodb.clone();
    context.made_up_name(move |table| {
        let dynamodb = dynamodb.clone();
        async move { delete_table(&dynamodb, &table).await }
    })
}

/// Creates a table whose key is one text, and waits until it can be used.
///
/// # Errors
///
/// The errors of [`CreateTable`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html), and
/// [`Error::Invalid`] if the table is not there within a minute.
pub async fn create_table(dynamodb: &Client, table: &str, key: &str) -> Result<()> {
    let (element, attribute) = key_attribute(key, KeyType::Hash, ScalarAttributeType::S)?;
    let create = dynamodb.create_table().table_name(table);
    let create = create.key_schema(element).attribute_definitions(attribute);
    create
        .billing_mode(BillingMode::PayPerRequest)
        .send()
        .await?;
    let exists = dynamodb.wait_until_table_exists().table_name(table);
    let exists = exists.wait(Duration::from_mins(1)).await;
    exists.map(drop).map_err(invalid)
}

/// The key of a table of orders: the customer is the partition key, the order's number the sort key.
///
/// # Errors
///
/// None in fact: the SDK's builders fail only without a name.
pub fn order_keys() -> Result<(Vec<KeySchemaElement>, Vec<AttributeDefinition>)> {
    let customer = key_attribute("customer", KeyType::Hash, ScalarAttributeType::S)?;
    let id = key_attribute("id", KeyType::Range, ScalarAttributeType::N)?;
    Ok([customer, id].into_iter().unzip())
}

fn key_attribute(
    name: &str,
    key: KeyType,
    kind: ScalarAttributeType,
) -> Result<(KeySchemaElement, AttributeDefinition)> {
    let element = KeySchemaElement::builder().attribute_name(name);
    let element = element.key_type(key).build().map_err(invalid)?;
    let attribute = AttributeDefinition::builder().attribute_name(name);
    let attribute = attribute.attribute_type(kind).build().map_err(invalid)?;
    Ok((element, attribute))
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
