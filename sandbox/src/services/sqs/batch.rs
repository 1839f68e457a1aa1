//! The rules of batches, and an outcome per entry.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::error;
use super::parameters::Parameters;
use super::settings::LONGEST;
use crate::services::failure::Failure;

/// How many entries a batch can have.
const MOST: usize = 10;

/// The entries of a batch, each with its id.
///
/// # Errors
///
/// The whole batch is refused when it is empty, too long, or its ids are not distinct.
pub(super) fn entries(parameters: &Parameters) -> Result<Vec<(String, Parameters)>, Failure> {
    let entries = parameters.entries();
    if entries.is_empty() {
        return Err(error::empty_batch());
    }
    if entries.len() > MOST {
        return Err(error::too_many_entries(entries.len()));
    }
    let mut ids = HashSet::new();
    for entry in &entries {
        let id = entry.required("Id")?;
        let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        if id.len() > 80 || !id.bytes().all(letter) {
            return Err(error::invalid_batch_id());
        }
        if !ids.insert(id.to_owned()) {
            return Err(error::repeated_id(id));
        }
    }
    Ok(entries
        .into_iter()
        .map(|entry| (entry.text("Id").unwrap_or_default().to_owned(), entry))
        .collect())
}

/// Refuses a batch whose messages are too long together.
pub(super) fn check_size(size: usize) -> Result<(), Failure> {
    if size > LONGEST as usize {
        Err(error::batch_too_long(LONGEST as usize, size))
    } else {
        Ok(())
    }
}

/// The result of a batch: what happened to each entry. The request succeeds whatever happened to them.
pub(super) fn outcome(entries: impl Iterator<Item = (String, Result<Value, Failure>)>) -> Value {
    let (mut successful, mut failed) = (Vec::new(), Vec::new());
    for (id, outcome) in entries {
        match outcome {
            Ok(mut entry) => {
                entry["Id"] = Value::from(id);
                successful.push(entry);
            }
            Err(failure) => failed.push(json!({
                "Id": id,
                "SenderFault": failure.status < 500,
                "Code": failure.code,
                "Message": failure.message,
            })),
        }
    }
    json!({ "Successful": successful, "Failed": failed })
}
