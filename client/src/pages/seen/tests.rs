//! Pages that are accepted, and pages that are refused.

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

use super::{Cow, Scope, Seen};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_check_of_keys_finds_what_a_check_of_entries_finds(
        mut pages in proptest::collection::vec(proptest::collection::vec("[ab/é🍕\u{ffe0}]{0,3}", 0..4), 1..4),
        sorted: bool,
        prefix in "a?",
        delimiter in "/?",
        after in "[ab]?",
        bucket in "demo|demo--usw2-az1--x-s3",
    ) {
        if sorted {
            let mut all: Vec<_> = pages.concat();
            all.sort_unstable();
            all.dedup();
            pages = all.chunks(2).map(<[String]>::to_vec).collect();
        }
        let scope = Scope::bucket(Some(&bucket))
            .prefix(Some(&prefix))
            .delimiter(Some(&delimiter))
            .after(Some(&after));
        let (mut by_keys, mut by_entries) = (Seen::new(), Seen::new());
        for page in &pages {
            let keys = page.iter().map(|key| Cow::from(key.as_str()));
            let entries = keys.clone().map(|key| (key, None));
            let found = by_entries.check(&scope, entries, []);
            prop_assert_eq!(by_keys.check_keys(&scope, keys, []), found.clone());
            if found.is_err() {
                break;
            }
        }
    }
}

fn check(seen: &mut Seen, scope: Scope<'_>, keys: &[&'static str]) -> Result<(), String> {
    seen.check(
        &scope,
        keys.iter().map(|key| (Cow::Borrowed(*key), None)),
        [],
    )
}

fn demo() -> Scope<'static> {
    Scope::bucket(Some("demo"))
}

#[test]
fn keys_in_order_pass_from_page_to_page() {
    let mut seen = Seen::new();
    let scope = demo().prefix(Some("a")).after(Some("a"));
    assert_eq!(check(&mut seen, scope, &["a ", "a/b"]), Ok(()));
    assert_eq!(check(&mut seen, scope, &[]), Ok(()));
    assert_eq!(check(&mut seen, scope, &["a0", "aé", "a🍕"]), Ok(()));
}

#[test]
fn a_key_that_does_not_advance_is_refused() {
    for keys in [
        &["b", "b"][..],
        &["b", "a"],
        &["é", "è"],
        &["m"],
        &["a", "n", "o"],
    ] {
        let scope = demo().after(Some("m"));
        assert!(check(&mut Seen::new(), scope, keys).is_err(), "{keys:?}");
    }
    for again in ["a", "b", "0"] {
        let mut seen = Seen::new();
        assert_eq!(check(&mut seen, demo(), &["a", "b"]), Ok(()));
        assert!(check(&mut seen, demo(), &[again]).is_err(), "{again}");
    }
}

#[test]
fn a_key_without_the_prefix_is_refused() {
    let scope = demo().prefix(Some("logs/10"));
    assert!(check(&mut Seen::new(), scope, &["logs/1"]).is_err());
    let prefixes = [Cow::Borrowed("other/")];
    assert!(Seen::new().check(&scope, [], prefixes).is_err());
}

#[test]
fn utf_16_order_is_an_order_but_not_both_in_turn() {
    let mut seen = Seen::new();
    assert_eq!(check(&mut seen, demo(), &["a", "🍕", "\u{ffe0}"]), Ok(()));
    assert!(check(&mut seen, demo(), &["🍕🍕"]).is_err());
    let mut seen = Seen::new();
    assert_eq!(check(&mut seen, demo(), &["\u{ffe0}", "🍕"]), Ok(()));
    assert!(check(&mut seen, demo(), &["\u{fff0}"]).is_err());
}

#[test]
fn without_an_order_only_repeats_are_refused() {
    let mut seen = Seen::new();
    let scope = Scope::bucket(Some("demo--usw2-az1--x-s3"));
    assert_eq!(check(&mut seen, scope, &["b", "a"]), Ok(()));
    assert_eq!(check(&mut seen, scope, &["d", "c"]), Ok(()));
    assert!(check(&mut seen, scope, &["b", "a"]).is_err());
}

#[test]
fn versions_of_one_key_are_told_apart() {
    let page = |seen: &mut Seen, ids: &[&'static str]| {
        let entries = ids.iter().map(|id| (Cow::Borrowed("k"), Some(*id)));
        seen.check(&demo(), entries, [])
    };
    let mut seen = Seen::new();
    assert_eq!(page(&mut seen, &["3", "2"]), Ok(()));
    assert_eq!(page(&mut seen, &["1", "null"]), Ok(()));
    assert!(page(&mut seen, &["3", "2"]).is_err());
}

/// Checks a page of these common prefixes.
fn check_prefixes(
    seen: &mut Seen,
    scope: Scope<'_>,
    prefixes: &[&'static str],
) -> Result<(), String> {
    let prefixes = prefixes.iter().map(|prefix| Cow::Borrowed(*prefix));
    seen.check(&scope, [], prefixes)
}

#[test]
fn a_page_of_prefixes_that_comes_again_is_refused() {
    for bucket in ["demo", "demo--usw2-az1--x-s3"] {
        let scope = Scope::bucket(Some(bucket)).delimiter(Some("/"));
        let mut seen = Seen::new();
        assert_eq!(check_prefixes(&mut seen, scope, &["p/"]), Ok(()));
        assert_eq!(check_prefixes(&mut seen, scope, &["q/", "r/"]), Ok(()));
        assert!(
            check_prefixes(&mut seen, scope, &["p/"]).is_err(),
            "{bucket}"
        );
        assert!(check_prefixes(&mut Seen::new(), scope, &["p/", "p/"]).is_err());
    }
}

#[test]
fn what_does_not_fit_the_delimiter_is_refused() {
    let scope = demo().prefix(Some("a/")).delimiter(Some("/"));
    assert_eq!(check(&mut Seen::new(), scope, &["a/", "a/b"]), Ok(()));
    assert!(check(&mut Seen::new(), scope, &["a/b/c"]).is_err());
    assert_eq!(
        check_prefixes(&mut Seen::new(), scope, &["a//", "a/b/"]),
        Ok(())
    );
    for prefix in ["", "a/", "a/b", "a/b/c/", "b/"] {
        assert!(
            check_prefixes(&mut Seen::new(), scope, &[prefix]).is_err(),
            "{prefix}"
        );
    }
    // The first "xx" of "xxx" ends one character before its end.
    let long = demo().delimiter(Some("xx"));
    assert_eq!(check_prefixes(&mut Seen::new(), long, &["axx"]), Ok(()));
    assert!(check_prefixes(&mut Seen::new(), long, &["axxx"]).is_err());
}

#[test]
fn an_entry_without_a_key_or_a_number_is_refused() {
    assert!(check(&mut Seen::new(), demo(), &[""]).is_err());
    let unordered = Scope::unordered();
    assert!(check(&mut Seen::new(), unordered, &[""]).is_err());
    for number in [None, Some(0), Some(-1)] {
        assert!(Seen::new().check_numbers(None, [number]).is_err());
    }
}
