//! Checks that every response of a transfer is of the same object.

use aws_sdk_s3::operation::get_object::GetObjectOutput;

use super::content_range::ContentRange;
use crate::error::{Error, Result, Subject};

/// The object of a transfer, as it was at the start.
#[derive(Clone, Debug)]
pub(super) struct Identity {
    pub(super) subject: Subject,
    pub(super) length: u64,
    pub(super) e_tag: Option<String>,
}

/// The bytes that a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Whole,
    /// From the first to the last byte, both included.
    Range(u64, u64),
}

impl Identity {
    /// The `ETag` for `If-Match`, which does not take a weak one.
    pub(super) fn if_match(&self) -> Option<&str> {
        strong(self.e_tag.as_deref())
    }

    /// Checks that a response is of this object and has the requested range. There is no `status` for a mocked output.
    pub(super) fn check(
        &self,
        response: &GetObjectOutput,
        status: Option<u16>,
        asked: Asked,
    ) -> Result<()> {
        self.check_e_tag(response.e_tag(), status)?;
        let range = response.content_range().map(ContentRange::parse);
        let (first, last) = match asked {
            Asked::Whole => (0, self.length.saturating_sub(1)),
            Asked::Range(first, last) => (first, last),
        };
        let whole = first == 0 && last.saturating_add(1) >= self.length;
        let right = match (range, status) {
            (Some(Some(range)), None | Some(206)) => range.is(first, last, self.length),
            // A server that knows no ranges sends the whole object.
            (None, None | Some(200)) => whole,
            _ => false,
        };
        if let Some(status) = status.filter(|status| !matches!(status, 200 | 206)) {
            let reason = format!("the response is HTTP {status}, not the object");
            return Err(self.differs(reason));
        }
        let length = response.content_length();
        let expected = match asked {
            Asked::Whole => self.length,
            Asked::Range(first, last) => last - first + 1,
        };
        if !right || length.is_some_and(|length| u64::try_from(length) != Ok(expected)) {
            return Err(self.differs("S3 sent another range than the one asked for"));
        }
        Ok(())
    }

    /// Checks that the response to HEAD is of an object.
    pub(super) fn check_head(&self, status: Option<u16>) -> Result<()> {
        self.check_object(self.e_tag.as_deref(), status)
    }

    fn check_e_tag(&self, e_tag: Option<&str>, status: Option<u16>) -> Result<()> {
        match (self.e_tag.as_deref(), e_tag) {
            (Some(known), Some(sent)) if same(known, sent) => Ok(()),
            (Some(_), Some(_)) => Err(self.differs("the object changed while it was read")),
            (Some(_), None) => Err(self.differs("the response has no ETag: it is not the object")),
            (None, _) => self.check_object(e_tag, status),
        }
    }

    /// Checks that a response is of an object. S3 sends an `ETag` with each object; a proxy's page has none.
    fn check_object(&self, e_tag: Option<&str>, status: Option<u16>) -> Result<()> {
        match (status, e_tag) {
            (Some(status), None) => {
                let reason = format!("the response (HTTP {status}) has no ETag: it is no object");
                Err(self.differs(reason))
            }
            _ => Ok(()),
        }
    }

    /// The error for a response that is not of this object.
    pub(super) fn differs(&self, reason: impl Into<String>) -> Error {
        differs(&self.subject, reason)
    }

    /// The error for a failed request. The request's condition is the `ETag`, so a 412 means that the object changed; so
    /// does a 416, for a range that the object does not have any more.
    pub(super) fn failed(&self, error: Error) -> Error {
        if error.is_precondition_failed() || error.status() == Some(416) {
            return self.differs("the object changed while it was read");
        }
        error.about(self.subject.clone())
    }
}

/// The error for an object that changed.
pub(super) fn differs(subject: &Subject, reason: impl Into<String>) -> Error {
    Error::Integrity {
        subject: subject.clone(),
        reason: reason.into(),
    }
}

/// The `ETag`, unless it is a weak one (`W/"…"`), which no condition matches, or is empty or does not fit a header.
pub(super) fn strong(e_tag: Option<&str>) -> Option<&str> {
    let fits = |e_tag: &str| e_tag.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    e_tag.filter(|e_tag| !is_weak(e_tag) && !bare(e_tag).is_empty() && fits(e_tag))
}

fn is_weak(e_tag: &str) -> bool {
    let e_tag = e_tag.trim_start();
    e_tag.starts_with("W/") || e_tag.starts_with("w/")
}

