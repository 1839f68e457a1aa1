//! SQS by resources, against the sandbox's.

#[path = "../support/logged.rs"]
mod logged;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/twin.rs"]
mod twin;

mod batches;
mod dead_letters;
mod heartbeats;
mod programs;
mod receiving;

use logged::{logged_sandbox, operations};
use resource::sqs::{Queue, Sqs};
use sandbox::{Fault, Sandbox};
use session::wire::WireLog;

/// A sandbox with the service on top, and a log of what went over the wire.
struct World {
    sandbox: Sandbox,
    sqs: Sqs,
    log: WireLog,
}

impl World {
    async fn new() -> Self {
        let (sandbox, session, log) = logged_sandbox().await;
        Self {
            sandbox,
            sqs: Sqs::new(&session),
            log,
        }
    }

    /// A new queue with these attributes. A name that ends in `.fifo` makes a FIFO queue that tells duplicates by their bodies.
    async fn queue(&self, name: &str, attributes: &[(&str, &str)]) -> Queue {
        let mut all = attributes.to_vec();
        if name.rsplit('.').next() == Some("fifo") {
            all.extend([("FifoQueue", "true"), ("ContentBasedDeduplication", "true")]);
        }
        let create = self.sqs.create_queue(name).with(|create| {
            all.iter().fold(create, |create, (name, value)| {
                create.attributes((*name).into(), *value)
            })
        });
        let queue = create.await.unwrap();
        self.log.clear();
        queue
    }

    fn fault(&self, fault: &str) {
        self.sandbox.fault(fault.parse::<Fault>().unwrap());
    }

    /// The operations that were sent, each attempt.
    fn sent(&self) -> Vec<String> {
        operations(&self.log)
    }
}

#[tokio::test]
async fn a_queue_is_made_found_and_listed() {
    let world = World::new().await;
    let made = world.queue("jobs", &[]).await;
    assert_eq!(world.sqs.get_queue_by_name("jobs").await.unwrap(), made);
    let listed: Vec<Queue> = world.sqs.queues().await.unwrap();
    assert_eq!(listed, [made]);
    let missing = world.sqs.get_queue_by_name("nowhere").await.unwrap_err();
    assert!(missing.is_not_found(), "{missing}");
}

#[tokio::test]
async fn a_message_comes_again_until_it_is_deleted() {
    let world = World::new().await;
    let queue = world.queue("jobs", &[("VisibilityTimeout", "0")]).await;
    queue.send_message("a").await.unwrap();
    let first = queue.receive_messages().await.unwrap();
    let again = queue.receive_messages().await.unwrap();
    assert_eq!(first[0].body(), again[0].body());
    again[0].delete().await.unwrap();
    assert!(queue.receive_messages().await.unwrap().is_empty());
}
