//! Records of CSV.

use std::sync::Arc;

use http::StatusCode;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::Next;
use super::field::Field;
use super::source::Source;
use crate::s3::error;
use crate::s3::select::value::{Name, Value};
use crate::s3::select::{MAX_RECORD, over_max_record};

/// How the first record is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Headers {
    /// As a record.
    None,
    /// It is skipped.
    Ignore,
    /// It names the columns.
    Use,
}

/// How an object is divided into records and fields.
#[derive(Clone, Debug)]
pub(crate) struct CsvFormat {
    pub(crate) headers: Headers,
    pub(crate) field_delimiter: String,
    /// `None` is a line feed, with a carriage return before it or without.
    pub(crate) record_delimiter: Option<String>,
    pub(crate) quote: char,
    pub(crate) escape: char,
    pub(crate) comment: Option<u8>,
    /// Whether a field in quotes may hold the end of a record.
    pub(crate) quoted_record_delimiter: bool,
}

impl CsvFormat {
    fn end_of_record(&self) -> &[u8] {
        self.record_delimiter.as_deref().unwrap_or("\n").as_bytes()
    }
}

/// A reader of records.
pub(crate) struct Csv {
    source: Source,
    format: CsvFormat,
    /// The names in the first record.
    headers: Option<Vec<Arc<str>>>,
    /// `_1`, `_2` and so on, as far as they were needed.
    positions: Vec<Arc<str>>,
    /// The last byte that a record may begin at.
    last: Option<u64>,
}

impl Csv {
    /// A reader of all records. With headers, the first record is read.
    pub(crate) fn new(mut source: Source, format: CsvFormat) -> S3Result<Self> {
        source.skip_byte_order_mark()?;
        let mut csv = Self {
            source,
            format,
            headers: None,
            positions: Vec::new(),
            last: None,
        };
        if csv.format.headers != Headers::None {
            let first = csv.first_record()?;
            let is_used = csv.format.headers == Headers::Use;
            csv.headers = first
                .filter(|_| is_used)
                .map(|names| names.into_iter().map(Arc::from).collect());
        }
        Ok(csv)
    }

    /// The record with the headers. As little as a record may be long, may what stands before it.
    fn first_record(&mut self) -> S3Result<Option<Vec<String>>> {
        while self.source.position() < MAX_RECORD as u64 {
            match self.record()? {
                None => return Ok(None),
                Some(fields) if fields.is_empty() => {}
                fields => return Ok(fields),
            }
        }
        Err(over_max_record())
    }

    /// The same reader on a part of the object, which begins with the end of a record.
    pub(crate) fn within(mut self, part: Option<Source>, last: u64) -> S3Result<Self> {
        self.last = Some(last);
        if let Some(source) = part {
            self.source = source;
            self.skip_record()?;
        }
        Ok(self)
    }

    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// Fails where the first record does not have a column.
    pub(crate) fn check(&self, name: &Name) -> S3Result<()> {
        if let Some(position) = name.position() {
            if position == 0 {
                return Err(error::error(
                    S3ErrorCode::InvalidColumnIndex,
                    "The column index in the SQL expression is invalid: columns are counted from 1.",
                ));
            }
            return Ok(());
        }
        let is_there = match &self.headers {
            Some(headers) => headers.iter().any(|header| name.is(header)),
            // An empty object has no headers, nor rows in which they would be missing.
            None => self.format.headers == Headers::Use,
        };
        if is_there {
            return Ok(());
        }
        Err(error::custom(
            "MissingHeaders",
            StatusCode::BAD_REQUEST,
            "Some headers in the query are missing from the file. Please check the file and try again.",
        ))
    }

    /// The next record as a row.
    pub(crate) fn next(&mut self) -> S3Result<Next> {
        let Some(fields) = self.record()? else {
            return Ok(Next::End);
        };
        if fields.is_empty() {
            return Ok(Next::Nothing);
        }
        for position in self.positions.len()..fields.len() {
            self.positions.push(format!("_{}", position + 1).into());
        }
        let headers = self.headers.as_deref().unwrap_or_default();
        let row = fields.into_iter().enumerate().map(|(index, field)| {
            let name = headers.get(index).unwrap_or(&self.positions[index]);
            (Arc::clone(name), Value::String(field))
        });
        Ok(Next::Row(Value::Struct(row.collect())))
    }

    /// The next record. One that is empty or a comment has no fields.
    fn record(&mut self) -> S3Result<Option<Vec<String>>> {
        let begins = self.source.position();
        let Some(first) = self.source.peek()? else {
            return Ok(None);
        };
        if self.last.is_some_and(|last| begins > last) {
            return Ok(None);
        }
        if Some(first) == self.format.comment {
            self.skip_record()?;
            return Ok(Some(Vec::new()));
        }
        let mut fields = self.fields()?;
        let is_quoted = self.format.quote.to_string().as_bytes()[0] == first;
        if !is_quoted && matches!(&fields[..], [only] if only.is_empty()) {
            fields.clear();
        }
        Ok(Some(fields))
    }

