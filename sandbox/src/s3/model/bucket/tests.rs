//! A bucket under any sequence of writes and deletions, held against a plain list of records.

use std::ops::Bound;

use proptest::prelude::*;

use super::*;
use crate::s3::model::{Content, Found, Lock};

/// The operations on one key.
#[derive(Clone, Copy, Debug)]
enum Act {
    Put,
    Delete,
    /// Deletes the n-th newest record of the key for good.
    Remove(usize),
    Switch(Versioning),
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let act = prop_oneof![
        4 => Just(Act::Put),
        3 => Just(Act::Delete),
        3 => (0..4_usize).prop_map(Act::Remove),
        1 => Just(Act::Switch(Versioning::Enabled)),
        1 => Just(Act::Switch(Versioning::Suspended)),
    ];
    prop::collection::vec((0..3_usize, act), 0..60)
}

/// A record of the model: the version, and whether it is a marker.
type Plain = (VersionId, bool);

/// The records of each key, oldest first.
#[derive(Default)]
struct Model {
    versioning: Versioning,
    keys: [Vec<Plain>; 3],
}

impl Model {
    fn write(&mut self, key: usize, number: u64, marker: bool) {
        let id = match self.versioning {
            Versioning::Enabled => VersionId::Numbered(number),
            Versioning::Never | Versioning::Suspended => VersionId::Null,
        };
        self.keys[key].retain(|(other, _)| *other != id);
        if !(marker && self.versioning == Versioning::Never) {
            self.keys[key].push((id, marker));
        }
    }

    /// The expected listing: each key's newest record first, and only that one is the latest.
    fn listed(&self) -> Vec<(String, Plain, bool)> {
        let of_key = |(key, records): (usize, &Vec<Plain>)| {
            let newest_first = records.iter().rev().enumerate();
            newest_first
                .map(|(place, record)| (key.to_string(), *record, place == 0))
                .collect::<Vec<_>>()
        };
        self.keys.iter().enumerate().flat_map(of_key).collect()
    }
}

fn version() -> Version {
    Version {
        id: VersionId::Null,
        modified: OffsetDateTime::UNIX_EPOCH,
        content: Content::default(),
        etag: String::new(),
        checksum: None,
        parts: Arc::new([]),
        headers: Arc::default(),
        tags: Vec::new(),
        owner: Account::root(),
        acl: None,
        lock: Lock::default(),
        restored_until: None,
    }
}

fn listed(bucket: &Bucket) -> Vec<(String, Plain, bool)> {
    let records = bucket.objects.records_from(Bound::Unbounded);
    let shown = records.map(|(key, listed)| {
        let marker = matches!(listed.record, Record::Marker(_));
        (
            key.to_owned(),
            (listed.record.id(), marker),
            listed.is_latest,
        )
    });
    shown.collect()
}

proptest! {
    #[test]
    fn a_bucket_shows_what_was_written_and_not_deleted(acts in acts()) {
        let mut bucket = Bucket::new("us-east-1", Account::root(), OffsetDateTime::UNIX_EPOCH);
        let mut model = Model::default();
        for (number, (key, act)) in (1..).zip(acts) {
            match act {
                Act::Put => {
                    bucket.insert(key.to_string(), version(), number);
                    model.write(key, number, false);
                }
                Act::Delete => {
                    bucket.delete(&key.to_string(), number, OffsetDateTime::UNIX_EPOCH);
                    model.write(key, number, true);
                }
                Act::Remove(place) => {
                    if let Some(at) = model.keys[key].len().checked_sub(place + 1) {
                        let (id, _) = model.keys[key].remove(at);
                        prop_assert!(bucket.objects.remove(&key.to_string(), id).is_some());
                    }
                }
                Act::Switch(versioning) => {
                    bucket.versioning = versioning;
                    model.versioning = versioning;
                }
            }
            prop_assert_eq!(listed(&bucket), model.listed());
            let live = bucket.objects.live_from(Bound::Unbounded).map(|(key, _)| key.to_owned());
            let latest = model.listed().into_iter().filter(|(_, (_, marker), latest)| *latest && !marker);
            prop_assert_eq!(live.collect::<Vec<_>>(), latest.map(|(key, ..)| key).collect::<Vec<_>>());
        }
        prop_assert_eq!(bucket.objects.is_empty(), model.keys.iter().all(Vec::is_empty));
    }
}

#[test]
fn a_change_reaches_buried_versions_too() {
    let mut bucket = Bucket::new("us-east-1", Account::root(), OffsetDateTime::UNIX_EPOCH);
    bucket.versioning = Versioning::Enabled;
    let old = bucket.insert("key".into(), version(), 1);
    bucket.insert("key".into(), version(), 2);
    assert!(
        bucket
            .objects
            .modify("key", old, |version| version.etag = "changed".into())
    );
    let Found::Version(found) = bucket.objects.version("key", old) else {
        panic!("the old version is there")
    };
    assert_eq!(found.etag, "changed");
    assert!(!bucket.objects.modify("other", old, |_| ()));
}
