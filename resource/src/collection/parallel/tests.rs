//! Parallel listings of sets of keys, in paused time.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use client::error::Subject;
use client::pages::Seen;
use futures::TryStreamExt;
use proptest::prelude::*;
use tokio::time::{Instant, sleep};

use super::KeyOrdered;
use crate::collection::{Collection, ListResponse, Listing, Next};

/// A set of keys that is listed as S3 lists: in order, after a key or a token.
#[derive(Clone, Debug)]
struct Keys {
    all: Arc<BTreeSet<String>>,
    prefix: String,
    after: String,
    largest_page: usize,
    sent: Arc<AtomicUsize>,
}

impl Keys {
    fn new(keys: impl IntoIterator<Item = String>, largest_page: usize) -> Self {
        Self {
            all: Arc::new(keys.into_iter().collect()),
            prefix: String::new(),
            after: String::new(),
            largest_page,
            sent: Arc::default(),
        }
    }

    async fn list(&self, requests: usize, in_order: bool) -> Vec<String> {
        let parallel = Collection::new(self.clone()).parallel(requests);
        let parallel = if in_order {
            parallel
        } else {
            parallel.unordered()
        };
        parallel.stream().try_collect().await.unwrap()
    }
}

impl Listing for Keys {
    const OPERATION: &'static str = "ListKeys";
    type Raw = String;
    type Item = String;
    type Token = String;

    async fn send(
        &self,
        from: Option<String>,
        _: Option<i32>,
    ) -> client::Result<ListResponse<String, String>> {
        self.sent.fetch_add(1, Ordering::SeqCst);
        sleep(Duration::from_millis(20)).await;
        let after = from.unwrap_or_else(|| self.after.clone());
        let begin = if after.is_empty() {
            Bound::Unbounded
        } else {
            Bound::Excluded(after)
        };
        let matching = self
            .all
            .range((begin, Bound::Unbounded))
            .filter(|key| key.starts_with(&self.prefix));
        let mut entries: Vec<String> = matching.take(self.largest_page + 1).cloned().collect();
        let is_truncated = entries.len() > self.largest_page;
        entries.truncate(self.largest_page);
        let token = entries.last().cloned();
        Ok(ListResponse {
            entries,
            prefixes: Vec::new(),
            next: Next::new(Some(is_truncated), token),
        })
    }

    fn check(&self, _: &ListResponse<Self::Raw, Self::Token>, _: &mut Seen) -> Result<(), String> {
        Ok(())
    }
    fn subject(&self) -> Subject {
        Subject::bucket("keys")
    }

    fn item(&self, raw: String) -> String {
        raw
    }
}

impl KeyOrdered for Keys {
    fn key(raw: &String) -> &str {
        raw
    }

    fn prefix(&self) -> &str {
        &self.prefix
    }

    fn after(&self) -> &str {
        &self.after
    }

    fn beginning_after(&self, key: &str) -> Self {
        let mut copy = self.clone();
        key.clone_into(&mut copy.after);
        copy
    }

    fn is_ordered(&self) -> bool {
        true
    }
}

/// How many times as fast eight ranges are as one, and how many requests they need for each one.
async fn gain(keys: impl IntoIterator<Item = String>) -> (f64, f64) {
    let mut measured = Vec::new();
    let keys = Keys::new(keys, 1000);
    for requests in [1, 8] {
        let started = Instant::now();
        let listed = keys.list(requests, true).await;
        assert_eq!(listed.len(), keys.all.len());
        let sent = keys.sent.swap(0, Ordering::SeqCst);
        measured.push((
            started.elapsed().as_secs_f64(),
            f64::from(u32::try_from(sent).unwrap()),
        ));
    }
    (measured[0].0 / measured[1].0, measured[1].1 / measured[0].1)
}

