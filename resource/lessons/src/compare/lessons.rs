//! The lessons by name.

use std::sync::LazyLock;

use clap::{Command, FromArgMatches, Subcommand};
use session_lessons::harness::Lesson;

/// A lesson's name, and what it does in one line.
pub(super) struct LessonName {
    pub(super) name: String,
    pub(super) about: String,
}

/// Every lesson that both the client and the resource have, in order.
pub(super) fn all() -> &'static [LessonName] {
    static ALL: LazyLock<Vec<LessonName>> = LazyLock::new(|| {
        let title = |lesson: &Command| LessonName {
            name: lesson.get_name().to_owned(),
            about: lesson
                .get_about()
                .map_or_else(String::new, ToString::to_string),
        };
        command().get_subcommands().map(title).collect()
    });
    &ALL
}

/// The lesson of that name, with the arguments that it has by default.
pub(super) fn by_name(name: &str) -> Result<Lesson, clap::Error> {
    Lesson::from_arg_matches(&command().try_get_matches_from(["compare", name])?)
}

/// What a lesson does, in one line.
pub(super) fn about(name: &str) -> &'static str {
    let found = all().iter().find(|lesson| lesson.name == name);
    found.map_or("", |lesson| &lesson.about)
}

fn command() -> Command {
    Lesson::augment_subcommands(Command::new("compare"))
}
