//! From the SDK's attribute values to any `serde` type.

use std::collections::hash_map;
use std::vec;

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::decimal::{NUMBER, Number, Primitive, exact};
use super::{ValueError, key};

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
    /// That the value is not of the type that was expected.
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

/// The elements of a list or a set.
struct Elements<E, F> {
    left: vec::IntoIter<E>,
    index: usize,
    deserializer: F,
}

impl<E, F: Fn(E) -> Deserializer> Elements<E, F> {
    fn visit<'de, V: Visitor<'de>>(all: Vec<E>, deserializer: F, visitor: V) -> Result<V::Value> {
        let length = all.len();
        let mut elements = Self {
            left: all.into_iter(),
            index: 0,
            deserializer,
        };
        let value = visitor.visit_seq(&mut elements)?;
        if elements.left.len() > 0 {
            let fewer = "fewer elements";
            return Err(de::Error::invalid_length(length, &fewer));
        }
        Ok(value)
    }
}

impl<'de, E, F: Fn(E) -> Deserializer> SeqAccess<'de> for &mut Elements<E, F> {
    type Error = ValueError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let Some(element) = self.left.next() else {
            return Ok(None);
        };
        let value = seed.deserialize((self.deserializer)(element));
        let value = value.map_err(|error| error.at(self.index))?;
        self.index += 1;
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The attributes of a map or an item.
pub(super) struct Attributes {
    left: hash_map::IntoIter<String, AttributeValue>,
    /// The value of the name given last, which errors of it name.
    value: Option<(String, AttributeValue)>,
}

impl Attributes {
    pub(super) fn new(attributes: std::collections::HashMap<String, AttributeValue>) -> Self {
        Self {
            left: attributes.into_iter(),
            value: None,
        }
    }

    fn visit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_map(self)
    }
}

impl<'de> MapAccess<'de> for Attributes {
    type Error = ValueError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some((name, value)) = self.left.next() else {
            return Ok(None);
        };
        let key = key::read(seed, &name)?;
        self.value = Some((name, value));
        Ok(Some(key))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value> {
        let next = self.value.take();
        let (name, value) = next.ok_or_else(|| ValueError::new("a value without its name"))?;
        let value = seed.deserialize(Deserializer(value));
        value.map_err(|error| error.in_attribute(&name))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The attributes of an item, as a deserializer.
impl<'de> de::Deserializer<'de> for Attributes {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.visit(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let item = Deserializer(AttributeValue::M(self.left.collect()));
        item.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// A variant of an enum with its fields.
struct Variant {
    name: String,
    value: AttributeValue,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = ValueError;
    type Variant = Fields;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Fields)> {
        let name: StringDeserializer<ValueError> = self.name.clone().into_deserializer();
        let fields = Fields {
            name: self.name,
            value: Deserializer(self.value),
        };
        Ok((seed.deserialize(name)?, fields))
    }
}

/// The fields of a variant.
struct Fields {
    name: String,
    value: Deserializer,
}

impl<'de> VariantAccess<'de> for Fields {
    type Error = ValueError;

    fn unit_variant(self) -> Result<()> {
        Err(de::Error::invalid_type(
            Unexpected::NewtypeVariant,
            &"unit variant",
        ))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        let value = seed.deserialize(self.value);
        value.map_err(|error| error.in_attribute(&self.name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value> {
        let value = de::Deserializer::deserialize_tuple(self.value, length, visitor);
        value.map_err(|error| error.in_attribute(&self.name))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let value = de::Deserializer::deserialize_struct(self.value, "", fields, visitor);
        value.map_err(|error| error.in_attribute(&self.name))
    }
}
