//! Instructions a call, counted by callgrind, so that a loaded machine changes nothing.
//!
//! The program runs itself under valgrind, once with few repetitions and once with more; the difference is the calls'
//! alone. Where there is no valgrind it says so and does nothing.

use std::process::{Command, ExitCode, Stdio};

use benches::calls::{CALLS, Call, Layers};

/// The argument that asks for repetitions instead of counts.
const REPEAT: &str = "--repeat";
const FEW: u64 = 20;
const MORE: u64 = 60;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [repeat, name, times] if repeat == REPEAT => repeated(name, times),
        _ if !has_valgrind() => {
            println!("instructions are not counted: valgrind is not installed");
            ExitCode::SUCCESS
        }
        _ => {
            let filter = arguments.iter().find(|argument| !argument.starts_with('-'));
            let wanted = |call: &&Call| {
                filter.is_none_or(|filter| format!("count/{}", call.name).contains(filter.as_str()))
            };
            CALLS
                .iter()
                .filter(wanted)
                .map(count)
                .find(|code| *code != ExitCode::SUCCESS)
                .unwrap_or(ExitCode::SUCCESS)
        }
    }
}

/// Prints the instructions of one call.
fn count(call: &Call) -> ExitCode {
    let (Some(few), Some(more)) = (instructions(call.name, FEW), instructions(call.name, MORE))
    else {
        eprintln!("count/{}: valgrind failed", call.name);
        return ExitCode::FAILURE;
    };
    println!(
        "count/{:<18} instructions: {}",
        call.name,
        more.saturating_sub(few) / (MORE - FEW)
    );
    ExitCode::SUCCESS
}

/// All instructions of a process that repeats a call.
fn instructions(name: &str, times: u64) -> Option<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .args([REPEAT, name, &times.to_string()])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let report = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = report
        .lines()
        .find_map(|line| line.split_once("Collected : "))?;
    line.1.trim().parse().ok()
}

fn has_valgrind() -> bool {
    let version = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    version.is_ok_and(|status| status.success())
}

/// Repeats a call, when run under valgrind.
fn repeated(name: &str, times: &str) -> ExitCode {
    let Some((call, times)) = CALLS
        .iter()
        .find(|call| call.name == name)
        .zip(times.parse::<u64>().ok())
    else {
        return ExitCode::from(2);
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let layers = Layers::new().await.expect("the layers");
        for _ in 0..times {
            std::hint::black_box(call.run(&layers).await);
        }
    });
    ExitCode::SUCCESS
}
