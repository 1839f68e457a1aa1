//! Configurations of a bucket from JSON, in the words of the AWS CLI and boto3 (feature `json`).

mod cors;
mod lifecycle;
mod policy;

use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// Reads what the caller gave, as the member names of `J`, and makes the SDK's type of it; the error names the bucket and
/// the member that is wrong.
fn read<J, T>(bucket: &str, what: &str, json: impl Serialize) -> Result<T>
where
    J: DeserializeOwned + TryInto<T, Error: Display>,
{
    let refused = |why: &dyn Display| {
        Error::from(client::Error::Invalid(format!(
            "s3://{bucket}: not a {what}: {why}"
        )))
    };
    let value = serde_json::to_value(json).and_then(serde_json::from_value::<J>);
    let value = value.map_err(|error| refused(&error))?;
    value.try_into().map_err(|error| refused(&error))
}
