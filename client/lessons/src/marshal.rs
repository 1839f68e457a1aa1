//! One `DynamoDB` item: typed values with the client, native values with the resource.

use std::collections::HashMap;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::AttributeValue;

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use crate::results::{Job, StoredJob};
use crate::tables::{create_table, delete_table, table_name};
use client::Result;
use client::error::Error;

// ANCHOR: task
/// Puts an item into a table and gets it again. Returns its attributes and the job that they make.
///
/// # Errors
///
/// The errors of [`PutItem`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html) and `GetItem`, and
/// [`Error::Invalid`] if an attribute is missing or of another type.
pub async fn marshal(
    dynamodb: &Client,
    table: &str,
) -> Result<(HashMap<String, AttributeValue>, Job)> {
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let put = dynamodb.put_item().table_name(table);
    let put = put
        .item("id", text("job-1"))
        .item("runs", AttributeValue::N("3".to_owned()))
        .item("price", AttributeValue::N("19.99".to_owned()))
        .item("done", AttributeValue::Bool(false))
        .item(
            "tags",
            AttributeValue::Ss(["blue", "red"].map(String::from).to_vec()),
        )
        .item(
            "steps",
            AttributeValue::L(["fetch", "resize"].map(text).to_vec()),
        );
    put.send().await?;

    let get = dynamodb
        .get_item()
        .table_name(table)
        .key("id", text("job-1"));
    let typed = get.send().await?.item.unwrap_or_default();

    // Each value has its type beside it. A number is text.
    let attribute = |name| typed.get(name).ok_or_else(|| invalid(name));
    let steps = attribute("steps")?.as_l().map_err(|_| invalid("steps"))?;
    let step = |step: &AttributeValue| step.as_s().cloned().map_err(|_| invalid("steps"));
    let tags = attribute("tags")?.as_ss().map_err(|_| invalid("tags"))?;
    let runs = attribute("runs")?.as_n().map_err(|_| invalid("runs"))?;
    let price = attribute("price")?.as_n().map_err(|_| invalid("price"))?;
    let id = attribute("id")?.as_s().map_err(|_| invalid("id"))?;
    let done = attribute("done")?.as_bool().map_err(|_| invalid("done"))?;
    let job = Job {
        id: id.clone(),
        runs: runs.parse().map_err(|_| invalid("runs"))?,
        price: price.clone(),
        done: *done,
        tags: tags.iter().cloned().collect(),
        steps: steps.iter().map(step).collect::<Result<_>>()?,
    };
    Ok((typed, job))
}

fn invalid(attribute: &str) -> Error {
    Error::Invalid(format!("the item has no {attribute} of the expected type"))
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let dynamodb = context.session.client(Client::new);
    let table = table_name(&context, &dynamodb);
    Box::pin(create_table(&dynamodb, &table, "id")).await?;
    let (typed, job) = Box::pin(marshal(&dynamodb, &table)).await?;
    delete_table(&dynamodb, &table).await?;
    LessonResult::list(&StoredJob::new(&typed, job))
}
