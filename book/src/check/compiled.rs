//! Whether a file that a listing is from is compiled or run.

use std::fs;
use std::path::{Path, PathBuf};

use crate::lesson::Lesson;
use crate::snippet;

/// Why nothing compiles or runs a file of the workspace; nothing when something does.
pub(super) fn why_not(root: &Path, path: &str, lessons: &[Lesson]) -> Option<String> {
    // The tests hold these to the compiler's error.
    if path.starts_with(snippet::MISTAKES) && root.join(path).with_extension("txt").is_file() {
        return None;
    }
    let fault = match path.rsplit_once('.') {
        Some((_, "rs")) if !is_module(root, Path::new(path)) => "no crate has it as a module",
        Some((_, "py"))
            if !is_twin(path, lessons) && !is_snippet(root, path) && !is_exercise(root, path) =>
        {
            "no lesson has it as a twin, and it is no file of snippets or exercises"
        }
        Some((_, "sh")) if !is_step(root, path) => ".ci/run does not run it",
        Some((_, "toml")) if !path.starts_with("resource/descriptions/") => "nothing reads it",
        Some((_, "rs" | "py" | "sh" | "toml")) => return None,
        _ => "nothing compiles or runs such a file",
    };
    Some(format!("{path}: {fault}"))
}

fn is_twin(path: &str, lessons: &[Lesson]) -> bool {
    let twins = lessons.iter().filter(|lesson| lesson.python);
    twins
        .map(|lesson| format!("book/python/{}.py", lesson.file_name()))
        .any(|twin| twin == path)
}

/// The checks run every file of that folder.
fn is_snippet(root: &Path, path: &str) -> bool {
    path.starts_with("book/python/snippets/") && root.join(path).is_file()
}

/// The tests of the program `exercise` run every file of that folder.
fn is_exercise(root: &Path, path: &str) -> bool {
    path.starts_with("book/exercises/") && root.join(path).is_file()
}

fn is_step(root: &Path, path: &str) -> bool {
    fs::read_to_string(root.join(".ci/run")).is_ok_and(|steps| steps.contains(path))
}

/// Whether `mod` declarations lead from a crate's or a test's root to the file.
fn is_module(root: &Path, path: &Path) -> bool {
    let (Some(folder), Some(stem)) = (path.parent(), path.file_stem()) else {
        return false;
    };
    let is_named = |folder: &Path, name: &str| folder.file_name().is_some_and(|is| is == name);
    let of_a_test =
        is_named(folder, "tests") || folder.parent().is_some_and(|up| is_named(up, "tests"));
    let is_root = match stem.to_str() {
        Some("lib") => is_named(folder, "src"),
        Some("main") => is_named(folder, "src") || is_named(folder, "exercises") || of_a_test,
        _ => is_named(folder, "tests"),
    };
    if is_root {
        return root.join(path).is_file();
    }
    let (name, folder) = if stem == "mod" {
        (folder.file_name(), folder.parent())
    } else {
        (Some(stem), Some(folder))
    };
    let (Some(name), Some(folder)) = (name, folder) else {
        return false;
    };
    let declares = |parent: &PathBuf| {
        let text = fs::read_to_string(root.join(parent)).unwrap_or_default();
        let declaration = format!("mod {};", name.to_string_lossy());
        text.lines().any(|line| {
            let line = line.trim();
            line == declaration
                || line.starts_with("pub") && line.ends_with(&format!(" {declaration}"))
        })
    };
    let mut parents = vec!["mod.rs", "lib.rs", "main.rs"];
    if folder == Path::new("resource/lessons/src") {
        // The list of lessons declares the modules of both packages.
        parents.push("../../../client/lessons/src/lib.rs");
    }
    let parents = parents.into_iter().map(|file| folder.join(file));
    parents
        .chain([folder.with_extension("rs")])
        .any(|parent| declares(&parent) && is_module(root, &parent))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::lessons;
    use crate::workspace;

    fn fault(path: &str) -> Option<String> {
        why_not(workspace::root(), path, &lessons().unwrap())
    }

    #[test]
    fn what_a_build_or_a_run_reaches_is_accepted() {
        for path in [
            "client/src/lib.rs",
            "client/lessons/src/list_objects.rs",
            "resource/lessons/src/list_objects.rs",
            "book/src/check/compiled.rs",
            "book/tests/pages/main.rs",
            "book/exercises/starters/list_dates.rs",
            "book/exercises/solutions/list_dates.py",
            "book/python/list_objects.py",
            "book/python/snippets/seeds.py",
            "book/shell/sandbox.sh",
            "resource/descriptions/s3.toml",
        ] {
            assert_eq!(fault(path), None);
        }
    }

    #[test]
    fn what_nothing_reaches_is_a_fault() {
        for path in [
            "client/lessons/src/nobody_declares_it.rs",
            "client/nowhere.rs",
            "book/python/lesson.py",
            "book/python/snippets/gone.py",
            "book/shell/nobody_runs_it.sh",
            "book/lessons.toml",
            "README.md",
            "LICENSE-MIT",
        ] {
            assert!(fault(path).is_some(), "{path}");
        }
    }
}
