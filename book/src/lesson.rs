//! The lessons that the book shows, and the ways in which each is done.

use std::fmt;
use std::fs;

use mdbook_preprocessor::errors::{Error, Result};
use serde::Deserialize;
use session_lessons::harness::Program;

use crate::workspace;

/// A lesson that the book shows: which programs run it, and with what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The subcommand: `list-objects`.
    pub name: String,
    /// The programs that have it: `client` and `resource` if nothing is said.
    #[serde(default = "both")]
    pub ways: Vec<String>,
    /// The arguments after the subcommand: `--keys 2500`.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// The data that a twin finds, as the sandbox's `--seed` takes it; the demo data when there is none. The Rust programs see
    /// to what they find themselves.
    #[serde(default)]
    pub seeds: Vec<String>,
    /// How a twin's sandbox misbehaves, as its `--fault` takes it. The Rust programs see to theirs themselves.
    #[serde(default)]
    pub faults: Vec<String>,
    /// How many lines of a run's output are kept before the rest is counted.
    #[serde(default = "twelve")]
    pub lines: usize,
    /// Whether requests of a run are under way together, so that each run sends them in another order.
    #[serde(default)]
    pub overlapping: bool,
    /// Whether every way computes the same result.
    #[serde(default = "yes")]
    pub same: bool,
    /// Whether a Python twin stands beside the Rust ways.
    #[serde(default = "yes")]
    pub python: bool,
    /// The feature that the programs have it with, if not always: `services` for one about another service than S3.
    #[serde(default)]
    pub feature: Option<String>,
}

fn both() -> Vec<String> {
    ["client", "resource"].map(str::to_owned).to_vec()
}

fn twelve() -> usize {
    12
}

fn yes() -> bool {
    true
}

/// One way to do a lesson: by which layer, in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// `session`, `client` or `resource`: a program in Rust, an argument of a twin in Python.
    pub layer: String,
    /// Whether boto3 does it.
    pub python: bool,
}

impl Way {
    /// The text of its tab: `Rust client`.
    #[must_use]
    pub fn title(&self) -> String {
        let language = if self.python { "Python" } else { "Rust" };
        format!("{language} {}", self.layer)
    }
}

/// The name that directives and recordings have for it: `client`, `python-client`.
impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let language = if self.python { "python-" } else { "" };
        write!(f, "{language}{}", self.layer)
    }
}

impl Lesson {
    /// A lesson of client and resource that is run without arguments, on the demo data.
    fn usual(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ways: both(),
            arguments: Vec::new(),
            seeds: Vec::new(),
            faults: Vec::new(),
            lines: twelve(),
            overlapping: false,
            same: true,
            python: true,
            feature: None,
        }
    }

    /// Whether the programs have it in this build.
    #[must_use]
    pub fn is_compiled(&self) -> bool {
        self.feature.is_none() || cfg!(feature = "services")
    }

    /// The lesson's name as files spell it: `list_objects`.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.name.replace('-', "_")
    }

    /// Every way in which it is done, in the order of the tabs.
    #[must_use]
    pub fn ways(&self) -> Vec<Way> {
        let by = |python| {
            self.ways.iter().map(move |layer| Way {
                layer: layer.clone(),
                python,
            })
        };
        by(true).filter(|_| self.python).chain(by(false)).collect()
    }

    /// The way of that name.
    ///
    /// # Errors
    ///
    /// When the lesson is not done in that way.
    pub fn way(&self, name: &str) -> Result<Way> {
        self.ways()
            .into_iter()
            .find(|way| way.to_string() == name)
            .ok_or_else(|| Error::msg(format!("{} is not done by {name}", self.name)))
    }

    /// The file of the way's listing, from the workspace's root, and the listing's anchor in it.
    #[must_use]
    pub fn listing(&self, way: &Way) -> String {
        let file = self.file_name();
        if way.python {
            format!("book/python/{file}.py:{}", way.layer)
        } else {
            format!("{}/lessons/src/{file}.rs:task", way.layer)
        }
    }

    /// The part of a command that turns the feature on, for the programs of this layer; empty if the lesson needs none.
    #[must_use]
    pub fn with_feature(&self, layer: &str) -> String {
        let Some(feature) = &self.feature else {
            return String::new();
        };
        format!(" --features {layer}-lessons/{feature}")
    }

    /// The command that a reader types for one way.
    #[must_use]
    pub fn command(&self, way: &Way) -> String {
        let layer = way.layer.as_str();
        if way.python {
            return format!("python3 book/python/{}.py --way {layer}", self.file_name());
        }
        let program = format!("cargo run --bin {layer}{} --", self.with_feature(layer));
        let mut words = vec![program.as_str(), &self.name];
        words.extend(self.arguments.iter().map(String::as_str));
        words.join(" ")
    }
}

/// The lessons of `book/lessons.toml`, in their order, then every other that client and resource share.
///
/// # Errors
///
/// When the file cannot be read or is not a list of lessons.
pub fn lessons() -> Result<Vec<Lesson>> {
    #[derive(Deserialize)]
    struct Lessons {
        lesson: Vec<Lesson>,
    }
    let path = workspace::book().join("lessons.toml");
    let text = fs::read_to_string(&path)
        .map_err(|error| Error::msg(format!("{}: {error}", path.display())))?;
    let named = |error| Error::msg(format!("lessons.toml: {error}"));
    let Lessons {
        lesson: mut lessons,
    } = toml::from_str(&text).map_err(named)?;
    for shared in client_lessons::Program::lessons() {
        if !lessons.iter().any(|lesson| lesson.name == shared.name()) {
            lessons.push(Lesson::usual(shared.name()));
        }
    }
    Ok(lessons)
}

/// The lesson of that name.
///
/// # Errors
///
/// When there is none.
pub fn lesson(name: &str) -> Result<Lesson> {
    lessons()?
        .into_iter()
        .find(|lesson| lesson.name == name)
        .ok_or_else(|| Error::msg(format!("there is no lesson {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new lesson has a file in each layer, a line in the list of lessons, and its page.
    #[test]
    fn every_lesson_that_client_and_resource_share_has_its_page() {
        for shared in client_lessons::Program::lessons() {
            let page = format!("pages/lessons/{}.md", shared.name());
            let text = fs::read_to_string(workspace::book().join(&page)).expect(&page);
            let directive = format!("{{{{#lesson {}}}}}", shared.name());
            assert!(text.contains(&directive), "{page} lacks {directive}");
            assert_eq!(lesson(shared.name()).expect(&page).ways, both());
        }
    }
}
