//! What DynamoDB's tables cost: instructions beside the SDK by hand, and time beside boto3.
//!
//! `-- --record` writes the figures to README.md, too.

mod count;
mod report;
mod versus_boto3;

use std::process::ExitCode;

use report::Row;

/// The argument that asks for repetitions instead of counts.
const REPEAT: &str = "--repeat";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [argument, name, times] = arguments.as_slice()
        && argument == REPEAT
    {
        let repeated = times
            .parse()
            .ok()
            .and_then(|times| count::repeat(name, times));
        return repeated.map_or(ExitCode::from(2), |()| ExitCode::SUCCESS);
    }
    let record = arguments.iter().any(|argument| argument == "--record");
    match rows().and_then(|rows| report::report(&rows, record)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn rows() -> std::io::Result<Vec<Row>> {
    let mut rows = Vec::new();
    if benches::count::has_valgrind() {
        rows.extend(count::rows(REPEAT)?);
    } else {
        println!("instructions are not counted: valgrind is not installed");
    }
    match versus_boto3::rows()? {
        Some(timed) => rows.extend(timed),
        None => println!("nothing is compared with boto3: python3 has none"),
    }
    Ok(rows)
}
