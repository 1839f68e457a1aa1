//! The error of a request that does not fit its operation, as `DynamoDB` words it.
//!
//! The database checks a request while `serde` reads it, and tells the kind of an error by a word before its text.

use dynoxide::DynoxideError;
use serde_json::error::Category;

/// What AWS writes before the rejection of a member.
const ONE_ERROR: &str = "1 validation error detected: ";

/// How the database rejects the length of a new table's name, and how AWS does.
const NAME_LENGTH: &str = "'tableName' failed to satisfy constraint: Member must have length";
const TABLE_NAME: &str =
    "TableName must be at least 3 characters long and at most 255 characters long";

/// The error of a body that is not read as a request of the operation.
pub(super) fn describe(operation: &str, error: &serde_json::Error) -> DynoxideError {
    // `DynamoDB` gives no message for a body that is no JSON.
    if error.classify() != Category::Data {
        return DynoxideError::SerializationException(String::new());
    }
    let whole = error.to_string();
    let text = without_position(&whole);
    marked(operation, &whole).unwrap_or_else(|| unmarked(text))
}

/// The error whose kind the database has told.
fn marked(operation: &str, whole: &str) -> Option<DynoxideError> {
    let (marker, text) = whole.split_once(':')?;
    let short = || match without_position(text) {
        text if operation == "CreateTable" && text.contains(NAME_LENGTH) => TABLE_NAME.to_owned(),
        text => text.to_owned(),
    };
    let error = match marker {
        "VALIDATION_AS_READ" => DynoxideError::ValidationException(text.to_owned()),
        "VALIDATION_REQUEST" if wraps(operation) => {
            DynoxideError::ValidationException(format!("{ONE_ERROR}{}", short()))
        }
        "VALIDATION" | "VALIDATION_REQUEST" => DynoxideError::ValidationException(short()),
        "SERIALIZATION" => DynoxideError::SerializationException(short()),
        "SERIALIZATION_AS_READ" => DynoxideError::SerializationException(text.to_owned()),
        _ => return None,
    };
    Some(error)
}

/// Whether the operation writes [`ONE_ERROR`] before the rejection of a value too.
fn wraps(operation: &str) -> bool {
    matches!(operation, "DeleteItem" | "PutItem" | "UpdateItem")
}

/// The error in `serde`'s own words, in those of `DynamoDB`.
fn unmarked(text: &str) -> DynoxideError {
    if let Some(field) = quoted(text, "missing field `") {
        let member = lower_first(field);
        return DynoxideError::ValidationException(format!(
            "{ONE_ERROR}Value null at '{member}' failed to satisfy constraint: Member must not be null"
        ));
    }
    if text.contains("empty AttributeValue") {
        let message =
            "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
        return DynoxideError::ValidationException(message.to_owned());
    }
    let invalid = [
        "unknown variant",
        "invalid type: null",
        "Supplied AttributeValue",
    ];
    if invalid.iter().any(|start| text.contains(start)) {
        return DynoxideError::ValidationException(text.to_owned());
    }
    let converted = text.strip_prefix("invalid type: ").and_then(conversion);
    DynoxideError::SerializationException(converted.unwrap_or_else(|| text.to_owned()))
}

/// A value of a type that the member does not have, such as `` integer `23`, expected a string ``.
fn conversion(text: &str) -> Option<String> {
    let (found, expected) = text.split_once(", expected ")?;
    let target = match expected {
        "a string" => "String",
        "a boolean" => "Boolean",
        "i64" | "u64" | "usize" => "Long",
        _ => return None,
    };
    let token = match found.split(' ').next()? {
        "integer" => "NUMBER_VALUE",
        "floating" => "DECIMAL_VALUE",
        "string" => "STRING_VALUE",
        "boolean" if found.contains("true") => "TRUE_VALUE",
        "boolean" => "FALSE_VALUE",
        "sequence" => {
            return Some(format!(
                "Unrecognized collection type class java.lang.{target}"
            ));
        }
        "map" => return Some("Start of structure or map found where not expected".to_owned()),
        _ => return None,
    };
    Some(format!("{token} cannot be converted to {target}"))
}

/// The text up to the place in the body that `serde_json` adds.
fn without_position(text: &str) -> &str {
    text.rsplit_once(" at line ").map_or(text, |(text, _)| text)
}

fn quoted<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.strip_prefix(start)?.split('`').next()
}

fn lower_first(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}
