//! Stores a type that displays as a number and parses one, such as a decimal crate's, as a number.
//!
//! By themselves, such types serialize as text, and the attribute would be a string.
//!
//! ```
//! use resource::dynamodb::{from_item, to_item};
//! use serde::{Deserialize, Serialize};
//!
//! # #[derive(Debug, PartialEq)]
//! # struct Decimal(String);
//! # impl std::fmt::Display for Decimal {
//! #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
//! # }
//! # impl std::str::FromStr for Decimal {
//! #     type Err = std::convert::Infallible;
//! #     fn from_str(text: &str) -> Result<Self, Self::Err> { Ok(Self(text.to_owned())) }
//! # }
//! #[derive(Debug, PartialEq, Serialize, Deserialize)]
//! struct Offer {
//!     #[serde(with = "resource::dynamodb::number")]
//!     price: Decimal,
//! }
//!
//! let offer = Offer { price: "19.99".parse().unwrap() };
//! let item = to_item(&offer)?;
//! assert_eq!(item.attributes()["price"].as_n(), Ok(&"19.99".to_owned()));
//! assert_eq!(from_item::<Offer>(item)?, offer);
//! # Ok::<_, resource::dynamodb::ValueError>(())
//! ```

use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::Number;

/// For `#[serde(with = "resource::dynamodb::number")]`.
///
/// # Errors
///
/// If the value does not display as a number.
pub fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let number: Number = value.to_string().parse().map_err(ser::Error::custom)?;
    number.serialize(serializer)
}

/// For `#[serde(with = "resource::dynamodb::number")]`.
///
/// # Errors
///
/// If the attribute is not a number, or the type cannot hold it.
pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: FromStr<Err: Display>,
    D: Deserializer<'de>,
{
    let number = Number::deserialize(deserializer)?;
    number.as_str().parse().map_err(de::Error::custom)
}
