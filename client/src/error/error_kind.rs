//! The kinds of failure that a caller acts on.

use super::codes;

/// The meaning of an [`ApiError`](super::ApiError) for the caller.
///
/// Told by the HTTP status, which every response has, and by the code where the status does not say: the code is in the
/// body, and a response to HEAD has none.
///
/// See [S3's error responses](https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// 404, or a code such as `ResourceNotFoundException`: no such bucket, object, upload, configuration, table, queue, …
    NotFound,
    /// 401, 403, or a code such as `ExpiredToken`: these credentials have no access. The bucket or object may exist or not.
    Forbidden,
    /// 409: the request conflicts with the state of the bucket or object, such as a bucket that is not empty.
    Conflict,
    /// 412, or `ConditionalCheckFailedException`: an `If-Match` or another condition did not hold.
    PreconditionFailed,
    /// 304: the object is unchanged by `If-None-Match` or `If-Modified-Since`.
    NotModified,
    /// 301, 307, or a 400 that names the bucket's region: the bucket is in another region.
    Redirected,
    /// 429, or a code such as `SlowDown`, `ThrottlingException`: send fewer requests.
    Throttled,
    /// 501: the server does not have this operation, or one of its parameters.
    NotImplemented,
    /// Any other 4xx: the request is wrong.
    Rejected,
    /// Any other 5xx: the service failed.
    Server,
    /// No response within the time allowed.
    Timeout,
    /// No connection, or one that was lost before a response came.
    Unreachable,
    /// A response that broke off.
    Interrupted,
    /// A response, but not one of the service's: a web page, a proxy's notice, another kind of server.
    NotFromService,
    /// A response of success that cannot be read, such as one with a date in an unknown form.
    Unreadable,
    /// There are no credentials to sign with, so nothing was sent.
    NoCredentials,
    /// The endpoint, the region and the bucket's name make no valid address, so nothing was sent.
    Configuration,
    /// The request could not be made, so nothing was sent.
    Unsent,
}

impl ErrorKind {
    /// The kind of a response of S3's.
    pub(super) fn of_response(status: u16, code: Option<&str>) -> Self {
        match (status, code) {
            (404, _) => Self::NotFound,
            (401 | 403, _) => Self::Forbidden,
            (409, _) => Self::Conflict,
            (412, _) => Self::PreconditionFailed,
            (304, _) => Self::NotModified,
            (300..=399, _) => Self::Redirected,
            (429, _) => Self::Throttled,
            (_, Some(code)) if codes::is_throttling(code) => Self::Throttled,
            (501, _) | (_, Some("NotImplemented")) => Self::NotImplemented,
            // The code of an error inside a 200 says what S3 refused, unless it is one of S3's own failures.
            (200..=299 | 400..=499, Some(code)) => codes::kind_of(code).unwrap_or(Self::Rejected),
            (200..=299, None) => Self::Unreadable,
            (400..=499, _) => Self::Rejected,
            _ => Self::Server,
        }
    }

    /// Whether the same request may succeed later.
    pub(super) fn is_transient(self) -> bool {
        matches!(
            self,
            Self::Throttled | Self::Server | Self::Timeout | Self::Unreachable | Self::Interrupted
        )
    }

    /// The message where S3 sent none, as for HEAD.
    pub(super) fn describe(self) -> &'static str {
        match self {
            Self::NotFound => "does not exist",
            Self::Forbidden => "access denied",
            Self::Conflict => "the request conflicts with what is there",
            Self::PreconditionFailed => "a condition of the request does not hold",
            Self::NotModified => "unchanged since the given time or tag",
            Self::Redirected => "the bucket is in another region",
            Self::Throttled => "too many requests",
            Self::NotImplemented => "the server does not implement this",
            Self::Rejected => "the request was rejected",
            Self::Server => "the service failed",
            Self::Timeout => "no response in time",
            Self::Unreachable => "no connection",
            Self::Interrupted => "the response broke off",
            Self::NotFromService => "the response did not come from the service",
            Self::Unreadable => "cannot read the response",
            Self::NoCredentials => "no credentials",
            Self::Configuration => "invalid configuration",
            Self::Unsent => "the request could not be made",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorKind;

    #[test]
    fn status_tells_the_kind_without_a_code() {
        assert_eq!(ErrorKind::of_response(404, None), ErrorKind::NotFound);
        assert_eq!(ErrorKind::of_response(403, None), ErrorKind::Forbidden);
        assert_eq!(
            ErrorKind::of_response(412, None),
            ErrorKind::PreconditionFailed
        );
        assert_eq!(ErrorKind::of_response(301, None), ErrorKind::Redirected);
        assert_eq!(ErrorKind::of_response(400, None), ErrorKind::Rejected);
        assert_eq!(ErrorKind::of_response(500, None), ErrorKind::Server);
    }

    #[test]
    fn slow_down_is_throttling_and_another_503_is_not() {
        assert_eq!(
            ErrorKind::of_response(503, Some("SlowDown")),
            ErrorKind::Throttled
        );
        assert_eq!(
            ErrorKind::of_response(503, Some("ServiceUnavailable")),
            ErrorKind::Server
        );
    }
}
