//! The lessons about other services than S3, which a build without the feature `services` lacks.

use clap::error::{ContextKind, ContextValue, ErrorKind};

const LESSONS: [&str; 4] = ["use-queue", "marshal", "table", "instances"];

/// The error for such a lesson, with the command that has it; nothing for another name or a program that never has it.
#[must_use]
pub fn missing_feature(program: &str, lesson: &str) -> Option<clap::Error> {
    let package = match program {
        "client" => "client-lessons",
        "resource" | "compare" => "resource-lessons",
        _ => return None,
    };
    LESSONS.contains(&lesson).then(|| {
        let command =
            format!("cargo run --bin {program} --features {package}/services -- {lesson}");
        let problem = format!("{lesson} is not in this build; to compile it too: {command}\n");
        clap::Error::raw(ErrorKind::InvalidSubcommand, problem)
    })
}

/// Says of an unknown lesson that another build has it, where that is so.
pub(super) fn explained(program: &str, error: clap::Error) -> clap::Error {
    let name = match error.get(ContextKind::InvalidSubcommand) {
        Some(ContextValue::String(name)) => name.clone(),
        _ => return error,
    };
    missing_feature(program, &name).unwrap_or(error)
}
