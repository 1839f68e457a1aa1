//! `ListParts`.

use std::ops::Bound;

use s3s::S3Result;
use s3s::dto::{self, ETag, ListPartsInput, ListPartsOutput};

use super::find;
use crate::s3::checksum::fill_checksum;
use crate::s3::error;
use crate::s3::model::Part;
use crate::s3::store::Store;

/// The most parts that one page holds.
const LIMIT: i32 = 1000;

/// Lists the parts that arrived, by number.
pub(crate) fn list(store: &Store, input: &ListPartsInput) -> S3Result<ListPartsOutput> {
    let max = input.max_parts.unwrap_or(LIMIT).min(LIMIT);
    let marker = input.part_number_marker.unwrap_or(0);
    let refuse = |name: &str, value: i32| {
        error::argument(
            name,
            &value.to_string(),
            format!("Argument {name} must be an integer between 0 and 2147483647"),
        )
    };
    let size = usize::try_from(max).map_err(|_| refuse("max-parts", max))?;
    if marker < 0 {
        return Err(refuse("part-number-marker", marker));
    }
    store.read(&input.bucket, |bucket| {
        let upload = find(bucket, &input.key, &input.upload_id)?;
        let mut behind = upload
            .parts
            .range((Bound::Excluded(marker), Bound::Unbounded));
        let page: Vec<_> = behind
            .by_ref()
            .take(size)
            .map(|(number, part)| listed(*number, part))
            .collect();
        Ok(ListPartsOutput {
            bucket: Some(input.bucket.clone()),
            checksum_algorithm: upload.checksum.map(|(algorithm, _)| algorithm.dto()),
            checksum_type: upload.checksum.map(|(_, kind)| kind.dto()),
            initiator: Some(upload.owner.initiator()),
            is_truncated: Some(size > 0 && behind.next().is_some()),
            key: Some(input.key.clone()),
            max_parts: Some(max),
            next_part_number_marker: Some(
                page.last().and_then(|part| part.part_number).unwrap_or(0),
            ),
            owner: Some(upload.owner.owner()),
            part_number_marker: Some(marker),
            parts: Some(page),
            storage_class: Some(upload.headers.storage_class.clone().into()),
            upload_id: Some(input.upload_id.clone()),
            ..Default::default()
        })
    })
}

fn listed(number: i32, part: &Part) -> dto::Part {
    let mut listed = dto::Part {
        e_tag: Some(ETag::Strong(hex::encode(part.md5))),
        last_modified: Some(part.modified.into()),
        part_number: Some(number),
        size: i64::try_from(part.content.len()).ok(),
        ..Default::default()
    };
    fill_checksum!(listed, part.checksum.as_ref());
    listed
}
