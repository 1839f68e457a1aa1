//! Conditions, updates and projections, with the placeholders made for you.
//!
//! | to | write |
//! |---|---|
//! | choose what a query reads | [`Key("pk").eq("a") & Key("sk").between(1, 9)`](Key()) |
//! | filter, or write on a condition | [`Attr("views").gt(10) \| Attr("tags").contains("x")`](Attr()) |
//! | change an item | [`Update::new().set("views", Attr("views").plus(1)).remove("draft")`](Update) |
//! | reach into a map or a list | [`Attr("address").field("city")`](Attribute::field), [`Attr("lines").at(0)`](Attribute::at) |
//!
//! Names and values are sent as placeholders, so that reserved words, dots and spaces in a name need no care, and a value
//! is never read as syntax.

mod attribute;
mod condition;
mod key;
mod operand;
mod path;
mod placeholders;
#[cfg(test)]
mod tests;
mod update;

pub use attribute::{Attr, Attribute, Size};
pub use condition::Condition;
pub use key::{IntoKeyCondition, Key, KeyAttribute, KeyCondition, Range, Ranged};
pub use operand::{IntoOperand, Operand};
pub use path::{IntoPath, Path};
pub(crate) use placeholders::Placeholders;
pub use update::Update;
