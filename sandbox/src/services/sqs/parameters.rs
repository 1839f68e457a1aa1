//! The parameters of a request, whichever protocol they came in.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::{error, query};
use crate::services::call::{Call, Protocol};
use crate::services::failure::Failure;

/// The parameters of a request or of one entry of a batch, named as in the JSON protocol.
#[derive(Debug, Default)]
pub(super) struct Parameters(Map<String, Value>);

impl Parameters {
    pub(super) fn new(parameters: Map<String, Value>) -> Self {
        Self(parameters)
    }

    pub(super) fn read(call: &Call) -> Result<Self, Failure> {
        if call.protocol == Protocol::Json {
            let malformed = |_| {
                Failure::new(400, "MalformedInput", "The body is no JSON object")
                    .or_json("SerializationException")
            };
            return serde_json::from_slice(&call.body)
                .map(Self::new)
                .map_err(malformed);
        }
        Ok(Self::new(query::parameters(call)))
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    pub(super) fn required(&self, name: &str) -> Result<&str, Failure> {
        self.text(name)
            .filter(|text| !text.is_empty())
            .ok_or_else(|| error::missing(name))
    }

    /// A number within bounds. The query protocol sends numbers as text.
    pub(super) fn number(
        &self,
        name: &str,
        range: RangeInclusive<u32>,
    ) -> Result<Option<u32>, Failure> {
        let text = match self.0.get(name) {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
        };
        let number = text.parse().ok().filter(|number| range.contains(number));
        let reason = format!(
            "Must be between {} and {}, if provided.",
            range.start(),
            range.end()
        );
        number
            .map(Some)
            .ok_or_else(|| error::invalid_value(name, text, &reason))
    }

    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let values = self.0.get(name).and_then(Value::as_array);
        let texts = values.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// A map from text to text, as `Attributes` and `Tags`.
    pub(super) fn map(&self, name: &str) -> BTreeMap<String, String> {
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        self.objects(name)
            .map(|(name, value)| (name.clone(), text(value)))
            .collect()
    }

    /// A map from text to structures, as `MessageAttributes`.
    pub(super) fn objects(&self, name: &str) -> impl Iterator<Item = (&String, &Value)> {
        let map = self.0.get(name).and_then(Value::as_object);
        map.into_iter().flatten()
    }

    /// The entries of a batch.
    pub(super) fn entries(&self) -> Vec<Self> {
        let entries = self.0.get("Entries").and_then(Value::as_array);
        let entries = entries.into_iter().flatten().filter_map(Value::as_object);
        entries.cloned().map(Self::new).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_number_is_read_from_text_too_and_its_bounds_hold() {
        let parameters = json!({"A": 10, "B": "1", "C": 11, "D": -1, "E": "x", "F": null});
        let parameters = Parameters::new(parameters.as_object().unwrap().clone());
        let number = |name| {
            parameters
                .number(name, 1..=10)
                .map_err(|error| error.message)
        };
        assert_eq!(number("A"), Ok(Some(10)));
        assert_eq!(number("B"), Ok(Some(1)));
        assert_eq!(number("F"), Ok(None));
        assert_eq!(number("G"), Ok(None));
        let message =
            "Value 11 for parameter C is invalid. Reason: Must be between 1 and 10, if provided.";
        assert_eq!(number("C"), Err(message.to_owned()));
        assert!(number("D").is_err() && number("E").is_err());
    }
}
