//! The length of an object whose response has no `Content-Length`. A missing length is not zero.

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;

use super::content_range::ContentRange;
use super::identity::{differs, same};
use crate::error::{Error, Result, Subject};

/// The length, from the SDK's field.
pub(super) fn of(content_length: Option<i64>) -> Option<u64> {
    content_length.and_then(|length| u64::try_from(length).ok())
}

/// The MD5 digest of nothing: the `ETag` of an empty object.
const OF_NOTHING: &str = "d41d8cd98f00b204e9800998ecf8427e";

/// The length in a response to HEAD, if it can be trusted. Some servers say that the length is zero because the response
/// has no body.
pub(super) fn of_head(head: &HeadObjectOutput) -> Option<u64> {
    let is_empty = || head.e_tag().is_some_and(|e_tag| same(e_tag, OF_NOTHING));
    of(head.content_length()).filter(|length| *length > 0 || is_empty())
}

/// Requests the first byte, since the response to a range has the length of the object.
///
/// A response to HEAD has no `Content-Length` where a proxy compresses or sends chunks.
pub(super) async fn ask(
    request: GetObjectFluentBuilder,
    subject: &Subject,
    e_tag: Option<&str>,
) -> Result<u64> {
    let response = match request.range("bytes=0-0").send().await.map_err(Error::from) {
        Ok(response) => response,
        // An empty object has no first byte.
        Err(error) if error.status() == Some(416) => return Ok(0),
        Err(error) => return Err(error.about(subject.clone())),
    };
    if let (Some(known), Some(sent)) = (e_tag, response.e_tag())
        && !same(known, sent)
    {
        return Err(differs(subject, "the object changed while it was read"));
    }
    let length = match response.content_range() {
        Some(range) => ContentRange::parse(range).and_then(|range| range.total),
        // The server ignores ranges and sends the whole object, which may be empty.
        None => of(response.content_length()),
    };
    length.ok_or_else(|| differs(subject, "no response has the length of the object"))
}
