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

/// Reads the header `x-amz-tagging`: `name=value&name=value`, each percent-encoded.
pub(crate) fn parse_header(header: Option<&str>) -> S3Result<Vec<Tag>> {
    let header = header.unwrap_or_default();
    if percent_decode_str(header).decode_utf8().is_err() {
        return Err(error::argument(
            "x-amz-tagging",
            header,
            "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
        ));
    }
    let tags: Vec<_> = form_urlencoded::parse(header.as_bytes())
        .map(|(key, value)| Tag {
            key: Some(key.into_owned()),
            value: Some(value.into_owned()),
        })
        .collect();
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
        check_length(key, 1..=128, "The TagKey you have provided is invalid")?;
        check_length(
            tag.value.as_deref().unwrap_or_default(),
            0..=256,
            "The TagValue you have provided is invalid",
        )?;
        if key.starts_with("aws:") {
            return Err(invalid(if limit == OBJECT_LIMIT {
                "Your TagKey cannot be prefixed with aws:"
            } else {
                "System tags cannot be added/updated by requester"
            }));
        }
        if !seen.insert(key) {
            return Err(invalid("Cannot provide multiple Tags with the same key"));
        }
    }
    Ok(())
}

fn check_length(
    text: &str,
    allowed: std::ops::RangeInclusive<usize>,
    refusal: &'static str,
) -> S3Result<()> {
    if allowed.contains(&text.chars().count()) {
        Ok(())
    } else {
        Err(invalid(refusal))
    }
}

fn invalid(message: &'static str) -> S3Error {
    error::error(S3ErrorCode::InvalidTag, message)
}
