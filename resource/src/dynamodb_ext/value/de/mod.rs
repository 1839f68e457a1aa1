//! From the SDK's attribute values to any `serde` type.

mod attributes;
mod elements;
mod variant;

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::{self, IntoDeserializer, Unexpected, Visitor};

use super::ValueError;
use super::decimal::{NUMBER, Number, Primitive, exact};
pub(super) use attributes::Attributes;
use elements::Elements;
use variant::Variant;

type Result<T> = std::result::Result<T, ValueError>;

/// Reads one attribute value.
pub(super) struct Deserializer(pub(super) AttributeValue);

macro_rules! integers {
    ($($method:ident => $visit:ident: $integer:ty,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match &self.0 {
                AttributeValue::N(text) => match integer::<$integer>(text) {
                    Some(value) => visitor.$visit(value),
                    None => Err(ValueError::new(format!("{text} is not a {}", stringify!($integer)))),
                },
                _ => self.refuse(&visitor),
            }
        }
    )*};
}

macro_rules! floats {
    ($($method:ident => $visit:ident,)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            match &self.0 {
                AttributeValue::N(text) => match text.parse() {
                    Ok(value) => visitor.$visit(value),
                    Err(_) => Err(ValueError::new(format!("{text:?} is not a number"))),
                },
                _ => self.refuse(&visitor),
            }
        }
    )*};
}

fn integer<I: std::str::FromStr>(text: &str) -> Option<I> {
    let written_otherwise = || text.parse::<Number>().ok()?.integer();
    text.parse().ok().or_else(written_otherwise)
}

impl Deserializer {
    /// The error of a value that is not of the expected type.
    fn refuse<'de, V: Visitor<'de>>(&self, visitor: &V) -> Result<V::Value> {
        let found = Unexpected::Other(type_name(&self.0));
        Err(de::Error::invalid_type(found, visitor))
    }
}

/// The type of an attribute, in words.
fn type_name(value: &AttributeValue) -> &'static str {
    match value {
        AttributeValue::S(_) => "a string",
        AttributeValue::N(_) => "a number",
        AttributeValue::B(_) => "binary",
        AttributeValue::Bool(_) => "a boolean",
        AttributeValue::Null(_) => "null",
        AttributeValue::L(_) => "a list",
        AttributeValue::M(_) => "a map",
        AttributeValue::Ss(_) => "a string set",
        AttributeValue::Ns(_) => "a number set",
        AttributeValue::Bs(_) => "a binary set",
        _ => "a type that this version does not know",
    }
}

impl<'de> de::Deserializer<'de> for Deserializer {
    type Error = ValueError;

    integers! {
        deserialize_i8 => visit_i8: i8,
        deserialize_i16 => visit_i16: i16,
        deserialize_i32 => visit_i32: i32,
        deserialize_i64 => visit_i64: i64,
        deserialize_i128 => visit_i128: i128,
        deserialize_u8 => visit_u8: u8,
        deserialize_u16 => visit_u16: u16,
        deserialize_u32 => visit_u32: u32,
        deserialize_u64 => visit_u64: u64,
        deserialize_u128 => visit_u128: u128,
    }

    floats! {
        deserialize_f32 => visit_f32,
        deserialize_f64 => visit_f64,
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::S(text) => visitor.visit_string(text),
            AttributeValue::N(text) => match exact(&text) {
                Primitive::I64(value) => visitor.visit_i64(value),
                Primitive::U64(value) => visitor.visit_u64(value),
                Primitive::F64(value) => visitor.visit_f64(value),
                // A number that no primitive holds is not rounded: it comes as a text, which `Number` reads.
                Primitive::Text => visitor.visit_string(text),
            },
            AttributeValue::B(bytes) => visitor.visit_byte_buf(bytes.into_inner()),
            AttributeValue::Bool(value) => visitor.visit_bool(value),
            AttributeValue::Null(_) => visitor.visit_unit(),
            AttributeValue::M(attributes) => Attributes::new(attributes).visit(visitor),
            AttributeValue::L(_)
            | AttributeValue::Ss(_)
            | AttributeValue::Ns(_)
            | AttributeValue::Bs(_) => self.deserialize_seq(visitor),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::Bool(value) => visitor.visit_bool(value),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::S(text) => visitor.visit_string(text),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::B(bytes) => visitor.visit_byte_buf(bytes.into_inner()),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_byte_buf(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::Null(_) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::Null(_) => visitor.visit_unit(),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        match self.0 {
            AttributeValue::N(text) if name == NUMBER => visitor.visit_string(text),
            _ if name == NUMBER => self.refuse(&visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::L(elements) => Elements::visit(elements, Deserializer, visitor),
            AttributeValue::Ss(texts) => {
                Elements::visit(texts, |text| Deserializer(AttributeValue::S(text)), visitor)
            }
            AttributeValue::Ns(texts) => {
                Elements::visit(texts, |text| Deserializer(AttributeValue::N(text)), visitor)
            }
            AttributeValue::Bs(blobs) => {
                let binary = |blob: Blob| Deserializer(AttributeValue::B(blob));
                Elements::visit(blobs, binary, visitor)
            }
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0 {
            AttributeValue::M(attributes) => Attributes::new(attributes).visit(visitor),
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        match self.0 {
            AttributeValue::S(variant) => visitor.visit_enum(variant.into_deserializer()),
            AttributeValue::M(attributes) if attributes.len() == 1 => {
                let variant = attributes.into_iter().next();
                let (name, value) = variant.ok_or_else(|| ValueError::new("an empty map"))?;
                visitor.visit_enum(Variant { name, value })
            }
            _ => self.refuse(&visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }
}
