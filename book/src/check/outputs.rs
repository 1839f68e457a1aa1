//! Every recorded run is what a fresh run repeats, and every way computes the same result.

use std::sync::Mutex;
use std::thread;

use mdbook_preprocessor::errors::Result;
use resource_lessons::compare::mask;
use serde_json::Value;

use crate::lesson::{Lesson, Way, lessons};
use crate::recording::Recording;
use crate::{record, twin};

/// Recorded runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Runs {
    /// Those that a fresh run repeats.
    pub repeated: usize,
    /// Those of Python twins, where Python cannot run them.
    pub skipped: usize,
}

/// How many lessons are run at once.
const AT_ONCE: usize = 2;

/// Runs every lesson again and counts the runs.
pub(super) fn check(faults: &mut Vec<String>) -> Result<Runs> {
    let mut lessons = lessons()?;
    lessons.retain(Lesson::is_compiled);
    let waiting = Mutex::new(lessons.iter());
    let next = || waiting.lock().ok()?.next();
    let work = || {
        std::iter::from_fn(next)
            .map(repeat)
            .collect::<Result<Vec<_>>>()
    };
    let done = thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        let ends = workers.into_iter().map(|worker| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        ends.collect::<Result<Vec<_>>>()
    })?;
    let mut runs = Runs::default();
    for (of_lesson, found) in done.into_iter().flatten() {
        runs.repeated += of_lesson.repeated;
        runs.skipped += of_lesson.skipped;
        faults.extend(found);
    }
    Ok(runs)
}

/// Runs one lesson every way.
fn repeat(lesson: &Lesson) -> Result<(Runs, Vec<String>)> {
    let mut faults = Vec::new();
    let mut runs = Runs::default();
    let mut results = Vec::new();
    for way in lesson.ways() {
        let kept = record::masked(lesson, &Recording::load(lesson, &way)?);
        if way.python && twin::absent().is_some() {
            runs.skipped += 1;
            continue;
        }
        let (fresh, result) = record::fresh(lesson, &way)?;
        faults.extend(difference(
            lesson,
            &way,
            &kept,
            &record::masked(lesson, &fresh),
        ));
        results.push((way, mask::json(&result)));
        runs.repeated += 1;
    }
    faults.extend(disagreement(lesson, &results));
    Ok((runs, faults))
}

fn difference(lesson: &Lesson, way: &Way, kept: &Recording, fresh: &Recording) -> Option<String> {
    let what = if kept.text != fresh.text {
        "prints something else"
    } else if kept.wire != fresh.wire {
        "sends something else"
    } else if kept.command != fresh.command {
        "is started otherwise"
    } else {
        return None;
    };
    Some(format!(
        "{} {way}: a fresh run {what} than the recording; `cargo run -p book -- record {}` takes it over",
        lesson.name, lesson.name
    ))
}

fn disagreement(lesson: &Lesson, results: &[(Way, Value)]) -> Vec<String> {
    if !lesson.same {
        return Vec::new();
    }
    let pairs = results.windows(2).filter_map(|pair| match pair {
        [(one, a), (other, b)] if a != b => Some((one.title(), other.title())),
        _ => None,
    });
    let name = &lesson.name;
    pairs
        .map(|(one, other)| format!("{name}: {one} and {other} do not compute the same result"))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lesson::lesson;

    #[cfg(feature = "services")]
    #[test]
    fn the_lessons_about_other_services_do_as_recorded_in_every_way() {
        let lessons = lessons().unwrap();
        for lesson in lessons.iter().filter(|lesson| lesson.feature.is_some()) {
            let (runs, faults) = repeat(lesson).unwrap();
            assert_eq!(faults, [] as [&str; 0]);
            assert_eq!(runs.repeated + runs.skipped, lesson.ways().len());
        }
    }

    #[test]
    fn a_run_that_prints_or_sends_something_else_is_a_fault() {
        let lesson = lesson("list-objects").unwrap();
        let way = lesson.way("client").unwrap();
        let kept = Recording::load(&lesson, &way).unwrap();
        assert_eq!(difference(&lesson, &way, &kept, &kept), None);

        let mut prints = kept.clone();
        prints.text.pop();
        let mut sends = kept.clone();
        sends.wire.pop();
        let mut started = kept.clone();
        started.command.push_str(" --wire");
        for (fresh, what) in [
            (prints, "prints"),
            (sends, "sends"),
            (started, "is started"),
        ] {
            let fault = difference(&lesson, &way, &kept, &fresh).unwrap();
            let start = format!("list-objects client: a fresh run {what}");
            assert!(fault.starts_with(&start), "{fault}");
        }
    }

    #[test]
    fn a_twin_that_computes_something_else_is_a_fault() {
        let lesson = lesson("list-objects").unwrap();
        let result = |count: u32| json!({ "bucket": "demo", "objects": count });
        let results = |twins: u32| -> Vec<(Way, Value)> {
            let ways = lesson.ways().into_iter();
            ways.map(|way| {
                let count = if way.to_string() == "python-resource" {
                    twins
                } else {
                    3
                };
                (way, result(count))
            })
            .collect()
        };
        assert_eq!(disagreement(&lesson, &results(3)), [] as [&str; 0]);
        assert_eq!(
            disagreement(&lesson, &results(2)),
            [
                "list-objects: Python client and Python resource do not compute the same result",
                "list-objects: Python resource and Rust client do not compute the same result"
            ]
        );
    }
}
