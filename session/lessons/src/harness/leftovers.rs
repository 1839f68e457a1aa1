//! What a lesson makes itself and deletes again, unless it fails before.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use client::Result;
use futures::future::BoxFuture;

/// The queues, tables and the like that a lesson makes itself. A clone is of the same lesson.
#[derive(Clone, Default)]
pub(super) struct Leftovers(Arc<Mutex<Vec<Leftover>>>);

#[derive(Clone)]
struct Leftover {
    name: String,
    remove: Arc<dyn Fn() -> BoxFuture<'static, Result<()>> + Send + Sync>,
}

impl Leftovers {
    /// Notes what the lesson is about to make, and how it is removed.
    pub(super) fn note<F>(&self, name: &str, remove: impl Fn(String) -> F + Send + Sync + 'static)
    where
        F: Future<Output = Result<()>> + Send + 'static,
    {
        let made = name.to_owned();
        self.list().push(Leftover {
            name: name.to_owned(),
            remove: Arc::new(move || Box::pin(remove(made.clone()))),
        });
    }

    /// Removes what is there. The lesson may have failed before it was made, or after it was deleted.
    pub(super) async fn remove(&self) -> Result<()> {
        loop {
            let Some(last) = self.list().last().cloned() else {
                return Ok(());
            };
            match (last.remove)().await {
                Err(error) if !error.is_not_found() => return Err(error),
                _ => self.list().pop(),
            };
        }
    }

    /// Forgets all, since the lesson has deleted what it made.
    pub(super) fn forget(&self) {
        self.list().clear();
    }

    /// The names of what may still be there.
    pub(super) fn left(&self) -> Vec<String> {
        self.list().iter().map(|left| left.name.clone()).collect()
    }

    fn list(&self) -> MutexGuard<'_, Vec<Leftover>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Leftovers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Leftovers").field(&self.left()).finish()
    }
}
