//! Works on the open jobs of a table, the oldest first. Any number of workers may run: each job is done by one of them.
//!
//! The key of the table is `id`; its index `by_status` has the partition key `status` and the sort key `created`.
//!
//! `cargo run --example job_table --features resource/dynamodb -- TABLE WORKER`. With boto3: `book/python/job_table.py`.

use resource::dynamodb::{Attr, Key, Table, item};
use resource::{Result, Session};

#[derive(serde::Deserialize)]
struct Job {
    id: String,
    input: u64,
}

/// Works until no job is open. Returns the results of this worker.
pub(crate) async fn job_table(jobs: &Table, worker: &str) -> Result<Vec<u64>> {
    let query = jobs.query(Key("status").eq("open")).index("by_status");
    let mut open = query.typed::<Job>().stream();
    let mut results = Vec::new();
    while let Some(job) = open.try_next().await? {
        let claim = jobs
            .update_item(item! { "id": &job.id })
            .set("status", "running")
            .set("worker", worker)
            .condition(Attr("status").eq("open"));
        match claim.await {
            Ok(_) => {}
            // Another worker was faster.
            Err(error) if error.is_precondition_failed() => continue,
            Err(error) => return Err(error),
        }
        let result = job.input.pow(2);
        jobs.update_item(item! { "id": &job.id })
            .set("status", "done")
            .set("result", result)
            .condition(Attr("worker").eq(worker))
            .await?;
        results.push(result);
    }
    Ok(results)
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([table, worker]) = <[String; 2]>::try_from(arguments) else {
        eprintln!("usage: job_table TABLE WORKER");
        std::process::exit(2);
    };
    let dynamodb = resource::dynamodb::DynamoDb::new(&Session::new().await?);
    for result in job_table(&dynamodb.table(table), &worker).await? {
        println!("{result}");
    }
    Ok(())
}
