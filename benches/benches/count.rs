//! Instructions a call, counted by callgrind. Where there is no valgrind it says so and does nothing.

use std::process::ExitCode;

use benches::calls::{CALLS, Call};
use benches::count::{has_valgrind, instructions, repeat};

/// The argument that asks for repetitions instead of counts.
const REPEAT: &str = "--repeat";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [argument, name, times] if argument == REPEAT => repeated(name, times),
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
    match instructions(REPEAT, call.name) {
        Ok(count) => {
            println!("count/{:<18} instructions: {count}", call.name);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("count/{}: {error}", call.name);
            ExitCode::FAILURE
        }
    }
}

fn repeated(name: &str, times: &str) -> ExitCode {
    let times = times.parse().ok();
    match times.and_then(|times| repeat(name, times)) {
        Some(()) => ExitCode::SUCCESS,
        None => ExitCode::from(2),
    }
}
