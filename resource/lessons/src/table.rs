//! A table of `DynamoDB`: create it, write items in batches, query and scan them.

use std::time::Duration;

use aws_sdk_dynamodb::types::BillingMode;
use client_lessons::results::{Order, OrderReport, orders};
use client_lessons::tables::{order_keys, table_name};

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::output::list;
use resource::Result;
use resource::dynamodb::{Attr, DynamoDb, Key};

// ANCHOR: task
/// Creates a table, writes the orders, reads some of one customer and then all of them, and deletes the table.
///
/// # Errors
///
/// The errors of [`CreateTable`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html),
/// `BatchWriteItem`, `Query`, `Scan` and `DeleteTable`, and that an item is no order.
pub async fn table(dynamodb: &DynamoDb, name: &str, orders: &[Order]) -> Result<OrderReport> {
    let (keys, attributes) = order_keys()?;
    let create = dynamodb.create_table(name).with(|create| {
        create
            .set_key_schema(Some(keys))
            .set_attribute_definitions(Some(attributes))
            .billing_mode(BillingMode::PayPerRequest)
    });
    let (table, _) = create.await?.into_parts();
    table.wait_until_exists(Duration::from_mins(1)).await?;

    // 25 in a request, several requests at once. What DynamoDB leaves unprocessed is sent again.
    let mut writer = table.batch_writer();
    for order in orders {
        writer.put(order).await?;
    }
    let written = writer.close().await?.written;

    let some = Key("customer").eq("ada") & Key("id").between(6, 15);
    let open = table.query(some).filter(Attr("status").eq("open"));
    let open = open.typed().await?;

    let (mut pages, mut cents) = (Vec::new(), 0);
    let mut scan = table.scan().page_size(25).typed::<Order>().pages();
    while let Some(page) = scan.try_next().await? {
        pages.push(page.items.len());
        cents += page.items.iter().map(|order| order.cents).sum::<u32>();
    }

    table.delete().await?;
    Ok(OrderReport {
        written,
        open,
        pages,
        cents,
    })
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let dynamodb = context.session.resource(DynamoDb::new);
    let name = table_name(&context, dynamodb.client());
    let report = Box::pin(table(&dynamodb, &name, &orders())).await;
    list(report, |report| report)
}
