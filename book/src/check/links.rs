//! Every link of the rendered book that stays on its server leads to a file, and every fragment to an id.

use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use mdbook_preprocessor::errors::Result;
use percent_encoding::percent_decode_str;

use super::source::files;
use crate::workspace;

/// Links of the rendered pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Those that lead somewhere.
    pub followed: usize,
    /// Those into the crates' documentation, where that is not built.
    pub skipped: usize,
}

/// Follows the links of every page below `folder` and counts them.
pub(super) fn check(
    folder: &Path,
    documentation: &Path,
    faults: &mut Vec<String>,
) -> Result<Links> {
    let mut pages = Pages {
        folder,
        documentation,
        read: HashMap::new(),
    };
    let documented = documentation.is_dir();
    let mut links = Links::default();
    for path in files(folder, "html")? {
        let name = path.strip_prefix(folder)?.display().to_string();
        // These repeat other pages' links from another place.
        if matches!(name.as_str(), "print.html" | "toc.html" | "404.html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        let values = attribute_values(&html, "href").chain(attribute_values(&html, "src"));
        for link in values.filter(|link| is_local(link)) {
            let (target, fragment) = pages.target(&path, link);
            if target.starts_with(documentation) && !documented {
                links.skipped += 1;
            } else if pages.has(&target, fragment) {
                links.followed += 1;
            } else {
                faults.push(format!("{name}: the link {link} leads nowhere"));
            }
        }
    }
    Ok(links)
}

fn is_local(link: &str) -> bool {
    let elsewhere = ["http:", "https:", "mailto:", "data:", "//"];
    !link.is_empty() && !elsewhere.iter().any(|start| link.starts_with(start))
}

/// The server's folders, and the pages read so far, for the ids that fragments name.
struct Pages<'a> {
    folder: &'a Path,
    documentation: &'a Path,
    read: HashMap<PathBuf, Option<String>>,
}

impl Pages<'_> {
    /// The file that a link names, as the server has it, and the fragment.
    fn target<'l>(&self, from: &Path, link: &'l str) -> (PathBuf, &'l str) {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let path = path.split('?').next().unwrap_or("");
        let path = percent_decode_str(path).decode_utf8_lossy();
        if path.is_empty() {
            return (from.to_path_buf(), fragment);
        }
        let joined = match path.strip_prefix('/') {
            Some(absolute) => self.folder.join(absolute),
            None => from.parent().unwrap_or(self.folder).join(path.as_ref()),
        };
        let plain = normal(&joined);
        let plain = if let Ok(item) = plain.strip_prefix(self.folder.join("api")) {
            self.documentation.join(item)
        } else if let Ok(page) = plain.strip_prefix(self.folder.join("source")) {
            workspace::book().join(page)
        } else {
            plain
        };
        let target = if plain.is_dir() {
            plain.join("index.html")
        } else {
            plain
        };
        (target, fragment)
    }

    fn has(&mut self, target: &Path, fragment: &str) -> bool {
        let page = self
            .read
            .entry(target.to_path_buf())
            .or_insert_with(|| fs::read_to_string(target).ok());
        match page {
            Some(html) => fragment.is_empty() || has_id(html, fragment),
            // A picture or a font is not text, and has no ids.
            None => target.is_file() && fragment.is_empty(),
        }
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

    /// Checks a page that links to another, and to the documentation, with what it links to there or gone.
    fn faults(page: &str, documented: bool) -> (Links, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let documentation = folder.path().join("doc");
        let book = folder.path().join("book");
        fs::create_dir_all(book.join("lessons")).unwrap();
        fs::write(book.join("lessons/a.html"), page).unwrap();
        fs::write(book.join("b.html"), "<h2 id=\"here\">").unwrap();
        if documented {
            fs::create_dir_all(documentation.join("client")).unwrap();
            fs::write(documentation.join("client/index.html"), "").unwrap();
        }
        let mut faults = Vec::new();
        let links = check(&book, &documentation, &mut faults).unwrap();
        (links, faults)
    }

    const PAGE: &str =
        "<a href=\"../b.html#here\"><a href=\"https://example.com/\"><a href=\"../api/client/\">";

    #[test]
    fn links_that_lead_somewhere_are_counted() {
        let all = Links {
            followed: 2,
            skipped: 0,
        };
        assert_eq!(faults(PAGE, true), (all, vec![]));
        let fewer = Links {
            followed: 1,
            skipped: 1,
        };
        assert_eq!(faults(PAGE, false), (fewer, vec![]));
    }

    #[test]
    fn a_dead_link_is_a_fault() {
        for (good, dead) in [
            ("../b.html", "../c.html"),
            ("#here", "#there"),
            ("../api/client/", "../api/nobody/"),
        ] {
            let (_, faults) = faults(&PAGE.replace(good, dead), true);
            assert_eq!(faults.len(), 1, "{dead}");
            assert!(
                faults[0].starts_with("lessons/a.html: the link"),
                "{faults:?}"
            );
        }
    }
}
