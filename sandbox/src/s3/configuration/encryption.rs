//! How objects are encrypted that ask for nothing.

use s3s::S3Result;
use s3s::dto::{
    DeleteBucketEncryptionInput, DeleteBucketEncryptionOutput, GetBucketEncryptionInput,
    GetBucketEncryptionOutput, PutBucketEncryptionInput, PutBucketEncryptionOutput,
    ServerSideEncryption, ServerSideEncryptionByDefault, ServerSideEncryptionConfiguration,
    ServerSideEncryptionRule,
};

use crate::s3::error;
use crate::s3::store::Store;

/// `PutBucketEncryption`: exactly one rule, which names an algorithm of S3's.
pub(crate) fn put(
    store: &Store,
    input: &PutBucketEncryptionInput,
) -> S3Result<PutBucketEncryptionOutput> {
    let configuration = input.server_side_encryption_configuration.clone();
    let [rule] = configuration.rules.as_slice() else {
        return Err(error::malformed_xml());
    };
    if let Some(default) = &rule.apply_server_side_encryption_by_default {
        let algorithm = default.sse_algorithm.as_str();
        let known = [
            ServerSideEncryption::AES256,
            ServerSideEncryption::AWS_KMS,
            ServerSideEncryption::AWS_KMS_DSSE,
        ];
        if !known.contains(&algorithm) {
            return Err(error::malformed_xml());
        }
        if algorithm == ServerSideEncryption::AES256 && default.kms_master_key_id.is_some() {
            return Err(error::invalid_argument(
                "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
            ));
        }
    }
    store.configure(&input.bucket, |settings| {
        settings.encryption = Some(configuration);
    })
}

/// `GetBucketEncryption`; S3's own key is the default.
pub(crate) fn get(
    store: &Store,
    input: &GetBucketEncryptionInput,
) -> S3Result<GetBucketEncryptionOutput> {
    store.read(&input.bucket, |bucket| {
        let configuration = bucket
            .configuration
            .encryption
            .clone()
            .unwrap_or_else(standard);
        Ok(GetBucketEncryptionOutput {
            server_side_encryption_configuration: Some(configuration),
        })
    })
}

fn standard() -> ServerSideEncryptionConfiguration {
    let default = ServerSideEncryptionByDefault {
        kms_master_key_id: None,
        sse_algorithm: ServerSideEncryption::from_static(ServerSideEncryption::AES256),
    };
    let rule = ServerSideEncryptionRule {
        apply_server_side_encryption_by_default: Some(default),
        bucket_key_enabled: Some(false),
    };
    ServerSideEncryptionConfiguration { rules: vec![rule] }
}

/// `DeleteBucketEncryption`: back to the default.
pub(crate) fn delete(
    store: &Store,
    input: &DeleteBucketEncryptionInput,
) -> S3Result<DeleteBucketEncryptionOutput> {
    store.configure(&input.bucket, |configuration| {
        configuration.encryption = None;
    })
}
