//! An upload in parts.

use std::sync::Arc;

use aws_sdk_s3::types::ChecksumAlgorithm;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};

use super::builder::{Upload, Uploaded};
use super::checksummed::{large_body, send_checksummed};
use super::file::FileSource;
use super::piece::Piece;
use crate::error::Result;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::fields::copy_new_object;
use crate::transfer::idle::Activity;
use crate::transfer::multipart::{Multipart, Requests, Sent, Whole};
use crate::transfer::ramp::{FIRST, Ramp};

/// Creates the upload, sends every part, and completes it; or aborts it.
pub(super) async fn send(
    upload: &Upload,
    pieces: BoxStream<'_, Result<Piece>>,
    bandwidth: &Bandwidth,
    file: Option<Arc<FileSource>>,
) -> Result<Uploaded> {
    let create = copy_new_object!(upload.request => upload.s3.create_multipart_upload());
    let multipart = Multipart::create(&upload.s3, create).await?;
    let requests = multipart.requests();
    match fill(upload, pieces, bandwidth, file, requests).await {
        Ok(uploaded) => {
            multipart.disarm();
            Ok(uploaded)
        }
        Err(error) => {
            let (bucket, key) = upload.subject();
            let error = error.about(crate::error::Subject::object(bucket, key));
            Err(multipart.abort(error).await)
        }
    }
}

/// Sends the parts, `concurrency` at the same time, and completes the upload.
async fn fill(
    upload: &Upload,
    pieces: BoxStream<'_, Result<Piece>>,
    bandwidth: &Bandwidth,
    file: Option<Arc<FileSource>>,
    requests: &Requests,
) -> Result<Uploaded> {
    let limit = match file {
        Some(_) => upload.config.parts_of_file(),
        None => upload.config.parts_under_way(),
    };
    let ramp = &Ramp::new(FIRST, limit, upload.config.part_size_at(1));
    let sent = pieces
        .map(|piece| async move {
            let part = send_part(upload, bandwidth, requests, piece?);
            ramp.part(part).await
        })
        .buffer_unordered(limit)
        .try_collect();
    let sent: Vec<Sent> = ramp.run(sent).await?;
    let complete = requests.complete(sent.clone());
    let whole = Whole::of(sent);
    if let Some(file) = file {
        file.unchanged(whole.crc).await?;
    }
    let complete = complete
        .mpu_object_size(i64::try_from(whole.bytes).unwrap_or(i64::MAX))
        .set_if_match(upload.request.get_if_match().clone())
        .set_if_none_match(upload.request.get_if_none_match().clone());
    let done = requests.complete_upload(complete, &whole, upload.config.tries());
    let done = done.await?;
    Ok(Uploaded {
        bytes: whole.bytes,
        parts: Some(whole.parts),
        e_tag: done.e_tag,
        version_id: done.version_id,
    })
}

/// Sends one part.
async fn send_part(
    upload: &Upload,
    bandwidth: &Bandwidth,
    requests: &Requests,
    piece: Piece,
) -> Result<Sent> {
    let Piece { number, source } = piece;
    let activity = Activity::default();
    let sent = send_checksummed(upload, &source, bandwidth, &activity, |checksum, body| {
        let mut request = requests.upload_part(number).body(body);
        if checksum.is_sent() {
            request = request
                .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
                .set_checksum_crc64_nvme(checksum.header());
        }
        // The checksum protects the part already, and hashing it for the signature costs more than sending it.
        let call = request.customize().disable_payload_signing();
        let call = call.interceptor(checksum.interceptor());
        let call = call.config_override(large_body()).send();
        async { requests.about(call.await) }
    });
    let (crc, part) = sent.await?;
    Ok(Sent {
        number,
        bytes: source.len(),
        e_tag: part.e_tag,
        crc,
    })
}
