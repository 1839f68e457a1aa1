//! The block of public access.

use http::StatusCode;
use s3s::S3Result;
use s3s::dto::{
    DeletePublicAccessBlockInput, DeletePublicAccessBlockOutput, GetPublicAccessBlockInput,
    GetPublicAccessBlockOutput, PutPublicAccessBlockInput, PutPublicAccessBlockOutput,
};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutPublicAccessBlock`. What it does not mention is off.
pub(crate) fn put(
    store: &Store,
    input: &PutPublicAccessBlockInput,
) -> S3Result<PutPublicAccessBlockOutput> {
    let mut block = input.public_access_block_configuration.clone();
    for switch in [
        &mut block.block_public_acls,
        &mut block.block_public_policy,
        &mut block.ignore_public_acls,
        &mut block.restrict_public_buckets,
    ] {
        switch.get_or_insert(false);
    }
    store.configure(&input.bucket, |configuration| {
        configuration.public_access = Some(block);
    })
}

/// `GetPublicAccessBlock`.
pub(crate) fn get(
    store: &Store,
    input: &GetPublicAccessBlockInput,
) -> S3Result<GetPublicAccessBlockOutput> {
    let missing = || {
        error::custom(
            "NoSuchPublicAccessBlockConfiguration",
            StatusCode::NOT_FOUND,
            "The public access block configuration was not found",
        )
    };
    let block = store.setting(
        &input.bucket,
        |settings| settings.public_access.clone(),
        missing,
    )?;
    Ok(GetPublicAccessBlockOutput {
        public_access_block_configuration: Some(block),
    })
}

/// `DeletePublicAccessBlock`.
pub(crate) fn delete(
    store: &Store,
    input: &DeletePublicAccessBlockInput,
) -> S3Result<DeletePublicAccessBlockOutput> {
    store.configure(&input.bucket, |configuration| {
        configuration.public_access = None;
    })
}
