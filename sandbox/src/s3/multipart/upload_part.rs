//! `UploadPart`.

use s3s::dto::{UploadPartInput, UploadPartOutput};
use s3s::{S3Request, S3Result};

use super::{check_part_number, find, find_mut};
use crate::s3::checksum::{Algorithm, Checksum, fill_checksum};
use crate::s3::encryption::{customer_of, fill_encryption};
use crate::s3::error;
use crate::s3::model::{Content, Part, Upload};
use crate::s3::receive::{Received, declared_of};
use crate::s3::store::{Store, now};

/// Takes in a part; one with the same number is written over.
pub(crate) async fn upload_part(
    store: &Store,
    mut request: S3Request<UploadPartInput>,
) -> S3Result<UploadPartOutput> {
    check_part_number(request.input.part_number)?;
    let body = request.input.body.take();
    let (encryption, chosen) = store.read(&request.input.bucket, |bucket| {
        let upload = find(bucket, &request.input.key, &request.input.upload_id)?;
        Ok((
            upload.headers.encryption.clone(),
            upload.checksum.map(|(algorithm, _)| algorithm),
        ))
    })?;
    encryption.permit_part(customer_of!(request.input))?;
    let received = declared_of!(request)?
        .receive(body, request.extensions.remove())
        .await?;
    check_algorithm(chosen, received.checksum.as_ref())?;
    let echoed = received.checksum.clone();
    let part = part(received);
    let mut output = UploadPartOutput {
        e_tag: Some(s3s::dto::ETag::Strong(hex::encode(part.md5))),
        ..Default::default()
    };
    fill_checksum!(output, echoed.as_ref());
    fill_encryption!(output, &encryption);
    let input = &request.input;
    store.write(&input.bucket, |bucket| {
        let upload = find_mut(bucket, &input.key, &input.upload_id)?;
        put_part(upload, input.part_number, part);
        Ok(output)
    })
}

/// A part must bring the checksum that the upload was begun with.
fn check_algorithm(chosen: Option<Algorithm>, brought: Option<&Checksum>) -> S3Result<()> {
    let brought = brought.map(|checksum| checksum.algorithm);
    match chosen {
        Some(chosen) if brought != Some(chosen) => {
            let name = |algorithm: Algorithm| algorithm.name().to_ascii_lowercase();
            Err(error::invalid_request(format!(
                "Checksum Type mismatch occurred, expected checksum Type: {}, actual checksum Type: {}",
                name(chosen),
                brought.map_or_else(|| "null".to_owned(), name)
            )))
        }
        _ => Ok(()),
    }
}

fn part(received: Received) -> Part {
    Part {
        content: Content::from(received.bytes),
        md5: received.md5,
        checksum: received.checksum,
        modified: now(),
    }
}

/// Puts a part in its place. A checksum that the upload did not ask for was verified and is not kept.
pub(super) fn put_part(upload: &mut Upload, number: i32, mut part: Part) {
    if upload.checksum.is_none() {
        part.checksum = None;
    }
    upload.parts.insert(number, part);
}
