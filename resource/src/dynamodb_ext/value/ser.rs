//! From any `serde` type to the SDK's attribute values.

use std::collections::HashMap;

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use serde::ser::{self, Serialize};

use super::decimal::{NUMBER, Number, text_of_f32, text_of_f64};
use super::sets::{SET, into_set};
use super::{ValueError, key};

/// Makes one attribute value.
#[derive(Clone, Copy)]
pub(super) struct Serializer;

type Result<T = AttributeValue> = std::result::Result<T, ValueError>;

macro_rules! integers {
    ($($method:ident: $integer:ty,)*) => {$(
        fn $method(self, value: $integer) -> Result {
            Ok(AttributeValue::N(value.to_string()))
        }
    )*};
}

/// Those that may have more than 38 digits.
macro_rules! long_integers {
    ($($method:ident: $integer:ty,)*) => {$(
        fn $method(self, value: $integer) -> Result {
            let number: Number = value.to_string().parse()?;
            Ok(AttributeValue::N(number.as_str().to_owned()))
        }
    )*};
}

impl ser::Serializer for Serializer {
    type Ok = AttributeValue;
    type Error = ValueError;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = Variant<List>;
    type SerializeMap = Map;
    type SerializeStruct = Map;
    type SerializeStructVariant = Variant<Map>;

    integers! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
    }

    long_integers! {
        serialize_i128: i128,
        serialize_u128: u128,
    }

    fn serialize_f32(self, value: f32) -> Result {
        text_of_f32(value).map(AttributeValue::N)
    }

    fn serialize_f64(self, value: f64) -> Result {
        text_of_f64(value).map(AttributeValue::N)
    }

    fn serialize_bool(self, value: bool) -> Result {
        Ok(AttributeValue::Bool(value))
    }

    fn serialize_char(self, value: char) -> Result {
        Ok(AttributeValue::S(value.into()))
    }

    fn serialize_str(self, value: &str) -> Result {
        Ok(AttributeValue::S(value.to_owned()))
    }

    fn serialize_bytes(self, value: &[u8]) -> Result {
        Ok(AttributeValue::B(Blob::new(value)))
    }

    fn serialize_none(self) -> Result {
        Ok(AttributeValue::Null(true))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result {
        Ok(AttributeValue::Null(true))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result {
        Ok(AttributeValue::Null(true))
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result {
        Ok(AttributeValue::S(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result {
        match (name, value.serialize(self)?) {
            (NUMBER, AttributeValue::S(text)) => Ok(AttributeValue::N(text)),
            (SET, AttributeValue::L(elements)) => into_set(elements),
            (_, value) => Ok(value),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result {
        let value = value.serialize(self);
        let value = value.map_err(|error| error.in_attribute(variant))?;
        Ok(tagged(variant, value))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List> {
        Ok(List {
            elements: Vec::with_capacity(length.unwrap_or(0).min(PREALLOCATED)),
        })
    }

    fn serialize_tuple(self, length: usize) -> Result<List> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Variant<List>> {
        let fields = self.serialize_seq(Some(length))?;
        Ok(Variant { variant, fields })
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Map> {
        Ok(Map {
            attributes: HashMap::with_capacity(length.unwrap_or(0).min(PREALLOCATED)),
            name: None,
        })
    }

    fn serialize_struct(self, _: &'static str, length: usize) -> Result<Map> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Variant<Map>> {
        let fields = self.serialize_map(Some(length))?;
        Ok(Variant { variant, fields })
    }
}

/// The most elements to reserve memory for, since a type may claim any length.
const PREALLOCATED: usize = 1024;

fn tagged(variant: &str, value: AttributeValue) -> AttributeValue {
    AttributeValue::M(HashMap::from([(variant.to_owned(), value)]))
}

/// Gathers the elements of a list.
pub(super) struct List {
    elements: Vec<AttributeValue>,
}

impl List {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        let value = value.serialize(Serializer);
        let value = value.map_err(|error| error.at(self.elements.len()))?;
        self.elements.push(value);
        Ok(())
    }
}

impl ser::SerializeSeq for List {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.push(value)
    }

    fn end(self) -> Result {
        Ok(AttributeValue::L(self.elements))
    }
}

impl ser::SerializeTuple for List {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.push(value)
    }

    fn end(self) -> Result {
        Ok(AttributeValue::L(self.elements))
    }
}

impl ser::SerializeTupleStruct for List {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.push(value)
    }

    fn end(self) -> Result {
        Ok(AttributeValue::L(self.elements))
    }
}

/// Gathers the attributes of a map.
pub(super) struct Map {
    attributes: HashMap<String, AttributeValue>,
    name: Option<String>,
}

impl Map {
    fn insert<T: Serialize + ?Sized>(&mut self, name: String, value: &T) -> Result<()> {
        let value = value.serialize(Serializer);
        let value = value.map_err(|error| error.in_attribute(&name))?;
        self.attributes.insert(name, value);
        Ok(())
    }
}

impl ser::SerializeMap for Map {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        self.name = Some(key.serialize(key::Serializer)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        let name = self.name.take();
        let name = name.ok_or_else(|| ValueError::new("a map gave a value before its key"))?;
        self.insert(name, value)
    }

    fn end(self) -> Result {
        Ok(AttributeValue::M(self.attributes))
    }
}

impl ser::SerializeStruct for Map {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<()> {
        self.insert(name.to_owned(), value)
    }

    fn end(self) -> Result {
        Ok(AttributeValue::M(self.attributes))
    }
}

/// The fields of an enum's variant, which become a map with the variant's name.
pub(super) struct Variant<F> {
    variant: &'static str,
    fields: F,
}

impl ser::SerializeTupleVariant for Variant<List> {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        let pushed = self.fields.push(value);
        pushed.map_err(|error| error.in_attribute(self.variant))
    }

    fn end(self) -> Result {
        Ok(tagged(
            self.variant,
            AttributeValue::L(self.fields.elements),
        ))
    }
}

impl ser::SerializeStructVariant for Variant<Map> {
    type Ok = AttributeValue;
    type Error = ValueError;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<()> {
        let inserted = self.fields.insert(name.to_owned(), value);
        inserted.map_err(|error| error.in_attribute(self.variant))
    }

    fn end(self) -> Result {
        Ok(tagged(
            self.variant,
            AttributeValue::M(self.fields.attributes),
        ))
    }
}
