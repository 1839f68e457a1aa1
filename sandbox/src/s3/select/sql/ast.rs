//! A query, parsed.

use s3s::S3ErrorCode;

use crate::s3::select::value::{Arithmetic, DatePart, Name, Value};

/// A whole query.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) projection: Projection,
    /// The path from a record to the rows in it.
    pub(crate) from: Vec<Step>,
    /// The name of a row.
    pub(crate) alias: Name,
    pub(crate) filter: Option<Expression>,
    pub(crate) limit: Option<u64>,
    pub(crate) aggregates: Vec<Aggregate>,
}

/// The SELECT list.
#[derive(Debug)]
pub(crate) enum Projection {
    All,
    Items(Vec<Item>),
}

/// A member of the SELECT list.
#[derive(Debug)]
pub(crate) enum Item {
    /// A field of the result: its name, where it has one, and its value.
    Field(Option<String>, Expression),
    /// All fields of a structure, as in `s.*`.
    Spread(Path),
}

/// A name, and the way from there.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    pub(crate) root: Name,
    pub(crate) steps: Vec<Step>,
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// `.name` or `['name']`
    Field(Name),
    /// `[0]`
    Index(usize),
    /// `[*]`
    Elements,
    /// `.*`
    Fields,
}

/// An expression.
#[derive(Debug)]
pub(crate) enum Expression {
    Literal(Value),
    Path(Path),
    /// Operators of one precedence, from left to right.
    Chain(Box<Expression>, Vec<(Infix, Expression)>),
    /// Joined by AND.
    All(Vec<Expression>),
    /// Joined by OR.
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Negate(Box<Expression>),
    Between(Box<[Expression; 3]>),
    In(Box<Expression>, Vec<Expression>),
    Like {
        value: Box<Expression>,
        pattern: Box<Expression>,
        escape: Option<Box<Expression>>,
    },
    Is(Box<Expression>, Test),
    Case {
        operand: Option<Box<Expression>>,
        branches: Vec<(Expression, Expression)>,
        otherwise: Option<Box<Expression>>,
    },
    Cast(Box<Expression>, Type),
    Call(Function, Vec<Expression>),
    /// The result of an aggregate, by its number in the statement.
    Aggregate(usize),
}

/// An operator between two expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Infix {
    Arithmetic(Arithmetic),
    Concatenate,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// What IS asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Test {
    Null,
    Missing,
    True,
    False,
}

/// A type, as CAST names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Bool,
    Int,
    Float,
    Decimal,
    String,
    Timestamp,
}

impl Type {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "bool" | "boolean" => Self::Bool,
            "int" | "integer" | "smallint" => Self::Int,
            "float" | "real" | "double" => Self::Float,
            "decimal" | "dec" | "numeric" => Self::Decimal,
            "string" | "char" | "character" | "varchar" => Self::String,
            "timestamp" => Self::Timestamp,
            _ => return None,
        })
    }
}

/// A function of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    CharLength,
    Coalesce,
    DateAdd(DatePart),
    DateDiff(DatePart),
    Extract(DatePart),
    Lower,
    NullIf,
    Substring,
    ToString,
    ToTimestamp,
    /// Leading, trailing.
    Trim(bool, bool),
    Upper,
    UtcNow,
}

impl Function {
    /// The function with a name, if its arguments are a plain list.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "char_length" | "character_length" => Self::CharLength,
            "coalesce" => Self::Coalesce,
            "lower" => Self::Lower,
            "nullif" => Self::NullIf,
            "to_string" => Self::ToString,
            "to_timestamp" => Self::ToTimestamp,
            "upper" => Self::Upper,
            "utcnow" => Self::UtcNow,
            _ => return None,
        })
    }

    /// How many arguments it takes: at least, at most.
    pub(crate) fn arity(self) -> (usize, usize) {
        match self {
            Self::UtcNow => (0, 0),
            Self::CharLength | Self::Extract(_) | Self::Lower | Self::ToTimestamp | Self::Upper => {
                (1, 1)
            }
            Self::DateAdd(_) | Self::DateDiff(_) | Self::NullIf | Self::ToString => (2, 2),
            Self::Trim(..) => (1, 2),
            Self::Substring => (2, 3),
            Self::Coalesce => (1, usize::MAX),
        }
    }
}

/// A function of all rows.
#[derive(Debug)]
pub(crate) struct Aggregate {
    pub(crate) function: AggregateFunction,
    /// `None` for `COUNT(*)`.
    pub(crate) argument: Option<Expression>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AggregateFunction {
    Avg,
    Count,
    Max,
    Min,
    Sum,
}

impl AggregateFunction {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "avg" => Self::Avg,
            "count" => Self::Count,
            "max" => Self::Max,
            "min" => Self::Min,
            "sum" => Self::Sum,
            _ => return None,
        })
    }
}

/// The code of an expression that is valid SQL, but not of S3 Select.
pub(crate) const UNSUPPORTED: S3ErrorCode = S3ErrorCode::UnsupportedSqlStructure;
