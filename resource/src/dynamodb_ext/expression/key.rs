//! Key conditions: which items a query reads.

use std::fmt;
use std::marker::PhantomData;
use std::ops::BitAnd;

use serde::Serialize;

use super::Placeholders;
use super::condition::{Condition, Kind};
use super::operand::{IntoOperand, Operand};
use super::path::Path;
use crate::dynamodb_ext::value::ValueError;

/// A key attribute of a table or an index, for the condition of a query: boto3's `Key`.
///
/// A query names its partition by `eq`, and may add one condition on the sort key. What `DynamoDB` would refuse does not
/// compile: a range alone, two ranges, `ne`, `|`, `!`.
///
/// See [key conditions](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html).
///
/// ```
/// use resource::dynamodb::{Key, KeyCondition};
///
/// fn query(condition: impl Into<KeyCondition>) -> String {
///     condition.into().to_string()
/// }
///
/// assert_eq!(query(Key("pk").eq("a")), "#0 = :0");
/// assert_eq!(query(Key("pk").eq("a") & Key("sk").eq(7)), "(#0 = :0) AND (#1 = :1)");
/// assert_eq!(query(Key("pk").eq("a") & Key("sk").between(1, 9)), "(#0 = :0) AND (#1 BETWEEN :1 AND :2)");
/// ```
///
/// ```compile_fail
/// # use resource::dynamodb::{Key, KeyCondition};
/// // A range alone names no partition.
/// let condition: KeyCondition = Key("sk").lt(7).into();
/// ```
///
/// ```compile_fail
/// # use resource::dynamodb::{Key, KeyCondition};
/// // Two ranges.
/// let condition: KeyCondition = (Key("pk").eq("a") & Key("sk").gt(1) & Key("sk").lt(9)).into();
/// ```
///
/// ```compile_fail
/// # use resource::dynamodb::Key;
/// // Key conditions have no `ne`.
/// let condition = Key("pk").ne("a");
/// ```
///
/// ```compile_fail
/// # use resource::dynamodb::Key;
/// // A query reads one partition.
/// let condition = Key("pk").eq("a") | Key("pk").eq("b");
/// ```
#[expect(non_snake_case, reason = "boto3's name, which reads as a type")]
pub fn Key(name: impl Into<String>) -> KeyAttribute {
    KeyAttribute {
        path: Path::new(name),
    }
}

/// A key attribute. Made by [`Key`](Key()).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct KeyAttribute {
    path: Path,
}

/// A range of the sort key, which needs the partition beside it.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a condition does nothing until it is given to a query"]
pub struct Range(Condition);

/// Says that a key condition has its range already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranged;

/// What a query reads: the partition, and a condition on the sort key if one was given.
///
/// `KeyCondition<Ranged>` has a range of the sort key, after which there can be no other.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a condition does nothing until it is given to a query"]
pub struct KeyCondition<R = ()> {
    condition: Condition,
    ranged: PhantomData<R>,
}

impl<R> KeyCondition<R> {
    fn new(condition: Condition) -> Self {
        Self {
            condition,
            ranged: PhantomData,
        }
    }

    pub(crate) fn build(self, placeholders: &mut Placeholders) -> Result<String, ValueError> {
        self.condition.build(placeholders)
    }
}

impl KeyAttribute {
    /// Holds if the key attribute equals a value: one partition, or one sort key in it.
    pub fn eq(self, value: impl Serialize) -> KeyCondition {
        KeyCondition::new(self.compare("=", value))
    }

    /// Holds if the sort key is less than a value.
    pub fn lt(self, value: impl Serialize) -> Range {
        Range(self.compare("<", value))
    }

    /// Holds if the sort key is at most a value.
    pub fn lte(self, value: impl Serialize) -> Range {
        Range(self.compare("<=", value))
    }

    /// Holds if the sort key is greater than a value.
    pub fn gt(self, value: impl Serialize) -> Range {
        Range(self.compare(">", value))
    }

    /// Holds if the sort key is at least a value.
    pub fn gte(self, value: impl Serialize) -> Range {
        Range(self.compare(">=", value))
    }

    /// Holds if the sort key is at least the first and at most the second value.
    pub fn between(self, least: impl Serialize, most: impl Serialize) -> Range {
        let (least, most) = (least.into_operand(), most.into_operand());
        let key = Operand::path(self.path);
        Range(Condition(Kind::Between(key, least, most)))
    }

    /// Holds if the sort key, a string or binary value, begins with this.
    pub fn begins_with(self, start: impl Serialize) -> Range {
        let start = Some(start.into_operand());
        Range(Condition(Kind::Function("begins_with", self.path, start)))
    }

    fn compare(self, operator: &'static str, value: impl Serialize) -> Condition {
        Condition::compare(Operand::path(self.path), operator, value.into_operand())
    }
}

impl BitAnd for KeyCondition {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self::new(self.condition & other.condition)
    }
}

impl BitAnd<Range> for KeyCondition {
    type Output = KeyCondition<Ranged>;

    fn bitand(self, range: Range) -> KeyCondition<Ranged> {
        KeyCondition::new(self.condition & range.0)
    }
}

impl BitAnd<KeyCondition> for Range {
    type Output = KeyCondition<Ranged>;

    fn bitand(self, equal: KeyCondition) -> KeyCondition<Ranged> {
        KeyCondition::new(self.0 & equal.condition)
    }
}

/// What a query takes: the condition on the partition key, alone or with one on the sort key.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which partition to query",
    label = "not a condition on the partition key",
    note = "write `Key(\"pk\").eq(..)`, or `Key(\"pk\").eq(..) & Key(\"sk\").gt(..)`",
    note = "conditions on other attributes go to `filter`"
)]
pub trait IntoKeyCondition {
    /// The condition.
    fn into_key_condition(self) -> KeyCondition;
}

impl IntoKeyCondition for KeyCondition {
    fn into_key_condition(self) -> KeyCondition {
        self
    }
}

impl IntoKeyCondition for KeyCondition<Ranged> {
    fn into_key_condition(self) -> KeyCondition {
        self.into()
    }
}

impl From<KeyCondition<Ranged>> for KeyCondition {
    fn from(condition: KeyCondition<Ranged>) -> Self {
        Self::new(condition.condition)
    }
}

/// The expression as it is sent, with its placeholders.
impl<R> fmt::Display for KeyCondition<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.condition.fmt(f)
    }
}
