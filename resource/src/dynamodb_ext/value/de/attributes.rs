//! The attributes of a map or an item.

use std::collections::{HashMap, hash_map};

use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::{self, DeserializeSeed, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::{Deserializer, Result};
use crate::dynamodb_ext::value::{ValueError, key};

/// The attributes of a map or an item.
pub(in super::super) struct Attributes {
    left: hash_map::IntoIter<String, AttributeValue>,
    /// The value of the name given last, which errors of it name.
    value: Option<(String, AttributeValue)>,
}

impl Attributes {
    pub(in super::super) fn new(attributes: HashMap<String, AttributeValue>) -> Self {
        Self {
            left: attributes.into_iter(),
            value: None,
        }
    }

    pub(super) fn visit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
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
