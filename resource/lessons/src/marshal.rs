//! One `DynamoDB` item: typed values with the client, native values with the resource.

use std::collections::BTreeSet;

use client_lessons::results;
use client_lessons::tables::{create_table, delete_table, table_name};
use serde::{Deserialize, Serialize};

use session_lessons::harness::{Account, Context, Failure, LessonResult};

use resource::Result;
use resource::dynamodb::{DynamoDb, item, to_item};

// ANCHOR: task
/// A job, as the table has it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Job {
    id: String,
    runs: u32,
    // A float would round it.
    #[serde(with = "resource::dynamodb::number")]
    price: String,
    done: bool,
    #[serde(with = "resource::dynamodb::set")]
    tags: BTreeSet<String>,
    steps: Vec<String>,
}

/// Puts a job into a table and gets it again.
///
/// # Errors
///
/// The errors of [`PutItem`](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html) and `GetItem`, and
/// that an attribute is missing or of another type.
pub async fn marshal(dynamodb: &DynamoDb, table: &str) -> Result<Option<Job>> {
    let table = dynamodb.table(table);
    let job = Job {
        id: "job-1".to_owned(),
        runs: 3,
        price: "19.99".to_owned(),
        done: false,
        tags: ["blue", "red"].map(String::from).into(),
        steps: ["fetch", "resize"].map(String::from).into(),
    };
    table.put_item(&job).await?;
    table.get_item(item! { "id": "job-1" }).typed().await
}
// ANCHOR_END: task

pub(super) async fn lesson(_: Account, context: Context) -> Result<LessonResult, Failure> {
    let dynamodb = context.session.resource(DynamoDb::new);
    let name = table_name(&context, dynamodb.client());
    Box::pin(create_table(dynamodb.client(), &name, "id")).await?;
    let job = Box::pin(marshal(&dynamodb, &name)).await?;
    delete_table(dynamodb.client(), &name).await?;
    let Some(job) = job else {
        return Err(Failure::Failed("the item that was put is not there".into()));
    };
    let typed = to_item(&job)?;
    let native = results::Job {
        id: job.id,
        runs: job.runs,
        price: job.price,
        done: job.done,
        tags: job.tags,
        steps: job.steps,
    };
    LessonResult::list(&results::StoredJob::new(typed.attributes(), native))
}
