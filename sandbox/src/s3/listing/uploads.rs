//! `ListMultipartUploads`.

use std::ops::Bound;

use s3s::S3Result;
use s3s::dto::{ListMultipartUploadsInput, ListMultipartUploadsOutput, MultipartUpload};

use super::{Encoding, Entry, Query, begin, common_prefix, delimiter, page, page_size};
use crate::s3::model::{Upload, Uploads};
use crate::s3::store::Store;

/// A walk over uploads; boxed, since the first of a listing may begin within a key.
type Walk<'a> = Box<dyn Iterator<Item = (&'a str, (&'a str, &'a Upload))> + 'a>;

/// Lists the uploads under way, by key and the oldest of a key first.
pub(crate) fn list(
    store: &Store,
    input: &ListMultipartUploadsInput,
) -> S3Result<ListMultipartUploadsOutput> {
    let max_uploads = page_size(input.max_uploads, "max-uploads")?;
    let encoding = Encoding::new(input.encoding_type.as_ref())?;
    let key_marker = input.key_marker.as_deref().unwrap_or_default();
    // Without a key marker the upload marker means nothing, and S3 ignores it.
    let id_marker = input
        .upload_id_marker
        .as_deref()
        .filter(|id| !id.is_empty() && !key_marker.is_empty());
    let query = Query {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: delimiter(input.delimiter.as_ref()),
        after: Some(key_marker).filter(|marker| !marker.is_empty()),
        max: usize::try_from(max_uploads).unwrap_or(0),
    }
    .behind_shown_prefix();
    let mut output = ListMultipartUploadsOutput {
        bucket: Some(input.bucket.clone()),
        delimiter: encoding.apply_opt(query.delimiter),
        encoding_type: encoding.echo(),
        key_marker: Some(encoding.apply(key_marker)),
        max_uploads: Some(max_uploads),
        prefix: encoding.apply_opt(Some(query.prefix).filter(|prefix| !prefix.is_empty())),
        upload_id_marker: Some(id_marker.unwrap_or_default().to_owned()),
        ..Default::default()
    };
    let (mut uploads, mut prefixes) = (Vec::new(), Vec::new());
    store.read(&input.bucket, |bucket| {
        let range = |from: Bound<&str>| walk(&bucket.uploads, from);
        let first = match id_marker {
            Some(id) if key_marker.starts_with(query.prefix) => {
                Some(resume(&bucket.uploads, key_marker, id))
            }
            _ => begin(&query.start(), range),
        };
        let page = page(&query, first, range);
        output.is_truncated = Some(page.is_truncated);
        // S3 names the last upload on the last page, too, and then gives empty texts where there is none.
        let (key, id) = match page.entries.last() {
            Some(Entry::Item(key, (id, _))) => (*key, *id),
            Some(Entry::Prefix(prefix)) if page.is_truncated => (*prefix, ""),
            Some(Entry::Prefix(_)) | None => ("", ""),
        };
        output.next_key_marker = Some(encoding.apply(key));
        output.next_upload_id_marker = Some(id.to_owned());
        for entry in page.entries {
            match entry {
                Entry::Item(key, (id, upload)) => {
                    uploads.push(listed(encoding.apply(key), id, upload));
                }
                Entry::Prefix(prefix) => prefixes.push(common_prefix(encoding.apply(prefix))),
            }
        }
        Ok(())
    })?;
    output.uploads = Some(uploads);
    output.common_prefixes = Some(prefixes);
    Ok(output)
}

fn walk<'a>(uploads: &'a Uploads, from: Bound<&str>) -> Walk<'a> {
    Box::new(
        uploads
            .range::<str, _>((from, Bound::Unbounded))
            .flat_map(|(key, of_key)| {
                of_key
                    .iter()
                    .map(move |(id, upload)| (key.as_str(), (id.as_str(), upload)))
            }),
    )
}

/// The walk behind one upload of a key; later uploads have greater identifiers.
fn resume<'a>(uploads: &'a Uploads, key: &str, marker: &str) -> Walk<'a> {
    let (key, marker) = (key.to_owned(), marker.to_owned());
    let from = walk(uploads, Bound::Included(&key));
    Box::new(from.skip_while(move |(other, (id, _))| *other == key && *id <= marker.as_str()))
}

fn listed(key: String, id: &str, upload: &Upload) -> MultipartUpload {
    MultipartUpload {
        checksum_algorithm: upload.checksum.map(|(algorithm, _)| algorithm.dto()),
        checksum_type: upload.checksum.map(|(_, kind)| kind.dto()),
        initiated: Some(upload.initiated.into()),
        initiator: Some(upload.owner.initiator()),
        key: Some(key),
        owner: Some(upload.owner.owner()),
        storage_class: Some(upload.headers.storage_class.clone().into()),
        upload_id: Some(id.to_owned()),
    }
}
