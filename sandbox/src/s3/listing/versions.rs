//! `ListObjectVersions`.

use std::ops::Bound;

use s3s::S3Result;
use s3s::dto::{
    DeleteMarkerEntry, ListObjectVersionsInput, ListObjectVersionsOutput, ObjectVersion,
    ObjectVersionStorageClass,
};

use super::{Encoding, Entry, Query, begin, common_prefix, delimiter, page, page_size};
use crate::s3::account::Account;
use crate::s3::error;
use crate::s3::model::{Listed, Objects, Record, VersionId};
use crate::s3::store::Store;

/// A walk over records; boxed, since the first of a listing may begin within a key.
type Walk<'a> = Box<dyn Iterator<Item = (&'a str, Listed)> + 'a>;

/// Lists versions and delete markers, by key and the newest of a key first.
pub(crate) fn list(
    store: &Store,
    input: &ListObjectVersionsInput,
) -> S3Result<ListObjectVersionsOutput> {
    let max_keys = page_size(input.max_keys, "max-keys")?;
    let encoding = Encoding::new(input.encoding_type.as_ref())?;
    let key_marker = input.key_marker.as_deref().unwrap_or_default();
    let marker = version_marker(input)?;
    let query = Query {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: delimiter(input.delimiter.as_ref()),
        after: Some(key_marker).filter(|marker| !marker.is_empty()),
        max: usize::try_from(max_keys).unwrap_or(0),
    }
    .behind_shown_prefix();
    let mut output = ListObjectVersionsOutput {
        delimiter: encoding.apply_opt(query.delimiter),
        encoding_type: encoding.echo(),
        key_marker: Some(encoding.apply(key_marker)),
        max_keys: Some(max_keys),
        name: Some(input.bucket.clone()),
        prefix: Some(encoding.apply(query.prefix)),
        version_id_marker: Some(input.version_id_marker.clone().unwrap_or_default()),
        ..Default::default()
    };
    let mut shown = Shown::default();
    store.read(&input.bucket, |bucket| {
        let range = |from: Bound<&str>| -> Walk<'_> { Box::new(bucket.objects.records_from(from)) };
        let first = match marker {
            Some(id) if key_marker.starts_with(query.prefix) => {
                Some(resume(&bucket.objects, key_marker, id))
            }
            _ => begin(&query.start(), range),
        };
        let page = page(&query, first, range);
        output.is_truncated = Some(page.is_truncated);
        if let Some(last) = page.entries.last().filter(|_| page.is_truncated) {
            output.next_key_marker = Some(encoding.apply(last.name()));
            output.next_version_id_marker = match last {
                Entry::Item(_, listed) => Some(listed.record.id().to_string()),
                Entry::Prefix(_) => None,
            };
        }
        page.entries
            .into_iter()
            .for_each(|entry| shown.add(entry, encoding, &bucket.owner));
        Ok(())
    })?;
    output.versions = Some(shown.versions);
    output.delete_markers = Some(shown.markers);
    output.common_prefixes = Some(shown.prefixes);
    Ok(output)
}

/// The version to go on behind, which only makes sense beside a key.
fn version_marker(input: &ListObjectVersionsInput) -> S3Result<Option<VersionId>> {
    let Some(marker) = &input.version_id_marker else {
        return Ok(None);
    };
    if marker.is_empty() {
        return Err(error::argument(
            "version-id-marker",
            marker,
            "A version-id marker cannot be empty.",
        ));
    }
    if input.key_marker.as_deref().unwrap_or_default().is_empty() {
        return Err(error::argument(
            "version-id-marker",
            marker,
            "A version-id marker cannot be specified without a key marker.",
        ));
    }
    VersionId::parse(marker)
        .map(Some)
        .ok_or_else(|| error::invalid_version_id("version-id-marker", marker))
}

/// The walk behind one version of a key, which may have been deleted: a client that deletes each page before it asks for
/// the next one names a version that is gone.
fn resume<'a>(objects: &'a Objects, key: &str, marker: VersionId) -> Walk<'a> {
    let key = key.to_owned();
    let is_there = objects
        .records_from(Bound::Included(&key))
        .take_while(|(other, _)| *other == key);
    let position = is_there
        .enumerate()
        .find(|(_, (_, listed))| listed.record.id() == marker)
        .map(|(place, _)| place);
    let mut passed = 0;
    Box::new(
        objects
            .records_from(Bound::Included(&key))
            .skip_while(move |(other, listed)| {
                let place = passed;
                passed += 1;
                *other == key
                    && match (position, marker, listed.record.id()) {
                        (Some(position), _, _) => place <= position,
                        // Numbers rise with time: what is newer was shown.
                        (None, VersionId::Numbered(marker), VersionId::Numbered(number)) => {
                            number >= marker
                        }
                        (None, _, _) => false,
                    }
            }),
    )
}

/// The entries of a page, by kind.
#[derive(Default)]
struct Shown {
    versions: Vec<ObjectVersion>,
    markers: Vec<DeleteMarkerEntry>,
    prefixes: Vec<s3s::dto::CommonPrefix>,
}

impl Shown {
    fn add(&mut self, entry: Entry<'_, Listed>, encoding: Encoding, bucket_owner: &Account) {
        let (key, Listed { record, is_latest }) = match entry {
            Entry::Item(key, listed) => (Some(encoding.apply(key)), listed),
            Entry::Prefix(prefix) => {
                return self.prefixes.push(common_prefix(encoding.apply(prefix)));
            }
        };
        let version_id = Some(record.id().to_string());
        let is_latest = Some(is_latest);
        match record {
            Record::Marker(marker) => self.markers.push(DeleteMarkerEntry {
                is_latest,
                key,
                last_modified: Some(marker.modified.into()),
                owner: Some(bucket_owner.owner()),
                version_id,
            }),
            Record::Version(version) => self.versions.push(ObjectVersion {
                checksum_algorithm: version
                    .checksum
                    .as_ref()
                    .map(|checksum| vec![checksum.algorithm.dto()]),
                checksum_type: version
                    .checksum
                    .as_ref()
                    .map(|checksum| checksum.kind.dto()),
                e_tag: Some(version.e_tag()),
                is_latest,
                key,
                last_modified: Some(version.modified.into()),
                owner: Some(version.owner.owner()),
                restore_status: None,
                size: Some(version.size()),
                storage_class: Some(ObjectVersionStorageClass::from(
                    version.headers.storage_class.clone(),
                )),
                version_id,
            }),
        }
    }
}
