//! Runs the Python twins of the lessons, where Python has boto3.

use std::fs;
use std::sync::LazyLock;

use mdbook_preprocessor::errors::{Error, Result};
use session_lessons::harness::{self, MissingBoto3, boto3_versions};

use crate::lesson::{Lesson, Way};
use crate::record::Ran;
use crate::sandbox::Sandbox;
use crate::workspace;

/// How many objects the demo data has when a lesson does not say: the lesson programs' default.
const KEYS: &str = "10";

/// The file that pins the versions of boto3 and botocore whose runs are recorded.
const REQUIREMENTS: &str = ".ci/requirements.txt";

/// Why the twins cannot run here; nothing when they can. Another boto3 than the recorded one may send other requests, so
/// it will not do.
#[must_use]
pub fn absent() -> Option<&'static str> {
    static ABSENT: LazyLock<Option<String>> = LazyLock::new(|| {
        let pins = fs::read_to_string(workspace::root().join(REQUIREMENTS)).unwrap_or_default();
        match boto3_versions(&["smart_open"]) {
            Ok(versions) => unlike(&pins, &versions),
            Err(MissingBoto3::NoBoto3) => Some("python3 has no boto3 or no smart_open".to_owned()),
            Err(missing) => Some(missing.to_string()),
        }
    });
    ABSENT.as_deref()
}

/// The first version that is not the pinned one, if any is; `versions` are those of boto3 and botocore.
fn unlike(pins: &str, versions: &str) -> Option<String> {
    ["boto3", "botocore"]
        .iter()
        .zip(versions.split_whitespace())
        .find_map(|(package, version)| {
            let pin = format!("{package}==");
            let pinned = pins.lines().find_map(|line| line.strip_prefix(&pin));
            match pinned.map(str::trim) {
                Some(pinned) if pinned == version => None,
                Some(pinned) => Some(format!(
                    "python3 has {package} {version}, and the recorded runs are of {pinned}"
                )),
                None => Some(format!("{REQUIREMENTS} does not pin {package}")),
            }
        })
}

/// Runs a twin, on a sandbox of its own with the demo data that the Rust lesson finds.
///
/// # Errors
///
/// When the sandbox does not start, the twin fails, or its output is not what a twin prints.
pub fn run(lesson: &Lesson, way: &Way) -> Result<Ran> {
    let sandbox = Sandbox::start(&seeds(lesson), &lesson.faults)?;
    let file = format!("book/python/{}.py", lesson.file_name());
    let arguments = [file.as_str(), "--json", "--way", &way.layer];
    let command = lesson.command(way);
    let printed = python(&sandbox, &arguments, &command)?;
    serde_json::from_str(&printed).map_err(|error| Error::msg(format!("{command} --json: {error}")))
}

/// Runs a Python program against the sandbox and returns its output. An error begins with `name`.
///
/// # Errors
///
/// When Python cannot be started or the program fails.
pub fn python(sandbox: &Sandbox, arguments: &[&str], name: &str) -> Result<String> {
    let named = |error: &dyn std::fmt::Display| Error::msg(format!("{name}: {error}"));
    let done = harness::python()
        .args(arguments)
        .current_dir(workspace::root())
        .env("HOME", workspace::output())
        .envs(sandbox.variables())
        .output()
        .map_err(|error| named(&error))?;
    if !done.status.success() {
        return Err(named(&String::from_utf8_lossy(&done.stderr).trim()));
    }
    String::from_utf8(done.stdout).map_err(|error| named(&error))
}

fn seeds(lesson: &Lesson) -> Vec<String> {
    if !lesson.seeds.is_empty() {
        return lesson.seeds.clone();
    }
    let mut arguments = lesson.arguments.iter().skip_while(|flag| *flag != "--keys");
    let keys = arguments.nth(1).map_or(KEYS, String::as_str);
    vec![format!("demo:{keys}")]
}

#[cfg(test)]
mod tests {
    use super::unlike;

    #[test]
    fn only_the_recorded_boto3_and_botocore_will_do() {
        let pins = "# why\nboto3==1.2.3\nbotocore==1.2.4\n";
        assert_eq!(unlike(pins, "1.2.3 1.2.4"), None);
        for (versions, package, other, pinned) in [
            ("1.2.4 1.2.4", "boto3", "1.2.4", "1.2.3"),
            ("1.2.3 1.2.3", "botocore", "1.2.3", "1.2.4"),
        ] {
            let why = unlike(pins, versions).unwrap();
            let expected =
                format!("python3 has {package} {other}, and the recorded runs are of {pinned}");
            assert_eq!(why, expected);
        }
        assert!(unlike("", "1.2.3 1.2.4").is_some());
    }
}
