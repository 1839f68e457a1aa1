//! A number to and from other formats of `serde`.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::Number;

/// The name by which this crate's serializer and deserializer know a [`Number`].
pub(in super::super) const NUMBER: &str = "$resource::dynamodb::Number";

/// To other formats, such as JSON, as an integer or a float where that loses nothing, and as a text otherwise.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(NUMBER, &Exact(self))
    }
}

struct Exact<'a>(&'a Number);

impl Serialize for Exact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match exact(&self.0.text) {
            Primitive::I64(value) => serializer.serialize_i64(value),
            Primitive::U64(value) => serializer.serialize_u64(value),
            Primitive::F64(value) => serializer.serialize_f64(value),
            Primitive::Text => serializer.serialize_str(&self.0.text),
        }
    }
}

/// The primitive type that holds a number without loss.
pub(in super::super) enum Primitive {
    I64(i64),
    U64(u64),
    F64(f64),
    /// None does.
    Text,
}

/// The primitive type that holds the number of this text without loss.
pub(in super::super) fn exact(text: &str) -> Primitive {
    if let Ok(value) = text.parse() {
        return Primitive::I64(value);
    }
    if let Ok(value) = text.parse() {
        return Primitive::U64(value);
    }
    let float: Option<f64> = text.parse().ok();
    match (float, float.map(Number::of_f64), Number::from_str(text)) {
        (Some(float), Some(Ok(back)), Ok(number)) if back == number => Primitive::F64(float),
        _ => Primitive::Text,
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER, NumberVisitor)
    }
}

struct NumberVisitor;

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Number, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
        Ok(value.into())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
        value.try_into().map_err(E::custom)
    }
}
