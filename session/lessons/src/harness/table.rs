//! Tables of plain text, and the wire log as one.

use std::time::Duration;

use comfy_table::{CellAlignment, Table, presets};
use session::wire::WireRecord;

const HEADER: [&str; 8] = [
    "operation",
    "method",
    "path",
    "status",
    "attempt",
    "ms",
    "sent",
    "received",
];

/// Each attempt on a line, and a total below.
pub(super) fn of(wire: &[WireRecord]) -> String {
    if wire.is_empty() {
        return "no requests".to_owned();
    }
    let table = aligned(&HEADER, wire.iter().map(row), 3..=7);
    format!("{table}\n{}", total(wire))
}

/// Aligned columns without borders or colours, so that they can be cut and compared. `right` are the columns of numbers.
pub fn aligned(
    header: &[impl ToString],
    rows: impl Iterator<Item = Vec<String>>,
    right: impl Iterator<Item = usize>,
) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(header.iter().map(ToString::to_string));
    for row in rows {
        table.add_row(row);
    }
    for index in right {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let lines: Vec<String> = table
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect();
    lines.join("\n")
}

fn row(record: &WireRecord) -> Vec<String> {
    vec![
        record.operation.clone(),
        record.method.clone(),
        record.path.clone(),
        record
            .status
            .map_or("none".to_owned(), |status| status.to_string()),
        record.attempt.to_string(),
        milliseconds(record.elapsed),
        record.bytes_sent.to_string(),
        record.bytes_received.to_string(),
    ]
}

fn milliseconds(elapsed: Duration) -> String {
    format!("{:.1}", elapsed.as_secs_f64() * 1000.0)
}

fn total(wire: &[WireRecord]) -> String {
    let requests = match wire.len() {
        1 => "1 request".to_owned(),
        count => format!("{count} requests"),
    };
    let sent: u64 = wire.iter().map(|record| record.bytes_sent).sum();
    let received: u64 = wire.iter().map(|record| record.bytes_received).sum();
    format!("{requests}, {sent} bytes sent, {received} bytes received")
}
