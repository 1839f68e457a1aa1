//! One lesson as a table: a row for each way.

use std::fmt;

use session_lessons::harness::aligned;

use super::request::operations;
use super::{Comparison, Request, Run};

const HEADER: [&str; 6] = ["way", "requests", "bytes", "ms", "lines", "operations"];

/// Wider than this, the operations of a way take a line each.
const WIDE: usize = 46;

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", aligned(&HEADER, self.runs.iter().map(row), 1..=4))?;
        writeln!(f, "\n{}", self.verdict())
    }
}

impl Comparison {
    /// Whether the results are equal, in one sentence.
    fn verdict(&self) -> String {
        let (ways, failed) = (self.runs.len(), self.failures().count());
        let odd: Vec<String> = self.odd_ones().iter().map(ToString::to_string).collect();
        match (ways, failed) {
            _ if !odd.is_empty() => {
                format!(
                    "The results differ: {} computes something else.",
                    odd.join(", ")
                )
            }
            (_, 1..) => format!("{failed} of {ways} ways failed."),
            (2, 0) => "Both ways compute the same result.".to_owned(),
            _ => format!("All {ways} ways compute the same result."),
        }
    }
}

fn row(run: &Run) -> Vec<String> {
    let names = run
        .requests
        .iter()
        .map(|request| request.operation.as_str());
    let counted = operations(names).into_iter();
    let counted: Vec<String> = counted
        .map(|(name, count)| format!("{count} {name}"))
        .collect();
    let one_line = counted.join(", ");
    vec![
        run.way.to_string(),
        run.requests.len().to_string(),
        grouped(run.bytes()),
        milliseconds(run),
        run.lines.to_string(),
        if run.result.is_err() {
            "failed".to_owned()
        } else if one_line.len() > WIDE {
            counted.join("\n")
        } else {
            one_line
        },
    ]
}

fn milliseconds(run: &Run) -> String {
    format!("{:.0}", run.elapsed.as_secs_f64() * 1000.0)
}

/// A number with a comma for each thousand.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Each request of a run on a line.
pub(super) fn wire(requests: &[Request]) -> String {
    let header = [
        "operation",
        "method",
        "path",
        "status",
        "attempt",
        "sent",
        "received",
    ];
    let rows = requests.iter().map(|request| {
        vec![
            request.operation.clone(),
            request.method.clone(),
            request.path.clone(),
            request
                .status
                .map_or("none".to_owned(), |status| status.to_string()),
            request.attempt.to_string(),
            request.bytes_sent.to_string(),
            request.bytes_received.to_string(),
        ]
    });
    aligned(&header, rows, 3..=6)
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_grouped() {
        let numbers = [0, 999, 1000, 25_165_824].map(grouped);
        assert_eq!(numbers, ["0", "999", "1,000", "25,165,824"]);
    }
}
