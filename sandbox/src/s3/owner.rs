//! The one account that owns everything here.

use s3s::S3Result;
use s3s::dto::{Initiator, Owner};

use super::error;

/// The account's number, as `ExpectedBucketOwner` names it.
pub(crate) const ACCOUNT: &str = "123456789012";

/// The account's canonical identifier, as grants and owners name it.
pub(crate) const CANONICAL_ID: &str =
    "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a";

/// The name beside the identifier.
pub(crate) const DISPLAY_NAME: &str = "sandbox";

/// The owner, for an answer.
pub(crate) fn owner() -> Owner {
    Owner {
        display_name: Some(DISPLAY_NAME.into()),
        id: Some(CANONICAL_ID.into()),
    }
}

/// The owner as the one who began an upload.
pub(crate) fn initiator() -> Initiator {
    Initiator {
        display_name: Some(DISPLAY_NAME.into()),
        id: Some(CANONICAL_ID.into()),
    }
}

/// Refuses a request that expects the bucket to be somebody else's.
pub(crate) fn expect(account: Option<&str>) -> S3Result<()> {
    match account {
        Some(account) if account != ACCOUNT => Err(error::access_denied()),
        _ => Ok(()),
    }
}
