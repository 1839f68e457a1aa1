//! Runs of the lesson programs, as they are kept in `recordings/`.

use std::fs;
use std::path::PathBuf;

use mdbook_preprocessor::errors::{Error, Result};
use serde::{Deserialize, Serialize};

use crate::workspace;

/// A lesson that the book shows: which programs run it, and with what.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The subcommand: `list-objects`.
    pub name: String,
    /// The programs that have it: `session`, `client`, `resource`.
    pub ways: Vec<String>,
    /// The arguments after the subcommand: `--keys 2500`.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// Whether a Python twin stands beside the Rust ways.
    #[serde(default = "yes")]
    pub python: bool,
}

fn yes() -> bool {
    true
}

impl Lesson {
    /// The lesson's name as files spell it: `list_objects`.
    #[must_use]
    pub fn file_name(&self) -> String {
        self.name.replace('-', "_")
    }

    /// The command that a reader types for one way.
    #[must_use]
    pub fn command(&self, way: &str) -> String {
        let mut words = vec!["cargo", "run", "-p", way, "--", &self.name];
        words.extend(self.arguments.iter().map(String::as_str));
        words.join(" ")
    }
}

/// The lessons of `book/lessons.toml`, in their order.
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
    let lessons: Lessons =
        toml::from_str(&text).map_err(|error| Error::msg(format!("lessons.toml: {error}")))?;
    Ok(lessons.lesson)
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
        .ok_or_else(|| Error::msg(format!("lessons.toml has no lesson {name}")))
}

/// One HTTP request of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The API operation: `ListObjectsV2`.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The path with its query, secrets cut out.
    pub path: String,
    /// The status of the answer; none when there was no answer.
    pub status: Option<u16>,
    /// 1 for the first try.
    pub attempt: u32,
}

/// What one run printed and sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recording {
    /// The command as a reader types it.
    pub command: String,
    /// What it prints: all of it when it is short, else its beginning, a count, and its last line.
    pub text: Vec<String>,
    /// What it sends, in order.
    pub wire: Vec<Request>,
}

impl Recording {
    /// Where a run is kept: `recordings/list_objects/client.json`.
    #[must_use]
    pub fn path(lesson: &Lesson, way: &str) -> PathBuf {
        workspace::book().join(format!("recordings/{}/{way}.json", lesson.file_name()))
    }

    /// The kept run of a lesson.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be read.
    pub fn load(lesson: &Lesson, way: &str) -> Result<Self> {
        let path = Self::path(lesson, way);
        let named = |error: &dyn std::fmt::Display| {
            Error::msg(format!("recording of {} {way}: {error}", lesson.name))
        };
        let text = fs::read_to_string(path).map_err(|error| named(&error))?;
        serde_json::from_str(&text).map_err(|error| named(&error))
    }

    /// Keeps the run.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn save(&self, lesson: &Lesson, way: &str) -> Result<()> {
        let path = Self::path(lesson, way);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(fs::write(path, text)?)
    }
}
