//! Every recorded run is what a fresh run repeats, and every way computes the same result.

use mdbook_preprocessor::errors::{Error, Result};

use crate::mask;
use crate::record;
use crate::recording::{Lesson, Recording, lessons};

/// Runs every lesson again and counts the runs.
pub(super) fn check() -> Result<usize> {
    let mut faults = Vec::new();
    let mut runs = 0;
    record::build()?;
    for lesson in lessons()? {
        let mut results = Vec::new();
        for way in &lesson.ways {
            let kept = record::masked(&Recording::load(&lesson, way)?);
            let (fresh, result) = record::fresh(&lesson, way)?;
            let fresh = record::masked(&fresh);
            if let Some(fault) = difference(&lesson, way, &kept, &fresh) {
                faults.push(fault);
            }
            results.push(mask::json(&result));
            runs += 1;
        }
        if results.windows(2).any(|pair| pair[0] != pair[1]) {
            faults.push(format!(
                "{}: the ways do not compute the same result",
                lesson.name
            ));
        }
    }
    if faults.is_empty() {
        Ok(runs)
    } else {
        Err(Error::msg(faults.join("\n")))
    }
}

fn difference(lesson: &Lesson, way: &str, kept: &Recording, fresh: &Recording) -> Option<String> {
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
