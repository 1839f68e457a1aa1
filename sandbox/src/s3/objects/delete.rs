//! `DeleteObject`, and the deletion of one key that `DeleteObjects` repeats.

use s3s::S3Result;
use s3s::dto::{DeleteObjectInput, DeleteObjectOutput, ETagCondition, Timestamp};

use crate::s3::error;
use crate::s3::lock;
use crate::s3::model::{Bucket, Found, Record, Version, VersionId};
use crate::s3::notification::Event;
use crate::s3::store::{Store, now};

/// Deletes a key, or one version of it for good.
pub(crate) fn delete(store: &Store, input: &DeleteObjectInput) -> S3Result<DeleteObjectOutput> {
    let target = Target {
        bucket: &input.bucket,
        key: &input.key,
        version_id: input.version_id.as_deref(),
        if_match: input.if_match.as_ref(),
        modified: input.if_match_last_modified_time.as_ref(),
        size: input.if_match_size,
        bypass_governance: input.bypass_governance_retention.unwrap_or(false),
    };
    let deleted = store.write(&input.bucket, |bucket| {
        // In a batch, S3 takes the header without a lock.
        if target.bypass_governance && !bucket.configuration.has_object_lock() {
            let error = error::invalid_argument(
                "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.",
            );
            let name = "x-amz-bypass-governance-retention";
            return Err(error::with_detail(error, "ArgumentName", name));
        }
        target.delete(store, bucket)
    })?;
    Ok(DeleteObjectOutput {
        delete_marker: deleted.marker.then_some(true),
        version_id: deleted.version_id,
        request_charged: None,
    })
}

/// The version to delete, and the conditions.
pub(super) struct Target<'a> {
    pub(super) bucket: &'a str,
    pub(super) key: &'a str,
    pub(super) version_id: Option<&'a str>,
    pub(super) if_match: Option<&'a ETagCondition>,
    pub(super) modified: Option<&'a Timestamp>,
    pub(super) size: Option<i64>,
    pub(super) bypass_governance: bool,
}

/// The result of a deletion.
pub(super) struct Deleted {
    /// A delete marker was made, or one was removed.
    pub(super) marker: bool,
    /// The version that was made or removed.
    pub(super) version_id: Option<String>,
}

impl Target<'_> {
    pub(super) fn delete(&self, store: &Store, bucket: &mut Bucket) -> S3Result<Deleted> {
        match self.version_id {
            None => self.delete_current(store, bucket),
            Some(version_id) => self.delete_version(store, bucket, version_id),
        }
    }

    fn delete_current(&self, store: &Store, bucket: &mut Bucket) -> S3Result<Deleted> {
        let current = bucket.objects.current(self.key);
        self.check(&current)?;
        let marker = bucket.delete(self.key, store.number(), now());
        let deleted = Deleted {
            marker: marker.is_some(),
            version_id: marker.map(|marker| marker.id.to_string()),
        };
        if deleted.marker {
            self.notify(store, bucket, "ObjectRemoved:DeleteMarkerCreated", &deleted);
        } else if !matches!(current, Found::Nothing) {
            self.notify(store, bucket, "ObjectRemoved:Delete", &deleted);
        }
        Ok(deleted)
    }

    fn delete_version(
        &self,
        store: &Store,
        bucket: &mut Bucket,
        version_id: &str,
    ) -> S3Result<Deleted> {
        let id = VersionId::parse(version_id)
            .ok_or_else(|| error::invalid_version_id("versionId", version_id))?;
        let found = bucket.objects.version(self.key, id);
        self.check(&found)?;
        if let Found::Version(version) = &found {
            lock::permit_deletion(&version.lock, self.bypass_governance)?;
        }
        let removed = bucket.objects.remove(self.key, id);
        let deleted = Deleted {
            marker: matches!(removed, Some(Record::Marker(_))),
            version_id: Some(version_id.to_owned()),
        };
        if removed.is_some() {
            self.notify(store, bucket, "ObjectRemoved:Delete", &deleted);
        }
        Ok(deleted)
    }

    fn notify(&self, store: &Store, bucket: &Bucket, name: &'static str, deleted: &Deleted) {
        let event = Event {
            name,
            bucket: self.bucket,
            key: self.key,
            written: None,
            version_id: deleted.version_id.as_deref(),
        };
        store.notify(bucket, &event);
    }

    fn check(&self, found: &Found) -> S3Result<()> {
        match found {
            Found::Version(version) if self.holds(version) => Ok(()),
            Found::Version(_) => Err(error::precondition_failed("If-Match")),
            Found::Marker(_) | Found::Nothing if self.if_match.is_some() => {
                Err(error::no_such_key())
            }
            Found::Marker(_) | Found::Nothing => Ok(()),
        }
    }

    fn holds(&self, version: &Version) -> bool {
        let same_etag = match self.if_match {
            Some(ETagCondition::ETag(etag)) => etag.value() == version.etag,
            Some(ETagCondition::Any) | None => true,
        };
        let same_date = self
            .modified
            .is_none_or(|date| *date == Timestamp::from(version.modified));
        same_etag && same_date && self.size.is_none_or(|size| size == version.size())
    }
}
