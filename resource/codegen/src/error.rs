//! The mistakes of a description, each with its place.

use std::fmt;
use std::path::PathBuf;

/// An error in a description, or in the work around it.
///
/// One type for all of the generator, because every caller does the same with it: print it and stop. The place
/// is apart from the [`ErrorKind`], so that it is printed in one way: `file:line:column: what`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Error {
    /// The file that is at fault.
    pub file: String,
    /// Line and column, from 1, where the fault is in a text.
    pub place: Option<(usize, usize)>,
    /// The mistake. Boxed, so that a result stays small.
    pub kind: Box<ErrorKind>,
}

/// The mistake.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The text is not TOML.
    #[error("{0}")]
    Toml(String),
    /// A key that no table of this kind has.
    #[error("unknown key `{key}` in [{table}]; known are {known}")]
    UnknownKey {
        /// The table in which the key stands.
        table: String,
        /// The key.
        key: String,
        /// The keys that it could have been.
        known: String,
    },
    /// A key that must be there.
    #[error("[{table}] lacks `{key}`")]
    MissingKey {
        /// The table.
        table: String,
        /// The key that it lacks.
        key: &'static str,
    },
    /// A value of another kind than the key takes.
    #[error("`{key}` takes {expected}")]
    WrongValue {
        /// The key.
        key: String,
        /// The values that it takes.
        expected: &'static str,
    },
    /// A string that breaks the notation.
    #[error("expected {expected}, found {found}")]
    Notation {
        /// The names that are possible here.
        expected: &'static str,
        /// The name that stands here.
        found: String,
    },
    /// A resource that the description does not have.
    #[error("unknown resource `{name}`")]
    UnknownResource {
        /// The name.
        name: String,
    },
    /// An operation that says nothing under `[operations]`.
    #[error("operation `{name}` has no sentence under [operations]")]
    UnknownOperation {
        /// The name.
        name: String,
    },
    /// An operation that is described and never used.
    #[error("operation `{name}` is described and never used")]
    UnusedOperation {
        /// The name.
        name: String,
    },
    /// An identifier of another resource that nothing fills in.
    #[error(
        "identifier `{identifier}` of {resource} is never filled: {resource} takes {takes}, given {given}"
    )]
    NeverFilled {
        /// The resource that is to be made.
        resource: String,
        /// Its identifier.
        identifier: String,
        /// How many identifiers it has.
        takes: usize,
        /// How many values were given.
        given: usize,
    },
    /// More values than the resource has identifiers.
    #[error("{resource} takes {takes}, given {given}")]
    TooMany {
        /// The resource that is to be made.
        resource: String,
        /// How many identifiers it has.
        takes: usize,
        /// How many values were given.
        given: usize,
    },
    /// A value that is no identifier of the resource at hand.
    #[error("`{name}` is no identifier of {resource}; write `?{name}` to ask the caller for it")]
    UnknownIdentifier {
        /// The resource at hand.
        resource: String,
        /// The name.
        name: String,
    },
    /// Two things that would be one method.
    #[error("`{name}` is both {first} and {second} of {resource}")]
    NameClash {
        /// The resource.
        resource: String,
        /// The name.
        name: String,
        /// Its first meaning.
        first: &'static str,
        /// Its second meaning.
        second: &'static str,
    },
    /// An action that changes what is loaded, and gives a resource that the caller names.
    #[error("`{name}` gives a resource that the caller names, and so cannot have `!`")]
    UnreachableChange {
        /// The action's name.
        name: String,
    },
    /// A value that only a response could give, where there is no request.
    #[error("`.{name}` is read from a response, and a sub-resource is made without a request")]
    NoResponse {
        /// The name.
        name: String,
    },
    /// A value that only attributes could give, where there are none.
    #[error("`@{name}` is an attribute, and {resource} has neither `load` nor `data`")]
    NoData {
        /// The resource at hand.
        resource: String,
        /// The attribute.
        name: String,
    },
    /// A parameter set to what the caller gives, where that names no resource.
    #[error("`?{name}` names no resource in which the action ends")]
    NamesNothing {
        /// The name.
        name: String,
    },
    /// A file that could not be read or written.
    #[error("{source}")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// rustfmt could not be run, or did not accept the text.
    #[error("rustfmt: {0}")]
    Format(String),
    /// Not a file of boto3's.
    #[error("not boto3's resources-1.json: {0}")]
    Boto3(#[from] serde_json::Error),
    /// Not a file of botocore's.
    #[error("not botocore's paginators-1.json: {0}")]
    Paginators(serde_json::Error),
}

impl Error {
    /// An error at a byte offset of a text.
    pub(crate) fn at(file: &str, text: &str, offset: usize, kind: ErrorKind) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Self {
            file: file.to_owned(),
            place: Some((line, column)),
            kind: Box::new(kind),
        }
    }

    /// An error of a file as a whole.
    pub(crate) fn of(file: &str, kind: ErrorKind) -> Self {
        Self {
            file: file.to_owned(),
            place: None,
            kind: Box::new(kind),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.file, self.kind),
            None => write!(f, "{}: {}", self.file, self.kind),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.kind.source()
    }
}
