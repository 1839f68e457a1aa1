//! Values of JSON, one after the other, and the rows in them.

use std::sync::Arc;
use std::vec;

use s3s::{S3Error, S3ErrorCode, S3Result};

use super::Next;
use super::source::Source;
use crate::s3::error;
use crate::s3::select::sql::Step;
use crate::s3::select::value::{Number, Value};
use crate::s3::select::{MAX_RECORD, over_max_record};

/// How deep values may be nested.
const MAX_DEPTH: usize = 128;

/// The longest value of a document in bytes: 16 MiB.
const MAX_DOCUMENT: usize = 16 * 1024 * 1024;

/// How an object is divided into values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JsonKind {
    Document,
    Lines,
}

/// A reader of rows.
pub(crate) struct Json {
    source: Source,
    kind: JsonKind,
    /// The path from a value to its rows.
    path: Vec<Step>,
    rows: vec::IntoIter<Value>,
    /// The last byte that a value may begin at.
    last: Option<u64>,
    /// Where the value that is read began.
    begins: u64,
}

impl Json {
    pub(crate) fn new(mut source: Source, kind: JsonKind, path: Vec<Step>) -> S3Result<Self> {
        source.skip_byte_order_mark()?;
        Ok(Self {
            begins: source.position(),
            source,
            kind,
            path,
            rows: Vec::new().into_iter(),
            last: None,
        })
    }

    /// The same reader on a part of the object, which may begin within a line.
    pub(crate) fn within(mut self, last: u64) -> S3Result<Self> {
        self.last = Some(last);
        if self.source.position() > 0 {
            self.begins = self.source.position();
            while self.source.peek()?.is_some() && self.byte()? != b'\n' {}
        }
        Ok(self)
    }

    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// The next row.
    pub(crate) fn next(&mut self) -> S3Result<Next> {
        if let Some(row) = self.rows.next() {
            return Ok(Next::Row(row));
        }
        // White space between values may be as long as the object.
        let space = self.source.peek_all()?;
        let space = space.iter().take_while(|byte| is_space(**byte)).count();
        if space > 0 {
            self.source.take(space);
            return Ok(Next::Nothing);
        }
        let Some(value) = self.value()? else {
            return Ok(Next::End);
        };
        self.rows = rows(value, &self.path)?.into_iter();
        Ok(Next::Nothing)
    }

    /// The next value of the object.
    fn value(&mut self) -> S3Result<Option<Value>> {
        let Some(first) = self.source.peek()? else {
            return Ok(None);
        };
        self.begins = self.source.position();
        if self.last.is_some_and(|last| self.begins > last) {
            return Ok(None);
        }
        self.parse(first, 0).map(Some)
    }

    fn parse(&mut self, first: u8, depth: usize) -> S3Result<Value> {
        if depth > MAX_DEPTH {
            return Err(invalid());
        }
        match first {
            b'{' => self.structure(depth),
            b'[' => self.list(depth),
            b'"' => self.string().map(Value::String),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(invalid()),
        }
    }

    fn structure(&mut self, depth: usize) -> S3Result<Value> {
        let mut fields = Vec::new();
        self.byte()?;
        if self.skip_space()? == Some(b'}') {
            self.byte()?;
            return Ok(Value::Struct(fields));
        }
        loop {
            if self.skip_space()? != Some(b'"') {
                return Err(invalid());
            }
            let name: Arc<str> = self.string()?.into();
            if self.skip_space()? != Some(b':') {
                return Err(invalid());
            }
            self.byte()?;
            let first = self.skip_space()?.ok_or_else(invalid)?;
            fields.push((name, self.parse(first, depth + 1)?));
            if self.is_last(b'}')? {
                return Ok(Value::Struct(fields));
            }
        }
    }

    fn list(&mut self, depth: usize) -> S3Result<Value> {
        let mut values = Vec::new();
        self.byte()?;
        if self.skip_space()? == Some(b']') {
            self.byte()?;
            return Ok(Value::List(values));
        }
        loop {
            let first = self.skip_space()?.ok_or_else(invalid)?;
            values.push(self.parse(first, depth + 1)?);
            if self.is_last(b']')? {
                return Ok(Value::List(values));
            }
        }
    }

    /// Takes a comma, or the end.
    fn is_last(&mut self, end: u8) -> S3Result<bool> {
        self.skip_space()?;
        match self.byte()? {
            b',' => Ok(false),
            byte if byte == end => Ok(true),
            _ => Err(invalid()),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> S3Result<Value> {
        for expected in word.bytes() {
            if self.byte()? != expected {
                return Err(invalid());
            }
        }
        Ok(value)
    }

    fn number(&mut self) -> S3Result<Value> {
        let mut text = String::new();
        while let Some(byte) = self.source.peek()? {
            if !matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E') {
                break;
            }
            text.push(char::from(self.byte()?));
        }
        if !is_number(&text) {
            return Err(invalid());
        }
        let number = Number::parse(&text).ok_or_else(|| {
            error::error(
                S3ErrorCode::NumberFormatError,
                "An error occurred while parsing a number. This error can be caused by underflow or overflow of integers.",
            )
        });
        number.map(Value::Number)
    }

    fn string(&mut self) -> S3Result<String> {
        let mut bytes = Vec::new();
        self.byte()?;
        loop {
            match self.byte()? {
                b'"' => return self.source.text(bytes),
                b'\\' => {
                    let escaped = self.escape()?;
                    bytes.extend_from_slice(escaped.encode_utf8(&mut [0; 4]).as_bytes());
                }
                byte => bytes.push(byte),
            }
        }
    }

    fn escape(&mut self) -> S3Result<char> {
        Ok(match self.byte()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(invalid()),
        })
    }

