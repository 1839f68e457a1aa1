//! T20: the progress of a transfer.

use std::fmt;
use std::sync::Arc;

/// A callback for the number of bytes that were just transferred. Each byte is counted once.
///
/// Several tasks call it at the same time, so it must be quick.
#[derive(Clone, Default)]
pub(super) struct Progress(Option<Arc<dyn Fn(u64) + Send + Sync>>);

impl Progress {
    pub(super) fn new(callback: impl Fn(u64) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(callback)))
    }

    pub(super) fn advance(&self, bytes: u64) {
        if let Some(callback) = &self.0
            && bytes > 0
        {
            callback(bytes);
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() {
            "Progress(set)"
        } else {
            "Progress(none)"
        })
    }
}
