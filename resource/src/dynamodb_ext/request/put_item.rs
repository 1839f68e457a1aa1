//! Writes one item whole.

use crate::dynamodb_ext::expression::{Condition, Placeholders};
use crate::dynamodb_ext::value::{Item, ValueError};
use aws_sdk_dynamodb::operation::put_item::builders::PutItemFluentBuilder;

use super::write_request::{with_expressions, write_request};
use crate::Error;
use crate::dynamodb_ext::place::Place;

/// A request that writes one item whole, not yet sent. Made by [`Table::put_item`](crate::dynamodb::Table::put_item).
///
/// It replaces the item with the same key, unless a [`condition`](Self::condition) forbids it.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct PutItem {
    pub(crate) place: Place,
    pub(crate) item: Result<Item, ValueError>,
    pub(crate) condition: Option<Condition>,
    request: PutItemFluentBuilder,
}

impl PutItem {
    pub(crate) fn new(place: Place, item: Result<Item, ValueError>) -> Self {
        let request = place.client.put_item();
        Self {
            place,
            item,
            condition: None,
            request,
        }
    }

    /// Writes only if this holds for the item that has the key now. Otherwise nothing is changed, and the error
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
    pub fn into_builder(self) -> Result<PutItemFluentBuilder, Error> {
        let Self {
            place,
            item,
            condition,
            request,
        } = self;
        let wrong = |error| place.value("PutItem", error);
        let item = item.map_err(wrong)?;
        let mut placeholders = Placeholders::default();
        let condition = super::build(condition, &mut placeholders).map_err(wrong)?;
        let mut request = request
            .table_name(&*place.table)
            .set_item(Some(item.into_attributes()));
        if condition.is_some() {
            request = with_expressions!(request, condition, placeholders);
        }
        Ok(request)
    }
}

write_request!(PutItem, PutItemFluentBuilder);
