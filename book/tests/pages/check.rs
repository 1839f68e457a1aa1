//! `cargo run -p book -- check`, run from the outside.

use std::fs;
use std::io::{Write, stderr};
use std::process::Command;

use crate::world::Result;

#[test]
fn the_book_says_what_the_code_does_whatever_the_target_folder() -> Result {
    // With an empty target folder and no cargo, the check can neither build anything nor find what an earlier build left.
    let target = tempfile::tempdir()?;
    let done = Command::new(env!("CARGO_BIN_EXE_book"))
        .arg("check")
        .env("CARGO_TARGET_DIR", target.path())
        .env("CARGO", "/nonexistent/cargo")
        .output()?;
    let (report, faults) = (
        String::from_utf8(done.stdout)?,
        String::from_utf8(done.stderr)?,
    );
    assert!(done.status.success(), "{faults}");
    assert_eq!(fs::read_dir(target.path())?.count(), 0);
    let pages = report.split(" pages").next().unwrap_or_default();
    assert!(pages.parse::<usize>()? > 0, "{report}");
    // Past the test harness, which shows nothing of a test that passes: the skipped runs must be seen.
    writeln!(stderr(), "{report}")?;
    Ok(())
}
