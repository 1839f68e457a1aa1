//! The workspace's programs that a run of a lesson needs.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use mdbook_preprocessor::errors::Result;

use crate::workspace;

const PROGRAMS: [&str; 4] = ["session", "client", "resource", "sandbox"];

/// Builds the programs, all at once, so that they share one build of what they depend on.
///
/// Those that `cargo build` or `cargo test` left are taken as they are while nothing that they are made of has changed
/// since: another build would choose other features of the dependencies, and so begin with the SDK.
///
/// # Errors
///
/// When cargo fails; what it says stands on stderr.
pub fn build() -> Result<()> {
    let programs = PROGRAMS.map(workspace::program);
    if programs.iter().all(|program| is_fresh(program)) {
        return Ok(());
    }
    Ok(workspace::cargo(&[
        "build",
        "--quiet",
        "--workspace",
        "--bins",
    ])?)
}

/// Whether a program is newer than each file that cargo says it is made of, and than the workspace's manifests.
fn is_fresh(program: &Path) -> bool {
    let (Some(made), Ok(list)) = (
        changed(program),
        fs::read_to_string(program.with_extension("d")),
    ) else {
        return false;
    };
    let manifests = ["Cargo.toml", "Cargo.lock"].map(|file| workspace::root().join(file));
    let mut sources = sources(&list).chain(manifests);
    sources.all(|source| changed(&source).is_some_and(|at| at <= made))
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}

/// The paths after the colon of `program: source source`, in which a space is written with a backslash.
fn sources(list: &str) -> impl Iterator<Item = PathBuf> {
    let (_, sources) = list.split_once(": ").unwrap_or_default();
    sources
        .trim_end()
        .replace("\\ ", "\0")
        .split(' ')
        .map(|path| PathBuf::from(path.replace('\0', " ")))
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_older_than_its_source_is_built_anew() {
        let folder = tempfile::tempdir().unwrap();
        let [program, source] = ["a program", "a source.rs"].map(|name| folder.path().join(name));
        let list = format!("{}: {}\n", program.display(), source.display()).replace("a ", "a\\ ");
        fs::write(program.with_extension("d"), list).unwrap();
        assert!(!is_fresh(&program), "there is no program");

        fs::write(&program, "").unwrap();
        assert!(!is_fresh(&program), "a source is gone");

        fs::write(&source, "").unwrap();
        let file = fs::File::options().write(true).open(&program).unwrap();
        let made = changed(&source).unwrap();
        file.set_modified(made).unwrap();
        assert!(is_fresh(&program));
        file.set_modified(made - std::time::Duration::from_secs(1))
            .unwrap();
        assert!(!is_fresh(&program), "the source is newer");
    }
}
