// Generated from descriptions/sqs.toml; do not edit.

//! The resources of `sqs`, one per file. [`Sqs`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`Sqs`] | Amazon SQS: the service, from which every queue is reached |
//! | [`Message`] | A message that was received, named by the receipt handle of that receipt |
//! | [`Queue`] | A queue of messages, which its URL names |

mod message;
mod queue;
mod service;

pub use message::{Message, MessageBatch};
pub use queue::{Queue, QueueDeadLetterSourceQueues};
pub use service::{Sqs, SqsQueues};
