//! The result of `marshal`.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;

use aws_sdk_dynamodb::types::AttributeValue;
use client::error::EscapeControl;
use serde::Serialize;
use serde_json::{Value, json};

/// One item, in both forms.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoredJob {
    /// As `DynamoDB` sends it: each value with its type.
    pub typed: BTreeMap<String, Value>,
    /// As a program works with it.
    pub native: Job,
}

/// The item that the lesson stores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Job {
    /// The key.
    pub id: String,
    /// A whole number.
    pub runs: u32,
    /// A number with a fraction, all digits of it.
    pub price: String,
    /// Whether it is done.
    pub done: bool,
    /// A set.
    pub tags: BTreeSet<String>,
    /// A list.
    pub steps: Vec<String>,
}

impl StoredJob {
    /// The attributes as the SDK has them, and the job that was read from them.
    #[must_use]
    pub fn new(typed: &HashMap<String, AttributeValue>, native: Job) -> Self {
        let typed = typed
            .iter()
            .map(|(name, value)| (name.clone(), dynamodb_json(value)));
        Self {
            typed: typed.collect(),
            native,
        }
    }
}

/// A value as the API writes it: `{"N": "3"}`.
fn dynamodb_json(value: &AttributeValue) -> Value {
    match value {
        AttributeValue::S(text) => json!({ "S": text }),
        AttributeValue::N(number) => json!({ "N": number }),
        AttributeValue::Bool(value) => json!({ "BOOL": value }),
        AttributeValue::Ss(texts) => json!({ "SS": texts.iter().collect::<BTreeSet<_>>() }),
        AttributeValue::L(values) => {
            json!({ "L": values.iter().map(dynamodb_json).collect::<Vec<_>>() })
        }
        // The lesson's item has no others.
        other => json!(format!("{other:?}")),
    }
}

impl fmt::Display for StoredJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let native = json!(self.native);
        for (name, typed) in &self.typed {
            let line = format!("{name}: {typed} is {}", native[name]);
            writeln!(f, "{}", EscapeControl(&line))?;
        }
        Ok(())
    }
}