/// The `ETag` of a listing in its quotes, without which some servers take it for another one in a condition.
pub(super) fn quoted(e_tag: &str) -> String {
    let e_tag = e_tag.trim();
    if e_tag.is_empty() || e_tag.contains('"') || is_weak(e_tag) {
        e_tag.to_owned()
    } else {
        format!("\"{e_tag}\"")
    }
}

fn bare(e_tag: &str) -> &str {
    let e_tag = e_tag.trim();
    let e_tag = if is_weak(e_tag) { &e_tag[2..] } else { e_tag };
    e_tag.trim_matches('"')
}

/// Whether two `ETag`s name the same content. A listing may lack the quotes, a proxy may weaken the tag.
pub(super) fn same(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

#[cfg(test)]
mod tests {
    use super::{Asked, Identity, quoted, same, strong};
    use crate::error::Subject;
    use aws_sdk_s3::operation::get_object::GetObjectOutput;

    fn identity() -> Identity {
        Identity {
            subject: Subject::object("demo", "key"),
            length: 10,
            e_tag: Some("\"e\"".to_owned()),
        }
    }

    fn response(e_tag: Option<&str>, length: i64, range: Option<&str>) -> GetObjectOutput {
        GetObjectOutput::builder()
            .set_e_tag(e_tag.map(str::to_owned))
            .content_length(length)
            .set_content_range(range.map(str::to_owned))
            .build()
    }

    fn accepts(response: &GetObjectOutput, status: u16, asked: Asked) -> bool {
        identity().check(response, Some(status), asked).is_ok()
    }

    const TAG: Option<&str> = Some("\"e\"");
    const MIDDLE: Asked = Asked::Range(2, 4);

    #[test]
    fn the_whole_object_and_a_range_of_it_are_accepted() {
        assert!(accepts(&response(TAG, 10, None), 200, Asked::Whole));
        assert!(accepts(
            &response(Some("W/\"e\""), 10, None),
            200,
            Asked::Whole
        ));
        assert!(accepts(
            &response(TAG, 3, Some("bytes 2-4/10")),
            206,
            MIDDLE
        ));
        assert!(accepts(&response(TAG, 3, Some("bytes 2-4/*")), 206, MIDDLE));
        assert!(accepts(&response(TAG, 10, None), 200, Asked::Range(0, 9)));
    }

    #[test]
    fn anything_else_is_refused() {
        for (response, status, asked) in vec![
            (response(Some("\"f\""), 10, None), 200, Asked::Whole),
            (response(None, 10, None), 200, Asked::Whole),
            (response(TAG, 9, None), 200, Asked::Whole),
            (response(TAG, 11, None), 200, Asked::Whole),
            (response(TAG, 10, None), 203, Asked::Whole),
            (response(TAG, 10, None), 206, Asked::Whole),
            (response(TAG, 10, None), 200, MIDDLE),
            (response(TAG, 3, None), 206, MIDDLE),
            (response(TAG, 3, Some("bytes 2-4/10")), 200, MIDDLE),
            (response(TAG, 3, Some("bytes 3-5/10")), 206, MIDDLE),
            (response(TAG, 3, Some("bytes 2-5/10")), 206, MIDDLE),
            (response(TAG, 3, Some("bytes 2-4/11")), 206, MIDDLE),
            (response(TAG, 4, Some("bytes 2-4/10")), 206, MIDDLE),
            (response(TAG, 3, Some("rows 2-4/10")), 206, MIDDLE),
        ] {
            assert!(
                !accepts(&response, status, asked),
                "{response:?} {status} {asked:?}"
            );
        }
    }

    #[test]
    fn weak_tags_are_compared_and_not_sent() {
        assert!(same("W/\"a\"", "\"a\"") && same("a", "\"a\"") && !same("a", "b"));
        assert_eq!(strong(Some("W/\"a\"")), None);
        assert_eq!(strong(TAG), TAG);
    }

    #[test]
    fn a_tag_that_cannot_be_a_condition_is_not_sent() {
        for e_tag in [
            "w/\"a\"", " W/\"a\"", "", "\"\"", " ", "W/", "a\nb", "\"é\"",
        ] {
            assert_eq!(strong(Some(e_tag)), None, "{e_tag:?}");
        }
        for (e_tag, sent) in [
            ("a-1", "\"a-1\""),
            (" a ", "\"a\""),
            ("\"a\"", "\"a\""),
            ("W/\"a\"", "W/\"a\""),
            ("", ""),
        ] {
            assert_eq!(quoted(e_tag), sent);
            assert!(same(e_tag, sent));
        }
    }
}
