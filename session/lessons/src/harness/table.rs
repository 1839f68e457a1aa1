//! The wire log as a table.

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

/// Each attempt on a line, aligned, and a total below. Plain text without colours or borders, so that it can be cut
/// and compared.
pub(super) fn of(wire: &[WireRecord]) -> String {
    if wire.is_empty() {
        return "no requests".to_owned();
    }
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(HEADER);
    for record in wire {
        table.add_row(row(record));
    }
    for index in [3, 4, 5, 6, 7] {
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
    format!("{}\n{}", lines.join("\n"), total(wire))
}

fn row(record: &WireRecord) -> [String; 8] {
    [
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
