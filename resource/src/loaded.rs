//! The cache of a handle: the response to its last load.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// The response to `load()`, until an action of the handle changes the resource.
///
/// Most handles are never loaded, so the cell is allocated at the first load or action.
pub struct Loaded<T> {
    cell: OnceLock<Arc<Cell<T>>>,
}

struct Cell<T>(Mutex<Slot<T>>);

struct Slot<T> {
    value: Option<Arc<T>>,
    /// How often the value was dropped. A load that began before the last time is not kept.
    generation: Generation,
}

/// When a load began, counted in changes of the handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(u32);

/// A change under way. Dropping it drops what is kept: the response has arrived, or the caller has stopped waiting for it.
#[must_use = "the cache is dropped when this is"]
pub struct Change<T>(Arc<Cell<T>>);

impl<T> Cell<T> {
    fn holding(value: Option<Arc<T>>) -> Arc<Self> {
        let generation = Generation(0);
        Arc::new(Self(Mutex::new(Slot { value, generation })))
    }

    fn slot(&self) -> MutexGuard<'_, Slot<T>> {
        // No code that can panic runs while the lock is held, so a poisoned slot is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn forget(&self) {
        let mut slot = self.slot();
        slot.value = None;
        slot.generation.0 = slot.generation.0.wrapping_add(1);
    }
}

impl<T> Loaded<T> {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            cell: OnceLock::new(),
        }
    }

    fn cell(&self) -> &Arc<Cell<T>> {
        self.cell.get_or_init(|| Cell::holding(None))
    }

    /// The value that is kept now.
    #[must_use]
    pub fn get(&self) -> Option<Arc<T>> {
        self.cell.get()?.slot().value.clone()
    }

    /// Call this before a load is sent.
    #[must_use]
    pub fn begin(&self) -> Generation {
        self.cell().slot().generation
    }

    /// Keeps the response to a load, unless the handle was changed since the load began.
    pub fn keep(&self, generation: Generation, response: T) -> Arc<T> {
        let response = Arc::new(response);
        let mut slot = self.cell().slot();
        if slot.generation == generation {
            slot.value = Some(Arc::clone(&response));
        }
        response
    }

    /// Drops the value that is kept.
    pub fn forget(&self) {
        self.cell().forget();
    }

    /// Drops the value that is kept once the change is over.
    pub fn change(&self) -> Change<T> {
        Change(Arc::clone(self.cell()))
    }

    /// The same cache, for an action of the handle, which outlives the borrow.
    #[must_use]
    pub fn share(&self) -> Self {
        Self {
            cell: OnceLock::from(Arc::clone(self.cell())),
        }
    }
}

impl<T> Default for Loaded<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> fmt::Debug for Loaded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the value, which may hold a secret.
        let is_loaded = self.get().is_some();
        f.debug_tuple("Loaded").field(&is_loaded).finish()
    }
}

impl<T> fmt::Debug for Change<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Change")
    }
}

impl<T> Drop for Change<T> {
    fn drop(&mut self) {
        self.0.forget();
    }
}

/// A clone starts with the value of the original. From then on each has its own cache.
impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        let value = self.get().map(|value| Cell::holding(Some(value)));
        Self {
            cell: value.map_or_else(OnceLock::new, OnceLock::from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Loaded;

    #[test]
    fn a_response_is_kept_until_forgotten() {
        let loaded = Loaded::new();
        assert!(loaded.get().is_none());
        loaded.keep(loaded.begin(), 7);
        assert_eq!(loaded.get().as_deref(), Some(&7));
        loaded.forget();
        assert!(loaded.get().is_none());
    }

    #[test]
    fn a_response_that_was_overtaken_by_a_change_is_not_kept() {
        let loaded = Loaded::new();
        let generation = loaded.begin();
        loaded.forget();
        assert_eq!(*loaded.keep(generation, 7), 7);
        assert!(loaded.get().is_none());
    }

    #[test]
    fn a_change_drops_the_value_when_it_is_over() {
        let loaded = Loaded::new();
        loaded.keep(loaded.begin(), 7);
        let action = loaded.share();
        let change = action.change();
        assert_eq!(loaded.get().as_deref(), Some(&7));
        drop(change);
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
