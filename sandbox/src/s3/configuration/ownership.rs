//! Who owns what others upload.

use s3s::S3Result;
use s3s::dto::{ObjectOwnership, OwnershipControls, OwnershipControlsRule};

use crate::s3::error;

/// The controls with one rule.
pub(crate) fn of(ownership: ObjectOwnership) -> S3Result<OwnershipControls> {
    let known = [
        ObjectOwnership::BUCKET_OWNER_ENFORCED,
        ObjectOwnership::BUCKET_OWNER_PREFERRED,
        ObjectOwnership::OBJECT_WRITER,
    ];
    if !known.contains(&ownership.as_str()) {
        return Err(error::invalid_argument(
            "Invalid x-amz-object-ownership header",
        ));
    }
    Ok(OwnershipControls {
        rules: vec![OwnershipControlsRule {
            object_ownership: ownership,
        }],
    })
}
