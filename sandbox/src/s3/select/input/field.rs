//! A field of CSV, byte by byte, with its quotes and escapes.

/// A field, as far as it was read.
pub(super) struct Field {
    quote: Vec<u8>,
    /// What makes the next character one of the text. A quote escapes another quote alone.
    escape: Option<Vec<u8>>,
    bytes: Vec<u8>,
    is_open: bool,
    is_escaped: bool,
    /// Where the part after the quotes begins, in which a delimiter counts.
    bare_from: Option<usize>,
    /// Up to where nothing is a quote or an escape.
    literal_to: usize,
}

impl Field {
    /// A field before its first byte.
    pub(super) fn new(quote: char, escape: char) -> Self {
        Self {
            quote: quote.to_string().into_bytes(),
            escape: (escape != quote).then(|| escape.to_string().into_bytes()),
            bytes: Vec::new(),
            is_open: false,
            is_escaped: false,
            bare_from: None,
            literal_to: 0,
        }
    }

    /// Whether its quotes are open.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Adds a byte.
    pub(super) fn push(&mut self, byte: u8) {
        if std::mem::take(&mut self.is_escaped) {
            self.literal_to = self.bytes.len() + length_of_character(byte);
        }
        self.bytes.push(byte);
        if self.is_open {
            self.push_quoted();
            return;
        }
        let bare = &self.bytes[self.bare_from.unwrap_or(0)..];
        if bare != self.quote {
            return;
        }
        match self.bare_from {
            // The first quote opens the field.
            None => {
                self.is_open = true;
                self.bytes.clear();
            }
            // Two in a row, within quotes, are one of the text.
            Some(_) if self.escape.is_none() => {
                self.is_open = true;
                self.literal_to = self.bytes.len();
            }
            Some(_) => {}
        }
    }

    fn push_quoted(&mut self) {
        let open = self.bytes.get(self.literal_to..).unwrap_or_default();
        if open.ends_with(&self.quote) {
            self.bytes.truncate(self.bytes.len() - self.quote.len());
            self.bare_from = Some(self.bytes.len());
            self.is_open = false;
        } else if let Some(escape) = self.escape.as_ref().filter(|escape| open.ends_with(escape)) {
            self.bytes.truncate(self.bytes.len() - escape.len());
            self.is_escaped = true;
        }
    }

    pub(super) fn ends_with(&self, delimiter: &[u8]) -> bool {
        self.bytes.ends_with(delimiter)
    }

    /// Takes a delimiter off the end, if it stands outside of the quotes.
    pub(super) fn take_end(&mut self, delimiter: &[u8]) -> bool {
        let bare = &self.bytes[self.bare_from.unwrap_or(0)..];
        let is_there = bare.ends_with(delimiter);
        if is_there {
            self.bytes.truncate(self.bytes.len() - delimiter.len());
        }
        is_there
    }

    /// Takes the bytes, and begins the next field.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.is_escaped = false;
        self.bare_from = None;
        self.literal_to = 0;
        std::mem::take(&mut self.bytes)
    }
}

/// How many bytes a character of UTF-8 has that begins with this one.
fn length_of_character(byte: u8) -> usize {
    match byte {
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xFF => 4,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(quote: char, escape: char, text: &str) -> String {
        let mut field = Field::new(quote, escape);
        text.bytes().for_each(|byte| field.push(byte));
        assert!(!field.is_open(), "{text}");
        String::from_utf8(field.take()).expect(text)
    }

    #[test]
    fn quotes_and_escapes_of_any_kind_are_taken_off() {
        for (quote, escape, text, expected) in [
            ('"', '"', "a\"b", "a\"b"),
            ('"', '"', "\"\"\"\"\"\"", "\"\""),
            ('"', '"', "\"a\"\"b\"", "a\"b"),
            ('"', '"', "\"a\"b\"\"", "ab\"\""),
            ('"', '\\', "a\\b", "a\\b"),
            ('"', '\\', "\"a\\b\\,\\\\\"", "ab,\\"),
            ('"', '\\', "\"a\\\"\\\"b\"", "a\"\"b"),
            ('“', '“', "“a““b“", "a“b"),
            ('“', '¦', "“a¦“¦¦¦ä“", "a“¦ä"),
        ] {
            assert_eq!(read(quote, escape, text), expected, "{text}");
        }
        let mut open = Field::new('"', '¦');
        "\"a¦\"".bytes().for_each(|byte| open.push(byte));
        assert!(open.is_open());
    }
}
