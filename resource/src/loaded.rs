//! The cache of a handle: what its last load answered.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What `load()` got, until something is done to the handle that changes it.
pub(crate) struct Loaded<T> {
    slot: Mutex<Slot<T>>,
}

struct Slot<T> {
    value: Option<Arc<T>>,
    /// Goes up at each `forget`, so that an answer to an older question is not kept.
    forgotten: u32,
}

/// Proof of when a load began.
#[derive(Clone, Copy)]
pub(crate) struct Begun(u32);

impl<T> Loaded<T> {
    pub(crate) fn new() -> Self {
        Self::holding(None)
    }

    fn holding(value: Option<Arc<T>>) -> Self {
        let forgotten = 0;
        Self {
            slot: Mutex::new(Slot { value, forgotten }),
        }
    }

    fn slot(&self) -> MutexGuard<'_, Slot<T>> {
        // No code that can panic runs while the lock is held, and a slot is whole at any time.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known now.
    pub(crate) fn get(&self) -> Option<Arc<T>> {
        self.slot().value.clone()
    }

    /// To be called before a load is sent.
    pub(crate) fn begin(&self) -> Begun {
        Begun(self.slot().forgotten)
    }

    /// Keeps the answer to a load, unless the handle forgot since the load began.
    pub(crate) fn keep(&self, begun: Begun, answer: T) -> Arc<T> {
        let answer = Arc::new(answer);
        let mut slot = self.slot();
        if slot.forgotten == begun.0 {
            slot.value = Some(Arc::clone(&answer));
        }
        answer
    }

    /// Drops what is known.
    pub(crate) fn forget(&self) {
        let mut slot = self.slot();
        slot.value = None;
        slot.forgotten = slot.forgotten.wrapping_add(1);
    }
}

/// A clone begins with what its original knows. From then on each has its own cache.
impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        Self::holding(self.get())
    }
}

#[cfg(test)]
mod tests {
    use super::Loaded;

    #[test]
    fn an_answer_is_kept_until_forgotten() {
        let loaded = Loaded::new();
        assert!(loaded.get().is_none());
        loaded.keep(loaded.begin(), 7);
        assert_eq!(loaded.get().as_deref(), Some(&7));
        loaded.forget();
        assert!(loaded.get().is_none());
    }

    #[test]
    fn an_answer_that_was_overtaken_by_a_change_is_not_kept() {
        let loaded = Loaded::new();
        let begun = loaded.begin();
        loaded.forget();
        assert_eq!(*loaded.keep(begun, 7), 7);
        assert!(loaded.get().is_none());
    }

    #[test]
    fn a_clone_starts_from_what_is_known_and_goes_its_own_way() {
        let loaded = Loaded::new();
        loaded.keep(loaded.begin(), 7);
        let clone = loaded.clone();
        loaded.forget();
        assert_eq!(clone.get().as_deref(), Some(&7));
    }
}
