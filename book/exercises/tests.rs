//! Every starter runs and is told what is wrong with it; every solution is right. In both languages.

use book::twin;

use crate::catalog::{EXERCISES, Exercise};
use crate::run::Fault;
use crate::take::{self, Language};

/// A part of the message for each starter.
const FAULTS: [(&str, &str); 14] = [
    ("two-regions", "went to another region than the bucket's"),
    ("list-buckets", "ListBuckets takes a prefix"),
    ("list-objects", "it returns "),
    (
        "list-dates",
        "100 HeadObject; the listing has sizes and dates",
    ),
    ("make-folder", "; a delimiter folds what lies deeper"),
    ("read-object", " bytes; GetObject takes a range"),
    ("copy-object", "the copy has no metadata"),
    ("delete-all", "it returns [], not [\"kept\"]"),
    ("upload-file", "1 HeadObject; PutObject takes a condition"),
    ("wait", "it returns \"gone\", not \"forbidden\""),
    ("presign", "it takes any type"),
    ("versions", "3 versions and 1 delete markers, not 2 and 0"),
    ("tags", "the tags are stage=test, not"),
    ("multipart", ", not 6291456"),
];

fn languages() -> impl Iterator<Item = Language> {
    let python = twin::absent().is_none().then_some(Language::Python);
    python.into_iter().chain([Language::Rust])
}

fn each(check: impl Fn(&Exercise, Language) + Sync) {
    let check = &check;
    std::thread::scope(|scope| {
        for half in EXERCISES.chunks(EXERCISES.len().div_ceil(2)) {
            scope.spawn(move || {
                for exercise in half {
                    languages().for_each(|language| check(exercise, language));
                }
            });
        }
    });
}

#[test]
fn every_starter_is_told_what_is_wrong() {
    each(|exercise, language| {
        let name = exercise.name;
        let (_, judged) = take::judged(exercise, language, false).expect("a starter runs");
        let expected = FAULTS
            .iter()
            .find(|(of, _)| *of == name)
            .expect("a fault")
            .1;
        match judged {
            Err(Fault::Wrong(why)) => {
                assert!(why.contains(expected), "{name}, {language:?}: {why}");
            }
            other => panic!("{name}, {language:?}: {other:?}"),
        }
    });
}

#[test]
fn every_solution_is_right() {
    each(|exercise, language| {
        let (run, judged) = take::judged(exercise, language, true).expect("a solution runs");
        let name = exercise.name;
        assert!(judged.is_ok(), "{name}, {language:?}: {judged:?}, {run:?}");
    });
}
