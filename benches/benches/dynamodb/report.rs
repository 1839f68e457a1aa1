//! The figures as a table, on the terminal and in README.md.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

/// The lines of README.md between which the table is.
const MARKS: [&str; 2] = ["<!-- figures of dynamodb -->\n", "<!-- end of figures -->"];

/// One comparison.
pub(crate) struct Row {
    task: String,
    other: String,
    ours: String,
    ratio: f64,
    at_most: Option<f64>,
}

impl Row {
    /// A comparison of instructions.
    pub(crate) fn instructions(task: &str, other: u64, ours: u64, at_most: Option<f64>) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a ratio of counts below 2^53")]
        let ratio = ours as f64 / other as f64;
        Self {
            task: task.to_owned(),
            other: format!("{} instructions", grouped(other)),
            ours: grouped(ours),
            ratio,
            at_most,
        }
    }

    /// A comparison of time.
    pub(crate) fn time(task: &str, other: Duration, ours: Duration, at_most: Option<f64>) -> Self {
        Self {
            task: task.to_owned(),
            other: format!("{:.1} ms", other.as_secs_f64() * 1e3),
            ours: format!("{:.1} ms", ours.as_secs_f64() * 1e3),
            ratio: ours.as_secs_f64() / other.as_secs_f64(),
            at_most,
        }
    }

    fn is_met(&self) -> bool {
        self.at_most.is_none_or(|at_most| self.ratio <= at_most)
    }
}

/// `12,345`
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Prints the table, and writes it to README.md if it is to be recorded.
pub(crate) fn report(rows: &[Row], record: bool) -> io::Result<()> {
    let table = table(rows);
    print!("\n{table}");
    if !record {
        return Ok(());
    }
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(&readme)?;
    let [begin, end] = MARKS;
    let parts = text.split_once(begin).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before, after))
    });
    let (before, after) =
        parts.ok_or_else(|| io::Error::other("README.md has no place for the figures"))?;
    fs::write(&readme, format!("{before}{begin}\n{table}\n{end}{after}"))
}

fn table(rows: &[Row]) -> String {
    let mut text = format!(
        "Of {}; each ratio is the resource's figure divided by the other.\n\n\
         | task | other | resource | ratio | at most |\n|---|---|---|---|---|\n",
        today()
    );
    for row in rows {
        let Row {
            task,
            other,
            ours,
            ratio,
            at_most,
        } = row;
        let at_most = at_most.map_or_else(String::new, |at_most| at_most.to_string());
        let missed = if row.is_met() { "" } else { " (missed)" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "| {task} | {other} | {ours} | {ratio:.3}{missed} | {at_most} |"
        );
    }
    text
}

/// `2026-01-31`
fn today() -> String {
    let now = DateTime::from(SystemTime::now()).fmt(Format::DateTime);
    now.map(|now| now.chars().take(10).collect())
        .unwrap_or_default()
}
