//! Waiters: poll until a bucket or an object exists, or does not exist any more.
//!
//! | Waiter | Polls | Returns |
//! |---|---|---|
//! | [`bucket_exists`] | `HeadBucket` | its output: the region, the type of bucket |
//! | [`bucket_not_exists`] | `HeadBucket` | nothing |
//! | [`object_exists`] | `HeadObject` | its output: size, `ETag`, metadata |
//! | [`object_not_exists`] | `HeadObject` | nothing |
//!
//! The SDK has the same four (`wait_until_bucket_exists()` and so on) with a longest wait, but its delay between two polls
//! grows from 5 s to 120 s and cannot be set. boto3's waiters take `Delay` and `MaxAttempts`, and return `None` (C5).
//! Here [`Wait`] sets the delay and the longest wait, which ends a poll that hangs as well. A 403 ends the wait at once,
//! since it will not change.

mod head;
mod wait;

pub use head::{NAMES, bucket_exists, bucket_not_exists, object_exists, object_not_exists};
pub use wait::Wait;
