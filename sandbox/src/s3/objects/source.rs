//! The source of a copy.

use std::sync::Arc;

use s3s::dto::CopySource;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::find::find;
use crate::s3::condition::Conditions;
use crate::s3::encryption::Customer;
use crate::s3::error;
use crate::s3::model::{Bucket, Version, VersionId};
use crate::s3::restore;
use crate::s3::store::Store;

/// The object that a copy reads, and the version to report.
pub(crate) struct Source {
    pub(crate) version: Arc<Version>,
    /// The header `x-amz-copy-source-version-id`.
    pub(crate) version_id: Option<String>,
}

/// The three parts of the header `x-amz-copy-source`.
#[derive(Clone, Copy)]
pub(crate) struct Address<'a> {
    pub(crate) bucket: &'a str,
    pub(crate) key: &'a str,
    pub(crate) version_id: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Reads the header; access points are not served here.
    pub(crate) fn new(source: &'a CopySource) -> S3Result<Self> {
        match source {
            CopySource::Bucket {
                bucket,
                key,
                version_id,
            } => Ok(Self {
                bucket,
                key,
                version_id: version_id.as_deref(),
            }),
            _ => Err(S3Error::with_message(
                S3ErrorCode::NotImplemented,
                "Access points are not served as the source of a copy",
            )),
        }
    }

    /// Finds the source, under the conditions of the request.
    pub(crate) fn open(
        &self,
        store: &Store,
        conditions: &Conditions<'_>,
        customer: Customer<'_>,
    ) -> S3Result<Source> {
        let source = store.read(self.bucket, |bucket| self.find(bucket))?;
        source.version.headers.encryption.permit(customer)?;
        conditions.check_source(&source.version)?;
        if source.version.headers.is_archived() && !restore::is_restored(&source.version) {
            return Err(error::error(
                S3ErrorCode::InvalidObjectState,
                "Operation is not valid for the source object's storage class",
            ));
        }
        Ok(source)
    }

    fn find(&self, bucket: &Bucket) -> S3Result<Source> {
        let version = find(bucket, self.key, self.version_id).map_err(|error| match error.code() {
            S3ErrorCode::MethodNotAllowed => error::invalid_request(
                "The source of a copy request may not specifically refer to a delete marker by version id.",
            ),
            _ => error,
        })?;
        // S3 does not name the version `null` here.
        let version_id = bucket
            .version_header(version.id)
            .filter(|_| version.id != VersionId::Null);
        Ok(Source {
            version,
            version_id,
        })
    }
}
