//! The tokens of an expression.

use std::fmt;

use s3s::{S3Error, S3ErrorCode};

use crate::s3::error;
use crate::s3::select::shown;
use crate::s3::select::value::{Name, Value};

/// What a token is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Name(Name),
    /// A reserved word, in lower case.
    Keyword(String),
    /// A string, a number, or the literal in backticks.
    Literal(Value),
    Symbol(&'static str),
    End,
}

/// A token, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) at: Position,
}

/// Line and column, both from 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at line {}, column {}", self.line, self.column)
    }
}

impl Token {
    pub(crate) fn is_keyword(&self, word: &str) -> bool {
        matches!(&self.kind, Kind::Keyword(keyword) if keyword == word)
    }

    pub(crate) fn is_symbol(&self, symbol: &str) -> bool {
        matches!(&self.kind, Kind::Symbol(found) if *found == symbol)
    }

    /// An error about this token.
    pub(crate) fn error(&self, code: S3ErrorCode, what: &str) -> S3Error {
        error::error(code, format!("{what}, got: {} {}", self.kind, self.at))
    }

    /// The error of a token that cannot stand here.
    pub(crate) fn unexpected(&self) -> S3Error {
        self.error(S3ErrorCode::ParseUnexpectedToken, "Unexpected token found")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(f, "IDENTIFIER with value {}", shown(&name.text)),
            Self::Keyword(word) => write!(f, "KEYWORD with value {word}"),
            Self::Literal(value) => write!(f, "LITERAL with value {}", shown(&value.text())),
            Self::Symbol(symbol) => write!(f, "OPERATOR with value {symbol}"),
            Self::End => f.write_str("end of the expression"),
        }
    }
}
