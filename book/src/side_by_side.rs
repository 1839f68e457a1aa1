//! All ways of a lesson as one picture: an arrow for each request, the ways beside each other.

use std::fmt::Write;

use crate::recording::Request;
use crate::wire_table::escape;

const WIDTH: u32 = 170;
const LEFT: u32 = 6;
const RIGHT: u32 = 164;
/// Where the first request begins, below the title.
const TOP: u32 = 34;
/// The room of a label and of an arrow.
const LABEL: u32 = 18;
const ARROW: u32 = 6;
/// So many arrows of one kind are drawn; a label counts the rest.
const DRAWN: usize = 30;

/// Requests of one kind in a row, as `20 GetObject`.
struct Group {
    label: String,
    arrows: usize,
}

/// The picture as an HTML figure: for each way its title and what it sent.
#[must_use]
pub fn html(ways: &[(String, Vec<Request>)]) -> String {
    let groups: Vec<Vec<Group>> = ways.iter().map(|(_, wire)| groups(wire)).collect();
    let height = groups
        .iter()
        .map(|groups| height(groups))
        .max()
        .unwrap_or(TOP);
    let mut out = String::from("<figure class=\"ways\">\n");
    for ((title, wire), groups) in ways.iter().zip(&groups) {
        one(&mut out, title, wire.len(), groups, height);
    }
    out.push_str("<figcaption>Each arrow is a request.</figcaption></figure>\n");
    out
}

fn one(out: &mut String, title: &str, requests: usize, groups: &[Group], height: u32) {
    let title = escape(title);
    let noun = if requests == 1 { "request" } else { "requests" };
    let sent: Vec<&str> = groups.iter().map(|group| group.label.as_str()).collect();
    let sent = if sent.is_empty() {
        "none".to_owned()
    } else {
        escape(&sent.join(", "))
    };
    let _ = writeln!(
        out,
        "<svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" role=\"img\" aria-label=\"{title} sends {requests} {noun}: {sent}\">\
         <text class=\"name\" x=\"{LEFT}\" y=\"14\">{title}: {requests}</text>\
         <line class=\"line\" x1=\"{LEFT}\" y1=\"22\" x2=\"{LEFT}\" y2=\"{height}\"/>\
         <line class=\"line\" x1=\"{RIGHT}\" y1=\"22\" x2=\"{RIGHT}\" y2=\"{height}\"/>"
    );
    let mut y = TOP;
    for group in groups {
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\">{}</text>",
            LEFT + 6,
            y + 4,
            escape(&group.label)
        );
        y += LABEL - ARROW;
        for _ in 0..group.arrows {
            let back = RIGHT - 5;
            let _ = write!(
                out,
                "<line class=\"line\" x1=\"{LEFT}\" y1=\"{y}\" x2=\"{RIGHT}\" y2=\"{y}\"/><polygon class=\"head\" points=\"{RIGHT},{y} {back},{} {back},{}\"/>",
                y - 2,
                y + 2
            );
            y += ARROW;
        }
        y += ARROW;
    }
    out.push_str("</svg>\n");
}

fn groups(wire: &[Request]) -> Vec<Group> {
    let runs =
        wire.chunk_by(|one, other| one.operation == other.operation && one.status == other.status);
    runs.filter_map(|run| {
        let first = run.first()?;
        // What went well needs no status.
        let status = match first.status {
            Some(200..=299) => String::new(),
            Some(status) => format!(" {status}"),
            None => " no response".to_owned(),
        };
        let count = if run.len() > 1 {
            format!("{} ", run.len())
        } else {
            String::new()
        };
        Some(Group {
            label: format!("{count}{}{status}", first.operation),
            arrows: run.len().min(DRAWN),
        })
    })
    .collect()
}

fn height(groups: &[Group]) -> u32 {
    let of_one = |group: &Group| LABEL + ARROW * u32::try_from(group.arrows).unwrap_or(u32::MAX);
    groups.iter().map(of_one).sum::<u32>() + TOP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(operation: &str, status: u16) -> Request {
        Request {
            operation: operation.into(),
            method: "GET".into(),
            path: "/".into(),
            status: Some(status),
            attempt: 1,
        }
    }

    #[test]
    fn every_request_is_an_arrow_and_the_ways_have_one_scale() {
        let mut many = vec![request("ListObjectsV2", 200)];
        many.extend((0..20).map(|_| request("GetObject", 200)));
        let one = vec![request("ListObjects", 200)];
        let figure = html(&[
            ("Python client".into(), many),
            ("Python resource".into(), one),
        ]);
        let (first, second) = figure.split_once("Python resource sends").unwrap();
        assert_eq!(first.matches("<polygon").count(), 21);
        assert_eq!(second.matches("<polygon").count(), 1);
        assert!(figure.contains("Python client sends 21 requests: ListObjectsV2, 20 GetObject"));
        let heights = figure.split("viewBox=\"0 0 170 ").skip(1);
        let heights: Vec<_> = heights.map(|rest| rest.split('"').next()).collect();
        assert_eq!(heights[0], heights[1]);
    }

    #[test]
    fn a_failure_has_its_status_and_many_arrows_are_cut() {
        let wire: Vec<_> = (0..100).map(|_| request("HeadObject", 404)).collect();
        let groups = groups(&wire);
        assert_eq!(groups[0].label, "100 HeadObject 404");
        assert_eq!(groups[0].arrows, DRAWN);
        assert!(html(&[("client".into(), Vec::new())]).contains("sends 0 requests: none"));
    }
}
