//! Where the next page of a listing starts.

use std::borrow::Cow;

use aws_sdk_s3::types::EncodingType;
use percent_encoding::percent_decode_str;

use crate::error::{Error, Subject};

/// Where a page starts: a token, or one or two markers, as the operation has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Continuation {
    /// The continuation token, the key marker, or the part number marker.
    pub marker: String,
    /// The version id or upload id that goes with a key marker.
    pub id_marker: Option<String>,
}

impl Continuation {
    /// A continuation of one token or marker.
    #[must_use]
    pub fn new(marker: impl Into<String>) -> Self {
        Self {
            marker: marker.into(),
            id_marker: None,
        }
    }

    /// A continuation of a key marker and the id that goes with it.
    #[must_use]
    pub fn with_id(marker: impl Into<String>, id_marker: Option<String>) -> Self {
        Self {
            marker: marker.into(),
            id_marker,
        }
    }
}

/// The page says that there is more, but not where.
pub(super) const NO_TOKEN: &str =
    "the page says that there is more, but carries nothing to continue from";
/// The page leads to itself.
pub(super) const NO_ADVANCE: &str = "the page continues at a place that was listed already";

/// The error of a listing that would not end.
pub(super) fn stuck(operation: &'static str, bucket: Option<&str>, reason: &'static str) -> Error {
    Error::Paging {
        operation,
        subject: bucket.map(Subject::bucket).unwrap_or_default(),
        reason,
    }
}

/// The error of a page that leads to itself: a loop that went on would never end.
#[must_use]
pub fn no_advance(operation: &'static str, bucket: Option<&str>) -> Error {
    stuck(operation, bucket, NO_ADVANCE)
}

/// A key as it must be sent back: S3 encodes keys when asked to (`EncodingType=url`), but takes
/// markers plain.
pub(super) fn plain_key<'a>(key: &'a str, encoding: Option<&EncodingType>) -> Cow<'a, str> {
    if encoding != Some(&EncodingType::Url) {
        return Cow::Borrowed(key);
    }
    let spaced = key.replace('+', " ");
    let plain = percent_decode_str(&spaced).decode_utf8_lossy().into_owned();
    Cow::Owned(plain)
}

/// What follows a page that ends at a key and an id, if the page is not the last.
///
/// The key may stay the same from page to page, when one key has more versions or uploads than a
/// page holds; then the id must differ.
pub(super) fn after_pair(
    truncated: bool,
    next: Option<Continuation>,
    asked: Option<&Continuation>,
) -> Result<Option<Continuation>, &'static str> {
    if !truncated {
        return Ok(None);
    }
    let next = next
        .filter(|next| !next.marker.is_empty())
        .ok_or(NO_TOKEN)?;
    let advanced = asked.is_none_or(|asked| {
        next.marker > asked.marker
            || (next.marker == asked.marker && next.id_marker != asked.id_marker)
    });
    if advanced {
        Ok(Some(next))
    } else {
        Err(NO_ADVANCE)
    }
}

#[cfg(test)]
mod tests {
    use super::{Continuation, NO_ADVANCE, NO_TOKEN, after_pair, plain_key};
    use aws_sdk_s3::types::EncodingType;

    #[test]
    fn an_encoded_key_is_sent_back_plain() {
        let url = EncodingType::Url;
        assert_eq!(plain_key("a%2Fb+c%C3%A9", Some(&url)), "a/b cé");
        assert_eq!(plain_key("a%2Fb+c", None), "a%2Fb+c");
    }

    #[test]
    fn a_pair_advances_by_key_or_by_id() {
        let at = |key: &str, id: &str| Continuation::with_id(key, Some(id.to_owned()));
        let next = |to, from: &Continuation| after_pair(true, Some(to), Some(from));
        assert_eq!(next(at("b", "1"), &at("a", "1")), Ok(Some(at("b", "1"))));
        assert_eq!(next(at("a", "2"), &at("a", "1")), Ok(Some(at("a", "2"))));
        assert_eq!(next(at("a", "1"), &at("a", "1")), Err(NO_ADVANCE));
        assert_eq!(next(at("a", "1"), &at("b", "1")), Err(NO_ADVANCE));
        assert_eq!(after_pair(true, None, None), Err(NO_TOKEN));
        assert_eq!(after_pair(false, Some(at("b", "1")), None), Ok(None));
    }
}
