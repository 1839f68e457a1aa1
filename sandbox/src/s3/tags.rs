//! Tags: names and values on buckets and objects, and the limits that S3 sets on them.

use std::collections::HashSet;

use percent_encoding::percent_decode_str;
use s3s::dto::Tag;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::error;
use super::xml::Element;

/// The most tags that an object may have.
pub(crate) const OBJECT_LIMIT: usize = 10;

/// The most tags that a bucket may have.
pub(crate) const BUCKET_LIMIT: usize = 50;

/// Reads the header `x-amz-tagging`: `name=value&name=value`, each percent-encoded. S3 does not keep the order of a query;
/// here the tags are sorted by name.
pub(crate) fn parse_header(header: Option<&str>) -> S3Result<Vec<Tag>> {
    let header = header.unwrap_or_default();
    let malformed = || {
        error::argument(
            "x-amz-tagging",
            header,
            "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
        )
    };
    if percent_decode_str(header).decode_utf8().is_err() {
        return Err(malformed());
    }
    let mut tags: Vec<_> = form_urlencoded::parse(header.as_bytes())
        .map(|(key, value)| Tag {
            key: Some(key.into_owned()),
            value: Some(value.into_owned()),
        })
        .collect();
    tags.sort_by(|a, b| a.key.cmp(&b.key));
    if tags.windows(2).any(|pair| pair[0].key == pair[1].key) {
        return Err(malformed());
    }
    check(&tags, OBJECT_LIMIT)?;
    Ok(tags)
}

/// The tags of the element `TagSet`, in their order.
pub(crate) fn of_element(set: &Element) -> Vec<Tag> {
    let tags = set.all("Tag");
    tags.map(|tag| Tag {
        key: tag.child("Key").map(|key| key.text.clone()),
        value: tag.child("Value").map(|value| value.text.clone()),
    })
    .collect()
}

/// Refuses a set of tags that S3 would refuse.
pub(crate) fn check(tags: &[Tag], limit: usize) -> S3Result<()> {
    if tags.len() > limit {
        let kind = if limit == OBJECT_LIMIT {
            "Object"
        } else {
            "Bucket"
        };
        return Err(error::custom(
            "BadRequest",
            http::StatusCode::BAD_REQUEST,
            format!("{kind} tags cannot be greater than {limit}"),
        ));
    }
    let mut seen = HashSet::new();
    for tag in tags {
        let key = tag.key.as_deref().unwrap_or_default();
        let value = tag.value.as_deref().unwrap_or_default();
        if !(1..=128).contains(&key.chars().count()) {
            return Err(invalid("The TagKey you have provided is invalid", key));
        }
        if value.chars().count() > 256 {
            let error = invalid("The TagValue you have provided is invalid", key);
            return Err(error::with_detail(error, "TagValue", value));
        }
        if key.starts_with("aws:") {
            let message = if limit == OBJECT_LIMIT {
                "Your TagKey cannot be prefixed with aws:"
            } else {
                "System tags cannot be added/updated by requester"
            };
            return Err(invalid(message, key));
        }
        if !seen.insert(key) {
            let message = "Cannot provide multiple Tags with the same key";
            return Err(invalid(message, key));
        }
    }
    Ok(())
}

fn invalid(message: &'static str, key: &str) -> S3Error {
    let error = error::error(S3ErrorCode::InvalidTag, message);
    error::with_detail(error, "TagKey", key)
}
