//! `UploadPartCopy`.

use s3s::S3Result;
use s3s::dto::{CopyPartResult, ETag, Range, UploadPartCopyInput, UploadPartCopyOutput};

use super::upload_part::put_part;
use super::{check_part_number, find, find_mut};
use crate::s3::checksum::{Checksum, fill_checksum};
use crate::s3::condition::source_conditions_of;
use crate::s3::encryption::{Customer, customer_of, fill_encryption};
use crate::s3::error;
use crate::s3::model::{Content, Part, Version};
use crate::s3::objects::source::Address;
use crate::s3::store::{Store, now};

/// Makes a part of an object, or of a range of it; the bytes are shared, not copied.
pub(crate) fn copy_part(
    store: &Store,
    input: &UploadPartCopyInput,
) -> S3Result<UploadPartCopyOutput> {
    check_part_number(input.part_number)?;
    let (encryption, chosen) = store.read(&input.bucket, |bucket| {
        let upload = find(bucket, &input.key, &input.upload_id)?;
        Ok((
            upload.headers.encryption.clone(),
            upload.checksum.map(|(algorithm, _)| algorithm),
        ))
    })?;
    encryption.permit_part(customer_of!(*input))?;
    let customer = Customer {
        algorithm: input.copy_source_sse_customer_algorithm.as_deref(),
        key: input.copy_source_sse_customer_key.as_deref(),
        key_md5: input.copy_source_sse_customer_key_md5.as_deref(),
    };
    let source =
        Address::new(&input.copy_source)?.open(store, &source_conditions_of!(*input), customer)?;
    let content = content(&source.version, input.copy_source_range.as_deref())?;
    let part = Part {
        md5: md5(&content),
        checksum: chosen.map(|algorithm| Checksum::of_content(algorithm, &content)),
        content,
        modified: now(),
    };
    let mut result = CopyPartResult {
        e_tag: Some(ETag::Strong(hex::encode(part.md5))),
        last_modified: Some(part.modified.into()),
        ..Default::default()
    };
    fill_checksum!(result, part.checksum.as_ref());
    let mut output = UploadPartCopyOutput {
        copy_part_result: Some(result),
        copy_source_version_id: source.version_id,
        ..Default::default()
    };
    fill_encryption!(output, &encryption);
    store.write(&input.bucket, |bucket| {
        put_part(
            find_mut(bucket, &input.key, &input.upload_id)?,
            input.part_number,
            part,
        );
        Ok(output)
    })
}

/// The bytes that the header `x-amz-copy-source-range` names; it knows only `bytes=first-last`, within the source.
fn content(source: &Version, range: Option<&str>) -> S3Result<Content> {
    let Some(range) = range else {
        return Ok(source.content.clone());
    };
    let refuse = |message| error::argument("x-amz-copy-source-range", range, message);
    let Ok(Range::Int {
        first,
        last: Some(last),
    }) = Range::parse(range)
    else {
        return Err(refuse(
            "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy".to_owned(),
        ));
    };
    if first >= source.content.len() {
        return Err(error::invalid_request(
            "The specified copy range is invalid for the source object size",
        ));
    }
    if last >= source.content.len() {
        return Err(refuse(format!(
            "Range specified is not valid for source object of size: {}",
            source.content.len()
        )));
    }
    Ok(source.content.slice(&(first..last + 1)))
}

fn md5(content: &Content) -> [u8; 16] {
    use s3s::crypto::{Checksum as _, Md5};
    let mut md5 = Md5::new();
    content.pieces().iter().for_each(|piece| md5.update(piece));
    md5.finalize()
}
