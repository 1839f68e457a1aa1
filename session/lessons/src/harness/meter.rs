//! The progress of a lesson's transfers.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The bytes that a lesson has moved, and their number in all. A clone counts for the same lesson.
///
/// A transfer's progress callback feeds it; while the lesson lasts, it is drawn as a bar.
///
/// ```
/// let meter = session_lessons::harness::Meter::default();
/// meter.expect(100);
/// let callback = meter.callback();
/// callback(30);
/// callback(20);
/// assert_eq!((meter.moved(), meter.expected()), (50, Some(100)));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Meter(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    moved: AtomicU64,
    expected: AtomicU64,
}

impl Meter {
    /// Sets the number of bytes to move; 0 if it is not known.
    pub fn expect(&self, bytes: u64) {
        self.0.expected.store(bytes, Ordering::Relaxed);
    }

    /// The callback for a transfer's `progress`.
    pub fn callback(&self) -> impl Fn(u64) + Send + Sync + use<> {
        let counters = Arc::clone(&self.0);
        move |bytes| {
            counters.moved.fetch_add(bytes, Ordering::Relaxed);
        }
    }

    /// How many bytes have been moved.
    #[must_use]
    pub fn moved(&self) -> u64 {
        self.0.moved.load(Ordering::Relaxed)
    }

    /// The number of bytes to move, if it is known.
    #[must_use]
    pub fn expected(&self) -> Option<u64> {
        Some(self.0.expected.load(Ordering::Relaxed)).filter(|bytes| *bytes > 0)
    }
}
