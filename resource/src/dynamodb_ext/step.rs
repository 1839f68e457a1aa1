//! The way to a value in an item: names of attributes, and indexes of lists.

use std::borrow::Cow;

/// One step on the way to a value in an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// Into an attribute, or under a name of a map.
    Name(String),
    /// Into an element of a list.
    Index(usize),
}

/// The steps as one text, such as `address.lines[0]`. `written` says how a name is written.
pub(super) fn joined<'a>(
    steps: impl Iterator<Item = &'a Step>,
    mut written: impl FnMut(&'a str) -> Cow<'a, str>,
) -> String {
    let mut text = String::new();
    for (position, step) in steps.enumerate() {
        match step {
            Step::Name(name) if position == 0 => text.push_str(&written(name)),
            Step::Name(name) => text.extend([".", &written(name)]),
            Step::Index(index) => text.extend(["[", &index.to_string(), "]"]),
        }
    }
    text
}
