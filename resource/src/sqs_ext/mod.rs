//! Methods of queues and messages beyond boto3's (feature `sqs`).
//!
//! | to | |
//! |---|---|
//! | send any number of messages, with an outcome for each | [`Queue::send_all`] |
//! | receive messages as a stream, by long polling | [`Queue::receive`] |
//! | read a message's body and attributes | [`Summary::body`](crate::Summary::body) and what stands beside it |
//! | keep a message hidden from others while you work on it | [`Message::heartbeat`] |
//! | delete any number of messages, with an outcome for each | [`Queue::delete_all`] |
//! | give a queue a dead-letter queue | [`RedrivePolicy`], [`Queue::set_redrive_policy`] |
//!
//! A message is deleted only when your program says so. A message that was received and not deleted comes again.

mod delete_all;
mod heartbeat;
mod limits;
mod outgoing;
mod receive;
mod received;
mod redrive;
mod request;
mod send_all;

pub use delete_all::DeleteAll;
pub use heartbeat::Heartbeat;
pub use outgoing::Outgoing;
pub use receive::Receive;
pub use redrive::RedrivePolicy;
pub use send_all::SendAll;

// For the links above.
#[cfg(doc)]
use crate::sqs::{Message, Queue};
