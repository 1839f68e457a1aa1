//! The notation inside the strings of a description: `PutObject!(?key, ?body: ByteStream) -> Object(name, ?key)`.

use crate::ErrorKind;
use crate::description::{IdentifierSource, Name, Reference};

/// A string of the notation, read from left to right.
pub(crate) struct Notation<'a> {
    text: &'a str,
    /// How far it is read, in bytes.
    read: usize,
    /// Where the string stands in the description.
    at: usize,
}

/// An entry of an argument list.
pub(crate) struct Argument {
    pub(crate) source: IdentifierSource,
    /// What follows a colon.
    pub(crate) kind: Option<String>,
    /// What follows an equals sign.
    pub(crate) value: Option<String>,
}

/// A fault, and its offset in the description.
pub(crate) type Fault = (usize, ErrorKind);

impl<'a> Notation<'a> {
    /// Reads `text`, which stands at offset `at` of the description.
    pub(crate) fn new(text: &'a str, at: usize) -> Self {
        Self { text, read: 0, at }
    }

    fn rest(&mut self) -> &'a str {
        let rest = self.text.get(self.read..).unwrap_or_default();
        let trimmed = rest.trim_start();
        self.read += rest.len() - trimmed.len();
        trimmed
    }

    /// Takes `token` if it comes next.
    pub(crate) fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.read += token.len();
        }
        found
    }

    /// A name, possibly dotted.
    pub(crate) fn name(&mut self, expected: &'static str) -> Result<Name, Fault> {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.')
            .unwrap_or(rest.len());
        let text = rest.get(..end).unwrap_or_default();
        if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return Err(self.fault(expected));
        }
        let at = self.at + self.read;
        self.read += end;
        Ok(Name {
            text: text.to_owned(),
            at,
        })
    }

    /// `( … )`, or nothing.
    pub(crate) fn arguments(&mut self) -> Result<Vec<Argument>, Fault> {
        let mut arguments = Vec::new();
        if !self.take("(") || self.take(")") {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.argument()?);
            if self.take(")") {
                return Ok(arguments);
            }
            if !self.take(",") {
                return Err(self.fault("`,` or `)`"));
            }
        }
    }

    fn argument(&mut self) -> Result<Argument, Fault> {
        let source = if self.take("?") {
            IdentifierSource::Caller(self.name("a name after `?`")?)
        } else if self.take(".") {
            IdentifierSource::Response(self.name("a name after `.`")?)
        } else {
            IdentifierSource::Own(self.name("an identifier, `?name` or `.name`")?)
        };
        let kind = if self.take(":") {
            Some(self.name("a type")?.text)
        } else {
            None
        };
        let value = if self.take("=") {
            Some(self.name("a value")?.text)
        } else {
            None
        };
        Ok(Argument {
            source,
            kind,
            value,
        })
    }

    /// `Object(name, ?key)`.
    pub(crate) fn target(&mut self) -> Result<Reference, Fault> {
        let resource = self.name("a resource")?;
        let sources = self
            .arguments()?
            .into_iter()
            .map(|argument| argument.source)
            .collect();
        Ok(Reference { resource, sources })
    }

    /// Nothing more may come.
    pub(crate) fn end(&mut self) -> Result<(), Fault> {
        if self.rest().is_empty() {
            Ok(())
        } else {
            Err(self.fault("the end of the string"))
        }
    }

    /// That something else was expected here.
    pub(crate) fn fault(&mut self, expected: &'static str) -> Fault {
        let found = match self.rest() {
            "" => "the end of the string".to_owned(),
            rest => format!("`{rest}`"),
        };
        (self.at + self.read, ErrorKind::Notation { expected, found })
    }
}
