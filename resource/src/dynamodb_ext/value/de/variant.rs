//! A variant of an enum.

use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::value::StringDeserializer;
use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, Unexpected, VariantAccess, Visitor,
};

use super::{Deserializer, Result};
use crate::dynamodb_ext::value::ValueError;

/// A variant of an enum with its fields.
pub(super) struct Variant {
    pub(super) name: String,
    pub(super) value: AttributeValue,
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
pub(super) struct Fields {
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
