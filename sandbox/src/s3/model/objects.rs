//! Every version of every key of one bucket.
//!
//! Two maps, so that each listing walks only what it shows: `live` holds the version that a plain GET returns,
//! `buried` all else, oldest first: what was written over, and delete markers. A key that is not in `live` has a
//! delete marker on top of its buried records, or nothing at all. A page therefore costs the same in a bucket that
//! holds a million deleted keys.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::{Marker, Version, VersionId};

/// A version or a delete marker.
#[derive(Clone, Debug)]
pub(crate) enum Record {
    Version(Arc<Version>),
    Marker(Marker),
}

impl Record {
    pub(crate) fn id(&self) -> VersionId {
        match self {
            Self::Version(version) => version.id,
            Self::Marker(marker) => marker.id,
        }
    }
}

/// The outcome of looking for a key, or for one version of it.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    Version(Arc<Version>),
    Marker(Marker),
    Nothing,
}

impl From<Option<Record>> for Found {
    fn from(record: Option<Record>) -> Self {
        match record {
            Some(Record::Version(version)) => Self::Version(version),
            Some(Record::Marker(marker)) => Self::Marker(marker),
            None => Self::Nothing,
        }
    }
}

/// The keys of a bucket, in the order of their bytes, with all that was ever written and not deleted for good.
#[derive(Debug, Default)]
pub(crate) struct Objects {
    live: BTreeMap<String, Arc<Version>>,
    buried: BTreeMap<String, Vec<Record>>,
}

impl Objects {
    pub(crate) fn is_empty(&self) -> bool {
        self.live.is_empty() && self.buried.is_empty()
    }

    /// The version that a request without a version id refers to.
    pub(crate) fn current(&self, key: &str) -> Found {
        match self.live.get(key) {
            Some(version) => Found::Version(Arc::clone(version)),
            None => self
                .buried
                .get(key)
                .and_then(|records| records.last().cloned())
                .into(),
        }
    }

    /// The version with this id.
    pub(crate) fn version(&self, key: &str, id: VersionId) -> Found {
        match self.live.get(key) {
            Some(version) if version.id == id => Found::Version(Arc::clone(version)),
            _ => {
                let records = self.buried.get(key).map_or(&[][..], Vec::as_slice);
                records
                    .iter()
                    .find(|record| record.id() == id)
                    .cloned()
                    .into()
            }
        }
    }

    /// Writes over the current version, which is lost: a bucket that never had versioning.
    pub(crate) fn replace(&mut self, key: String, version: Version) {
        self.live.insert(key, Arc::new(version));
    }

    /// Puts a record on top of what a key already has.
    pub(crate) fn push(&mut self, key: &str, record: Record) {
        if let Some(current) = self.live.remove(key) {
            self.bury(key, Record::Version(current));
        }
        match record {
            Record::Version(version) => {
                self.live.insert(key.to_owned(), version);
            }
            Record::Marker(_) => self.bury(key, record),
        }
    }

    fn bury(&mut self, key: &str, record: Record) {
        self.buried.entry(key.to_owned()).or_default().push(record);
    }

    /// Removes one version for good; what was written before it comes to light.
    pub(crate) fn remove(&mut self, key: &str, id: VersionId) -> Option<Record> {
        if self.live.get(key).is_some_and(|version| version.id == id) {
            let removed = self.live.remove(key).map(Record::Version);
            self.unearth(key);
            return removed;
        }
        let records = self.buried.get_mut(key)?;
        let position = records.iter().position(|record| record.id() == id)?;
        let removed = records.remove(position);
        self.unearth(key);
        Some(removed)
    }

    /// Removes the current version of a bucket that never had versioning.
    pub(crate) fn remove_current(&mut self, key: &str) -> Option<Arc<Version>> {
        self.live.remove(key)
    }

    /// Restores what the two maps promise each other after a removal.
    fn unearth(&mut self, key: &str) {
        let Some(records) = self.buried.get_mut(key) else {
            return;
        };
        if !self.live.contains_key(key) {
            match records.pop() {
                Some(Record::Version(version)) => {
                    self.live.insert(key.to_owned(), version);
                }
                Some(marker) => records.push(marker),
                None => {}
            }
        }
        if records.is_empty() {
            self.buried.remove(key);
        }
    }

    /// Changes a version in place (tags, grants, locks); `false` when there is no such version.
    pub(crate) fn modify(
        &mut self,
        key: &str,
        id: VersionId,
        change: impl FnOnce(&mut Version),
    ) -> bool {
        let slot = match self.live.get_mut(key) {
            Some(version) if version.id == id => Some(version),
            _ => self.buried.get_mut(key).and_then(|records| {
                records.iter_mut().find_map(|record| match record {
                    Record::Version(version) if version.id == id => Some(version),
                    _ => None,
                })
            }),
        };
        let found = slot.is_some();
        if let Some(version) = slot {
            change(Arc::make_mut(version));
        }
        found
    }

    /// The live keys from a bound on.
    pub(crate) fn live_from<'a>(
        &'a self,
        from: Bound<&str>,
    ) -> impl Iterator<Item = (&'a str, &'a Arc<Version>)> + use<'a> {
        self.live
            .range::<str, _>((from, Bound::Unbounded))
            .map(|(key, version)| (key.as_str(), version))
    }

    /// Every record from a bound on: by key, and the newest of a key first.
    pub(crate) fn records_from<'a>(
        &'a self,
        from: Bound<&str>,
    ) -> impl Iterator<Item = (&'a str, Listed)> + use<'a> {
        let mut live = self
            .live
            .range::<str, _>((from, Bound::Unbounded))
            .peekable();
        let mut buried = self
            .buried
            .range::<str, _>((from, Bound::Unbounded))
            .peekable();
        std::iter::from_fn(move || {
            let key = match (live.peek(), buried.peek()) {
                (Some((a, _)), Some((b, _))) => a.as_str().min(b.as_str()),
                (Some((a, _)), None) => a.as_str(),
                (None, Some((b, _))) => b.as_str(),
                (None, None) => return None,
            };
            let top = live
                .next_if(|(other, _)| other.as_str() == key)
                .map(|(_, v)| Record::Version(Arc::clone(v)));
            let below = buried
                .next_if(|(other, _)| other.as_str() == key)
                .map_or(&[][..], |(_, r)| r.as_slice());
            Some((key, top.into_iter().chain(below.iter().rev().cloned())))
        })
        .flat_map(|(key, records)| {
            records.enumerate().map(move |(place, record)| {
                (
                    key,
                    Listed {
                        record,
                        is_latest: place == 0,
                    },
                )
            })
        })
    }
}

/// A record as the listing of versions shows it.
#[derive(Clone, Debug)]
pub(crate) struct Listed {
    pub(crate) record: Record,
    pub(crate) is_latest: bool,
}
