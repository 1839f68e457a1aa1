//! A condition, of a filter or of a write.

use std::fmt;
use std::ops::{BitAnd, BitOr, Not};

use super::Placeholders;
use super::operand::{self, Operand};
use super::path::Path;
use crate::dynamodb_ext::value::ValueError;

/// A condition on an item, for a filter or a conditional write. Made from [`Attr`](super::Attr()).
///
/// Conditions combine by `&`, `|` and `!`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a condition does nothing until it is given to a request"]
pub struct Condition(pub(super) Kind);

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Compare(Operand, &'static str, Operand),
    Between(Operand, Operand, Operand),
    In(Operand, Vec<Operand>),
    Function(&'static str, Path, Option<Operand>),
    /// `AND` or `OR`.
    Both(Box<Condition>, &'static str, Box<Condition>),
    Not(Box<Condition>),
}

impl Condition {
    pub(super) fn compare(left: Operand, operator: &'static str, right: Operand) -> Self {
        Self(Kind::Compare(left, operator, right))
    }

    /// The text of the expression, whose placeholders go into the request.
    pub(crate) fn build(self, placeholders: &mut Placeholders) -> Result<String, ValueError> {
        match self.0 {
            Kind::Compare(left, operator, right) => {
                let about = about(&[&left, &right]);
                let left = left.build(&about, placeholders)?;
                let right = right.build(&about, placeholders)?;
                Ok(format!("{left} {operator} {right}"))
            }
            Kind::Between(operand, least, most) => {
                let about = about(&[&operand]);
                let operand = operand.build(&about, placeholders)?;
                let least = least.build(&about, placeholders)?;
                let most = most.build(&about, placeholders)?;
                Ok(format!("{operand} BETWEEN {least} AND {most}"))
            }
            Kind::In(operand, values) => {
                let about = about(&[&operand]);
                if values.is_empty() {
                    let reason = "is_in was given no values";
                    return Err(ValueError::new(reason).in_attribute(&about));
                }
                let operand = operand.build(&about, placeholders)?;
                let values = values.into_iter();
                let values: Vec<_> = values
                    .map(|value| value.build(&about, placeholders))
                    .collect::<Result<_, _>>()?;
                Ok(format!("{operand} IN ({})", values.join(", ")))
            }
            Kind::Function(name, path, argument) => {
                let about = path.to_string();
                let path = placeholders.path(&path);
                let Some(argument) = argument else {
                    return Ok(format!("{name}({path})"));
                };
                let argument = argument.build(&about, placeholders)?;
                Ok(format!("{name}({path}, {argument})"))
            }
            Kind::Both(left, operator, right) => {
                let (left, right) = (left.part(placeholders)?, right.part(placeholders)?);
                Ok(format!("{left} {operator} {right}"))
            }
            Kind::Not(inner) => Ok(format!("NOT {}", inner.part(placeholders)?)),
        }
    }

    /// The text as part of another condition: in parentheses, unless it is a function, which has its own.
    fn part(self, placeholders: &mut Placeholders) -> Result<String, ValueError> {
        let is_function = matches!(self.0, Kind::Function(..));
        let text = self.build(placeholders)?;
        Ok(if is_function {
            text
        } else {
            format!("({text})")
        })
    }

    fn both(self, operator: &'static str, other: Self) -> Self {
        Self(Kind::Both(Box::new(self), operator, Box::new(other)))
    }
}

/// The attribute that an error in a value is about.
fn about(operands: &[&Operand]) -> String {
    let path = operands.iter().find_map(|operand| match &operand.0 {
        operand::Kind::Path(path) | operand::Kind::Size(path) => Some(path.to_string()),
        _ => None,
    });
    path.unwrap_or_default()
}

impl BitAnd for Condition {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.both("AND", other)
    }
}

impl BitOr for Condition {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.both("OR", other)
    }
}

impl Not for Condition {
    type Output = Self;

    fn not(self) -> Self {
        Self(Kind::Not(Box::new(self)))
    }
}

/// The expression as it is sent, with its placeholders.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clone().build(&mut Placeholders::default()) {
            Ok(text) => f.write_str(&text),
            Err(error) => write!(f, "({error})"),
        }
    }
}
