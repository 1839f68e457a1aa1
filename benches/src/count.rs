//! Instructions a call, counted by callgrind, so that a loaded machine changes nothing.
//!
//! A program runs itself under valgrind, once with few repetitions of the call and once with more; the difference is the
//! calls' alone.

use std::io;
use std::process::{Command, Stdio};

use futures::future::BoxFuture;

use crate::calls::{CALLS, Layers};

const FEW: u64 = 20;
const MORE: u64 = 60;

/// Whether there is a valgrind to count with.
#[must_use]
pub fn has_valgrind() -> bool {
    let version = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    version.is_ok_and(|status| status.success())
}

/// The instructions of one call of [`CALLS`].
///
/// This program is run with `argument`, the call's name and a number of repetitions, and must then call [`repeat`].
///
/// # Errors
///
/// When valgrind cannot be run, or prints no count.
pub fn instructions(argument: &str, name: &str) -> io::Result<u64> {
    instructions_between(argument, name, FEW, MORE)
}

/// The instructions of one call, by the difference between a few and more repetitions.
///
/// This program is run with `argument`, the call's name and a number of repetitions, and must then repeat the call.
///
/// # Errors
///
/// When valgrind cannot be run, or prints no count.
pub fn instructions_between(argument: &str, name: &str, few: u64, more: u64) -> io::Result<u64> {
    let least = total(argument, name, few)?;
    let most = total(argument, name, more)?;
    Ok(most.saturating_sub(least) / more.saturating_sub(few).max(1))
}

/// Repeats a call, when run under valgrind. `None`: there is no such call.
#[must_use]
pub fn repeat(name: &str, times: u64) -> Option<()> {
    let call = CALLS.iter().find(|call| call.name == name)?;
    repeated(times, Layers::new(), |layers| call.run(layers))
}

/// Makes layers, and then a call on them so many times, in a runtime of one thread. `None`: they cannot be made.
pub fn repeated<L, E>(
    times: u64,
    layers: impl Future<Output = Result<L, E>>,
    call: impl for<'a> Fn(&'a L) -> BoxFuture<'a, usize>,
) -> Option<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .ok()?;
    runtime.block_on(async {
        let layers = layers.await.ok()?;
        for _ in 0..times {
            std::hint::black_box(call(&layers).await);
        }
        Some(())
    })
}

/// All instructions of a process that repeats a call.
fn total(argument: &str, name: &str, times: u64) -> io::Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe()?)
        .args([argument, name, &times.to_string()])
        .stdin(Stdio::null())
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let count = report
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    count
        .and_then(|(_, count)| count.trim().parse().ok())
        .ok_or_else(|| io::Error::other(format!("valgrind printed no count for {name}")))
}
