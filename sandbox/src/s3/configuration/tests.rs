//! Numbers and dates of any size in configurations: each is refused or has an effect, and none brings the sandbox down.

use std::time::SystemTime;

use http::HeaderMap;
use proptest::prelude::*;
use s3s::dto::{ObjectLockMode, Timestamp, TimestampFormat};

use super::operations::Verb;
use super::{Setting, carry_out};
use crate::s3::lock;
use crate::s3::model::{Found, Version};
use crate::s3::store::Store;

/// A bucket with versions, and an object in it.
fn store() -> Store {
    let store = Store::new("us-east-1");
    store.put("demo", "key", "content".into(), SystemTime::UNIX_EPOCH);
    let enabled = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>";
    assert!(put(&store, "versioning", enabled));
    store
}

/// Puts a configuration; returns whether it was accepted.
fn put(store: &Store, query: &str, document: &str) -> bool {
    let setting = Setting::find(|name| name == query).expect("a setting");
    let headers = HeaderMap::new();
    carry_out(
        store,
        "demo",
        setting,
        Verb::Put,
        None,
        &headers,
        document.as_bytes(),
    )
    .is_ok()
}

/// Lets the bucket's configurations have their effects on the object, as on one that was just written.
fn affect(store: &Store) {
    let affected = store.read("demo", |bucket| {
        let Found::Version(version) = bucket.objects.current("key") else {
            panic!("the object is there");
        };
        let mut version = Version::clone(&version);
        lock::apply_default(bucket, &mut version);
        let _ = bucket.configuration.expiration("key", &version);
        Ok(())
    });
    assert!(affected.is_ok());
}

fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        (-2..40_000_i64).prop_map(|number| number.to_string()),
        any::<i32>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        "[0-9]{1,40}",
    ]
}

fn date() -> impl Strategy<Value = String> {
    let day = (
        prop_oneof![Just(0), Just(9999), 0..10_000_u32],
        1..13_u32,
        1..29_u32,
    );
    let time = (0..24_u32, 0..60_u32, -23..24_i32);
    (day, time, any::<bool>()).prop_map(
        |((year, month, day), (hour, minute, offset), is_midnight)| {
            let (hour, minute) = if is_midnight { (0, 0) } else { (hour, minute) };
            let sign = if offset < 0 { '-' } else { '+' };
            let offset = offset.abs();
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00{sign}{offset:02}:00")
        },
    )
}

proptest! {
    #[test]
    fn any_term_of_a_default_retention_is_refused_or_kept(number in number(), unit in "Days|Years") {
        let store = store();
        put(&store, "object-lock", &format!(
            "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>\
             <Mode>COMPLIANCE</Mode><{unit}>{number}</{unit}></DefaultRetention></Rule></ObjectLockConfiguration>"
        ));
        affect(&store);
    }

    #[test]
    fn any_term_of_a_lifecycle_rule_is_refused_or_kept(days in number(), date in date(), is_date: bool) {
        let store = store();
        let term = if is_date {
            format!("<Date>{date}</Date>")
        } else {
            format!("<Days>{days}</Days>")
        };
        put(&store, "lifecycle", &format!(
            "<LifecycleConfiguration><Rule><Status>Enabled</Status><Filter><ObjectSizeLessThan>{days}</ObjectSizeLessThan>\
             </Filter><Expiration>{term}</Expiration></Rule></LifecycleConfiguration>"
        ));
        affect(&store);
    }

    #[test]
    fn any_date_of_a_retention_is_refused_or_kept_in_utc(date in date()) {
        let Ok(until) = Timestamp::parse(TimestampFormat::DateTime, &date) else {
            return Ok(());
        };
        let mode = ObjectLockMode::from_static(ObjectLockMode::GOVERNANCE);
        if let Ok(lock) = lock::of_headers(None, Some(&mode), Some(&until)) {
            let kept = lock::date_header(&lock).map(time::OffsetDateTime::from);
            prop_assert_eq!(kept.map(time::OffsetDateTime::offset), Some(time::UtcOffset::UTC));
            prop_assert_eq!(kept, Some(until.into()));
        }
    }
}
