//! Lines of a compiled or executed file, by anchor.

use std::fs;

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

/// The lines between `ANCHOR: name` and `ANCHOR_END: name` in a file of the workspace, without their common
/// indent and without other anchors' lines. A name may stand several times; what lies between two of its stretches is
/// left out.
///
/// `reference` is `path:anchor`, the path from the workspace's root.
///
/// # Errors
///
/// When the file cannot be read, the anchor is not in it, or nothing stands between its ends.
pub fn read(reference: &str) -> Result<String> {
    let (path, anchor) = reference.split_once(':').ok_or_else(|| {
        Error::msg(format!(
            "listing {reference}: name an anchor, as in path:anchor"
        ))
    })?;
    let text = fs::read_to_string(workspace::root().join(path))
        .map_err(|error| Error::msg(format!("listing {reference}: {error}")))?;
    let lines = between(&text, anchor)
        .ok_or_else(|| Error::msg(format!("listing {reference}: no such anchor in {path}")))?;
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Err(Error::msg(format!(
            "listing {reference}: nothing stands between its ends"
        )));
    }
    Ok(dedent(&lines))
}

/// The fenced Markdown of [`read`], with the language that the file's name tells, and the name of the file below.
///
/// # Errors
///
/// As [`read`].
pub fn fenced(reference: &str) -> Result<String> {
    let path = reference.split(':').next().unwrap_or(reference);
    let language = match path.rsplit('.').next() {
        Some("rs") => "rust",
        Some("py") => "python",
        Some("toml") => "toml",
        Some("sh") => "bash",
        _ => "text",
    };
    // The name is shown by the style sheet, so that the search does not find every page for a word of it.
    let file = format!("<p class=\"file\" data-file=\"{path}\"></p>");
    Ok(format!(
        "```{language}\n{}\n```\n\n{file}\n",
        read(reference)?
    ))
}

fn between<'a>(text: &'a str, anchor: &str) -> Option<Vec<&'a str>> {
    let is = |line: &str, mark: &str| {
        line.split_once(mark)
            .is_some_and(|(_, name)| name.trim() == anchor)
    };
    let mut found = None;
    let mut inside = false;
    for line in text.lines() {
        if is(line, "ANCHOR:") {
            inside = true;
        } else if is(line, "ANCHOR_END:") {
            inside = false;
            found.get_or_insert_with(Vec::new);
        } else if inside && !line.contains("ANCHOR:") && !line.contains("ANCHOR_END:") {
            found.get_or_insert_with(Vec::new).push(line);
        }
    }
    found.filter(|_| !inside)
}

fn dedent(lines: &[&str]) -> String {
    let indent = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let cut: Vec<&str> = lines
        .iter()
        .map(|line| line.get(indent..).unwrap_or("").trim_end())
        .collect();
    cut.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "fn a() {\n    // ANCHOR: body\n    one();\n    // ANCHOR: inner\n\n      two();\n    // ANCHOR_END: body\n}\n";

    #[test]
    fn the_lines_between_the_anchors_lose_their_indent() {
        assert_eq!(
            dedent(&between(TEXT, "body").unwrap()),
            "one();\n\n  two();"
        );
    }

    #[test]
    fn the_file_is_named_below_its_lines() {
        let shown = fenced("client/lessons/src/list_objects.rs:task").unwrap();
        assert!(shown.starts_with("```rust\n"));
        assert!(shown.ends_with("data-file=\"client/lessons/src/list_objects.rs\"></p>\n"));
    }

    #[test]
    fn what_lies_between_two_stretches_is_left_out() {
        let text = "// ANCHOR: a\none();\n// ANCHOR_END: a\ntwo();\n// ANCHOR: a\nthree();\n// ANCHOR_END: a\n";
        assert_eq!(between(text, "a").unwrap(), ["one();", "three();"]);
        let never_ends = text.replace("three();\n// ANCHOR_END: a\n", "three();\n");
        assert!(between(&never_ends, "a").is_none());
    }

    #[test]
    fn an_anchor_that_is_missing_or_never_ends_is_no_listing() {
        assert!(between(TEXT, "bod").is_none());
        assert!(between(TEXT, "inner").is_none());
        assert!(read("Cargo.toml:nothing").is_err());
        assert!(read("Cargo.toml").is_err());
    }
}
