//! The cost of a bucket of a billion keys: requests, hours and dollars, computed from measured rates and the price list.

use std::fmt::Write;

use mdbook_preprocessor::errors::Result;

use crate::figure;

const KEYS: f64 = 1e9;
/// S3 returns and deletes at most so many keys per request.
const PER_REQUEST: f64 = 1000.0;
/// Seconds per request: the latency of the benchmarks.
const LATENCY: f64 = 0.020;
/// Dollars per request, S3 Standard in us-east-1, 2026: LIST and PUT; GET and HEAD. DELETE is free.
const LIST: f64 = 0.005 / 1000.0;
const GET: f64 = 0.0004 / 1000.0;

/// The benchmark of `parallel(8)`, and the one of reading a listing.
const PARALLEL: &str = "List 100,000 keys in 8 ranges, 20 ms latency, 16 prefixes";
const READING: &str = "List 100,000 keys, one thread";
const READ: f64 = 100_000.0;

/// The tasks: how many requests each takes, how long, and at what price.
///
/// # Errors
///
/// When `RESULTS.md` has no measurement of `parallel(8)`.
pub fn tasks() -> Result<String> {
    let speed = figure::measured("sdk", PARALLEL)? / figure::measured("resource", PARALLEL)?;
    let pages = KEYS / PER_REQUEST;
    let listing = duration(pages * LATENCY / speed);
    let mut out = String::from(
        "| task | requests | one by one | here, with `parallel(8)` | price |\n|---|---:|---:|---:|---:|\n",
    );
    for (task, requests, seconds, parallel, dollars) in [
        (
            "list",
            grouped(pages),
            pages * LATENCY,
            listing,
            pages * LIST,
        ),
        (
            "list, then HEAD each key (N+1)",
            grouped(pages + KEYS),
            (pages + KEYS) * LATENCY,
            "–".to_owned(),
            pages * LIST + KEYS * GET,
        ),
        (
            "delete in batches",
            format!("{} to list, {0} to delete", grouped(pages)),
            2.0 * pages * LATENCY,
            // The next page is listed while a batch is deleted. The batches wait for each other.
            duration(pages * LATENCY),
            pages * LIST,
        ),
        (
            "copy each object",
            format!("{} to list, {} to copy", grouped(pages), grouped(KEYS)),
            (pages + KEYS) * LATENCY,
            "–".to_owned(),
            (pages + KEYS) * LIST,
        ),
    ] {
        let _ = writeln!(
            out,
            "| {task} | {requests} | {} | {parallel} | ${} |",
            duration(seconds),
            grouped(dollars)
        );
    }
    Ok(out)
}

/// How long a program computes to read the listing.
///
/// # Errors
///
/// When `RESULTS.md` has no such measurement.
pub fn reading() -> Result<String> {
    let mut out = String::from(
        "| who reads the listing | 100,000 keys, measured | a billion, computed |\n|---|---:|---:|\n",
    );
    for (reader, way) in [
        ("resource, here", "resource"),
        ("the SDK's paginator", "sdk"),
        ("boto3, by client", "boto3-client"),
        ("boto3, by resource", "boto3-resource"),
    ] {
        let all = duration(figure::measured(way, READING)? * KEYS / READ);
        let seconds = figure::seconds(way, READING)?;
        let _ = writeln!(out, "| {reader} | {seconds} s | {all} |");
    }
    Ok(out)
}

fn duration(seconds: f64) -> String {
    match seconds / 60.0 {
        minutes if minutes < 90.0 => format!("{minutes:.0} minutes"),
        minutes if minutes < 600.0 => format!("{:.1} hours", minutes / 60.0),
        minutes if minutes < 48.0 * 60.0 => format!("{:.0} hours", minutes / 60.0),
        minutes => format!("{:.0} days", minutes / 60.0 / 24.0),
    }
}

/// A whole number with a comma after every three digits.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_is_counted_and_paid_for() {
        let tasks = tasks().unwrap();
        for part in [
            "| list | 1,000,000 | 5.6 hours |",
            "| $5 |",
            "| 1,001,000,000 | 232 days | – | $405 |",
            "| 1,000,000 to list, 1,000,000 to delete | 11 hours | 5.6 hours | $5 |",
            "| 1,000,000 to list, 1,000,000,000 to copy | 232 days | – | $5,005 |",
        ] {
            assert!(tasks.contains(part), "{part} in {tasks}");
        }
    }

    #[test]
    fn a_billion_takes_ten_thousand_times_as_long() {
        assert_eq!(reading().unwrap().lines().count(), 2 + 4);
        for (seconds, shown) in [
            (460.0, "8 minutes"),
            (58_210.0, "16 hours"),
            (20_000.0, "5.6 hours"),
            (2e7, "231 days"),
        ] {
            assert_eq!(duration(seconds), shown);
        }
    }
}
