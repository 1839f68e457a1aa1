//! The settings of a bucket: kept, checked and returned.

pub(crate) mod ownership;
pub(crate) mod tagging;
pub(crate) mod versioning;

use s3s::dto::{
    ObjectLockConfiguration, OwnershipControls, ServerSideEncryptionConfiguration, Tag,
};

/// All settings of one bucket; what was never set is `None`.
#[derive(Debug, Default)]
pub(crate) struct Configuration {
    pub(crate) encryption: Option<ServerSideEncryptionConfiguration>,
    pub(crate) object_lock: Option<ObjectLockConfiguration>,
    pub(crate) ownership: Option<OwnershipControls>,
    pub(crate) tags: Option<Vec<Tag>>,
}
