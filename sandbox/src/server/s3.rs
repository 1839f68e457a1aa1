//! S3, assembled: backend, signatures, virtual hosts, lenient names.

use std::sync::Arc;

use s3s::service::{S3Service, S3ServiceBuilder};
use s3s::validation::NameValidation;

use super::gate::{Gate, Secrets};
use super::host::Localhost;
use super::keys::Keys;
use crate::fault::Faults;
use crate::s3::{Backend, Store};

pub(super) fn assemble(store: Store, keys: &Arc<Keys>, faults: &Arc<Faults>) -> S3Service {
    let mut builder = S3ServiceBuilder::new(Backend::new(store));
    builder.set_auth(Secrets(Arc::clone(keys)));
    builder.set_access(Gate {
        keys: Arc::clone(keys),
        faults: Arc::clone(faults),
    });
    builder.set_host(Localhost);
    builder.set_validation(AnyName);
    builder.build()
}

/// Leaves bucket names to the backend: S3 answers `NoSuchBucket` for a malformed name that is only
/// looked up, and `InvalidBucketName` when it is to be created.
struct AnyName;

impl NameValidation for AnyName {
    fn validate_bucket_name(&self, name: &str) -> bool {
        !name.is_empty()
    }
}
