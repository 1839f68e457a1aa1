//! What an update changes.

use std::fmt;

use serde::Serialize;

use super::Placeholders;
use super::operand::{IntoOperand, Operand};
use super::path::{IntoPath, Path};
use crate::dynamodb_ext::value::ValueError;

/// What an update changes in an item: attributes set, removed, added to, or taken from.
///
/// See [update expressions](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html).
///
/// ```
/// use resource::dynamodb::{Attr, Set, Update};
///
/// let update = Update::new()
///     .set("status", "done")
///     .set(Attr("address").field("city"), "Köln")
///     .set("attempts", Attr("attempts") + 1)
///     .remove("draft")
///     .add("views", 1)
///     .delete("tags", Set::from(["new"]));
/// assert_eq!(
///     update.to_string(),
///     "SET #0 = :0, #1.#2 = :1, #3 = #3 + :2 REMOVE #4 ADD #5 :3 DELETE #6 :4"
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "an update does nothing until it is given to a request"]
pub struct Update {
    set: Vec<(Path, Operand)>,
    remove: Vec<Path>,
    add: Vec<(Path, Operand)>,
    delete: Vec<(Path, Operand)>,
}

impl Update {
    /// An update that changes nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets an attribute, or something inside one, to a value, to another attribute, or to what is computed from these.
    pub fn set(mut self, path: impl IntoPath, value: impl IntoOperand) -> Self {
        self.set.push((path.into_path(), value.into_operand()));
        self
    }

    /// Removes an attribute, or something inside one.
    pub fn remove(mut self, path: impl IntoPath) -> Self {
        self.remove.push(path.into_path());
        self
    }

    /// Adds to a number, or adds elements to a set. An attribute that is not there starts at 0, or as an empty set.
    pub fn add(mut self, path: impl IntoPath, value: impl Serialize) -> Self {
        self.add.push((path.into_path(), value.into_operand()));
        self
    }

    /// Removes elements from a set. When none is left, the attribute is removed.
    pub fn delete(mut self, path: impl IntoPath, elements: impl Serialize) -> Self {
        self.delete
            .push((path.into_path(), elements.into_operand()));
        self
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The text of the expression, whose placeholders go into the request.
    pub(crate) fn build(self, placeholders: &mut Placeholders) -> Result<String, ValueError> {
        let set = changes(self.set, " = ", placeholders)?;
        let remove: Vec<_> = self
            .remove
            .iter()
            .map(|path| placeholders.path(path))
            .collect();
        let add = changes(self.add, " ", placeholders)?;
        let delete = changes(self.delete, " ", placeholders)?;
        let clauses = [
            ("SET", set),
            ("REMOVE", remove),
            ("ADD", add),
            ("DELETE", delete),
        ];
        let clauses = clauses
            .into_iter()
            .filter(|(_, changes)| !changes.is_empty());
        let clauses: Vec<_> = clauses
            .map(|(name, changes)| format!("{name} {}", changes.join(", ")))
            .collect();
        Ok(clauses.join(" "))
    }
}

fn changes(
    changes: Vec<(Path, Operand)>,
    between: &str,
    placeholders: &mut Placeholders,
) -> Result<Vec<String>, ValueError> {
    let changes = changes.into_iter().map(|(path, value)| {
        let about = path.to_string();
        let path = placeholders.path(&path);
        let value = value.build(&about, placeholders)?;
        Ok(format!("{path}{between}{value}"))
    });
    changes.collect()
}

/// The expression as it is sent, with its placeholders.
impl fmt::Display for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().build(&mut Placeholders::default()) {
            Ok(text) => f.write_str(&text),
            Err(error) => write!(f, "({error})"),
        }
    }
}
