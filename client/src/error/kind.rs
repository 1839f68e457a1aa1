//! The kinds of answer that a caller acts on.

/// What an [`ApiError`](super::ApiError) means for the caller.
///
/// Told from the HTTP status, which S3 always sends, rather than from the code, which an answer to
/// HEAD lacks for want of a body.
///
/// See [S3's error responses](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// 404: no such bucket, object, upload, or configuration.
    NotFound,
    /// 401 or 403: it may exist, but these credentials may not have it.
    Forbidden,
    /// 409: it clashes with what is there, such as a bucket that is not empty.
    Conflict,
    /// 412: an `If-Match` or another condition did not hold.
    PreconditionFailed,
    /// 304: an `If-None-Match` or `If-Modified-Since` says that the caller has it already.
    NotModified,
    /// 301 or 307: the bucket lives in another region.
    Redirected,
    /// 429, or 503 with `SlowDown`: ask again, more slowly.
    Throttled,
    /// Any other 4xx: the request itself is at fault.
    Rejected,
    /// Any other 5xx: the service is at fault.
    Server,
    /// No answer within the time allowed.
    Timeout,
    /// No connection, or one that broke before an answer.
    Unreachable,
    /// An answer that broke off.
    Interrupted,
    /// An answer, but not one of S3's: a web page, a proxy's notice, garbage.
    NotS3,
    /// No credentials to sign with, so nothing was sent.
    NoCredentials,
    /// The request could not be made, so nothing was sent.
    Unsent,
}

impl Kind {
    /// Tells the kind of an answer that S3 gave.
    pub(super) fn of_answer(status: u16, code: Option<&str>) -> Self {
        match (status, code) {
            (404, _) => Self::NotFound,
            (401 | 403, _) => Self::Forbidden,
            (409, _) => Self::Conflict,
            (412, _) => Self::PreconditionFailed,
            (304, _) => Self::NotModified,
            (300..=399, _) => Self::Redirected,
            (429, _) | (_, Some("SlowDown")) => Self::Throttled,
            (200..=299, Some(code)) => Self::of_code(code).unwrap_or(Self::Server),
            (400..=499, Some(code)) => Self::of_code(code).unwrap_or(Self::Rejected),
            (400..=499, _) => Self::Rejected,
            _ => Self::Server,
        }
    }

    /// Tells the kind by the code, where the status does not: of mocked errors, and of errors inside a 200.
    fn of_code(code: &str) -> Option<Self> {
        match code {
            "NotFound" | "NoSuchKey" | "NoSuchBucket" | "NoSuchUpload" | "NoSuchVersion" => {
                Some(Self::NotFound)
            }
            "Forbidden" | "AccessDenied" => Some(Self::Forbidden),
            "BucketAlreadyExists" | "BucketAlreadyOwnedByYou" | "BucketNotEmpty" => {
                Some(Self::Conflict)
            }
            "PreconditionFailed" => Some(Self::PreconditionFailed),
            "InternalError" => Some(Self::Server),
            _ => None,
        }
    }

    /// Whether another try may end better.
    pub(super) fn is_transient(self) -> bool {
        matches!(
            self,
            Self::Throttled | Self::Server | Self::Timeout | Self::Unreachable | Self::Interrupted
        )
    }

    /// What to say when S3 sent no message, as it does on HEAD.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::NotFound => "there is no such thing",
            Self::Forbidden => "access denied",
            Self::Conflict => "the request clashes with what is there",
            Self::PreconditionFailed => "a condition of the request does not hold",
            Self::NotModified => "unchanged since the given time or tag",
            Self::Redirected => "the bucket is in another region",
            Self::Throttled => "too many requests",
            Self::Rejected => "the request was rejected",
            Self::Server => "the service failed",
            Self::Timeout => "no answer in time",
            Self::Unreachable => "no connection",
            Self::Interrupted => "the answer broke off",
            Self::NotS3 => "the answer did not come from S3",
            Self::NoCredentials => "no credentials",
            Self::Unsent => "the request could not be made",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn status_tells_the_kind_without_a_code() {
        assert_eq!(Kind::of_answer(404, None), Kind::NotFound);
        assert_eq!(Kind::of_answer(403, None), Kind::Forbidden);
        assert_eq!(Kind::of_answer(412, None), Kind::PreconditionFailed);
        assert_eq!(Kind::of_answer(301, None), Kind::Redirected);
        assert_eq!(Kind::of_answer(400, None), Kind::Rejected);
        assert_eq!(Kind::of_answer(500, None), Kind::Server);
    }

    #[test]
    fn slow_down_is_throttling_and_another_503_is_not() {
        assert_eq!(Kind::of_answer(503, Some("SlowDown")), Kind::Throttled);
        assert_eq!(
            Kind::of_answer(503, Some("ServiceUnavailable")),
            Kind::Server
        );
    }
}
