//! Native values: any `serde` type to and from what `DynamoDB` keeps.
//!
//! | Rust | `DynamoDB` |
//! |---|---|
//! | `String`, `&str`, `char`, an enum without fields | string |
//! | integers, `f32`, `f64`, [`Number`] | number |
//! | [`Binary`] | binary |
//! | `bool` | boolean |
//! | `None`, `()` | null |
//! | `Vec`, arrays, tuples, Rust's own sets | list |
//! | structs, maps, enums with fields | map |
//! | [`Set`] of strings, numbers or [`Binary`] | string set, number set, binary set |
//!
//! A value that `DynamoDB` cannot hold is a [`ValueError`] with the name of the attribute, and nothing is sent: NaN and
//! infinities, numbers of more than 38 digits or out of range, empty sets. Empty strings, lists and maps are allowed.
//!
//! Numbers never go through `f64` unless the type is `f64`. The crate `serde_dynamo` reads each through `i64`, `u64` or
//! `f64`, and its errors do not name the attribute, so the conversion is this crate's own.

mod binary;
mod de;
mod decimal;
mod error;
mod item;
mod key;
mod ser;
mod sets;
#[cfg(test)]
mod tests;

use aws_sdk_dynamodb::types::AttributeValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use binary::Binary;
pub use decimal::{Number, number};
pub use error::ValueError;
pub use item::{IntoItem, Item, ItemDraft};
pub use sets::{Set, set};

/// Converts a value to the SDK's `AttributeValue`.
///
/// ```
/// use resource::dynamodb::to_value;
///
/// assert_eq!(to_value("Ada")?.as_s(), Ok(&"Ada".to_owned()));
/// assert_eq!(to_value(&1815)?.as_n(), Ok(&"1815".to_owned()));
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
///
/// # Errors
///
/// [`ValueError`] if `DynamoDB` cannot hold the value.
pub fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<AttributeValue, ValueError> {
    value.serialize(ser::Serializer)
}

/// Converts the SDK's `AttributeValue` to a native value.
///
/// ```
/// use resource::dynamodb::from_value;
/// use aws_sdk_dynamodb::types::AttributeValue;
///
/// assert_eq!(from_value::<u16>(AttributeValue::N("1815".to_owned()))?, 1815);
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
///
/// # Errors
///
/// [`ValueError`] if the value does not fit the type.
pub fn from_value<T: DeserializeOwned>(value: AttributeValue) -> Result<T, ValueError> {
    T::deserialize(de::Deserializer(value))
}

/// Makes an item, or a key, from a struct or a map.
///
/// ```
/// use resource::dynamodb::{item, to_item};
///
/// #[derive(serde::Serialize)]
/// struct User<'a> {
///     pk: &'a str,
///     views: u32,
/// }
///
/// assert_eq!(to_item(&User { pk: "ada", views: 3 })?, item! { "pk": "ada", "views": 3 }?);
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
///
/// # Errors
///
/// [`ValueError`] if `DynamoDB` cannot hold one of the values, or if this is neither a struct nor a map.
pub fn to_item<T: Serialize + ?Sized>(value: &T) -> Result<Item, ValueError> {
    match to_value(value)? {
        AttributeValue::M(attributes) => Ok(attributes.into()),
        _ => Err(ValueError::new("an item is a struct or a map")),
    }
}

/// Reads an item into a struct or a map.
///
/// ```
/// use resource::dynamodb::{from_item, item};
///
/// #[derive(Debug, serde::Deserialize, PartialEq)]
/// struct User {
///     pk: String,
///     views: u32,
/// }
///
/// let user: User = from_item(item! { "pk": "ada", "views": 3, "other": "is left out" }?)?;
/// assert_eq!(user, User { pk: "ada".to_owned(), views: 3 });
///
/// let error = from_item::<User>(item! { "pk": "ada", "views": "three" }?).unwrap_err();
/// assert_eq!(error.to_string(), "attribute views: invalid type: a string, expected u32");
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
///
/// # Errors
///
/// [`ValueError`] if an attribute is missing or does not fit the type.
pub fn from_item<T: DeserializeOwned>(item: Item) -> Result<T, ValueError> {
    T::deserialize(de::Attributes::new(item.into_attributes()))
}
