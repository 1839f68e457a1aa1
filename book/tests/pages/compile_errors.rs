//! The mistakes that the pages show do not compile, and the compiler says what the pages say that it says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::world::Result;

/// Errors of rustc about a library that was compiled with other libraries than those that it finds.
const OTHER_LIBRARIES: [&str; 4] = ["[E0460]", "[E0463]", "[E0464]", "[E0514]"];

#[test]
fn each_mistake_is_the_compile_error_that_its_page_shows() -> Result {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_errors");
    let mut mistakes = 0;
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|is| is == "rs") {
            mistakes += 1;
            let said = first_error(&compile(&path)?);
            let kept = path.with_extension("txt");
            let expected = fs::read_to_string(&kept).unwrap_or_default();
            if std::env::var_os("UPDATE_COMPILE_ERRORS").is_some() {
                fs::write(&kept, &said)?;
            } else {
                let unlike = "UPDATE_COMPILE_ERRORS=1 takes it over";
                assert_eq!(without_margin(&said), without_margin(&expected), "{unlike}");
            }
        }
    }
    assert!(mistakes > 0);
    Ok(())
}

/// The output of rustc for a file that uses this workspace's crates.
fn compile(path: &Path) -> Result<String> {
    let program = std::env::current_exe()?;
    let libraries = program.parent().ok_or("no folder")?;
    let (folder, file) = (path.parent(), path.file_name());
    let (folder, file) = (folder.ok_or("no folder")?, file.ok_or("no file")?);
    let output = tempfile::tempdir()?;
    for resource in newest(libraries, "libresource-")? {
        let done = Command::new("rustc")
            .current_dir(folder)
            .args([
                "--edition",
                "2024",
                "--crate-type",
                "lib",
                "--emit",
                "metadata",
            ])
            .args(["--color", "never", "--out-dir"])
            .arg(output.path())
            .arg("-L")
            .arg(format!("dependency={}", libraries.display()))
            .arg("--extern")
            .arg(format!("resource={}", resource.display()))
            .arg(file)
            .output()?;
        let said = String::from_utf8(done.stderr)?;
        if !OTHER_LIBRARIES.iter().any(|code| said.contains(code)) {
            assert!(!done.status.success(), "{} compiles", path.display());
            return Ok(said);
        }
    }
    Err("no library of the resources fits".into())
}

/// The libraries of that name, the newest first: a target folder may hold what earlier builds left.
fn newest(folder: &Path, name: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let file = entry.file_name().to_string_lossy().into_owned();
        if file.starts_with(name) && entry.path().extension().is_some_and(|is| is == "rlib") {
            found.push((entry.metadata()?.modified()?, entry.path()));
        }
    }
    found.sort();
    Ok(found.into_iter().rev().map(|(_, path)| path).collect())
}

/// The lines without their left margin, which is as wide as the longest line number, also that of a note which is left out.
fn without_margin(error: &str) -> Vec<&str> {
    error.lines().map(str::trim_start).collect()
}

/// The first error without the notes below it, which name files of this machine.
fn first_error(said: &str) -> String {
    let lines = said.lines().skip_while(|line| !line.starts_with("error"));
    let lines = lines.take_while(|line| {
        !line.is_empty() && !line.starts_with("note:") && !line.contains("= note:")
    });
    let lines: Vec<&str> = lines.collect();
    format!("{}\n", lines.join("\n").trim_end_matches(['|', ' ', '\n']))
}
