//! Facts about a request that one layer of the server learns and another needs.

use std::sync::{Arc, Mutex, PoisonError};

use crate::fault::Verdict;

/// Facts about a request that one layer of the server learns and another needs for the response.
///
/// A clone travels in the request's extensions, since the layers between hand nothing back.
#[derive(Clone, Default)]
pub(crate) struct RequestFacts(Arc<Mutex<Facts>>);

/// The facts of one request.
#[derive(Clone, Default)]
pub(crate) struct Facts {
    pub(crate) operation: String,
    pub(crate) bucket: Option<String>,
    pub(crate) key: Option<String>,
    pub(crate) access_key: Option<String>,
    pub(crate) verdict: Verdict,
}

impl RequestFacts {
    pub(crate) fn note(&self, note: impl FnOnce(&mut Facts)) {
        note(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn get(&self) -> Facts {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
