//! One operation of a transaction.

use std::fmt;

use aws_sdk_dynamodb::types::{
    ConditionCheck as SdkConditionCheck, Delete, Put, TransactWriteItem, Update as SdkUpdate,
};

use crate::Error;
use crate::dynamodb_ext::expression::{Condition, Placeholders};
use crate::dynamodb_ext::place::Place;
use crate::dynamodb_ext::request::{DeleteItem, PutItem, UpdateItem, build};
use crate::dynamodb_ext::value::{Item, ValueError};
use crate::runtime::unbuilt;

/// A condition on an item that a transaction does not change. Made by
/// [`Table::condition_check`](crate::dynamodb::Table::condition_check).
#[derive(Debug)]
#[must_use = "a check is part of a transaction"]
pub struct ConditionCheck {
    pub(crate) place: Place,
    pub(crate) key: Result<Item, ValueError>,
    pub(crate) condition: Condition,
}

/// One operation of a transaction: a [`PutItem`], an [`UpdateItem`], a [`DeleteItem`] or a [`ConditionCheck`].
///
/// A transaction does not use what [`with`](PutItem::with) sets on the SDK's builder.
pub trait TransactOperation {
    /// The operation as the SDK has it, and what errors call it.
    ///
    /// # Errors
    ///
    /// If `DynamoDB` cannot hold one of the values.
    fn into_transact_item(self) -> Result<(TransactWriteItem, String), Error>;
}

/// The item or key of an operation, as errors name it.
fn named(operation: &str, place: &Place, item: &impl fmt::Debug) -> String {
    let table = client::error::EscapeControl(&place.table);
    let item = format!("{item:?}");
    let shown: String = item.chars().take(200).collect();
    format!("{operation} {table} {shown}")
}

/// Fills in what all four operations have: the condition, and the placeholders.
macro_rules! finish {
    ($builder:expr, $place:expr, $condition:expr, $placeholders:expr) => {{
        let (names, values) = $placeholders.into_filled();
        $builder
            .table_name(&*$place.table)
            .set_condition_expression($condition)
            .set_expression_attribute_names(names)
            .set_expression_attribute_values(values)
            .build()
            .map_err(unbuilt)?
    }};
}

impl TransactOperation for PutItem {
    fn into_transact_item(self) -> Result<(TransactWriteItem, String), Error> {
        let place = self.place;
        let wrong = |error| place.value("TransactWriteItems", error);
        let item = self.item.map_err(wrong)?;
        let name = named("Put", &place, &item);
        let mut placeholders = Placeholders::default();
        let condition = build(self.condition, &mut placeholders).map_err(wrong)?;
        let put = Put::builder().set_item(Some(item.into_attributes()));
        let put = finish!(put, place, condition, placeholders);
        Ok((TransactWriteItem::builder().put(put).build(), name))
    }
}

impl TransactOperation for DeleteItem {
    fn into_transact_item(self) -> Result<(TransactWriteItem, String), Error> {
        let place = self.place;
        let wrong = |error| place.value("TransactWriteItems", error);
        let key = self.key.map_err(wrong)?;
        let name = named("Delete", &place, &key);
        let mut placeholders = Placeholders::default();
        let condition = build(self.condition, &mut placeholders).map_err(wrong)?;
        let delete = Delete::builder().set_key(Some(key.into_attributes()));
        let delete = finish!(delete, place, condition, placeholders);
        Ok((TransactWriteItem::builder().delete(delete).build(), name))
    }
}

impl TransactOperation for UpdateItem {
    fn into_transact_item(self) -> Result<(TransactWriteItem, String), Error> {
        let place = self.place;
        let wrong = |error| place.value("TransactWriteItems", error);
        let key = self.key.map_err(wrong)?;
        let name = named("Update", &place, &key);
        let mut placeholders = Placeholders::default();
        let condition = build(self.condition, &mut placeholders).map_err(wrong)?;
        let changes = self.update.build(&mut placeholders).map_err(wrong)?;
        let update = SdkUpdate::builder()
            .set_key(Some(key.into_attributes()))
            .update_expression(changes);
        let update = finish!(update, place, condition, placeholders);
        Ok((TransactWriteItem::builder().update(update).build(), name))
    }
}

impl TransactOperation for ConditionCheck {
    fn into_transact_item(self) -> Result<(TransactWriteItem, String), Error> {
        let place = self.place;
        let wrong = |error| place.value("TransactWriteItems", error);
        let key = self.key.map_err(wrong)?;
        let name = named("ConditionCheck", &place, &key);
        let mut placeholders = Placeholders::default();
        let condition = build(Some(self.condition), &mut placeholders).map_err(wrong)?;
        let check = SdkConditionCheck::builder().set_key(Some(key.into_attributes()));
        let check = finish!(check, place, condition, placeholders);
        let item = TransactWriteItem::builder().condition_check(check).build();
        Ok((item, name))
    }
}
