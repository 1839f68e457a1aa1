//! The limits of SQS.
//!
//! See [Amazon SQS message quotas](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html).

use std::time::Duration;

/// The most entries of one request.
pub(super) const ENTRIES: usize = 10;
/// The most bytes of one message, and of all messages of one request: 1 MiB. Until August 2025 it was 256 KiB.
pub(super) const BYTES: usize = 1_048_576;
/// The longest that one request waits for messages.
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// The longest that a message can be hidden at once.
pub(super) const LONGEST_HIDDEN: Duration = Duration::from_hours(12);

/// Whole seconds as SQS takes them, rounded up, and no more than a limit.
pub(super) fn seconds(time: Duration, limit: Duration) -> i32 {
    let time = time.min(limit);
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    i32::try_from(seconds).unwrap_or(i32::MAX)
}
