//! One side of a comparison, or what an update sets.

use std::ops::{Add, Sub};

use aws_sdk_dynamodb::types::AttributeValue;
use serde::Serialize;

use super::Placeholders;
use super::attribute::{Attribute, Size};
use super::path::Path;
use crate::dynamodb_ext::value::{ValueError, to_value};

/// One side of a comparison, or what an update sets: a value, an attribute, or what is computed from these.
#[derive(Clone, Debug, PartialEq)]
pub struct Operand(pub(super) Kind);

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Value(Result<AttributeValue, ValueError>),
    Path(Path),
    Size(Path),
    IfNotExists(Path, Box<Operand>),
    ListAppend(Box<Operand>, Box<Operand>),
    /// `+` or `-`.
    Sum(Box<Operand>, char, Box<Operand>),
}

impl Operand {
    pub(super) fn path(path: Path) -> Self {
        Self(Kind::Path(path))
    }

    /// A sum, for [`Update::set`](super::Update::set): this plus a number.
    #[must_use]
    pub fn plus(self, other: impl IntoOperand) -> Self {
        self.sum('+', other)
    }

    /// A difference, for [`Update::set`](super::Update::set): this minus a number.
    #[must_use]
    pub fn minus(self, other: impl IntoOperand) -> Self {
        self.sum('-', other)
    }

    fn sum(self, sign: char, other: impl IntoOperand) -> Self {
        Self(Kind::Sum(
            Box::new(self),
            sign,
            Box::new(other.into_operand()),
        ))
    }

    /// The text of the expression. An error in a value names this attribute.
    pub(super) fn build(
        self,
        about: &str,
        placeholders: &mut Placeholders,
    ) -> Result<String, ValueError> {
        match self.0 {
            Kind::Value(value) => {
                placeholders.value(value.map_err(|error| error.in_attribute(about)))
            }
            Kind::Path(path) => Ok(placeholders.path(&path)),
            Kind::Size(path) => Ok(format!("size({})", placeholders.path(&path))),
            Kind::IfNotExists(path, otherwise) => {
                let path = placeholders.path(&path);
                let otherwise = otherwise.build(about, placeholders)?;
                Ok(format!("if_not_exists({path}, {otherwise})"))
            }
            Kind::ListAppend(first, second) => {
                let first = first.build(about, placeholders)?;
                let second = second.build(about, placeholders)?;
                Ok(format!("list_append({first}, {second})"))
            }
            Kind::Sum(left, sign, right) => {
                let left = left.build(about, placeholders)?;
                let right = right.build(about, placeholders)?;
                Ok(format!("{left} {sign} {right}"))
            }
        }
    }
}

macro_rules! operators {
    ($($type:ty),*) => {$(
        impl<T: IntoOperand> Add<T> for $type {
            type Output = Operand;

            fn add(self, other: T) -> Operand {
                self.plus(other)
            }
        }

        impl<T: IntoOperand> Sub<T> for $type {
            type Output = Operand;

            fn sub(self, other: T) -> Operand {
                self.minus(other)
            }
        }
    )*};
}
operators!(Attribute, Operand);

/// What can be compared or set: any `serde` value, an [`Attr`](super::Attr()), or what is computed from these.
pub trait IntoOperand {
    /// The operand.
    fn into_operand(self) -> Operand;
}

impl<T: Serialize> IntoOperand for T {
    fn into_operand(self) -> Operand {
        Operand(Kind::Value(to_value(&self)))
    }
}

impl IntoOperand for Operand {
    fn into_operand(self) -> Operand {
        self
    }
}

impl IntoOperand for Attribute {
    fn into_operand(self) -> Operand {
        Operand::path(self.path)
    }
}

impl IntoOperand for Size {
    fn into_operand(self) -> Operand {
        Operand(Kind::Size(self.0))
    }
}
