//! boto3's items beside their counterparts here: the tables of the crates' documentation, shown in the book.

use std::fs;
use std::path::Path;

use mdbook_preprocessor::errors::{Error, Result};

use crate::{api, workspace};

/// The table of a file whose ids begin with `letter`. Links between items become links into the documentation.
///
/// # Errors
///
/// When the file cannot be read or has no such table, or a link names no item of the workspace.
pub fn table(file: &str, letter: &str) -> Result<String> {
    let named = |error: &dyn std::fmt::Display| Error::msg(format!("{file}: {error}"));
    let text = fs::read_to_string(workspace::root().join(file)).map_err(|error| named(&error))?;
    let (krate, module) = place(file).ok_or_else(|| named(&"not a file of a crate"))?;
    let module: Vec<&str> = module.iter().map(String::as_str).collect();
    let rows = rows(&text, letter);
    if rows.is_empty() {
        return Err(named(&format!("no table with the ids {letter}")));
    }
    let mut out = String::from("| | boto3 | here |\n|---|---|---|\n");
    for row in rows {
        out.push_str(
            &linked(row, &|path| api::address(&krate, &module, path))
                .map_err(|error| named(&error))?,
        );
        out.push('\n');
    }
    Ok(out)
}

/// The crate of a file, and the module that its tables stand in.
fn place(file: &str) -> Option<(String, Vec<String>)> {
    let (krate, inner) = file.split_once('/')?;
    let inner = inner.strip_prefix("src/").unwrap_or("lib.rs");
    let path = Path::new(inner).with_extension("");
    let names = path.iter().map(|name| name.to_string_lossy().into_owned());
    let module = names
        .filter(|name| name != "lib" && name != "mod")
        .collect();
    Some((krate.to_owned(), module))
}

/// The rows of the table that has a row with such an id.
fn rows<'a>(text: &'a str, letter: &str) -> Vec<&'a str> {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_start_matches("//!").trim())
        .collect();
    let is_row = |line: &&str| line.starts_with('|');
    let tables = lines.split(|line| !is_row(line));
    let has_id = |row: &&str| {
        let id = row.trim_start_matches('|').trim_start();
        id.strip_prefix(letter)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut found = tables.filter(|table| table.iter().any(has_id));
    // Below two lines of head.
    found
        .next()
        .unwrap_or_default()
        .iter()
        .skip(2)
        .copied()
        .collect()
}

/// A row with links to addresses. An item of another crate stands without a link.
fn linked(row: &str, address: &dyn Fn(&str) -> Option<String>) -> Result<String> {
    let mut out = String::new();
    let mut rest = row;
    while let Some((before, from)) = rest.split_once('[') {
        out.push_str(before);
        // A bracket within code is no link: `get()["Body"]`.
        if out.matches('`').count() % 2 == 1 {
            out.push('[');
            rest = from;
            continue;
        }
        let (label, after) = from
            .split_once(']')
            .ok_or_else(|| Error::msg(format!("no end of a link: {row}")))?;
        let target = after
            .strip_prefix('(')
            .and_then(|after| after.split_once(')'));
        let (path, after) = target.unwrap_or((label.trim_matches('`'), after));
        let (opening, end) = match address(path) {
            Some(address) => ("[", format!("]({address})")),
            None if path.contains("://") => ("[", format!("]({path})")),
            None if path.starts_with("aws_") => ("", String::new()),
            None => return Err(Error::msg(format!("no item {path}"))),
        };
        out.extend([opening, label, &end]);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_in_one_table() {
        let tables = [
            ("session/src/lib.rs", "M"),
            ("client/src/lib.rs", "C"),
            ("client/src/transfer/mod.rs", "T"),
            ("resource/BOTO3.md", "R"),
            ("resource/BOTO3.md", "T"),
            ("resource/src/collection/mod.rs", "K"),
        ];
        let all: Vec<String> = tables
            .iter()
            .map(|(file, letter)| table(file, letter).unwrap())
            .collect();
        let ids = all
            .iter()
            .flat_map(|table| table.lines().filter_map(|row| row.split('|').nth(1)));
        let ids: Vec<&str> = ids
            .flat_map(|cell| cell.split(',').map(str::trim))
            .collect();
        for (letter, last) in [
            ("M", 6),
            ("S", 15),
            ("C", 11),
            ("T", 23),
            ("R", 12),
            ("K", 13),
        ] {
            for number in 1..=last {
                let id = format!("{letter}{number}");
                assert_eq!(ids.iter().filter(|found| **found == id).count(), 1, "{id}");
            }
        }
    }

    #[test]
    fn links_between_items_become_links_into_the_documentation() {
        let address = |path: &str| (path == "Session::new").then(|| "api/x.html".to_owned());
        let row =
            "| [`Session::new`] | [how](Session::new), [`config()`](aws_sdk_s3::Client::config) |";
        assert_eq!(
            linked(row, &address).unwrap(),
            "| [`Session::new`](api/x.html) | [how](api/x.html), `config()` |"
        );
        assert_eq!(
            linked("`get()[\"Body\"]`", &address).unwrap(),
            "`get()[\"Body\"]`"
        );
        assert!(linked("[`Nothing`]", &address).is_err());
        assert!(table("resource/BOTO3.md", "Z").is_err());
        assert!(table("resource/NOTHING.md", "R").is_err());
    }
}
