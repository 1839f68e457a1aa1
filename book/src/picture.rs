//! Drawings and plots, inlined so that they take their colours from the page.

use std::fs;

use mdbook_preprocessor::errors::{Error, Result};

use crate::workspace;

/// A drawing of `book/pictures/`.
///
/// # Errors
///
/// When there is no such file, or it is no picture that everybody can read: see [`plot`].
pub fn drawing(name: &str) -> Result<String> {
    inlined("drawing", &format!("book/pictures/{name}.svg"))
}

/// A plot of `benches/plots/`, under which its title stands.
///
/// # Errors
///
/// When there is no such file, or it has no text alternative: no title, no description, or no role that says that it
/// is a picture.
pub fn plot(name: &str) -> Result<String> {
    inlined("plot", &format!("benches/plots/{name}.svg"))
}

fn inlined(class: &str, file: &str) -> Result<String> {
    let named = |error: &dyn std::fmt::Display| Error::msg(format!("{file}: {error}"));
    let text = fs::read_to_string(workspace::root().join(file)).map_err(|error| named(&error))?;
    figure(class, &text).map_err(|error| named(&error))
}

fn figure(class: &str, svg: &str) -> Result<String> {
    let start = svg
        .find("<svg")
        .ok_or_else(|| Error::msg("not an SVG picture"))?;
    let svg = &svg[start..];
    for part in ["role=\"img\"", "<title", "<desc"] {
        if !svg.contains(part) {
            return Err(Error::msg(format!("a picture without {part}…")));
        }
    }
    // An empty line would end the HTML block, and Markdown would take over in the middle of the picture.
    let lines: Vec<&str> = svg.lines().filter(|line| !line.trim().is_empty()).collect();
    let caption = match title(svg) {
        Some(title) if class == "plot" => format!("<figcaption>{title}</figcaption>"),
        _ => String::new(),
    };
    Ok(format!(
        "<figure class=\"{class}\">{}{caption}</figure>\n",
        lines.join("\n")
    ))
}

fn title(svg: &str) -> Option<&str> {
    let (_, from) = svg.split_once("<title")?;
    let (_, text) = from.split_once('>')?;
    text.split("</title>").next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str =
        "<?xml version=\"1.0\"?>\n<svg role=\"img\">\n\n<title>t</title><desc>d</desc></svg>\n";

    #[test]
    fn a_picture_stands_in_the_page_without_empty_lines() {
        let figure = figure("plot", SVG).unwrap();
        assert!(figure.starts_with("<figure class=\"plot\"><svg role=\"img\">\n<title>"));
        assert!(!figure.contains("\n\n"));
        assert!(figure.ends_with("</svg><figcaption>t</figcaption></figure>\n"));
    }

    #[test]
    fn a_picture_without_a_text_alternative_is_refused() {
        for gone in ["role=\"img\"", "<title>t</title>", "<desc>d</desc>"] {
            assert!(figure("plot", &SVG.replace(gone, "")).is_err(), "{gone}");
        }
        assert!(figure("plot", "no picture").is_err());
        assert!(drawing("nothing").is_err());
    }
}
