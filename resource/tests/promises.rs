//! Every sentence of what is promised names its tests, and they exist.

use std::fs;
use std::path::{Path, PathBuf};

const PROMISES: &str = include_str!("../src/promises.md");

/// The sentences, each with the names of its tests.
fn promises() -> Vec<(&'static str, Vec<&'static str>)> {
    let body = PROMISES.split("\n- ").skip(1);
    let promise = |text: &'static str| {
        let text = text.split("\n\n").next().unwrap_or_default();
        // The names stand in parentheses at the end.
        let names = text
            .rsplit_once(" (`")
            .or_else(|| text.rsplit_once("\n  (`"));
        let (sentence, names) = names.unwrap_or((text, ""));
        let names = names.split('`').filter(|name| name.contains('_')).collect();
        (sentence, names)
    };
    body.map(promise).collect()
}

/// The source files below a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_promise_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "../client/tests", "../session/tests"] {
        sources(&root.join(folder), &mut files);
    }
    let code: String = files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    let promises = promises();
    assert!(promises.len() > 20, "{}", promises.len());
    for (sentence, tests) in promises {
        assert!(!tests.is_empty(), "no test of: {sentence}");
        for test in tests {
            assert!(
                code.contains(&format!("fn {test}(")),
                "{test} of: {sentence}"
            );
        }
    }
}
