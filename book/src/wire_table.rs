//! A run's requests as a table.

use std::fmt::Write;

use crate::recording::Request;

/// How many requests of one operation in a row are shown before the rest is summed up.
const SHOWN: usize = 3;

/// A stretch of a run's requests: shown one by one, or counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A request that is shown.
    Shown(&'a Request),
    /// How many more of that operation follow.
    More(usize, &'a str),
}

/// The requests in order, long runs of one operation cut to their first ones and a count.
#[must_use]
pub fn rows(requests: &[Request]) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for run in requests.chunk_by(|a, b| a.operation == b.operation && a.status == b.status) {
        let shown = if run.len() > SHOWN + 1 {
            SHOWN
        } else {
            run.len()
        };
        rows.extend(run.iter().take(shown).map(Row::Shown));
        if let (Some(first), true) = (run.first(), run.len() > shown) {
            rows.push(Row::More(run.len() - shown, &first.operation));
        }
    }
    rows
}

/// The table as HTML, with a caption that counts the requests.
#[must_use]
pub fn html(requests: &[Request]) -> String {
    let mut out = String::from(
        "<div class=\"wire\" role=\"region\" aria-label=\"Requests sent\"><table><thead><tr><th>#</th><th>operation</th><th>method</th><th>path</th><th>status</th></tr></thead><tbody>\n",
    );
    let mut number = 0;
    for row in rows(requests) {
        match row {
            Row::Shown(request) => {
                number += 1;
                let status = request
                    .status
                    .map_or_else(|| "none".into(), |status| status.to_string());
                let _ = writeln!(
                    out,
                    "<tr><td>{number}</td><td>{}</td><td>{}</td><td>{}</td><td>{status}</td></tr>",
                    escape(&request.operation),
                    escape(&request.method),
                    escape(&fitted(&shortened(&request.path))),
                );
            }
            Row::More(count, operation) => {
                number += count;
                let _ = writeln!(
                    out,
                    "<tr class=\"more\"><td></td><td colspan=\"4\">{count} more {}</td></tr>",
                    escape(operation)
                );
            }
        }
    }
    out.push_str("</tbody></table></div>\n");
    out
}

/// A path that fits a table: a continuation token is long, and says nothing to a reader.
fn shortened(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return path.to_owned();
    };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, value)) if value.len() > 24 => {
                format!("{name}={}…", value.chars().take(12).collect::<String>())
            }
            _ => pair.to_owned(),
        })
        .collect();
    format!("{path}?{}", pairs.join("&"))
}

/// How many characters of a path leave room for the status beside it.
const FITS: usize = 46;

/// A path without its middle, where it is too long for the table: its bucket and its end tell most.
fn fitted(path: &str) -> String {
    let chars: Vec<char> = path.chars().collect();
    if chars.len() <= FITS {
        return path.to_owned();
    }
    let (begin, end) = (FITS / 2, chars.len() - FITS / 2);
    let join = |part: &[char]| part.iter().collect::<String>();
    format!("{}…{}", join(&chars[..begin]), join(&chars[end..]))
}

/// Text as HTML shows it.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(operation: &str, path: &str) -> Request {
        Request {
            operation: operation.into(),
            method: "GET".into(),
            path: path.into(),
            status: Some(200),
            attempt: 1,
        }
    }

    #[test]
    fn a_long_run_of_one_operation_is_counted() {
        let mut requests = vec![request("ListObjectsV2", "/demo")];
        requests.extend((0..10).map(|n| request("GetObject", &format!("/demo/{n}"))));
        let rows = rows(&requests);
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[4], Row::More(7, "GetObject"));
        assert!(html(&requests).contains("7 more GetObject"));
    }

    #[test]
    fn a_long_path_loses_its_middle() {
        let path = format!("/demo/{}/part-000583.json", "x".repeat(50));
        let table = html(&[request("GetObject", &path)]);
        let fitted_path = format!(
            "/demo/{}…{}/part-000583.json",
            "x".repeat(17),
            "x".repeat(6)
        );
        assert!(table.contains(&fitted_path), "{table}");
        assert_eq!(fitted("/demo/é"), "/demo/é");
    }

    #[test]
    fn paths_are_escaped_and_long_values_cut() {
        let table = html(&[request(
            "GetObject",
            "/demo/<b>?token=0123456789012345678901234567&x=1",
        )]);
        assert!(table.contains("/demo/&lt;b&gt;?token=012345678901…&amp;x=1"));
    }
}
