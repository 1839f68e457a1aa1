//! Batch actions: one request for many things, with an outcome for each.
//!
//! `DeleteObjects` takes 1,000 keys and returns 200 with errors inside. [`Delete`] sends as many requests as it takes,
//! several at once, and is an error if any key could not be deleted. boto3 returns the failures in dicts, and raises
//! nothing.
//!
//! | to delete | |
//! |---|---|
//! | what a collection lists | `bucket.objects().prefix("tmp/").delete()`, `bucket.object_versions().delete()` |
//! | keys, versions or handles | [`Bucket::delete_keys`](crate::s3::Bucket::delete_keys) |
//! | a stream of these | [`Bucket::delete_stream`](crate::s3::Bucket::delete_stream) |

mod accounts;
mod batcher;
mod collections;
mod delete;
mod entries;
mod error;
mod from_handle;
mod into_target;
mod outcome;
mod request;
mod run;
mod target;

pub use delete::Delete;
pub use entries::{DoneEntry, EntriesError, EntriesOutcome, FailedEntry};
pub use error::BatchError;
pub use outcome::{BatchOutcome, Deleted, FailedKey};
pub use target::Target;
