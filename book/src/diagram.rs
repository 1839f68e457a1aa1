//! A run's requests as a sequence diagram, drawn in SVG that takes its colours from the page.

use std::fmt::Write;

use crate::recording::Request;
use crate::wire_table::{Row, escape, rows};

/// Little wider than a telephone, where a wider picture would shrink until its text cannot be read.
const WIDTH: u32 = 440;
const LEFT: u32 = 70;
const RIGHT: u32 = 390;
const TOP: u32 = 50;
const STEP: u32 = 52;

/// The diagram as an HTML figure with a text alternative. `program` names the left lifeline.
#[must_use]
pub fn html(program: &str, requests: &[Request]) -> String {
    let rows = rows(requests);
    let steps = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let height = TOP + STEP.saturating_mul(steps) + 20;
    let count = requests.len();
    let noun = if count == 1 { "request" } else { "requests" };
    let program = escape(program);
    let mut out = format!(
        "<figure class=\"diagram\"><svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" role=\"img\" aria-label=\"{program} sends {count} {noun}: {}\">\n",
        escape(&alternative(&rows))
    );
    lifeline(&mut out, LEFT, &program, height);
    lifeline(&mut out, RIGHT, "AWS", height);
    for (index, row) in (0..steps).zip(&rows) {
        step(&mut out, TOP + STEP * index + 22, row);
    }
    let _ = writeln!(
        out,
        "</svg><figcaption>{program}: {count} {noun}</figcaption></figure>\n"
    );
    out
}

fn lifeline(out: &mut String, x: u32, name: &str, height: u32) {
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"24\" text-anchor=\"middle\">{name}</text><line class=\"line\" x1=\"{x}\" y1=\"34\" x2=\"{x}\" y2=\"{height}\"/>"
    );
}

fn step(out: &mut String, y: u32, row: &Row<'_>) {
    let middle = u32::midpoint(LEFT, RIGHT);
    match row {
        Row::Shown(request) => {
            arrow(out, y, LEFT, RIGHT, "line");
            let _ = writeln!(
                out,
                "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                y - 6,
                escape(&request.operation)
            );
            let status = request
                .status
                .map_or_else(|| "no answer".into(), |status| status.to_string());
            arrow(out, y + 22, RIGHT, LEFT, "line answer");
            let _ = writeln!(
                out,
                "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{status}</text>",
                y + 17
            );
        }
        Row::More(count, operation) => {
            let _ = writeln!(
                out,
                "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">… {count} more {}</text>",
                y + 8,
                escape(operation)
            );
        }
    }
}

fn arrow(out: &mut String, y: u32, from: u32, to: u32, class: &str) {
    let back = if to > from { to - 9 } else { to + 9 };
    let _ = writeln!(
        out,
        "<line class=\"{class}\" x1=\"{from}\" y1=\"{y}\" x2=\"{to}\" y2=\"{y}\"/><polygon class=\"head\" points=\"{to},{y} {back},{} {back},{}\"/>",
        y - 5,
        y + 5
    );
}

fn alternative(rows: &[Row<'_>]) -> String {
    if rows.is_empty() {
        return "none".into();
    }
    let words: Vec<String> = rows
        .iter()
        .map(|row| match row {
            Row::Shown(request) => {
                let status = request
                    .status
                    .map_or_else(|| "no answer".into(), |status| status.to_string());
                format!("{} answered {status}", request.operation)
            }
            Row::More(count, operation) => format!("{count} more {operation}"),
        })
        .collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alternative_says_what_the_picture_shows() {
        let request = Request {
            operation: "HeadObject".into(),
            method: "HEAD".into(),
            path: "/demo/k".into(),
            status: Some(404),
            attempt: 1,
        };
        let figure = html("Rust client", &[request]);
        assert!(figure.contains("Rust client sends 1 request: HeadObject answered 404"));
        assert!(figure.contains("<figcaption>Rust client: 1 request</figcaption>"));
    }

    #[test]
    fn no_requests_is_a_picture_too() {
        assert!(html("client", &[]).contains("sends 0 requests: none"));
    }
}
