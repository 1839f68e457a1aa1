//! Where a value is in an item: an attribute, or something inside it.

use std::borrow::Cow;
use std::fmt;

use crate::dynamodb_ext::step::{Step, joined};

/// Where a value is in an item: an attribute, or something inside its maps and lists.
///
/// Made from an attribute's name, or from an [`Attr`](super::Attr()).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Path {
    steps: Vec<Step>,
}

impl Path {
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self {
            steps: vec![Step::Name(name.into())],
        }
    }

    pub(super) fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }
}

/// As a program would write it: `address.lines[0]`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&joined(self.steps.iter(), Cow::Borrowed))
    }
}

/// What names an attribute: a string, or an [`Attr`](super::Attr()) with a path into it.
///
/// A string is one name, even with dots in it: `"a.b"` is the attribute `a.b`. In boto3, it would be `b` in the map
/// `a`.
pub trait IntoPath {
    /// The path.
    fn into_path(self) -> Path;
}

impl IntoPath for &str {
    fn into_path(self) -> Path {
        Path::new(self)
    }
}

impl IntoPath for String {
    fn into_path(self) -> Path {
        Path::new(self)
    }
}

impl IntoPath for Path {
    fn into_path(self) -> Path {
        self
    }
}
