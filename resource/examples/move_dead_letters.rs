//! Moves the messages of a dead-letter queue back to a queue. A message that cannot be sent stays where it is.
//!
//! `cargo run --example move_dead_letters --features resource/sqs -- DEAD QUEUE`. With boto3: `book/python/move_dead_letters.py`.

use std::time::Duration;

use futures::TryStreamExt;
use resource::sqs::{Queue, Sqs};
use resource::sqs_ext::Outgoing;
use resource::{Result, Session};

/// Returns how many messages were moved.
pub(crate) async fn move_dead_letters(dead: &Queue, queue: &Queue) -> Result<usize> {
    let wait = Duration::from_secs(1);
    let messages = dead.receive().wait(wait).until_empty().stream();
    let mut tens = messages.try_chunks(10);
    let mut moved = 0;
    while let Some(messages) = tens.try_next().await.map_err(|error| error.1)? {
        let copies = messages.iter().map(Outgoing::copy_of);
        let outcome = queue.send_all(copies).outcome().await?;
        for failed in &outcome.failed {
            eprintln!("not moved: {failed}");
        }
        // Delete those that arrived, and only those.
        let sent = outcome
            .done
            .iter()
            .map(|entry| messages[entry.index].handle());
        moved += dead.delete_all(sent.cloned()).await?;
    }
    Ok(moved)
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([dead, queue]) = <[String; 2]>::try_from(arguments) else {
        eprintln!("usage: move_dead_letters DEAD QUEUE");
        std::process::exit(2);
    };
    let sqs = Sqs::new(&Session::new().await?);
    let dead = sqs.get_queue_by_name(dead).await?;
    let queue = sqs.get_queue_by_name(queue).await?;
    println!("{} moved", move_dead_letters(&dead, &queue).await?);
    Ok(())
}
