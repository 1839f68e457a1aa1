//! Values as JSON.

use std::fmt::Write;

use super::{Number, Value};

impl Value {
    /// Writes the value. A missing value is left out of a structure, and written as null everywhere else.
    pub(crate) fn write_json(&self, text: &mut String) {
        match self {
            Self::Missing | Self::Null => text.push_str("null"),
            Self::Number(Number::Float(value)) if !value.is_finite() => text.push_str("null"),
            Self::Bool(_) | Self::Number(_) => text.push_str(&self.text()),
            Self::Timestamp(_) | Self::String(_) => write_string(&self.text(), text),
            Self::List(values) => {
                text.push('[');
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    value.write_json(text);
                }
                text.push(']');
            }
            Self::Struct(fields) => {
                text.push('{');
                let present = fields
                    .iter()
                    .filter(|(_, value)| !matches!(value, Self::Missing));
                for (index, (name, value)) in present.enumerate() {
                    if index > 0 {
                        text.push(',');
                    }
                    write_string(name, text);
                    text.push(':');
                    value.write_json(text);
                }
                text.push('}');
            }
        }
    }
}

/// Writes a text in quotes.
pub(crate) fn write_string(value: &str, text: &mut String) {
    text.push('"');
    for character in value.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            other => text.push(other),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_left_out_of_structures_alone() {
        let value = Value::Struct(vec![
            ("a\"b".into(), Value::String("\u{1}\n\\ä".into())),
            ("gone".into(), Value::Missing),
            (
                "list".into(),
                Value::List(vec![Value::Missing, Value::Bool(true)]),
            ),
            ("nan".into(), Value::Number(Number::Float(f64::NAN))),
        ]);
        assert_eq!(
            value.text(),
            r#"{"a\"b":"\u0001\n\\ä","list":[null,true],"nan":null}"#
        );
    }
}
