//! Changes attributes of one item.

use crate::dynamodb_ext::expression::{Condition, IntoOperand, IntoPath, Placeholders, Update};
use crate::dynamodb_ext::value::{Item, ValueError};
use aws_sdk_dynamodb::operation::update_item::builders::UpdateItemFluentBuilder;
use serde::Serialize;

use super::write_request::{with_expressions, write_request};
use crate::Error;
use crate::dynamodb_ext::place::Place;

/// A request that changes attributes of one item, not yet sent. Made by
/// [`Table::update_item`](crate::dynamodb::Table::update_item).
///
/// It creates the item if there is none with this key, unless a [`condition`](Self::condition) forbids it.
#[derive(Debug)]
#[must_use = "nothing is sent until it is awaited"]
pub struct UpdateItem {
    pub(crate) place: Place,
    pub(crate) key: Result<Item, ValueError>,
    pub(crate) update: Update,
    pub(crate) condition: Option<Condition>,
    request: UpdateItemFluentBuilder,
}

impl UpdateItem {
    pub(crate) fn new(place: Place, key: Result<Item, ValueError>) -> Self {
        let request = place.client.update_item();
        Self {
            place,
            key,
            update: Update::new(),
            condition: None,
            request,
        }
    }

    /// Sets an attribute, or something inside one: see [`Update::set`].
    pub fn set(self, path: impl IntoPath, value: impl IntoOperand) -> Self {
        self.update(|update| update.set(path, value))
    }

    /// Removes an attribute, or something inside one: see [`Update::remove`].
    pub fn remove(self, path: impl IntoPath) -> Self {
        self.update(|update| update.remove(path))
    }

    /// Adds to a number, or adds elements to a set: see [`Update::add`].
    pub fn add(self, path: impl IntoPath, value: impl Serialize) -> Self {
        self.update(|update| update.add(path, value))
    }

    /// Removes elements from a set: see [`Update::delete`].
    pub fn delete(self, path: impl IntoPath, elements: impl Serialize) -> Self {
        self.update(|update| update.delete(path, elements))
    }

    /// Changes the update expression by a function: for an [`Update`] that several requests share.
    pub fn update(mut self, change: impl FnOnce(Update) -> Update) -> Self {
        self.update = change(self.update);
        self
    }

    /// Changes the item only if this holds for it as it is now. Otherwise nothing is changed, and the error
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
    pub fn into_builder(self) -> Result<UpdateItemFluentBuilder, Error> {
        let Self {
            place,
            key,
            update,
            condition,
            request,
        } = self;
        let wrong = |error| place.value("UpdateItem", error);
        let key = key.map_err(wrong)?;
        let mut placeholders = Placeholders::default();
        let condition = super::build(condition, &mut placeholders).map_err(wrong)?;
        let changes = !update.is_empty();
        let update = update.build(&mut placeholders).map_err(wrong)?;
        let mut request = request
            .table_name(&*place.table)
            .set_key(Some(key.into_attributes()));
        if changes {
            request = request.update_expression(update);
        }
        if changes || condition.is_some() {
            request = with_expressions!(request, condition, placeholders);
        }
        Ok(request)
    }
}

write_request!(UpdateItem, UpdateItemFluentBuilder);
