//! The settings of a bucket: checked, kept and returned.
//!
//! Encryption, ownership, object lock and versioning change how requests are answered; the rest is kept alone.

pub(crate) mod accelerate;
pub(crate) mod cors;
pub(crate) mod encryption;
pub(crate) mod lifecycle;
pub(crate) mod logging;
pub(crate) mod named;
pub(crate) mod notification;
pub(crate) mod object_lock;
pub(crate) mod ownership;
pub(crate) mod payment;
pub(crate) mod policy;
mod policy_document;
pub(crate) mod public_access;
pub(crate) mod replication;
pub(crate) mod tagging;
pub(crate) mod versioning;
pub(crate) mod website;

use s3s::dto::{
    BucketAccelerateStatus, CORSRule, LoggingEnabled, NotificationConfiguration,
    ObjectLockConfiguration, OwnershipControls, Payer, PublicAccessBlockConfiguration,
    ReplicationConfiguration, ServerSideEncryptionConfiguration, Tag, WebsiteConfiguration,
};
use s3s::{S3Error, S3Result};

use super::store::Store;

/// All settings of one bucket; what was never set is `None`.
#[derive(Debug, Default)]
pub(crate) struct Configuration {
    pub(crate) accelerate: Option<BucketAccelerateStatus>,
    pub(crate) cors: Option<Vec<CORSRule>>,
    pub(crate) encryption: Option<ServerSideEncryptionConfiguration>,
    pub(crate) lifecycle: Option<lifecycle::Lifecycle>,
    pub(crate) logging: Option<LoggingEnabled>,
    pub(crate) named: named::Named,
    pub(crate) notification: Option<NotificationConfiguration>,
    pub(crate) object_lock: Option<ObjectLockConfiguration>,
    pub(crate) ownership: Option<OwnershipControls>,
    pub(crate) payer: Option<Payer>,
    pub(crate) policy: Option<String>,
    pub(crate) public_access: Option<PublicAccessBlockConfiguration>,
    pub(crate) replication: Option<ReplicationConfiguration>,
    pub(crate) tags: Option<Vec<Tag>>,
    pub(crate) website: Option<WebsiteConfiguration>,
}

impl Store {
    /// Changes a bucket's settings.
    fn configure<T: Default>(
        &self,
        bucket: &str,
        change: impl FnOnce(&mut Configuration),
    ) -> S3Result<T> {
        self.write(bucket, |bucket| {
            change(&mut bucket.configuration);
            Ok(T::default())
        })
    }

    /// Looks up one setting of a bucket, or fails with the error that S3 has for its absence.
    fn setting<T>(
        &self,
        bucket: &str,
        look: impl FnOnce(&Configuration) -> Option<T>,
        missing: impl FnOnce() -> S3Error,
    ) -> S3Result<T> {
        self.read(bucket, |bucket| {
            look(&bucket.configuration).ok_or_else(missing)
        })
    }
}
