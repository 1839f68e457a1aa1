//! Where objects are to be replicated. Nothing is replicated here.

use s3s::dto::{
    DeleteBucketReplicationInput, DeleteBucketReplicationOutput, GetBucketReplicationInput,
    GetBucketReplicationOutput, PutBucketReplicationInput, PutBucketReplicationOutput,
};
use s3s::{S3ErrorCode, S3Result};

use crate::s3::error;
use crate::s3::model::Versioning;
use crate::s3::store::Store;

/// `PutBucketReplication`, which takes a bucket with versioning.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketReplicationInput,
) -> S3Result<PutBucketReplicationOutput> {
    let wanted = input.replication_configuration.clone();
    if wanted.rules.is_empty() {
        return Err(error::malformed_xml());
    }
    store.write(&input.bucket, |bucket| {
        if bucket.versioning != Versioning::Enabled {
            return Err(error::invalid_request(
                "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
            ));
        }
        bucket.configuration.replication = Some(wanted);
        Ok(PutBucketReplicationOutput::default())
    })
}

/// `GetBucketReplication`.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketReplicationInput,
) -> S3Result<GetBucketReplicationOutput> {
    let missing = || {
        error::error(
            S3ErrorCode::ReplicationConfigurationNotFoundError,
            "The replication configuration was not found",
        )
    };
    let found = store.setting(
        &input.bucket,
        |settings| settings.replication.clone(),
        missing,
    )?;
    Ok(GetBucketReplicationOutput {
        replication_configuration: Some(found),
    })
}

/// `DeleteBucketReplication`.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketReplicationInput,
) -> S3Result<DeleteBucketReplicationOutput> {
    store.configure(&input.bucket, |configuration| {
        configuration.replication = None;
    })
}
