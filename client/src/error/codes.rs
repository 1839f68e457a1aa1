//! The meaning of AWS's error codes where the status does not say: `DynamoDB` and SQS report most errors with status 400.

use super::ErrorKind;

/// The codes by which a service asks for fewer requests, as the SDK's retries know them.
const THROTTLING: &[&str] = &[
    "BandwidthLimitExceeded",
    "EC2ThrottledException",
    "LimitExceededException",
    "PriorRequestNotComplete",
    "ProvisionedThroughputExceededException",
    "RequestLimitExceeded",
    "RequestThrottled",
    "RequestThrottledException",
    "SlowDown",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
];

/// The codes of credentials that are not accepted, or do not suffice.
const FORBIDDEN: &[&str] = &[
    "AccessDenied",
    "AccessDeniedException",
    "ExpiredToken",
    "ExpiredTokenException",
    "Forbidden",
    "InvalidClientTokenId",
    "InvalidToken",
    "TokenRefreshRequired",
    "UnauthorizedOperation",
    "UnrecognizedClientException",
];

/// Whether a code asks for fewer requests.
pub(super) fn is_throttling(code: &str) -> bool {
    THROTTLING.contains(&name(code))
}

/// The kind that a code means, of mocked errors and of errors inside a 200 too.
pub(super) fn kind_of(code: &str) -> Option<ErrorKind> {
    match name(code) {
        "NonExistentQueue" | "QueueDoesNotExist" => Some(ErrorKind::NotFound),
        "BucketNotEmpty" | "OperationAborted" | "ResourceInUseException" => {
            Some(ErrorKind::Conflict)
        }
        "PreconditionFailed" | "ConditionalCheckFailedException" => {
            Some(ErrorKind::PreconditionFailed)
        }
        "InternalError"
        | "InternalServerError"
        | "ServiceUnavailable"
        | "ServiceFailure"
        | "Busy" => Some(ErrorKind::Server),
        "PermanentRedirect" | "TemporaryRedirect" => Some(ErrorKind::Redirected),
        code if FORBIDDEN.contains(&code) => Some(ErrorKind::Forbidden),
        code => by_form(code),
    }
}

/// A code without the namespace that some services put before it: `com.amazonaws.sqs#QueueDoesNotExist`.
fn name(code: &str) -> &str {
    let code = code.rsplit('#').next().unwrap_or(code);
    code.strip_prefix("AWS.SimpleQueueService.").unwrap_or(code)
}

/// The kind by the form of a code: `NoSuchKey`, `ResourceNotFoundException`, `InvalidInstanceID.NotFound`.
fn by_form(code: &str) -> Option<ErrorKind> {
    let code = code.strip_suffix("Exception").unwrap_or(code);
    if code.starts_with("NoSuch") || code.ends_with("NotFound") {
        return Some(ErrorKind::NotFound);
    }
    let exists = code.contains("AlreadyExists") || code.contains("AlreadyOwnedByYou");
    exists.then_some(ErrorKind::Conflict)
}

#[cfg(test)]
mod tests {
    use super::{ErrorKind, is_throttling, kind_of};

    #[test]
    fn codes_of_services_that_report_everything_with_400_are_told_apart() {
        for (code, kind) in [
            ("ResourceNotFoundException", Some(ErrorKind::NotFound)),
            (
                "AWS.SimpleQueueService.NonExistentQueue",
                Some(ErrorKind::NotFound),
            ),
            (
                "com.amazonaws.sqs#QueueDoesNotExist",
                Some(ErrorKind::NotFound),
            ),
            ("InvalidInstanceID.NotFound", Some(ErrorKind::NotFound)),
            (
                "ConditionalCheckFailedException",
                Some(ErrorKind::PreconditionFailed),
            ),
            ("ResourceInUseException", Some(ErrorKind::Conflict)),
            ("TableAlreadyExistsException", Some(ErrorKind::Conflict)),
            ("BucketAlreadyOwnedByYou", Some(ErrorKind::Conflict)),
            ("AccessDeniedException", Some(ErrorKind::Forbidden)),
            ("ExpiredToken", Some(ErrorKind::Forbidden)),
            ("NoSuchUpload", Some(ErrorKind::NotFound)),
            ("ValidationException", None),
        ] {
            assert_eq!(kind_of(code), kind, "{code}");
        }
        assert!(is_throttling(
            "com.amazonaws.dynamodb#ProvisionedThroughputExceededException"
        ));
        assert!(!is_throttling("ValidationException"));
    }
}
