//! What is learnt about a request on its way.

use std::sync::{Arc, Mutex, PoisonError};

use crate::fault::Effect;

/// What is learnt about a request on its way to the backend, for those who finish the answer.
///
/// A clone travels in the request's extensions, since the layers between hand nothing back.
#[derive(Clone, Default)]
pub(crate) struct Exchange(Arc<Mutex<Facts>>);

/// The facts of one exchange.
#[derive(Default)]
pub(crate) struct Facts {
    pub(crate) bucket: Option<String>,
    pub(crate) key: Option<String>,
    pub(crate) access_key: Option<String>,
    pub(crate) effect: Option<Effect>,
}

impl Exchange {
    pub(crate) fn note(&self, note: impl FnOnce(&mut Facts)) {
        note(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn take(&self) -> Facts {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
