//! Works on the messages of a queue, one at a time, and keeps each hidden from other workers for as long as the work takes.
//!
//! `cargo run --example queue_worker --features resource/sqs -- QUEUE`. With boto3: `book/python/queue_worker.py`.

use std::time::Duration;

use futures::TryStreamExt;
use resource::sqs::{Queue, Sqs};
use resource::{Result, Session};

/// Works until the queue is empty. Returns the results, and leaves the messages whose work failed.
pub(crate) async fn queue_worker(queue: &Queue) -> Result<Vec<u64>> {
    let receive = queue.receive().batch_size(1).wait(Duration::from_secs(1));
    let mut messages = receive.until_empty().stream();
    let mut results = Vec::new();
    while let Some(message) = messages.try_next().await? {
        let mut heartbeat = message.heartbeat(Duration::from_secs(30))?;
        match heartbeat.during(async { work(message.body()) }).await? {
            Ok(result) => {
                message.delete().await?;
                results.push(result);
            }
            // It is not deleted, so it comes again, and goes to the dead-letter queue in the end.
            Err(reason) => eprintln!("{:?}: {reason}", message.body()),
        }
    }
    results.sort_unstable();
    Ok(results)
}

/// The work: squares a number.
fn work(body: &str) -> std::result::Result<u64, std::num::ParseIntError> {
    Ok(body.parse::<u64>()?.pow(2))
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(name) = std::env::args().nth(1) else {
        eprintln!("usage: queue_worker QUEUE");
        std::process::exit(2);
    };
    let sqs = Sqs::new(&Session::new().await?);
    let queue = sqs.get_queue_by_name(name).await?;
    for result in queue_worker(&queue).await? {
        println!("{result}");
    }
    Ok(())
}
