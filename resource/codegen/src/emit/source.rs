//! A Rust file in the making: what it imports, and what it says.

use std::collections::{BTreeMap, BTreeSet};

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
            let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for path in self.imports.iter().filter(|path| wanted(path)) {
                let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
                if self
                    .imports
                    .range(format!("{path}::")..)
                    .next()
                    .is_some_and(|next| {
                        next.strip_prefix(path.as_str())
                            .is_some_and(|rest| rest.starts_with("::"))
                            && rest_is_name(next, path)
                    })
                {
                    // The module itself is imported beside its names.
                    modules.entry(path).or_default().insert(0, "self");
                } else {
                    modules.entry(module).or_default().push(name);
                }
            }
            modules.into_iter().map(uses).collect::<Vec<_>>().concat()
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

/// Whether a path is a name in the module, not in a module below it.
fn rest_is_name(path: &str, module: &str) -> bool {
    let rest = path.get(module.len() + 2..).unwrap_or_default();
    !rest.contains("::")
}

fn uses((module, names): (&str, Vec<&str>)) -> String {
    match names.as_slice() {
        ["self"] => format!("use {module};\n"),
        [name] => format!("use {module}::{name};\n"),
        names => format!("use {module}::{{{}}};\n", names.join(", ")),
    }
}
