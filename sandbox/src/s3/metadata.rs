//! The limits that S3 sets on what is said about an object.

use std::collections::HashMap;

use s3s::dto::StorageClass;
use s3s::{S3ErrorCode, S3Result};

use super::error;
use super::model::STANDARD;

/// The most that all names and values of user metadata may come to, in bytes.
const LIMIT: usize = 2048;

/// The storage classes that S3 knows.
const CLASSES: [&str; 9] = [
    STANDARD,
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "DEEP_ARCHIVE",
    "GLACIER_IR",
    "EXPRESS_ONEZONE",
];

/// Refuses user metadata over 2 KB.
pub(crate) fn check(metadata: Option<&HashMap<String, String>>) -> S3Result<()> {
    let size: usize = metadata
        .into_iter()
        .flatten()
        .map(|(name, value)| name.len() + value.len())
        .sum();
    if size > LIMIT {
        return Err(error::error(
            S3ErrorCode::MetadataTooLarge,
            "Your metadata headers exceed the maximum allowed metadata size",
        ));
    }
    Ok(())
}

/// Refuses a storage class that S3 does not have.
pub(crate) fn storage_class(class: Option<&StorageClass>) -> S3Result<String> {
    let class = class.map_or(STANDARD, StorageClass::as_str);
    if !CLASSES.contains(&class) {
        let error = error::error(
            S3ErrorCode::InvalidStorageClass,
            "The storage class you specified is not valid",
        );
        return Err(error::with_detail(error, "StorageClassRequested", class));
    }
    Ok(class.to_owned())
}

/// Refuses a redirect that leads neither to a key nor to a web address.
pub(crate) fn redirect(location: Option<&str>) -> S3Result<Option<String>> {
    match location {
        Some(location)
            if !["/", "http://", "https://"]
                .iter()
                .any(|start| location.starts_with(start)) =>
        {
            Err(error::custom(
                "InvalidRedirectLocation",
                http::StatusCode::BAD_REQUEST,
                "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
            ))
        }
        location => Ok(location.map(str::to_owned)),
    }
}
