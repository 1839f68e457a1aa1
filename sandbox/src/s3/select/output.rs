//! From results to bytes.

use std::borrow::Cow;

use s3s::S3Result;

use super::value::{Value, write_string};
use super::{MAX_RECORD, over_max_record};

/// The form of the results.
#[derive(Clone, Debug)]
pub(crate) enum Output {
    Csv(CsvOutput),
    Json { record_delimiter: String },
}

/// How results become CSV.
#[derive(Clone, Debug)]
pub(crate) struct CsvOutput {
    pub(crate) field_delimiter: String,
    pub(crate) record_delimiter: String,
    pub(crate) quote: char,
    pub(crate) escape: char,
    /// Whether every field gets quotes, or those that need them.
    pub(crate) always_quoted: bool,
}

impl Output {
    /// Begins a record.
    pub(crate) fn record(&self) -> Record<'_> {
        Record {
            output: self,
            text: String::new(),
            count: 0,
        }
    }
}

/// A record that is written field by field.
pub(crate) struct Record<'a> {
    output: &'a Output,
    text: String,
    count: usize,
}

impl Record<'_> {
    /// Adds a field. Without a name, it is called by its position.
    pub(crate) fn field(&mut self, name: Option<&str>, value: &Value) -> S3Result<()> {
        self.count += 1;
        match self.output {
            Output::Csv(csv) => {
                if self.count > 1 {
                    self.text.push_str(&csv.field_delimiter);
                }
                csv.write(&value.text(), &mut self.text);
            }
            // What is missing is left out, and counts as a position all the same.
            Output::Json { .. } if matches!(value, Value::Missing) => {}
            Output::Json { .. } => {
                self.text.push(if self.text.is_empty() { '{' } else { ',' });
                let position = || Cow::Owned(format!("_{}", self.count));
                let name = name.map_or_else(position, Cow::Borrowed);
                write_string(&name, &mut self.text);
                self.text.push(':');
                value.write_json(&mut self.text);
            }
        }
        if self.text.len() > MAX_RECORD {
            return Err(over_max_record());
        }
        Ok(())
    }

    /// Adds every field of a structure. Anything else is one field without a name.
    pub(crate) fn spread(&mut self, value: &Value) -> S3Result<()> {
        match value {
            Value::Missing => Ok(()),
            Value::Struct(fields) => {
                let mut fields = fields.iter();
                fields.try_for_each(|(name, value)| self.field(Some(name), value))
            }
            other => self.field(None, other),
        }
    }

    /// The bytes of the whole record.
    pub(crate) fn end(mut self) -> Vec<u8> {
        match self.output {
            Output::Csv(csv) => self.text.push_str(&csv.record_delimiter),
            Output::Json { record_delimiter } => {
                if self.text.is_empty() {
                    self.text.push('{');
                }
                self.text.push('}');
                self.text.push_str(record_delimiter);
            }
        }
        self.text.into_bytes()
    }
}

impl CsvOutput {
    fn write(&self, field: &str, text: &mut String) {
        let quote = self.quote;
        let needs_quotes = self.always_quoted
            || field.contains(quote)
            || field.contains(&self.field_delimiter)
            || field.contains(&self.record_delimiter)
            || field.contains(['\n', '\r']);
        if !needs_quotes {
            text.push_str(field);
            return;
        }
        text.push(quote);
        for letter in field.chars() {
            if letter == quote || letter == self.escape {
                text.push(self.escape);
            }
            text.push(letter);
        }
        text.push(quote);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(always_quoted: bool, escape: char) -> Output {
        Output::Csv(CsvOutput {
            field_delimiter: ",".into(),
            record_delimiter: "\n".into(),
            quote: '"',
            escape,
            always_quoted,
        })
    }

    fn line(output: &Output, fields: &[&str]) -> String {
        let mut record = output.record();
        for field in fields {
            let value = Value::String((*field).to_owned());
            record.field(None, &value).expect("a short field");
        }
        String::from_utf8(record.end()).expect("text")
    }

    #[test]
    fn csv_is_quoted_where_it_must_be_or_always() {
        let fields = ["a", "b,c", "d\"e", "f\ng", ""];
        assert_eq!(
            line(&csv(false, '"'), &fields),
            "a,\"b,c\",\"d\"\"e\",\"f\ng\",\n"
        );
        assert_eq!(
            line(&csv(true, '\\'), &["a\"b", "c\\"]),
            "\"a\\\"b\",\"c\\\\\"\n"
        );
    }

    #[test]
    fn json_leaves_out_what_is_missing() {
        let output = Output::Json {
            record_delimiter: ";".into(),
        };
        let mut record = output.record();
        record.field(Some("a"), &Value::Missing).expect("nothing");
        record.field(None, &Value::Null).expect("null");
        assert_eq!(record.end(), b"{\"_2\":null};");
        assert_eq!(output.record().end(), b"{};");
    }

    #[test]
    fn a_record_that_is_too_long_is_an_error() {
        let long = Value::String("a".repeat(MAX_RECORD));
        assert!(csv(true, '"').record().field(None, &long).is_err());
    }
}