    /// Skips up to the end of a record.
    fn skip_record(&mut self) -> S3Result<()> {
        let end = self.format.end_of_record();
        let mut last: Vec<u8> = Vec::with_capacity(end.len());
        let begins = self.source.position();
        while let Some(byte) = self.source.next()? {
            if self.source.position() - begins > MAX_RECORD as u64 {
                return Err(over_max_record());
            }
            if last.len() == end.len() {
                last.remove(0);
            }
            last.push(byte);
            if last == end {
                break;
            }
        }
        Ok(())
    }

    /// The fields up to the end of the record.
    fn fields(&mut self) -> S3Result<Vec<String>> {
        let mut fields = Vec::new();
        let mut field = Field::new(self.format.quote, self.format.escape);
        let begins = self.source.position();
        while let Some(byte) = self.source.next()? {
            if self.source.position() - begins > MAX_RECORD as u64 {
                return Err(over_max_record());
            }
            let format = &self.format;
            field.push(byte);
            if field.is_open() {
                if field.ends_with(format.end_of_record()) && !format.quoted_record_delimiter {
                    return Err(unescaped_quote());
                }
            } else if field.take_end(format.end_of_record()) {
                if format.record_delimiter.is_none() {
                    field.take_end(b"\r");
                }
                fields.push(self.source.text(field.take())?);
                return Ok(fields);
            } else if field.take_end(format.field_delimiter.as_bytes()) {
                fields.push(self.source.text(field.take())?);
            }
        }
        if field.is_open() {
            return Err(error::error(
                S3ErrorCode::CSVParsingError,
                "Encountered an error parsing the CSV file. Check the file and try again: a quotation mark is not closed.",
            ));
        }
        fields.push(self.source.text(field.take())?);
        Ok(fields)
    }
}

fn unescaped_quote() -> S3Error {
    error::error(
        S3ErrorCode::CSVUnescapedQuote,
        "An unescaped quote was found while parsing the CSV file. To allow quoted record delimiters, set AllowQuotedRecordDelimiter to 'TRUE'.",
    )
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use proptest::prelude::*;

    use super::*;
    use crate::s3::model::Content;
    use crate::s3::select::input::{Compression, Counters};

    fn format() -> CsvFormat {
        CsvFormat {
            headers: Headers::None,
            field_delimiter: ",".into(),
            record_delimiter: None,
            quote: '"',
            escape: '"',
            comment: Some(b'#'),
            quoted_record_delimiter: false,
        }
    }

    fn read(bytes: &[u8], format: CsvFormat) -> S3Result<Vec<Vec<String>>> {
        // In pieces of three bytes, so that every token is cut somewhere.
        let pieces = bytes.chunks(3).map(Bytes::copy_from_slice).collect();
        let content = Content::new(pieces);
        let source = Source::new(&content, Compression::None, 0, &Counters::default());
        let mut csv = Csv::new(source, format)?;
        let mut records = Vec::new();
        while let Some(record) = csv.record()? {
            records.push(record);
        }
        records.retain(|record| !record.is_empty());
        Ok(records)
    }

    #[test]
    fn fields_are_divided_and_unquoted() {
        for (text, records) in [
            ("a,b\nc,d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\r\n\r\n\nc\n", vec![vec!["a", "b"], vec!["c"]]),
            ("\"a,b\",\"c\"\"d\"", vec![vec!["a,b", "c\"d"]]),
            ("\"\"\" a , b \"\"\",", vec![vec!["\" a , b \"", ""]]),
            ("\"\",x\n#no\ny", vec![vec!["", "x"], vec!["y"]]),
            ("a\"b,\"c\"d", vec![vec!["a\"b", "cd"]]),
            ("ä,€\n", vec![vec!["ä", "€"]]),
        ] {
            assert_eq!(
                read(text.as_bytes(), format()).expect(text),
                records,
                "{text:?}"
            );
        }
    }

    #[test]
    fn every_delimiter_can_be_chosen() {
        let odd = CsvFormat {
            field_delimiter: "¦".into(),
            record_delimiter: Some("\r\n".into()),
            quote: '\'',
            escape: '\\',
            comment: None,
            quoted_record_delimiter: true,
            ..format()
        };
        let records = read("#a¦'b\\'¦\\\\\r\n'\r\nc\nd\r\n".as_bytes(), odd).expect("records");
        assert_eq!(records, [vec!["#a", "b'¦\\\r\n"], vec!["c\nd"]]);
    }

    #[test]
    fn broken_records_are_errors() {
        let code = |bytes: &[u8]| read(bytes, format()).expect_err("an error").code().clone();
        assert_eq!(code(b"\"a\nb\""), S3ErrorCode::CSVUnescapedQuote);
        assert_eq!(code(b"\"a"), S3ErrorCode::CSVParsingError);
        assert_eq!(code(b"\xFFa"), S3ErrorCode::InvalidTextEncoding);
        assert_eq!(
            code(&vec![b'a'; MAX_RECORD + 1]),
            S3ErrorCode::OverMaxRecordSize
        );
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in "([a,\"\\\\\n\r#äx]|\\PC){0,40}", quoted in any::<bool>()) {
            let _ = read(bytes.as_bytes(), CsvFormat { quoted_record_delimiter: quoted, ..format() });
        }
    }
}
