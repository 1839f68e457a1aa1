//! The lessons by name.

use std::sync::LazyLock;

use session_lessons::harness::{Invocation, Lesson, Program as _};

use client_lessons::Program;

/// Every lesson that both the client and the resource have, in order.
pub(super) fn all() -> &'static [Lesson] {
    static ALL: LazyLock<Vec<Lesson>> = LazyLock::new(Program::lessons);
    &ALL
}

/// The lesson of that name, with the arguments that it has by default.
pub(super) fn by_name(name: &str) -> Result<Invocation, clap::Error> {
    Invocation::parse::<Program>([Program::WAY, name])
}

/// A lesson's help, in one line.
pub(super) fn about(name: &str) -> String {
    let found = all().iter().find(|lesson| lesson.name() == name);
    found.map_or_else(String::new, Lesson::about)
}
