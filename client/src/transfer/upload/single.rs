//! An upload in one request.

use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use aws_sdk_s3::types::ChecksumAlgorithm;

use super::builder::{Upload, Uploaded};
use super::piece::Source;
use super::sealed::send_sealed;
use crate::error::{Context, Result};
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::Crc;
use crate::transfer::fields::{carry, carry_new_object};

/// Sends all with one `PutObject`.
pub(super) async fn put(
    upload: &Upload,
    source: Source,
    bandwidth: &Bandwidth,
) -> Result<Uploaded> {
    let (bucket, key) = upload.subject();
    let sent = send_sealed(upload, &source, bandwidth, |crc, body| {
        let request = request(upload, crc).body(body);
        // The checksum seals the body already; to hash it for the signature costs more than to send.
        let call = request.customize().disable_payload_signing().send();
        async { call.await.on_object(&bucket, &key) }
    });
    let (crc, put) = sent.await?;
    Ok(Uploaded {
        bytes: crc.bytes(),
        parts: None,
        e_tag: put.e_tag,
        version_id: put.version_id,
    })
}

/// The caller's request once more: with a body in it, the SDK's builder cannot be cloned.
fn request(upload: &Upload, crc: Crc) -> PutObjectFluentBuilder {
    let put = carry_new_object!(upload.request => upload.s3.put_object());
    let put = carry!(upload.request => put;
        get_if_match set_if_match
        get_if_none_match set_if_none_match
        get_write_offset_bytes set_write_offset_bytes
    );
    put.checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
        .checksum_crc64_nvme(crc.to_base64())
}
