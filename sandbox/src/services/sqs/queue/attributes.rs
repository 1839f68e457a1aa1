//! The attributes that a sender gives a message.
//!
//! See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html>.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Map, Value};

use super::super::error;
use super::message::md5_hex;
use crate::services::failure::Failure;

/// How many attributes a message can have.
const MOST: usize = 10;

/// The number of bytes that the attributes take of a message's size: names, types and values.
pub(super) fn size(attributes: &Map<String, Value>) -> usize {
    let size = |(name, attribute): (&String, &Value)| {
        name.len() + data_type(attribute).len() + bytes(attribute).map_or(0, |bytes| bytes.len())
    };
    attributes.iter().map(size).sum()
}

/// The MD5 digest by which a client can verify the attributes.
pub(super) fn md5(attributes: &Map<String, Value>) -> Option<String> {
    if attributes.is_empty() {
        return None;
    }
    let mut encoded = Vec::new();
    let mut sized = |bytes: &[u8], transport: Option<u8>| {
        encoded.extend(transport);
        encoded.extend(u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
        encoded.extend(bytes);
    };
    let by_name: BTreeMap<_, _> = attributes.iter().collect();
    for (name, attribute) in by_name {
        sized(name.as_bytes(), None);
        sized(data_type(attribute).as_bytes(), None);
        let transport = if is_binary(attribute) { 2 } else { 1 };
        let value = bytes(attribute).unwrap_or_default();
        // The transport type stands between the type and the length of the value.
        sized(&value, Some(transport));
    }
    Some(md5_hex(&encoded))
}

/// # Errors
///
/// `InvalidParameterValue` for more than ten attributes, a name or a type that SQS does not take, and a value that is not there.
pub(super) fn check(attributes: &Map<String, Value>) -> Result<(), Failure> {
    if attributes.len() > MOST {
        let message = format!(
            "Number of message attributes [{}] exceeds the allowed maximum [{MOST}].",
            attributes.len()
        );
        return Err(error::invalid(message));
    }
    attributes
        .iter()
        .try_for_each(|(name, attribute)| check_one(name, attribute).map_err(error::invalid))
}

fn check_one(name: &str, attribute: &Value) -> Result<(), String> {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let lower = name.to_ascii_lowercase();
    let reserved = lower.starts_with("aws.") || lower.starts_with("amazon.");
    let dots = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    if name.is_empty() || name.len() > 256 || !name.bytes().all(letter) || reserved || dots {
        return Err(format!("The message attribute name '{name}' is invalid."));
    }
    let kind = data_type(attribute).split('.').next().unwrap_or_default();
    if !matches!(kind, "String" | "Number" | "Binary") {
        return Err(format!(
            "The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String."
        ));
    }
    let value = bytes(attribute).filter(|value| !value.is_empty());
    let Some(value) = value else {
        return Err(format!(
            "The message attribute '{name}' must contain a non-empty message attribute value for message attribute type '{kind}'."
        ));
    };
    let number =
        || std::str::from_utf8(&value).is_ok_and(|text| text.trim().parse::<f64>().is_ok());
    if kind == "Number" && !number() {
        return Err(format!(
            "Can't cast the value of message (user) attribute '{name}' to a number."
        ));
    }
    Ok(())
}

fn data_type(attribute: &Value) -> &str {
    attribute["DataType"].as_str().unwrap_or_default()
}

fn is_binary(attribute: &Value) -> bool {
    data_type(attribute).starts_with("Binary")
}

fn bytes(attribute: &Value) -> Option<Vec<u8>> {
    if is_binary(attribute) {
        BASE64.decode(attribute["BinaryValue"].as_str()?).ok()
    } else {
        Some(attribute["StringValue"].as_str()?.as_bytes().to_vec())
    }
}
