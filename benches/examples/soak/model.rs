//! The objects that the bucket must hold.

use std::collections::BTreeMap;

/// The objects of one task: each key with what it holds.
#[derive(Debug, Default)]
pub(crate) struct Model(BTreeMap<String, Vec<u8>>);

impl Model {
    pub(crate) fn put(&mut self, key: &str, content: Vec<u8>) {
        self.0.insert(key.to_owned(), content);
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Vec<u8>> {
        self.0.get(key)
    }

    pub(crate) fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Each key with its length.
    pub(crate) fn listing(&self) -> Vec<(String, usize)> {
        let entries = self.0.iter();
        entries
            .map(|(key, content)| (key.clone(), content.len()))
            .collect()
    }

    /// The key with this index.
    pub(crate) fn key(&self, index: u64) -> Option<String> {
        let index = usize::try_from(index).ok()? % self.0.len().max(1);
        self.0.keys().nth(index).cloned()
    }
}