/// A number that looks random and is the same each time.
fn scrambled(number: u64) -> u64 {
    number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[tokio::test(start_paused = true)]
async fn eight_ranges_of_uniform_keys_take_a_fifth_of_the_time() {
    let (faster, requests) = gain((0..100_000).map(|n| format!("{:016x}", scrambled(n)))).await;
    assert!(faster > 5.0, "{faster}");
    assert!(requests < 1.3, "{requests}");
}

#[tokio::test(start_paused = true)]
async fn a_deep_prefix_with_most_of_the_keys_is_found() {
    let key = |n| match n % 10 {
        0 => format!("{:016x}", scrambled(n)),
        _ => format!("logs/region/eu/account/000012345678/year/2024/part-{n:08}.json"),
    };
    let (faster, requests) = gain((0..100_000).map(key)).await;
    assert!(faster > 4.0, "{faster}");
    assert!(requests < 1.4, "{requests}");
}

#[tokio::test(start_paused = true)]
async fn keys_under_one_long_prefix_are_cut_behind_it() {
    let prefix = "a-common-prefix/".repeat(4)[..60].to_owned();
    let (faster, requests) = gain((0..100_000).map(|n| format!("{prefix}{n:08}"))).await;
    assert!(faster > 4.5, "{faster}");
    assert!(requests < 1.4, "{requests}");
}

#[tokio::test(start_paused = true)]
async fn one_page_costs_one_request() {
    let keys = Keys::new((0..999).map(|n| n.to_string()), 1000);
    assert_eq!(keys.list(8, true).await.len(), 999);
    assert_eq!(keys.sent.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn any_number_of_requests_may_be_asked_for() {
    let keys = Keys::new((0..500).map(|n| format!("{n:04}")), 10);
    for requests in [0, 1, usize::MAX] {
        assert_eq!(keys.list(requests, true).await.len(), 500);
    }
}

#[tokio::test(start_paused = true)]
async fn a_limit_ends_it() {
    let keys = Keys::new((0..500).map(|n| format!("{n:04}")), 10);
    let few = Collection::new(keys.clone()).limit(25).parallel(4);
    let listed: Vec<_> = few.stream().try_collect().await.unwrap();
    assert_eq!(
        listed,
        (0..25).map(|n| format!("{n:04}")).collect::<Vec<_>>()
    );
    assert_eq!(few.count().await.unwrap(), 25);
}

#[tokio::test(start_paused = true)]
async fn dropping_it_cancels_all_requests_under_way() {
    let keys = Keys::new((0..500).map(|n| format!("{n:04}")), 10);
    let mut items = Collection::new(keys.clone()).parallel(4).stream();
    // The first page shows where to cut; while the second is waited for, others are asked for too.
    for _ in 0..11 {
        items.try_next().await.unwrap();
    }
    let sent = keys.sent.load(Ordering::SeqCst);
    assert!(sent > 2, "{sent} requests, none of them under way");
    drop(items);
    // Each request holds the keys until it ends, and no time passes in which one could be answered.
    while Arc::strong_count(&keys.all) > 1 {
        let now = Instant::now();
        tokio::task::yield_now().await;
        assert_eq!(now.elapsed(), Duration::ZERO, "a request went on");
    }
    sleep(Duration::from_secs(1)).await;
    assert_eq!(keys.sent.load(Ordering::SeqCst), sent);
}

#[tokio::test(start_paused = true)]
async fn keys_out_of_order_are_an_error() {
    #[derive(Clone)]
    struct Backwards(Keys, bool);
    impl Listing for Backwards {
        const OPERATION: &'static str = "ListBackwards";
        type Raw = String;
        type Item = String;
        type Token = String;
        async fn send(
            &self,
            from: Option<String>,
            size: Option<i32>,
        ) -> client::Result<ListResponse<String, String>> {
            let mut answer = self.0.send(from, size).await?;
            answer.entries.reverse();
            Ok(answer)
        }
        fn check(
            &self,
            _: &ListResponse<Self::Raw, Self::Token>,
            _: &mut Seen,
        ) -> Result<(), String> {
            Ok(())
        }
        fn subject(&self) -> Subject {
            self.0.subject()
        }
        fn item(&self, raw: String) -> String {
            raw
        }
    }
    impl KeyOrdered for Backwards {
        fn key(raw: &String) -> &str {
            raw
        }
        fn prefix(&self) -> &str {
            self.0.prefix()
        }
        fn after(&self) -> &str {
            self.0.after()
        }
        fn beginning_after(&self, key: &str) -> Self {
            Self(self.0.beginning_after(key), self.1)
        }
        fn is_ordered(&self) -> bool {
            self.1
        }
    }
    let keys = Keys::new((0..500).map(|n| format!("{n:04}")), 10);
    let backwards = |ordered| Collection::new(Backwards(keys.clone(), ordered)).parallel(4);
    let error = backwards(true).count().await.unwrap_err();
    assert!(error.to_string().contains("in order"), "{error}");
    let mut items = backwards(true).stream();
    assert!(items.try_next().await.is_err());
    assert!(items.try_next().await.unwrap().is_none(), "it has ended");
    // A directory bucket makes no promise to break.
    assert_eq!(backwards(false).count().await.unwrap(), 500);
}

fn a_key() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-c]{1,3}",
        "(deep/){3}[0-9]{2,4}",
        "[0-9a-f]{6}",
        ".{1,6}",
        "é[\u{0}-\u{2}\u{fffe}-\u{10000}]{1,2}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn each_key_comes_exactly_once(
        keys in prop::collection::btree_set(a_key(), 0..150),
        requests in 1..12_usize,
        largest_page in 1..20_usize,
        prefix in prop_oneof![Just(""), Just("d"), Just("deep/"), Just("é")],
        in_order: bool,
    ) {
        let mut listing = Keys::new(keys, largest_page);
        prefix.clone_into(&mut listing.prefix);
        let expected: Vec<String> =
            listing.all.iter().filter(|key| key.starts_with(prefix)).cloned().collect();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap();
        let mut listed = runtime.block_on(listing.list(requests, in_order));
        if !in_order {
            listed.sort();
        }
        prop_assert_eq!(listed, expected);
    }
}
