//! The notation inside the strings of a description: `PutObject!(?key, ?body: ByteStream) -> Object(name, ?key)`.

use crate::ErrorKind;
use crate::description::{IdentifierSource, Name, Path, Reference, Step, Take, Value};

/// A string of the notation, read from left to right.
pub(crate) struct Notation<'a> {
    text: &'a str,
    /// How far it is read, in bytes.
    read: usize,
    /// Where the string stands in the description.
    at: usize,
}

/// An entry of a request's argument list.
pub(crate) enum Argument {
    /// `?body: ByteStream`: the caller gives it.
    Asked { name: Name, kind: Option<String> },
    /// `InstanceIds[] = id`: it is filled in.
    Filled { path: Path, value: Value },
    /// `-id`: the operation has no parameter for this identifier.
    Unsent(Name),
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

    /// Takes `word` if it comes next and no letter follows it.
    pub(crate) fn word(&mut self, word: &str) -> bool {
        let after = self.rest().strip_prefix(word);
        let found = after.is_some_and(|after| !after.starts_with(is_of_name));
        if found {
            self.read += word.len();
        }
        found
    }

    /// A name, possibly dotted.
    pub(crate) fn name(&mut self, expected: &'static str) -> Result<Name, Fault> {
        self.span(expected, |c| is_of_name(c) || c == '.')
    }

    fn span(&mut self, expected: &'static str, wanted: fn(char) -> bool) -> Result<Name, Fault> {
        let rest = self.rest();
        let end = rest.find(|c| !wanted(c)).unwrap_or(rest.len());
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

    /// A whole number, if one comes next.
    pub(crate) fn number<T: std::str::FromStr>(&mut self) -> Option<T> {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let digits = rest.get(..end.unwrap_or(rest.len()))?;
        let number = digits.parse().ok()?;
        self.read += digits.len();
        Some(number)
    }

    /// `Reservations[].Instances[0]`.
    pub(crate) fn path(&mut self, expected: &'static str) -> Result<Path, Fault> {
        let mut steps = Vec::new();
        loop {
            let name = self.span(expected, is_of_name)?;
            let take = if self.take("[]") {
                Take::Each
            } else if self.take("[0]") {
                Take::First
            } else {
                Take::It
            };
            let at = name.at;
            steps.push((
                at,
                Step {
                    name: name.text,
                    take,
                },
            ));
            if !self.take(".") {
                let at = steps.first().map_or(at, |(at, _)| *at);
                let steps = steps.into_iter().map(|(_, step)| step).collect();
                return Ok(Path { steps, at });
            }
        }
    }

    /// `'text'`, if a quotation mark comes next.
    fn quoted(&mut self) -> Result<Option<Name>, Fault> {
        if !self.take("'") {
            return Ok(None);
        }
        let at = self.at + self.read;
        let rest = self.text.get(self.read..).unwrap_or_default();
        let Some((text, _)) = rest.split_once('\'') else {
            return Err(self.fault("a text and `'`"));
        };
        self.read += text.len() + 1;
        let text = text.to_owned();
        Ok(Some(Name { text, at }))
    }

    /// `( … )`, or nothing.
    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Result<T, Fault>) -> Result<Vec<T>, Fault> {
        let mut all = Vec::new();
        if !self.take("(") || self.take(")") {
            return Ok(all);
        }
        loop {
            all.push(read(self)?);
            if self.take(")") {
                return Ok(all);
            }
            if !self.take(",") {
                return Err(self.fault("`,` or `)`"));
            }
        }
    }

    /// The arguments of a request, if it has some.
    pub(crate) fn arguments(&mut self) -> Result<Vec<Argument>, Fault> {
        self.list(Self::argument)
    }

    fn argument(&mut self) -> Result<Argument, Fault> {
        if self.take("?") {
            let name = self.name("a name after `?`")?;
            let kind = if self.take(":") {
                Some(self.name("a type")?.text)
            } else {
                None
            };
            return Ok(Argument::Asked { name, kind });
        }
        if self.take("-") {
            return Ok(Argument::Unsent(self.name("an identifier after `-`")?));
        }
        let path = self.path("`?parameter` or `Parameter = value`")?;
        if !self.take("=") {
            return Err(self.fault("`=` and a value"));
        }
        let value = self.value()?;
        Ok(Argument::Filled { path, value })
    }

    /// `'text'`, `7`, `true`, `#`, `?name`, `identifier`, `Type.Variant`, `Type { Field = value }`.
    fn value(&mut self) -> Result<Value, Fault> {
        if let Some(text) = self.quoted()? {
            return Ok(Value::Text(text.text));
        }
        if let Some(number) = self.number::<i64>() {
            return Ok(Value::Literal(number.to_string()));
        }
        if self.take("#") {
            return Ok(Value::Place);
        }
        if self.take("?") {
            return Ok(Value::Caller(self.name("a name after `?`")?));
        }
        let name = self.name("a value")?;
        if matches!(name.text.as_str(), "true" | "false") {
            return Ok(Value::Literal(name.text));
        }
        let fallible = self.take("!");
        if self.take("{") {
            return self.structure(name.text, fallible);
        }
        Ok(if name.text.contains('.') {
            Value::Variant(name.text)
        } else {
            Value::Own(name)
        })
    }

    fn structure(&mut self, kind: String, fallible: bool) -> Result<Value, Fault> {
        let mut fields = Vec::new();
        loop {
            let field = self.name("a field")?;
            if !self.take("=") {
                return Err(self.fault("`=` and a value"));
            }
            fields.push((field.text, self.value()?));
            if self.take("}") {
                return Ok(Value::Structure {
                    kind,
                    fallible,
                    fields,
                });
            }
            if !self.take(",") {
                return Err(self.fault("`,` or `}`"));
            }
        }
    }

    /// `Object(name, ?key)`.
    pub(crate) fn target(&mut self) -> Result<Reference, Fault> {
        let resource = self.name("a resource")?;
        let sources = self.list(Self::source)?;
        Ok(Reference { resource, sources })
    }

    fn source(&mut self) -> Result<IdentifierSource, Fault> {
        if let Some(text) = self.quoted()? {
            return Ok(IdentifierSource::Text(text));
        }
        Ok(if self.take("?") {
            IdentifierSource::Caller(self.name("a name after `?`")?)
        } else if self.take(".") {
            IdentifierSource::Response(self.member()?)
        } else if self.take("^") {
            IdentifierSource::Request(self.path("a parameter after `^`")?)
        } else if self.take("@") {
            IdentifierSource::Data(self.path("an attribute after `@`")?)
        } else {
            IdentifierSource::Own(self.name("an identifier, `?name` or `.name`")?)
        })
    }

    /// The name after a dot; nothing, where the entry itself is the name.
    fn member(&mut self) -> Result<Path, Fault> {
        if self.rest().starts_with(is_of_name) {
            return self.path("a name after `.`");
        }
        let at = self.at + self.read;
        let steps = Vec::new();
        Ok(Path { steps, at })
    }

    /// All that is left.
    pub(crate) fn remainder(&mut self) -> &'a str {
        let rest = self.rest();
        self.read += rest.len();
        rest
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

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
