//! The members of each resource as a table, from the description that the resources are generated from.

use std::fmt::Write;
use std::fs;

use mdbook_preprocessor::errors::{Error, Result};
use toml::{Table, Value};

use crate::workspace;

const DESCRIPTION: &str = "resource/descriptions/s3.toml";

/// The table, each name with a link to its documentation.
///
/// # Errors
///
/// When the description cannot be read.
pub fn table() -> Result<String> {
    let named = |error: &dyn std::fmt::Display| Error::msg(format!("{DESCRIPTION}: {error}"));
    let text =
        fs::read_to_string(workspace::root().join(DESCRIPTION)).map_err(|error| named(&error))?;
    let description: Table = text.parse().map_err(|error| named(&error))?;
    let mut out = String::from("| resource | what it has |\n|---|---|\n");
    for (name, resource) in &description {
        let Some(resource) = resource
            .as_table()
            .filter(|table| table.contains_key("about"))
        else {
            continue;
        };
        // The writer is a String, which takes everything.
        let _ = writeln!(
            out,
            "| [`{name}`](api/resource/s3/struct.{name}.html) | {} |",
            members(name, resource).join("<br>")
        );
    }
    Ok(out)
}

/// A line for each kind of thing that a resource has.
fn members(name: &str, resource: &Table) -> Vec<String> {
    let mut lines = Vec::new();
    let listed = resource.get("listed").and_then(Value::as_table);
    let handle = listed.and_then(|listed| listed.get("handle"));
    if let Some(handle) = handle.and_then(|handle| handle.as_str()?.split('(').next()) {
        lines.push(format!(
            "*all of* [`{handle}`](api/resource/s3/struct.{handle}.html)"
        ));
    }
    let load = resource.get("load").and_then(Value::as_str);
    // The text after the operation says how its response is read.
    if let Some(operation) = load.and_then(|load| load.split(' ').next()) {
        lines.push(format!("*load:* `{operation}`"));
    }
    let waiters = names(resource, "waiters");
    let waiters = waiters.iter().map(|name| format!("wait_until_{name}"));
    for (kind, methods) in [
        ("actions", names(resource, "actions")),
        ("sub-resources", names(resource, "has")),
        ("collections", names(resource, "collections")),
        ("waiters", waiters.collect()),
    ] {
        let link = |method: &String| {
            format!("[`{method}`](api/resource/s3/struct.{name}.html#method.{method})")
        };
        if !methods.is_empty() {
            let all: Vec<String> = methods.iter().map(link).collect();
            lines.push(format!("*{kind}:* {}", all.join(", ")));
        }
    }
    let gaps = names(resource, "gaps");
    if !gaps.is_empty() {
        lines.push(format!("*gap, not in the SDK:* `{}`", gaps.join("`, `")));
    }
    lines
}

/// The names below a key of a resource, in order.
fn names(resource: &Table, key: &str) -> Vec<String> {
    let table = resource.get(key).and_then(Value::as_table);
    table.into_iter().flat_map(Table::keys).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resource_has_a_row() {
        let table = table().unwrap();
        // Boto3's eighteen and the service, below two lines of head.
        assert_eq!(table.lines().count(), 2 + 19);
        assert!(table.contains(
            "[`wait_until_exists`](api/resource/s3/struct.Bucket.html#method.wait_until_exists)"
        ));
    }
}
