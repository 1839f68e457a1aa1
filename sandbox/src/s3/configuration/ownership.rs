//! Who owns what others upload, and whether access control lists count at all.

use s3s::dto::{
    DeleteBucketOwnershipControlsInput, DeleteBucketOwnershipControlsOutput,
    GetBucketOwnershipControlsInput, GetBucketOwnershipControlsOutput, ObjectOwnership,
    OwnershipControls, OwnershipControlsRule, PutBucketOwnershipControlsInput,
    PutBucketOwnershipControlsOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::{Acl, Bucket};
use crate::s3::store::Store;

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

/// Refuses a list where the bucket's owner owns everything: there, lists do not count.
pub(crate) fn permit_acl(bucket: &Bucket, acl: &Acl) -> S3Result<()> {
    let rule = bucket
        .configuration
        .ownership
        .as_ref()
        .and_then(|controls| controls.rules.first());
    let enforced = rule.is_some_and(|rule| {
        rule.object_ownership.as_str() == ObjectOwnership::BUCKET_OWNER_ENFORCED
    });
    if enforced && acl.is_some() {
        return Err(error::error(
            S3ErrorCode::AccessControlListNotSupported,
            "The bucket does not allow ACLs",
        ));
    }
    Ok(())
}

/// `PutBucketOwnershipControls`.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketOwnershipControlsInput,
) -> S3Result<PutBucketOwnershipControlsOutput> {
    let [rule] = input.ownership_controls.rules.as_slice() else {
        return Err(error::malformed_xml());
    };
    let controls = of(rule.object_ownership.clone()).map_err(|_| error::malformed_xml())?;
    store.configure(&input.bucket, |configuration| {
        configuration.ownership = Some(controls);
    })
}

/// `GetBucketOwnershipControls`.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketOwnershipControlsInput,
) -> S3Result<GetBucketOwnershipControlsOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::OwnershipControlsNotFoundError,
            "The bucket ownership controls were not found",
        )
    };
    let controls = store.setting(
        &input.bucket,
        |settings| settings.ownership.clone(),
        missing,
    )?;
    Ok(GetBucketOwnershipControlsOutput {
        ownership_controls: Some(controls),
    })
}

/// `DeleteBucketOwnershipControls`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketOwnershipControlsInput,
) -> S3Result<DeleteBucketOwnershipControlsOutput> {
    store.configure(&input.bucket, |configuration| {
        configuration.ownership = None;
    })
}
