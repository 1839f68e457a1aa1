//! Deletes one item.

use crate::dynamodb_ext::expression::{Condition, Placeholders};
use crate::dynamodb_ext::value::{Item, ValueError};
use aws_sdk_dynamodb::operation::delete_item::builders::DeleteItemFluentBuilder;

use super::write_request::{with_expressions, write_request};
use crate::Error;
use crate::dynamodb_ext::place::Place;

/// A request that deletes one item, not yet sent. Made by [`Table::delete_item`](crate::dynamodb::Table::delete_item).
///
/// Deleting an item that does not exist is not an error, unless a [`condition`](Self::condition) requires the item.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct DeleteItem {
    pub(crate) place: Place,
    pub(crate) key: Result<Item, ValueError>,
    pub(crate) condition: Option<Condition>,
    request: DeleteItemFluentBuilder,
}

impl DeleteItem {
    pub(crate) fn new(place: Place, key: Result<Item, ValueError>) -> Self {
        let request = place.client.delete_item();
        Self {
            place,
            key,
            condition: None,
            request,
        }
    }

    /// Deletes only if this holds for the item. Otherwise nothing is changed, and the error
    /// [`is_precondition_failed`](crate::Error::is_precondition_failed).
    ///
    /// Called again, it adds to the condition.
    pub fn condition(mut self, condition: Condition) -> Self {
        super::and(&mut self.condition, condition);
        self
    }

    /// The SDK's builder, with all that was set here filled in.
    ///
    /// # Errors
    ///
    /// If `DynamoDB` cannot hold one of the values.
    pub fn into_builder(self) -> Result<DeleteItemFluentBuilder, Error> {
        let Self {
            place,
            key,
            condition,
            request,
        } = self;
        let wrong = |error| place.value("DeleteItem", error);
        let key = key.map_err(wrong)?;
        let mut placeholders = Placeholders::default();
        let condition = super::build(condition, &mut placeholders).map_err(wrong)?;
        let mut request = request
            .table_name(&*place.table)
            .set_key(Some(key.into_attributes()));
        if condition.is_some() {
            request = with_expressions!(request, condition, placeholders);
        }
        Ok(request)
    }
}

write_request!(DeleteItem, DeleteItemFluentBuilder);
