//! One demo object: where it lies, when it was last modified, what is in it.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use time::OffsetDateTime;

use super::content::Kind;

/// 2025-01-01T00:00:00Z, when the oldest demo object was last modified.
const EPOCH: u64 = 1_735_689_600;
/// The dates lie within one year.
const YEAR: u64 = 365 * 24 * 60 * 60;

/// One demo object.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DemoObject {
    /// Its key.
    pub key: String,
    /// The content.
    pub body: Bytes,
    /// When the store says that it was last modified.
    pub last_modified: SystemTime,
}

impl DemoObject {
    /// The object with this index; no two indices share a key.
    pub(super) fn nth(index: u64) -> Self {
        let random = scramble(index);
        let kind = Kind::nth(index);
        let last_modified = SystemTime::UNIX_EPOCH + Duration::from_secs(EPOCH + random % YEAR);
        Self {
            key: key(kind, index, last_modified.into()),
            body: kind.body(random >> 32),
            last_modified,
        }
    }
}

/// The key names the date on which the object was last modified, as such keys do, and ends in the index,
/// which makes it unique.
fn key(kind: Kind, index: u64, date: OffsetDateTime) -> String {
    let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
    match kind {
        Kind::Log => format!("logs/{year}/{month:02}/{day:02}/app-{index:06}.log"),
        Kind::Image => format!("images/{year}/{month:02}/photo-{index:06}.jpg"),
        Kind::Report => format!("reports/{year}-{month:02}/report-{index:06}.csv"),
        Kind::Event => format!("events/day={year}-{month:02}-{day:02}/part-{index:06}.json"),
        Kind::Note => format!("notes/note-{index:06}.txt"),
    }
}

/// The `SplitMix64` step: evenly spread bits from an index, without a dependency and without state.
fn scramble(index: u64) -> u64 {
    let mut z = index.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn keys_are_distinct_and_the_objects_are_always_the_same() {
        let keys: HashSet<String> = (0..20_000).map(|i| DemoObject::nth(i).key).collect();
        assert_eq!(keys.len(), 20_000);
        let first = DemoObject::nth(0);
        let again = DemoObject::nth(0);
        assert_eq!(first.key, again.key);
        assert_eq!(first.body, again.body);
        assert_eq!(first.last_modified, again.last_modified);
    }

    #[test]
    fn the_first_objects_do_not_change_from_release_to_release() {
        let keys: Vec<String> = (0..5).map(|i| DemoObject::nth(i).key).collect();
        assert_eq!(
            keys,
            [
                "logs/2025/05/08/app-000000.log",
                "images/2025/12/photo-000001.jpg",
                "reports/2025-03/report-000002.csv",
                "events/day=2025-10-10/part-000003.json",
                "notes/note-000004.txt",
            ]
        );
    }
}
