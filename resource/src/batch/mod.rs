//! Batches: one action on many things, with a result for each.
//!
//! `DeleteObjects` answers 200 with errors inside, a thousand keys at a time. [`Delete`] sends as many requests as it
//! takes, several at once, and its [`BatchOutcome`] holds each key that was not deleted, with code and message;
//! boto3 returns those in dicts that nobody looks at.
//!
//! | To delete | |
//! |---|---|
//! | what a collection lists | `bucket.objects().prefix("tmp/").delete()`, `bucket.object_versions().delete()` |
//! | keys that are known | [`Delete::keys`] |
//! | keys from any stream | [`Delete::stream`] |

mod collections;
mod delete;
mod error;
mod jobs;
mod outcome;
mod request;
mod target;

pub use delete::Delete;
pub use error::BatchError;
pub use outcome::{BatchOutcome, FailedKey};
pub use target::Target;
