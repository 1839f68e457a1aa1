//! Configurations of a bucket from JSON, in the words of the AWS CLI and boto3 (feature `json`).

mod cors;
mod lifecycle;
mod policy;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// Reads what the caller gave as a configuration; the error names the bucket and the member that is wrong.
fn read<T: DeserializeOwned>(bucket: &str, what: &str, json: impl Serialize) -> Result<T> {
    let value = serde_json::to_value(json);
    let read = value.and_then(serde_json::from_value);
    read.map_err(|error| refused(bucket, what, &error.to_string()))
}

fn refused(bucket: &str, what: &str, why: &str) -> Error {
    client::Error::Invalid(format!("s3://{bucket}: not a {what}: {why}")).into()
}
