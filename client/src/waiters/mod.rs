//! Waiters: ask again and again until a bucket or an object is there, or is gone.
//!
//! | Waiter | Asks by | Returns |
//! |---|---|---|
//! | [`bucket_exists`] | HEAD on the bucket | what HEAD said: the region, the kind of bucket |
//! | [`bucket_not_exists`] | HEAD on the bucket | nothing |
//! | [`object_exists`] | HEAD on the object | what HEAD said: size, `ETag`, metadata |
//! | [`object_not_exists`] | HEAD on the object | nothing |
//!
//! The SDK has the same four (`wait_until_bucket_exists()` and so on) with a deadline, but its pause
//! between two polls grows from 5 s to 120 s and cannot be set; boto3's waiters take
//! `Delay` and `MaxAttempts`, and return `None` (C5). Here [`Wait`] sets the pause and the deadline,
//! and the deadline holds for a poll that hangs as well. A 403 ends the wait at once, since more
//! asking does not help.

mod head;
mod wait;

pub use head::{NAMES, bucket_exists, bucket_not_exists, object_exists, object_not_exists};
pub use wait::Wait;
