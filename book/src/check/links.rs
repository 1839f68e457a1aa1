//! Every link of the rendered book that stays on its server leads to a file, and every fragment to an id.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use mdbook_preprocessor::errors::Result;
use percent_encoding::percent_decode_str;

use super::files;
use crate::workspace;

/// Follows the links of every page below `folder` and counts them.
pub(super) fn check(folder: &Path, faults: &mut Vec<String>) -> Result<usize> {
    let mut pages = Pages::default();
    let mut followed = 0;
    for path in files(folder, "html")? {
        let name = path.strip_prefix(folder)?.display().to_string();
        // These two repeat other pages' links from another place; the redirect stubs are mdBook's own.
        if matches!(name.as_str(), "print.html" | "toc.html" | "404.html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        for link in attribute_values(&html, "href").filter(|link| is_local(link)) {
            followed += 1;
            if !pages.leads_somewhere(folder, &path, link) {
                faults.push(format!("{name}: the link {link} leads nowhere"));
            }
        }
    }
    Ok(followed)
}

fn is_local(link: &str) -> bool {
    let elsewhere = ["http:", "https:", "mailto:", "//"];
    !link.is_empty() && !elsewhere.iter().any(|start| link.starts_with(start))
}

/// The pages read so far, for the ids that fragments name.
#[derive(Default)]
struct Pages(HashMap<PathBuf, Option<String>>);

impl Pages {
    fn leads_somewhere(&mut self, folder: &Path, from: &Path, link: &str) -> bool {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or("");
        let target = target(folder, from, path);
        let page = self
            .0
            .entry(target.clone())
            .or_insert_with(|| fs::read_to_string(&target).ok());
        match page {
            Some(html) => fragment.is_empty() || has_id(html, fragment),
            // A picture or a style sheet is not text, and has no ids.
            None => target.is_file() && fragment.is_empty(),
        }
    }
}

/// The file that a link names; `/api/` is the crates' documentation, as the server has it.
fn target(folder: &Path, from: &Path, path: &str) -> PathBuf {
    let path = percent_decode_str(path).decode_utf8_lossy();
    if path.is_empty() {
        return from.to_path_buf();
    }
    let joined = match path.strip_prefix('/') {
        Some(absolute) => folder.join(absolute),
        None => from.parent().unwrap_or(folder).join(path.as_ref()),
    };
    let plain = normal(&joined);
    let plain = match plain.strip_prefix(folder.join("api")) {
        Ok(item) => workspace::root().join("target/doc").join(item),
        Err(_) => plain,
    };
    if plain.is_dir() {
        plain.join("index.html")
    } else {
        plain
    }
}

fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                out.pop();
            }
            Component::CurDir => {}
            part => out.push(part),
        }
    }
    out
}

fn has_id(html: &str, id: &str) -> bool {
    let id = percent_decode_str(id).decode_utf8_lossy();
    attribute_values(html, "id").any(|found| found == id)
}

fn attribute_values<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let at = rest.find(&start)? + start.len();
        let value = &rest[at..];
        let end = value.find('"')?;
        rest = &value[end..];
        Some(&value[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_an_attribute() {
        let html = r#"<a href="a.html">x</a> <a class="y" href="b.html#c">"#;
        let found: Vec<&str> = attribute_values(html, "href").collect();
        assert_eq!(found, ["a.html", "b.html#c"]);
    }

    #[test]
    fn parents_are_resolved() {
        assert_eq!(normal(Path::new("/a/b/../c/./d")), Path::new("/a/c/d"));
    }
}
