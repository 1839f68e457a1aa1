//! What each resource has, as a table, from the description that the resources are generated from.

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
    let mut out = String::from(
        "| resource | load sends | actions | sub-resources and collections | waiters |\n|---|---|---|---|---|\n",
    );
    for (name, resource) in &description {
        let Some(resource) = resource
            .as_table()
            .filter(|table| table.contains_key("about"))
        else {
            continue;
        };
        let load = resource.get("load").and_then(Value::as_str);
        // What follows the operation says how its answer is read.
        let load = match load.and_then(|load| load.split(' ').next()) {
            Some(operation) => format!("`{operation}`"),
            None if resource.contains_key("gaps") => "gap: AWS withdrew it".to_owned(),
            None => "–".to_owned(),
        };
        let leads_to = [names(resource, "has"), names(resource, "collections")].concat();
        // The writer is a String, which takes everything.
        let _ = writeln!(
            out,
            "| [`{name}`](api/resource/s3/struct.{name}.html) | {load} | {} | {} | {} |",
            methods(name, &names(resource, "actions")),
            methods(name, &leads_to),
            methods(name, &waiters(resource)),
        );
    }
    Ok(out)
}

/// The names below a key of a resource, in order.
fn names(resource: &Table, key: &str) -> Vec<String> {
    let table = resource.get(key).and_then(Value::as_table);
    table.into_iter().flat_map(Table::keys).cloned().collect()
}

fn waiters(resource: &Table) -> Vec<String> {
    let names = names(resource, "waiters");
    names
        .iter()
        .map(|name| format!("wait_until_{name}"))
        .collect()
}

fn methods(resource: &str, names: &[String]) -> String {
    if names.is_empty() {
        return "–".to_owned();
    }
    let link =
        |name: &String| format!("[`{name}`](api/resource/s3/struct.{resource}.html#method.{name})");
    names.iter().map(link).collect::<Vec<_>>().join(", ")
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
