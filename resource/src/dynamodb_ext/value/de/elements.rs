//! The elements of a list or a set.

use std::vec;

use serde::de::{self, DeserializeSeed, SeqAccess, Visitor};

use super::{Deserializer, Result};
use crate::dynamodb_ext::value::ValueError;

/// The elements of a list or a set.
pub(super) struct Elements<E, F> {
    left: vec::IntoIter<E>,
    index: usize,
    deserializer: F,
}

impl<E, F: Fn(E) -> Deserializer> Elements<E, F> {
    pub(super) fn visit<'de, V: Visitor<'de>>(
        all: Vec<E>,
        deserializer: F,
        visitor: V,
    ) -> Result<V::Value> {
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
