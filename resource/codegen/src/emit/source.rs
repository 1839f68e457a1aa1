//! A Rust file in the making: what it imports, and what it says.

use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Source {
    imports: BTreeSet<String>,
    body: String,
}

impl Source {
    /// Imports a path, and gives its last name.
    pub(super) fn import<'a>(&mut self, path: &'a str) -> &'a str {
        self.imports.insert(path.to_owned());
        path.rsplit("::").next().unwrap_or(path)
    }

    pub(super) fn line(&mut self, text: &str) {
        self.body.push_str(text);
        self.body.push('\n');
    }

    /// Module docs, imports in three groups (std, other crates, this crate), then the body.
    pub(super) fn finish(self, docs: &str) -> String {
        let group = |wanted: fn(&str) -> bool| {
            let uses = self.imports.iter().filter(|path| wanted(path));
            uses.map(|path| {
                format!(
                    "use {path};
"
                )
            })
            .collect::<Vec<_>>()
            .concat()
        };
        let std = group(|path| path.starts_with("std::"));
        let crates = group(|path| !path.starts_with("std::") && !is_own(path));
        let own = group(is_own);
        let body = self.body;
        format!("{docs}\n{std}\n{crates}\n{own}\n{body}")
    }
}

fn is_own(path: &str) -> bool {
    path.starts_with("crate::") || path.starts_with("super::")
}
