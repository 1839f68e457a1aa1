//! A TOML table from which keys are taken, in the order of the text, until none is left.

use std::collections::VecDeque;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::ErrorKind;
use crate::description::Name;
use crate::notation::Fault;

/// A table, and what is not yet taken from it.
pub(super) struct Table<'a> {
    pub(super) name: Name,
    entries: VecDeque<(Name, &'a Spanned<DeValue<'a>>)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(name: &str, at: usize, table: &'a DeTable<'_>) -> Self {
        let mut entries: Vec<_> = table
            .iter()
            .map(|(key, value)| {
                let name = Name {
                    text: key.get_ref().to_string(),
                    at: key.span().start,
                };
                (name, value)
            })
            .collect();
        entries.sort_by_key(|(name, _)| name.at);
        Self {
            name: Name {
                text: name.to_owned(),
                at,
            },
            entries: entries.into(),
        }
    }

    fn take(&mut self, key: &str) -> Option<(Name, &'a Spanned<DeValue<'a>>)> {
        let place = self.entries.iter().position(|(name, _)| name.text == key)?;
        self.entries.remove(place)
    }

    /// The text under `key`, with the place of its first letter.
    pub(super) fn text(&mut self, key: &str) -> Result<Option<Name>, Fault> {
        self.take(key)
            .map(|(name, value)| text(&name, value))
            .transpose()
    }

    /// The text under `key`, which must be there.
    pub(super) fn required(&mut self, key: &'static str) -> Result<Name, Fault> {
        let missing = self.missing(key);
        self.text(key)?.ok_or(missing)
    }

    /// The table under `key`, which must be there.
    pub(super) fn table(&mut self, key: &'static str) -> Result<Self, Fault> {
        let missing = self.missing(key);
        self.optional_table(key)?.ok_or(missing)
    }

    /// The table under `key`.
    pub(super) fn optional_table(&mut self, key: &str) -> Result<Option<Self>, Fault> {
        self.take(key)
            .map(|(name, value)| table(&name, value))
            .transpose()
    }

    /// The next entry, which must be a table.
    pub(super) fn next_table(&mut self) -> Result<Option<Self>, Fault> {
        self.entries
            .pop_front()
            .map(|(name, value)| table(&name, value))
            .transpose()
    }

    /// The next entry, which must be text.
    pub(super) fn next_text(&mut self) -> Result<Option<(Name, Name)>, Fault> {
        let Some((name, value)) = self.entries.pop_front() else {
            return Ok(None);
        };
        let text = text(&name, value)?;
        Ok(Some((name, text)))
    }

    /// Nothing may be left.
    pub(super) fn end(&self, known: &[&str]) -> Result<(), Fault> {
        let Some((key, _)) = self.entries.front() else {
            return Ok(());
        };
        let kind = ErrorKind::UnknownKey {
            table: self.name.text.clone(),
            key: key.text.clone(),
            known: known.join(", "),
        };
        Err((key.at, kind))
    }

    fn missing(&self, key: &'static str) -> Fault {
        let table = self.name.text.clone();
        (self.name.at, ErrorKind::MissingKey { table, key })
    }
}

fn text(name: &Name, value: &Spanned<DeValue<'_>>) -> Result<Name, Fault> {
    match value.get_ref() {
        DeValue::String(text) => Ok(Name {
            text: text.to_string(),
            // The span begins with the quotation mark.
            at: value.span().start + 1,
        }),
        _ => Err(wrong(name, value, "text")),
    }
}

fn table<'a>(name: &Name, value: &'a Spanned<DeValue<'a>>) -> Result<Table<'a>, Fault> {
    match value.get_ref() {
        DeValue::Table(table) => Ok(Table::new(&name.text, name.at, table)),
        _ => Err(wrong(name, value, "a table")),
    }
}

fn wrong(name: &Name, value: &Spanned<DeValue<'_>>, expected: &'static str) -> Fault {
    let key = name.text.clone();
    (value.span().start, ErrorKind::WrongValue { key, expected })
}
