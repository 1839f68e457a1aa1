//! The values that a query works with: those of JSON, points in time, and [`Value::Missing`].

mod decimal;
mod json;
mod number;
mod timestamp;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::Arc;

use s3s::{S3ErrorCode, S3Result};

pub(crate) use json::write_string;
pub(crate) use number::{Arithmetic, Number};
pub(crate) use timestamp::{DatePart, Precision, Timestamp};

use crate::s3::error;

/// A value. The names of a structure are in the order of the object.
#[derive(Clone, Debug, Default)]
pub(crate) enum Value {
    /// What a path leads to where there is nothing.
    #[default]
    Missing,
    Null,
    Bool(bool),
    Number(Number),
    Timestamp(Timestamp),
    String(String),
    List(Vec<Value>),
    Struct(Vec<(Arc<str>, Value)>),
}

/// A name in an expression. In double quotes its case counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) quoted: bool,
}

impl Name {
    /// Whether this names a field.
    pub(crate) fn is(&self, field: &str) -> bool {
        if self.quoted {
            self.text == field
        } else {
            self.text.to_lowercase() == field.to_lowercase()
        }
    }

    /// The number of a column, in `_1`.
    pub(crate) fn position(&self) -> Option<usize> {
        let digits = self.text.strip_prefix('_')?;
        if digits.starts_with('0') && digits.len() > 1 {
            return None;
        }
        digits.parse().ok()
    }
}

impl Value {
    /// Whether there is no value: NULL or MISSING.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Missing | Self::Null)
    }

    /// A field of a structure. Fails where two fields have the name.
    pub(crate) fn field(&self, name: &Name) -> S3Result<Option<&Self>> {
        let Self::Struct(fields) = self else {
            return Ok(None);
        };
        let mut found = fields.iter().filter(|(field, _)| name.is(field));
        let first = found.next();
        if !name.quoted && found.next().is_some() {
            return Err(error::error(
                S3ErrorCode::AmbiguousFieldName,
                format!(
                    "Field name {} matches to multiple fields in the file. Check the SQL expression and the file, and try again.",
                    crate::s3::select::shown(&name.text)
                ),
            ));
        }
        Ok(first.map(|(_, value)| value))
    }

    /// The number that this is, or that its text says. All that a CSV file has is text.
    pub(crate) fn to_number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            Self::String(text) => Number::parse(text.trim()),
            _ => None,
        }
    }

    /// The order of two values of a kind. A number is also compared with a text that says one.
    pub(crate) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::String(a), Self::String(b)) => Some(a.cmp(b)),
            (Self::Bool(a), Self::Bool(b)) => Some(a.cmp(b)),
            (Self::Timestamp(a), Self::Timestamp(b)) => Some(a.cmp(b)),
            (Self::Number(_), _) | (_, Self::Number(_)) => {
                self.to_number()?.compare(other.to_number()?)
            }
            _ => None,
        }
    }

    /// Whether two values are the same. Those of different kinds are not.
    pub(crate) fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(a), Self::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.equals(b))
            }
            (Self::Struct(a), Self::Struct(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .zip(b)
                        .all(|((a, x), (b, y))| a == b && x.equals(y))
            }
            (Self::Null, Self::Null) => true,
            _ => self.compare(other) == Some(Ordering::Equal),
        }
    }

    /// The text of a value, as CSV has it.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Missing | Self::Null => Cow::Borrowed(""),
            Self::Bool(value) => Cow::Borrowed(if *value { "true" } else { "false" }),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Timestamp(timestamp) => Cow::Owned(timestamp.to_string()),
            Self::String(text) => Cow::Borrowed(text),
            Self::List(_) | Self::Struct(_) => {
                let mut text = String::new();
                self.write_json(&mut text);
                Cow::Owned(text)
            }
        }
    }
}
