//! One bucket: its objects, uploads and settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use s3s::dto::ETag;
use time::OffsetDateTime;

use super::{Acl, Found, Headers, Marker, Objects, Record, Uploads, Version, VersionId};
use crate::s3::account::Account;
use crate::s3::checksum::Checksum;
use crate::s3::configuration::Configuration;
use crate::s3::encryption::Encryption;
use crate::s3::xml::Element;

/// Whether a bucket keeps what is written over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Versioning {
    #[default]
    Never,
    Enabled,
    Suspended,
}

/// A bucket and all that is in it.
#[derive(Debug)]
pub(crate) struct Bucket {
    pub(crate) region: String,
    pub(crate) owner: Arc<Account>,
    pub(crate) created: OffsetDateTime,
    pub(crate) versioning: Versioning,
    pub(crate) acl: Acl,
    pub(crate) objects: Objects,
    pub(crate) uploads: Uploads,
    /// The outcome of completed uploads, so that a client which lost the response can repeat the request.
    pub(crate) completed: BTreeMap<String, Completed>,
    pub(crate) configuration: Configuration,
}

/// The response to the completion of an upload.
#[derive(Debug)]
pub(crate) struct Completed {
    pub(crate) key: String,
    pub(crate) etag: ETag,
    pub(crate) checksum: Option<Checksum>,
    pub(crate) headers: Arc<Headers>,
    pub(crate) version_id: Option<String>,
    pub(crate) expiration: Option<String>,
}

/// The bucket's defaults for an upload that does not override them.
#[derive(Debug)]
pub(crate) struct UploadDefaults {
    pub(crate) encryption: Option<Encryption>,
    pub(crate) bucket_owner: Arc<Account>,
    pub(crate) acls_are_disabled: bool,
}

impl Bucket {
    pub(crate) fn new(region: &str, owner: Arc<Account>, created: OffsetDateTime) -> Self {
        Self {
            region: region.to_owned(),
            owner,
            created,
            versioning: Versioning::Never,
            acl: None,
            objects: Objects::default(),
            uploads: Uploads::default(),
            completed: BTreeMap::new(),
            configuration: Configuration::default(),
        }
    }

    /// Does what a setting's document says beyond being kept.
    pub(crate) fn apply(&mut self, query: &str, document: &Element) {
        if query == "versioning" {
            self.versioning = match document.text_of("Status") {
                Some("Enabled") => Versioning::Enabled,
                _ => Versioning::Suspended,
            };
        }
    }

    /// The bucket's defaults for an upload that does not override them.
    pub(crate) fn upload_defaults(&self) -> UploadDefaults {
        UploadDefaults {
            encryption: self.configuration.default_encryption(),
            bucket_owner: Arc::clone(&self.owner),
            acls_are_disabled: self.configuration.acls_are_disabled(),
        }
    }

    /// Writes a version under the rules of the bucket's versioning. Returns its identifier.
    pub(crate) fn insert(&mut self, key: String, mut version: Version, number: u64) -> VersionId {
        self.overtake_uploads(&key);
        version.id = match self.versioning {
            Versioning::Enabled => VersionId::Numbered(number),
            Versioning::Never | Versioning::Suspended => VersionId::Null,
        };
        let id = version.id;
        match self.versioning {
            Versioning::Never => self.objects.replace(key, version),
            Versioning::Enabled => self.objects.push(&key, Record::Version(Arc::new(version))),
            Versioning::Suspended => {
                self.objects.remove(&key, VersionId::Null);
                self.objects.push(&key, Record::Version(Arc::new(version)));
            }
        }
        id
    }

    /// Deletes a key without naming a version. Returns the delete marker, if versioning made one.
    pub(crate) fn delete(&mut self, key: &str, number: u64, now: OffsetDateTime) -> Option<Marker> {
        self.overtake_uploads(key);
        let id = match self.versioning {
            Versioning::Never => {
                self.objects.remove_current(key);
                return None;
            }
            Versioning::Enabled => VersionId::Numbered(number),
            Versioning::Suspended => {
                self.objects.remove(key, VersionId::Null);
                VersionId::Null
            }
        };
        let marker = Marker { id, modified: now };
        self.objects.push(key, Record::Marker(marker));
        Some(marker)
    }

    /// Tells the uploads under way that their key changed.
    fn overtake_uploads(&mut self, key: &str) {
        let uploads = self.uploads.get_mut(key).into_iter();
        uploads
            .flat_map(|uploads| uploads.values_mut())
            .for_each(|upload| upload.overtaken = true);
    }

    /// The header `x-amz-version-id` of the response to a write. S3 does not name the version `null` that a bucket with
    /// suspended versioning writes; reads do.
    pub(crate) fn written_version_header(&self, id: VersionId) -> Option<String> {
        (self.versioning == Versioning::Enabled).then(|| id.to_string())
    }

    /// The header `x-amz-version-id` of a read, which S3 sends once a bucket has had versioning.
    pub(crate) fn version_header(&self, id: VersionId) -> Option<String> {
        (self.versioning != Versioning::Never).then(|| id.to_string())
    }

    /// The header `x-amz-expiration` of a version: lifecycle rules with it are for the current one alone.
    pub(crate) fn expiration_header(&self, key: &str, version: &Version) -> Option<String> {
        let expiration = self.configuration.expiration(key, version)?;
        let Found::Version(current) = self.objects.current(key) else {
            return None;
        };
        (current.id == version.id).then_some(expiration)
    }
}

#[cfg(test)]
mod tests;
