//! The client's settings that the SDK applies to its own requests, and that transfers must apply as well.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{RequestChecksumCalculation, ResponseChecksumValidation};
use aws_sdk_s3::types::ChecksumMode;

/// boto3's read timeout.
const READ_TIMEOUT: Duration = Duration::from_mins(1);

/// Whether uploads send checksums: not with `AWS_REQUEST_CHECKSUM_CALCULATION=when_required`.
pub(super) fn sends_checksums(s3: &Client) -> bool {
    let setting = s3.config().request_checksum_calculation();
    setting != Some(&RequestChecksumCalculation::WhenRequired)
}

/// Whether downloads ask for checksums: not with `AWS_RESPONSE_CHECKSUM_VALIDATION=when_required`.
pub(super) fn validates_responses(s3: &Client) -> bool {
    let setting = s3.config().response_checksum_validation();
    setting != Some(&ResponseChecksumValidation::WhenRequired)
}

/// What HEAD asks for: nothing where downloads ask for no checksums, since a server may refuse what it does not know.
pub(super) fn checksum_mode(s3: &Client) -> Option<ChecksumMode> {
    validates_responses(s3).then_some(ChecksumMode::Enabled)
}

/// How long a body may make no progress: the client's read timeout, or boto3's.
pub(super) fn idle_limit(s3: &Client) -> Duration {
    let timeouts = s3.config().timeout_config();
    let read = timeouts.and_then(aws_sdk_s3::config::timeout::TimeoutConfig::read_timeout);
    read.unwrap_or(READ_TIMEOUT)
}
