//! Pages of any size, held against a walk over every key.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

type Keys = BTreeSet<String>;

type Walk<'a> = Box<dyn Iterator<Item = (&'a str, ())> + 'a>;

fn range<'a>(keys: &'a Keys) -> impl Fn(Bound<&str>) -> Walk<'a> {
    move |from| {
        let items = keys.range::<str, _>((from, Bound::Unbounded));
        Box::new(items.map(|key| (key.as_str(), ())))
    }
}

fn names(keys: &Keys, query: &Query<'_>) -> (Vec<String>, bool) {
    let range = range(keys);
    let page = page(query, begin(&query.start(), &range), &range);
    (
        page.entries
            .iter()
            .map(|entry| entry.name().to_owned())
            .collect(),
        page.is_truncated,
    )
}

/// All pages, each begun behind the last name of the one before.
fn all(keys: &Keys, prefix: &str, delimiter: Option<&str>, max: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    loop {
        let after = found.last().cloned();
        let (names, more) = names(
            keys,
            &Query {
                prefix,
                delimiter,
                after: after.as_deref(),
                max,
            },
        );
        found.extend(names);
        if !more {
            return found;
        }
    }
}

/// The same by looking at every key.
fn naive(keys: &Keys, prefix: &str, delimiter: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for key in keys.iter().filter(|key| key.starts_with(prefix)) {
        let rest = &key[prefix.len()..];
        let end =
            delimiter.and_then(|delimiter| rest.find(delimiter).map(|at| at + delimiter.len()));
        let name = end.map_or(key.as_str(), |end| &key[..prefix.len() + end]);
        if found.last().is_none_or(|last| last != name) {
            found.push(name.to_owned());
        }
    }
    found
}

fn keys() -> impl Strategy<Value = Keys> {
    prop::collection::btree_set("[ab/\u{7f}\u{d7ff}\u{10ffff}-]{1,6}", 0..40)
}

proptest! {
    #[test]
    fn pages_of_any_size_show_each_name_once(
        keys in keys(), prefix in "[ab/]{0,2}", delimiter in prop::option::of("[/a-]{1,2}"), max in 1..5_usize
    ) {
        let expected = naive(&keys, &prefix, delimiter.as_deref());
        prop_assert_eq!(all(&keys, &prefix, delimiter.as_deref(), max), expected);
    }

    #[test]
    fn the_end_of_a_prefix_lies_behind_all_it_begins(prefix in any::<String>(), rest in any::<String>()) {
        match end_of_prefix(&prefix) {
            Some(end) => prop_assert!(prefix.clone() + &rest < end && prefix < end),
            None => prop_assert!(prefix.chars().all(|letter| letter == char::MAX)),
        }
    }
}

#[test]
fn a_key_after_which_to_start_may_lie_within_a_common_prefix() {
    let keys: Keys = ["a", "b/1", "b/2", "c"].map(str::to_owned).into();
    let query = Query {
        prefix: "",
        delimiter: Some("/"),
        after: Some("b/1"),
        max: 9,
    };
    assert_eq!(names(&keys, &query).0, ["b/", "c"]);
    assert_eq!(
        names(
            &keys,
            &Query {
                after: Some("b/"),
                ..query
            }
        )
        .0,
        ["c"]
    );
}

#[test]
fn a_page_without_room_is_complete() {
    let keys: Keys = ["a".to_owned()].into();
    let query = Query {
        prefix: "",
        delimiter: None,
        after: None,
        max: 0,
    };
    assert_eq!(names(&keys, &query), (vec![], false));
}
