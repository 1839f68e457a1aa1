//! Checks that each page fits the request, and that nothing is listed twice.

use std::borrow::Cow;
use std::ops::Deref;

use super::Scope;
use super::key_order::{KeyOrder, twice};
use super::repeats::Repeats;

/// A listed key, and the version id or upload id by which entries of the same key differ.
pub type Entry<'a> = (Cow<'a, str>, Option<&'a str>);

/// The entries of a listing so far, in memory that does not grow with the listing.
///
/// A page is an error if an entry does not fit the [`Scope`] of the request, or if the listing does not advance: a key or
/// a common prefix that does not sort after the one before it, an entry that was listed before. S3 orders keys by their
/// UTF-8 bytes. Some servers order them as UTF-16, which is accepted. In a listing without an order only repeated entries
/// are an error.
#[derive(Clone, Debug)]
pub struct Seen {
    last_key: Option<String>,
    last_prefix: Option<String>,
    last_number: Option<i32>,
    order: KeyOrder,
    repeats: Repeats,
}

impl Default for Seen {
    fn default() -> Self {
        Self::new()
    }
}

impl Seen {
    /// No entry yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            last_key: None,
            last_prefix: None,
            last_number: None,
            order: KeyOrder::default(),
            repeats: Repeats::new(),
        }
    }

    /// Checks one page: its entries in the order of the response, and its common prefixes.
    ///
    /// # Errors
    /// Says what is wrong with the page.
    pub fn check<'a>(
        &mut self,
        scope: &Scope<'_>,
        entries: impl IntoIterator<Item = Entry<'a>>,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
    ) -> Result<(), String> {
        let last = self.last_key.take();
        let start = last.as_deref().unwrap_or(scope.after);
        let mut before: Option<Cow<'a, str>> = None;
        for (key, id) in entries {
            scope.check_key(&key)?;
            let previous = before.as_deref().unwrap_or(start);
            if !scope.ordered {
                self.unordered(&key, id)?;
            } else if key.as_ref() == previous && id.is_some() {
                if !self.repeats.insert(&id) {
                    return Err(twice(&key));
                }
            } else {
                self.order.advance(previous, &key)?;
                if id.is_some() {
                    self.repeats.clear();
                    self.repeats.insert(&id);
                }
            }
            before = Some(key);
        }
        let is_empty = before.is_none();
        self.last_key = before.map(Cow::into_owned).or(last);
        self.prefixes(scope, prefixes, is_empty)?;
        self.repeats.end_page();
        Ok(())
    }

    /// Checks one page of entries that have nothing but a key, as objects have. Gives the same result as
    /// [`check`](Self::check), and costs one comparison per key for a page in the order that S3 lists in.
    ///
    /// # Errors
    /// Says what is wrong with the page.
    pub fn check_keys<'a, Key: Deref<Target = str> + Into<Cow<'a, str>>>(
        &mut self,
        scope: &Scope<'_>,
        keys: impl Iterator<Item = Key> + Clone,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
    ) -> Result<(), String> {
        let last = match self.ascends(scope, keys.clone()) {
            Ascent::Broken => {
                return self.check(scope, keys.map(|key| (key.into(), None)), prefixes);
            }
            Ascent::None => None,
            Ascent::To(last) => {
                let last: Cow<'a, str> = last.into();
                Some(last.into_owned())
            }
        };
        let is_empty = last.is_none();
        self.last_key = last.or(self.last_key.take());
        self.prefixes(scope, prefixes, is_empty)
    }

    /// Whether every key sorts after the one before it, by bytes, and is in the scope. Keys beyond ASCII are left to
    /// [`check`](Self::check), since there is more than one order of them.
    fn ascends<Key: Deref<Target = str>>(
        &self,
        scope: &Scope<'_>,
        mut keys: impl Iterator<Item = Key>,
    ) -> Ascent<Key> {
        if !scope.ordered {
            return Ascent::Broken;
        }
        let Some(first) = keys.next() else {
            return Ascent::None;
        };
        let start = self.last_key.as_deref().unwrap_or(scope.after);
        let has_delimiter = !scope.delimiter.is_empty();
        let fits = |previous: &str, key: &str| {
            previous < key && key.is_ascii() && !(has_delimiter && scope.has_delimiter(key))
        };
        // Keys between two that begin with the prefix begin with it too, so only the ends are compared with it.
        if !fits(start, &first) || !first.starts_with(scope.prefix) {
            return Ascent::Broken;
        }
        let mut last = first;
        for key in keys {
            if !fits(&last, &key) {
                return Ascent::Broken;
            }
            last = key;
        }
        if last.starts_with(scope.prefix) {
            Ascent::To(last)
        } else {
            Ascent::Broken
        }
    }

    /// Checks one page of parts: their numbers grow, starting after the part number marker of the request.
    ///
    /// # Errors
    /// Names the part that does not advance.
    pub fn check_numbers(
        &mut self,
        after: Option<&str>,
        numbers: impl IntoIterator<Item = Option<i32>>,
    ) -> Result<(), String> {
        let after = after.and_then(|after| after.parse().ok());
        for number in numbers {
            let number = number.ok_or("a part has no number")?;
            if number < 1 {
                return Err(format!("there is no part {number}"));
            }
            if self
                .last_number
                .or(after)
                .is_some_and(|last| number <= last)
            {
                return Err(format!("part {number} is listed already"));
            }
            self.last_number = Some(number);
        }
        Ok(())
    }

    fn unordered(&mut self, key: &str, id: Option<&str>) -> Result<(), String> {
        if self.repeats.insert(&(key, id)) {
            Ok(())
        } else {
            Err(twice(key))
        }
    }

    /// Checks the common prefixes of a page. Of those that a delimiter makes, each covers keys that are listed nowhere else.
    fn prefixes<'a>(
        &mut self,
        scope: &Scope<'_>,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
        is_only: bool,
    ) -> Result<(), String> {
        let last = self.last_prefix.take();
        let mut before: Option<Cow<'a, str>> = None;
        for prefix in prefixes {
            scope.check_common_prefix(&prefix)?;
            let previous = before.as_deref().or(last.as_deref()).unwrap_or_default();
            if !scope.ordered {
                self.unordered(&prefix, Some(COMMON_PREFIX))?;
            } else if !scope.delimiter.is_empty() {
                self.order.advance(previous, &prefix)?;
            } else if is_only && previous == prefix.as_ref() {
                return Err(twice(&prefix));
            }
            before = Some(prefix);
        }
        self.last_prefix = before.map(Cow::into_owned).or(last);
        Ok(())
    }
}

/// How the keys of a page follow each other.
enum Ascent<Key> {
    /// There are no keys.
    None,
    /// They ascend, up to this one.
    To(Key),
    /// They do not, or whether they do takes a closer look.
    Broken,
}

/// Tells a common prefix from a key of the same name. No version id or upload id is a slash.
const COMMON_PREFIX: &str = "/";

#[cfg(test)]
mod tests {
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
}
