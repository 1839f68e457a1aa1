//! Requests for one item: get, put, update, delete.

mod delete_item;
mod get_item;
mod put_item;
mod returned;
mod update_item;
mod write_request;

pub use delete_item::DeleteItem;
pub use get_item::GetItem;
pub use put_item::PutItem;
pub use returned::Returned;
pub use update_item::UpdateItem;

use super::expression::{Condition, Placeholders};
use super::value::ValueError;

/// Adds a condition to those set before.
fn and(condition: &mut Option<Condition>, other: Condition) {
    *condition = Some(match condition.take() {
        Some(before) => before & other,
        None => other,
    });
}

/// The text of a condition, if there is one.
pub(crate) fn build(
    condition: Option<Condition>,
    placeholders: &mut Placeholders,
) -> Result<Option<String>, ValueError> {
    condition
        .map(|condition| condition.build(placeholders))
        .transpose()
}
