//! An attribute in a condition or an update.

use serde::Serialize;

use super::condition::{Condition, Kind};
use super::operand::{self, IntoOperand, Operand};
use super::path::{IntoPath, Path};
use crate::dynamodb_ext::step::Step;

/// An attribute, for a condition, an update or a projection: boto3's `Attr`.
///
/// The name is taken as it is, with its dots: use [`field`](Attribute::field) and [`at`](Attribute::at) for what is inside
/// an attribute.
///
/// See [conditions](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html).
///
/// ```
/// use resource::dynamodb::Attr;
///
/// let popular = Attr("views").gt(10) | Attr("tags").contains("featured");
/// let local = Attr("address").field("city").eq("Köln") & !Attr("deleted").exists();
/// assert_eq!((popular & local).to_string(), "((#0 > :0) OR contains(#1, :1)) AND ((#2.#3 = :2) AND (NOT attribute_exists(#4)))");
/// ```
#[expect(non_snake_case, reason = "boto3's name, which reads as a type")]
pub fn Attr(name: impl Into<String>) -> Attribute {
    Attribute {
        path: Path::new(name),
    }
}

/// An attribute in an expression. Made by [`Attr`](Attr()).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct Attribute {
    pub(super) path: Path,
}

/// The size of an attribute. Made by [`Attribute::size`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[must_use]
pub struct Size(pub(super) Path);

impl Attribute {
    /// The value under a name in the map that this attribute holds.
    pub fn field(self, name: impl Into<String>) -> Self {
        Self {
            path: self.path.then(Step::Name(name.into())),
        }
    }

    /// An element of the list that this attribute holds. The first is 0.
    pub fn at(self, index: usize) -> Self {
        Self {
            path: self.path.then(Step::Index(index)),
        }
    }

    /// How long a string, binary value, set, list or map is: characters, bytes, or elements.
    ///
    /// ```
    /// use resource::dynamodb::Attr;
    ///
    /// assert_eq!(Attr("tags").size().gte(3).to_string(), "size(#0) >= :0");
    /// ```
    pub fn size(self) -> Size {
        Size(self.path)
    }

    /// Holds if the item has this attribute, null or not.
    #[doc(alias = "attribute_exists")]
    pub fn exists(self) -> Condition {
        self.function("attribute_exists", None)
    }

    /// Holds if the item does not have this attribute.
    #[doc(alias = "attribute_not_exists")]
    pub fn not_exists(self) -> Condition {
        self.function("attribute_not_exists", None)
    }

    /// Holds if the attribute has this type, by AWS's name: `S`, `N`, `B`, `BOOL`, `NULL`, `L`, `M`, `SS`, `NS`, `BS`.
    pub fn attribute_type(self, name: impl AsRef<str>) -> Condition {
        let name = name.as_ref().into_operand();
        self.function("attribute_type", Some(name))
    }

    /// Holds if the string begins with this one, or the binary value with these bytes.
    pub fn begins_with(self, start: impl Serialize) -> Condition {
        let start = start.into_operand();
        self.function("begins_with", Some(start))
    }

    /// Holds if the string contains this one, or the set or list contains this element.
    pub fn contains(self, part: impl IntoOperand) -> Condition {
        let part = part.into_operand();
        self.function("contains", Some(part))
    }

    fn function(self, name: &'static str, argument: Option<Operand>) -> Condition {
        Condition(Kind::Function(name, self.path, argument))
    }

    /// For [`Update::set`](super::Update::set): this number plus another. `Attr("views") + 1` is the same.
    ///
    /// If the item lacks the attribute, the update fails; see [`if_not_exists`](Self::if_not_exists).
    pub fn plus(self, other: impl IntoOperand) -> Operand {
        self.into_operand().plus(other)
    }

    /// For [`Update::set`](super::Update::set): this number minus another. `Attr("stock") - 1` is the same.
    pub fn minus(self, other: impl IntoOperand) -> Operand {
        self.into_operand().minus(other)
    }

    /// For [`Update::set`](super::Update::set): this attribute, or a value if the item lacks it.
    ///
    /// ```
    /// use resource::dynamodb::{Attr, Update};
    ///
    /// let count = Update::new().set("views", Attr("views").if_not_exists(0).plus(1));
    /// assert_eq!(count.to_string(), "SET #0 = if_not_exists(#0, :0) + :1");
    /// ```
    pub fn if_not_exists(self, otherwise: impl IntoOperand) -> Operand {
        let otherwise = Box::new(otherwise.into_operand());
        Operand(operand::Kind::IfNotExists(self.path, otherwise))
    }

    /// For [`Update::set`](super::Update::set): this list, and another after it.
    ///
    /// ```
    /// use resource::dynamodb::{Attr, Update};
    ///
    /// let log = Update::new().set("log", Attr("log").list_append(["started"]));
    /// assert_eq!(log.to_string(), "SET #0 = list_append(#0, :0)");
    /// ```
    pub fn list_append(self, more: impl IntoOperand) -> Operand {
        let (first, second) = (self.into_operand(), more.into_operand());
        Operand(operand::Kind::ListAppend(Box::new(first), Box::new(second)))
    }
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $method:ident $operator:literal;)*) => {
        impl Attribute {$(
            $(#[$doc])*
            pub fn $method(self, other: impl IntoOperand) -> Condition {
                Condition::compare(self.into_operand(), $operator, other.into_operand())
            }
        )*}

        impl Size {$(
            $(#[$doc])*
            pub fn $method(self, other: impl IntoOperand) -> Condition {
                Condition::compare(self.into_operand(), $operator, other.into_operand())
            }
        )*}
    };
}

comparisons! {
    /// Holds if it equals a value, or another attribute.
    eq "=";
    /// Holds if it differs from a value, or another attribute.
    ne "<>";
    /// Holds if it is less than a value, or another attribute.
    lt "<";
    /// Holds if it is at most a value, or another attribute.
    lte "<=";
    /// Holds if it is greater than a value, or another attribute.
    gt ">";
    /// Holds if it is at least a value, or another attribute.
    gte ">=";
}

macro_rules! ranges {
    ($($type:ty),*) => {$(
        impl $type {
            /// Holds if it is at least the first and at most the second value.
            pub fn between(self, least: impl IntoOperand, most: impl IntoOperand) -> Condition {
                let (least, most) = (least.into_operand(), most.into_operand());
                Condition(Kind::Between(self.into_operand(), least, most))
            }

            /// Holds if it is one of these values: 100 at most, and at least one.
            pub fn is_in<T: IntoOperand>(self, values: impl IntoIterator<Item = T>) -> Condition {
                let values = values.into_iter().map(IntoOperand::into_operand);
                Condition(Kind::In(self.into_operand(), values.collect()))
            }
        }
    )*};
}

ranges!(Attribute, Size);

impl IntoPath for Attribute {
    fn into_path(self) -> Path {
        self.path
    }
}
