//! Where an item stands in the crates' documentation, found in their source.

use std::fs;
use std::path::{Path, PathBuf};

use crate::workspace;

/// The crates of the workspace that have documentation, lowest first.
const CRATES: [&str; 3] = ["session", "client", "resource"];

/// The keywords that define an item, and what rustdoc calls its page.
const KINDS: [(&str, &str); 7] = [
    ("struct", "struct"),
    ("enum", "enum"),
    ("trait", "trait"),
    ("type", "type"),
    ("const", "constant"),
    ("fn", "fn"),
    ("async fn", "fn"),
];

/// A module of a crate, and what it defines and re-exports.
#[derive(Debug)]
struct Module {
    file: PathBuf,
    path: Vec<String>,
    /// Whether the module and all those around it are public.
    public: bool,
    text: String,
}

/// The public items of one crate.
#[derive(Debug)]
struct Items {
    name: &'static str,
    modules: Vec<Module>,
}

/// The address below `api/` of a path as documentation writes it, such as `Session::client`. `krate` and `module` say where
/// it is written. There is none for an item of another crate than the workspace's own.
#[must_use]
pub fn address(krate: &str, module: &[&str], path: &str) -> Option<String> {
    let path = path.trim_end_matches("()");
    let path = path.strip_prefix("crate::").unwrap_or(path);
    let names: Vec<&str> = path.split("::").collect();
    let own = CRATES.iter().position(|name| *name == krate)?;
    // What a crate does not define, it may have from the layers below.
    CRATES[..=own].iter().rev().find_map(|&name| {
        let items = Items::of(name);
        let names = names.strip_prefix(&[name]).unwrap_or(&names);
        let scope = if name == krate { module } else { &[] };
        items
            .item(scope, names)
            .or_else(|| items.member(scope, names))
    })
}

/// The source file of an item, by its address below `api/`: `session/struct.Session.html`.
#[must_use]
pub fn source(address: &str) -> Option<PathBuf> {
    let address = address.trim_matches('/');
    let (folder, page) = address
        .rsplit_once('/')
        .filter(|(_, page)| page.contains('.'))
        .unwrap_or((address, "index.html"));
    let mut folders = folder.split('/');
    let name = folders.next()?;
    let own = *CRATES.iter().find(|own| **own == name)?;
    let items = Items::of(own);
    let path: Vec<&str> = folders.collect();
    let path = owned(&path);
    let module = if page == "index.html" {
        items.modules.iter().find(|module| module.path == path)
    } else {
        let item = page.split('.').nth(1)?;
        let of_item = items
            .modules
            .iter()
            .filter(|module| defined(&module.text, item).is_some());
        of_item
            .filter(|module| module.path.starts_with(&path))
            .min_by_key(|module| module.path.len())
    };
    module.map(|module| module.file.clone())
}

impl Items {
    fn of(name: &'static str) -> Self {
        let mut modules = Vec::new();
        let root = workspace::root().join(name).join("src");
        walk(&root.join("lib.rs"), &root, Vec::new(), true, &mut modules);
        Self { name, modules }
    }

    /// A module or an item of one.
    fn item(&self, scope: &[&str], names: &[&str]) -> Option<String> {
        let (name, prefix) = names.split_last()?;
        let candidates = self.modules.iter().filter_map(|module| {
            let page = defined(&module.text, name)?;
            let shown = self.shown_in(module, name)?;
            shown
                .path
                .ends_with(&owned(prefix))
                .then_some((shown, page))
        });
        let mut found: Vec<_> = candidates.collect();
        // The nearest to where it is written: the one that the scope defines or re-exports.
        let wanted = [scope, prefix].concat();
        found.sort_by_key(|(module, _)| module.path != wanted);
        if let Some((module, page)) = found.first() {
            return Some(self.page(&module.path, &format!("{page}.{name}.html")));
        }
        let path = [prefix, &[*name]].concat();
        let is_that = |module: &&Module| module.public && module.path.ends_with(&owned(&path));
        let module = self.modules.iter().find(is_that)?;
        Some(self.page(&module.path, "index.html"))
    }

    /// A method or a field of an item.
    fn member(&self, scope: &[&str], names: &[&str]) -> Option<String> {
        let (name, owner) = names.split_last()?;
        let page = self.item(scope, owner)?;
        if !page.contains("/struct.") && !page.contains("/enum.") {
            return Some(page);
        }
        let is_method = self.modules.iter().any(|module| {
            ["(", "<"]
                .iter()
                .any(|after| module.text.contains(&format!("fn {name}{after}")))
        });
        let kind = if is_method { "method" } else { "structfield" };
        Some(format!("{page}#{kind}.{name}"))
    }

    /// The public module under which rustdoc shows an item of `module`.
    fn shown_in(&self, module: &Module, name: &str) -> Option<&Module> {
        if module.public {
            return self.modules.iter().find(|one| one.path == module.path);
        }
        (0..module.path.len()).rev().find_map(|length| {
            let around = self
                .modules
                .iter()
                .find(|one| one.path == module.path[..length])?;
            (around.public && re_exports(&around.text, name)).then_some(around)
        })
    }