    /// A character by its number, which may take two halves.
    fn code_point(&mut self) -> S3Result<char> {
        let high = self.hexadecimal()?;
        if !(0xD800..0xDC00).contains(&high) {
            // A second half without a first one stands for no character.
            return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        if self.byte()? != b'\\' || self.byte()? != b'u' {
            return Err(invalid());
        }
        let low = self.hexadecimal()?;
        let joined = 0x10000 + ((high - 0xD800) << 10) + (low & 0x3FF);
        Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hexadecimal(&mut self) -> S3Result<u32> {
        let mut number = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte()?).to_digit(16);
            number = number * 16 + digit.ok_or_else(invalid)?;
        }
        Ok(number)
    }

    /// The next byte of a value that has to go on.
    fn byte(&mut self) -> S3Result<u8> {
        let byte = self.source.next()?.ok_or_else(invalid)?;
        let longest = match self.kind {
            JsonKind::Document => MAX_DOCUMENT,
            JsonKind::Lines => MAX_RECORD,
        };
        if self.source.position() - self.begins > longest as u64 {
            return Err(over_max_record());
        }
        Ok(byte)
    }

    /// Skips white space, and shows what follows.
    fn skip_space(&mut self) -> S3Result<Option<u8>> {
        while let Some(byte) = self.source.peek()? {
            if !is_space(byte) {
                return Ok(Some(byte));
            }
            self.byte()?;
        }
        Ok(None)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// Whether a text is a number of JSON.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (number, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let exponent = exponent.map(|text| text.strip_prefix(['+', '-']).unwrap_or(text));
    are_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(are_digits)
        && exponent.is_none_or(are_digits)
}

/// The rows at the end of a path. A step that leads nowhere leaves a row with nothing in it.
fn rows(value: Value, path: &[Step]) -> S3Result<Vec<Value>> {
    let mut rows = vec![value];
    for step in path {
        let mut next = Vec::with_capacity(rows.len());
        for row in rows {
            match (step, row) {
                (Step::Elements, Value::List(values)) => next.extend(values),
                (Step::Fields, Value::Struct(fields)) => {
                    next.extend(fields.into_iter().map(|(_, value)| value));
                }
                (Step::Index(index), Value::List(mut values)) => {
                    let is_there = *index < values.len();
                    let value = is_there.then(|| values.swap_remove(*index));
                    next.push(value.unwrap_or_default());
                }
                (Step::Field(name), row) => {
                    next.push(row.field(name)?.cloned().unwrap_or_default());
                }
                // What is no list counts as a list of one.
                (Step::Elements | Step::Fields, row) => next.push(row),
                (Step::Index(_), _) => next.push(Value::Missing),
            }
        }
        rows = next;
    }
    Ok(rows)
}

fn invalid() -> S3Error {
    error::error(
        S3ErrorCode::JSONParsingError,
        "Error parsing JSON file. Please check the file and try again.",
    )
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use proptest::prelude::*;

    use super::*;
    use crate::s3::model::Content;
    use crate::s3::select::input::{Compression, Counters};

    fn read(bytes: &[u8]) -> S3Result<Vec<String>> {
        let pieces = bytes.chunks(3).map(Bytes::copy_from_slice).collect();
        let content = Content::new(pieces);
        let source = Source::new(&content, Compression::None, 0, &Counters::default());
        let mut json = Json::new(source, JsonKind::Lines, Vec::new())?;
        let mut rows = Vec::new();
        loop {
            match json.next()? {
                Next::Row(row) => rows.push(row.text().into_owned()),
                Next::Nothing => {}
                Next::End => return Ok(rows),
            }
        }
    }

    #[test]
    fn values_follow_each_other_with_or_without_space() {
        let text = r#"{"a":[1,2.50,-0,1e2],"b":{"c":null}}{"a":true} [] "x" 1
2"#;
        let rows = read(text.as_bytes()).expect(text);
        assert_eq!(
            rows,
            [
                r#"{"a":[1,2.50,0,100],"b":{"c":null}}"#,
                r#"{"a":true}"#,
                "[]",
                "x",
                "1",
                "2"
            ]
        );
        let escapes = r#""\u00e4\ud83d\ude00\n\/\udc00""#;
        assert_eq!(read(escapes.as_bytes()).expect(escapes), ["ä😀\n/\u{FFFD}"]);
        assert!(read(b"\xEF\xBB\xBF \n").expect("nothing").is_empty());
    }

    #[test]
    fn broken_documents_are_errors() {
        for text in [
            "{",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "01",
            "1.",
            "-",
            "+1",
            "1e",
            "tru",
            "\"a",
            "\"\\x\"",
            "\"\\ud800x\"",
            "\"\\u12\"",
            "]",
            "[1 2]",
            "NaN",
            "{\"a\":1,}",
        ] {
            let error = read(text.as_bytes()).expect_err(text);
            assert_eq!(*error.code(), S3ErrorCode::JSONParsingError, "{text}");
        }
        assert!(read("[".repeat(100_000).as_bytes()).is_err());
        assert!(read(format!("\"{}\"", "a".repeat(MAX_RECORD)).as_bytes()).is_err());
        assert!(read(b"\"\xFF\"").is_err());
        assert!(read(b"1e99999").is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(text in "([\\[\\]{}:,\"\\\\0-9eEu.+ -]|true|null|\\PC){0,40}") {
            let _ = read(text.as_bytes());
        }
    }
}
