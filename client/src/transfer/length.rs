//! The length of an object whose response has no `Content-Length`. A missing length is not zero.

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;

use super::content_range::ContentRange;
use super::identity::{differs, same};
use crate::error::{Error, Result, Subject};

/// The length, from the SDK's field.
pub(super) fn of(content_length: Option<i64>) -> Option<u64> {
    content_length.and_then(|length| u64::try_from(length).ok())
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
        None => of(response.content_length()),
    };
    length.ok_or_else(|| differs(subject, "no response has the length of the object"))
}
