//! The source of each listing, compiled in, so that the program needs no folder of the workspace.

use super::Way;

/// The three files of one lesson.
struct Sources {
    /// The lesson's name as files spell it: `list_dates`.
    file: &'static str,
    python: &'static str,
    client: &'static str,
    resource: &'static str,
}

macro_rules! sources {
    ({} $(#[doc = $help:literal] mod $file:ident;)*) => {
        const LESSONS: &[Sources] = &[$(Sources {
            file: stringify!($file),
            python: include_str!(concat!("../../../../book/python/", stringify!($file), ".py")),
            client: include_str!(concat!("../../../../client/lessons/src/", stringify!($file), ".rs")),
            resource: include_str!(concat!("../", stringify!($file), ".rs")),
        }),*];
    };
}

client_lessons::each_lesson! { sources {} }

/// The modules that the Python files of all lessons import.
const SHARED: [(&str, &str); 2] = [
    (
        "lesson.py",
        include_str!("../../../../book/python/lesson.py"),
    ),
    (
        "visitor.py",
        include_str!("../../../../book/python/visitor.py"),
    ),
];

/// The Python files that a lesson needs, each with its name.
pub(super) fn python(lesson: &str) -> Vec<(String, &'static str)> {
    let own = sources(lesson).map(|found| (format!("{}.py", found.file), found.python));
    let shared = SHARED.map(|(name, text)| (name.to_owned(), text));
    shared.into_iter().chain(own).collect()
}

/// How many lines the listing of a lesson has in one way: those between its anchors, without blank ones.
pub(super) fn lines(lesson: &str, way: Way) -> usize {
    let Some(found) = sources(lesson) else {
        return 0;
    };
    match way {
        Way::Boto3Client => between(found.python, "client"),
        Way::Boto3Resource => between(found.python, "resource"),
        Way::RustClient => between(found.client, "task"),
        Way::RustResource => between(found.resource, "task"),
    }
}

/// How many lines of a listing are not blank.
#[must_use]
pub fn lines_of_code(listing: &str) -> usize {
    let lines = listing.lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).count()
}

fn sources(lesson: &str) -> Option<&'static Sources> {
    let file = lesson.replace('-', "_");
    LESSONS.iter().find(|lesson| lesson.file == file)
}

fn between(source: &str, anchor: &str) -> usize {
    let is = |line: &str, mark: &str| {
        line.split_once(mark)
            .is_some_and(|(_, name)| name.trim() == anchor)
    };
    let mut inside = false;
    let mut count = 0;
    for line in source.lines() {
        if is(line, "ANCHOR:") {
            inside = true;
        } else if is(line, "ANCHOR_END:") {
            inside = false;
        } else if inside && !line.contains("ANCHOR:") && !line.contains("ANCHOR_END:") {
            count += lines_of_code(line);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::lessons;
    use session_lessons::harness::Lesson;

    #[test]
    fn every_lesson_has_a_listing_in_every_way() {
        for lesson in lessons::all().iter().map(Lesson::name) {
            for way in Way::ALL {
                assert!(lines(lesson, way) > 1, "{lesson} by {way}");
            }
        }
    }

    #[test]
    fn lines_are_those_between_the_anchors_without_blank_ones() {
        let source = "a\n# ANCHOR: x\none\n\n  # ANCHOR: y\n  two\n# ANCHOR_END: x\nb\n";
        assert_eq!(between(source, "x"), 2);
        assert_eq!(between(source, "z"), 0);
    }
}