    fn page(&self, module: &[String], file: &str) -> String {
        let folders = std::iter::once(self.name).chain(module.iter().map(String::as_str));
        let folders: Vec<&str> = folders.collect();
        format!("api/{}/{file}", folders.join("/"))
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

/// Reads a module's file and those of the modules that it declares.
fn walk(file: &Path, folder: &Path, path: Vec<String>, public: bool, modules: &mut Vec<Module>) {
    let Ok(text) = fs::read_to_string(file) else {
        return;
    };
    for line in text.lines() {
        let declared = line.strip_suffix(';').and_then(|line| {
            let is_public = line.starts_with("pub mod ");
            let inner = line
                .trim_start_matches("pub ")
                .trim_start_matches("pub(crate) ");
            Some((inner.strip_prefix("mod ")?.to_owned(), is_public))
        });
        if let Some((name, is_public)) = declared {
            let below = folder.join(&name);
            let files: [PathBuf; 2] = [folder.join(format!("{name}.rs")), below.join("mod.rs")];
            let path = [path.as_slice(), &[name]].concat();
            for file in files.iter().filter(|file| file.is_file()) {
                walk(file, &below, path.clone(), public && is_public, modules);
            }
        }
    }
    modules.push(Module {
        file: file.to_path_buf(),
        path,
        public,
        text,
    });
}

/// The first part of the name of the item's page, if the file defines the item at its top level.
fn defined(text: &str, name: &str) -> Option<&'static str> {
    KINDS.iter().find_map(|(keyword, page)| {
        let start = format!("pub {keyword} {name}");
        let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        let mut lines = text.lines();
        lines
            .any(|line| line.strip_prefix(&start).is_some_and(ends))
            .then_some(*page)
    })
}

fn re_exports(text: &str, name: &str) -> bool {
    let mut rest = text;
    while let Some((_, from)) = rest.split_once("pub use ") {
        let (list, after) = from.split_once(';').unwrap_or((from, ""));
        let mut names = list.split(|c: char| !c.is_alphanumeric() && c != '_');
        if names.any(|found| found == name) {
            return true;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_modules_and_members_are_found() {
        for (krate, module, path, expected) in [
            (
                "session",
                &[] as &[&str],
                "Session::client",
                "session/struct.Session.html#method.client",
            ),
            ("session", &[], "client", "session/fn.client.html"),
            (
                "session",
                &[],
                "regions::available_regions",
                "session/regions/fn.available_regions.html",
            ),
            (
                "client",
                &[],
                "pages::Paginator",
                "client/pages/struct.Paginator.html",
            ),
            ("client", &[], "waiters", "client/waiters/index.html"),
            (
                "client",
                &[],
                "waiters::NAMES",
                "client/waiters/constant.NAMES.html",
            ),
            ("client", &[], "Error", "client/error/enum.Error.html"),
            (
                "client",
                &["transfer"],
                "copy",
                "client/transfer/fn.copy.html",
            ),
            (
                "resource",
                &[],
                "Bucket::load",
                "resource/s3/struct.Bucket.html#method.load",
            ),
            (
                "resource",
                &[],
                "Model::sub_resources",
                "resource/struct.Model.html#structfield.sub_resources",
            ),
            (
                "resource",
                &[],
                "Resource::identifiers",
                "resource/trait.Resource.html",
            ),
            (
                "resource",
                &["collection"],
                "ListBuckets",
                "resource/collection/type.ListBuckets.html",
            ),
            (
                "resource",
                &["collection"],
                "crate::batch",
                "resource/batch/index.html",
            ),
            (
                "resource",
                &[],
                "pending_aborts",
                "client/transfer/fn.pending_aborts.html",
            ),
        ] {
            assert_eq!(
                address(krate, module, path),
                Some(format!("api/{expected}")),
                "{path}"
            );
        }
        assert_eq!(address("client", &[], "aws_sdk_s3::Client::config"), None);
        assert_eq!(address("resource", &[], "NoSuchThing"), None);
    }

    #[test]
    fn an_address_leads_to_a_source_file() {
        for (address, expected) in [
            ("session/struct.Session.html", "session/src/session/mod.rs"),
            ("client", "client/src/lib.rs"),
            (
                "client/error/enum.Error.html",
                "client/src/error/variants.rs",
            ),
            (
                "resource/s3/struct.Bucket.html",
                "resource/src/s3/bucket.rs",
            ),
        ] {
            assert_eq!(
                source(address),
                Some(workspace::root().join(expected)),
                "{address}"
            );
        }
        assert_eq!(source("nobody/struct.Session.html"), None);
        assert_eq!(source("../Cargo.toml"), None);
    }

    #[test]
    fn a_name_is_not_found_in_a_longer_one() {
        assert_eq!(defined("pub struct Errors;", "Error"), None);
        assert_eq!(defined("pub async fn copy(", "copy"), Some("fn"));
        assert!(re_exports("pub use a::{B,\n    C};", "C"));
        assert!(!re_exports("pub use a::{Bc};\nuse b::C;", "C"));
    }
}
