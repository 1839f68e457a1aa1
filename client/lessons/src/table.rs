//! A table of `DynamoDB`: create it, write items in batches, query and scan them.

use std::collections::HashMap;
use std::time::Duration;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::client::Waiters;
use aws_sdk_dynamodb::types::{AttributeValue, BillingMode, PutRequest, WriteRequest};

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::results::{Order, OrderReport, orders};
use crate::tables::{order_keys, table_name};
use client::Result;
use client::error::Error;

// ANCHOR: task
/// Creates a table, writes the orders, reads some of one customer and then all of them, and deletes the table.
///
/// # Errors
///
/// The errors of [`CreateTable`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html),
/// `BatchWriteItem`, `Query`, `Scan` and `DeleteTable`, and [`Error::Invalid`] for an item that is no order.
pub async fn table(dynamodb: &Client, name: &str, orders: &[Order]) -> Result<OrderReport> {
    let (keys, attributes) = order_keys()?;
    let create = dynamodb.create_table().table_name(name);
    let create = create
        .set_key_schema(Some(keys))
        .set_attribute_definitions(Some(attributes));
    create
        .billing_mode(BillingMode::PayPerRequest)
        .send()
        .await?;
    let exists = dynamodb.wait_until_table_exists().table_name(name);
    let exists = exists.wait(Duration::from_mins(1)).await;
    exists.map_err(|error| Error::Invalid(error.to_string()))?;

    let written = write(dynamodb, name, orders).await?;
    let open = open_orders(dynamodb, name).await?;

    // A page may be empty although more follow. Only a missing LastEvaluatedKey is the end.
    let (mut pages, mut cents, mut start) = (Vec::new(), 0, None);
    loop {
        let scan = dynamodb.scan().table_name(name).limit(25);
        let page = scan.set_exclusive_start_key(start).send().await?;
        pages.push(page.items().len());
        for item in page.items() {
            cents += read(item)?.cents;
        }
        start = page.last_evaluated_key;
        if start.is_none() {
            break;
        }
    }

    dynamodb.delete_table().table_name(name).send().await?;
    Ok(OrderReport {
        written,
        open,
        pages,
        cents,
    })
}

/// `DynamoDB` takes 25 items in a request. It returns 200 even when it left some of them unprocessed.
async fn write(dynamodb: &Client, table: &str, orders: &[Order]) -> Result<usize> {
    let mut written = 0;
    for batch in orders.chunks(25) {
        let puts = batch.iter().map(put).collect::<Result<Vec<_>>>()?;
        let mut left = HashMap::from([(table.to_owned(), puts)]);
        let mut pause = Duration::from_millis(50);
        loop {
            let write = dynamodb.batch_write_item().set_request_items(Some(left));
            left = write.send().await?.unprocessed_items.unwrap_or_default();
            if left.is_empty() {
                break;
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
        written += batch.len();
    }
    Ok(written)
}

async fn open_orders(dynamodb: &Client, table: &str) -> Result<Vec<Order>> {
    let query = dynamodb.query().table_name(table);
    let query = query
        .key_condition_expression("customer = :customer AND id BETWEEN :first AND :last")
        // DynamoDB reserves the word status, so the name of the attribute is a placeholder, too.
        .filter_expression("#status = :status")
        .expression_attribute_names("#status", "status")
        .expression_attribute_values(":status", AttributeValue::S("open".to_owned()))
        .expression_attribute_values(":customer", AttributeValue::S("ada".to_owned()))
        .expression_attribute_values(":first", AttributeValue::N("6".to_owned()))
        .expression_attribute_values(":last", AttributeValue::N("15".to_owned()));
    // The SDK's paginator asks for the next page.
    let mut items = query.into_paginator().items().send();
    let mut open = Vec::new();
    while let Some(item) = items.try_next().await? {
        open.push(read(&item)?);
    }
    Ok(open)
}

fn put(order: &Order) -> Result<WriteRequest> {
    let put = PutRequest::builder()
        .item("customer", AttributeValue::S(order.customer.clone()))
        .item("id", AttributeValue::N(order.id.to_string()))
        .item("status", AttributeValue::S(order.status.clone()))
        .item("cents", AttributeValue::N(order.cents.to_string()));
    let put = put
        .build()
        .map_err(|error| Error::Invalid(error.to_string()))?;
    Ok(WriteRequest::builder().put_request(put).build())
}

fn read(item: &HashMap<String, AttributeValue>) -> Result<Order> {
    let text = |name| item.get(name).and_then(|value| value.as_s().ok()).cloned();
    let number = |name| item.get(name)?.as_n().ok()?.parse().ok();
    let missing = |name| move || Error::Invalid(format!("an order without {name}"));
    Ok(Order {
        customer: text("customer").ok_or_else(missing("customer"))?,
        id: number("id").ok_or_else(missing("id"))?,
        status: text("status").ok_or_else(missing("status"))?,
        cents: number("cents").ok_or_else(missing("cents"))?,
    })
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let dynamodb = context.session.client(Client::new);
    let name = table_name(&context, &dynamodb);
    let report = Box::pin(table(&dynamodb, &name, &orders())).await?;
    LessonResult::list(&report)
}
