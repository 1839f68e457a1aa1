//! An upload in one request.

use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use aws_sdk_s3::types::ChecksumAlgorithm;
use tokio::time::Instant;

use super::builder::{Upload, Uploaded};
use super::checksummed::{Checksum, large_body, send_checksummed};
use super::outcome::Failed;
use super::piece::PartSource;
use crate::error::{Context, Result};
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::fields::{copy_fields, copy_new_object};
use crate::transfer::idle::Activity;
use crate::transfer::observed::Observed;

/// Sends the object with one `PutObject`.
pub(super) async fn put(
    upload: &Upload,
    source: PartSource,
    bandwidth: &Bandwidth,
) -> Result<Uploaded> {
    let (bucket, key) = upload.subject();
    let (observed, activity) = (Observed::default(), Activity::default());
    let began = Instant::now();
    let sent = send_checksummed(upload, &source, bandwidth, &activity, |checksum, body| {
        let request = request(upload, checksum).body(body).customize();
        let request = request.interceptor(observed.clone());
        // The checksum protects the body already, and hashing it for the signature costs more than sending it.
        let call = request.disable_payload_signing();
        let call = call.interceptor(checksum.interceptor());
        // In a box, since it is handed on several times and has tens of kilobytes.
        let call = Box::pin(call.config_override(large_body()).send());
        async { call.await.on_object(&bucket, &key) }
    });
    let (crc, uploaded) = match sent.await {
        Ok((crc, put)) => {
            let uploaded = Uploaded {
                bytes: source.len(),
                parts: None,
                e_tag: put.e_tag,
                version_id: put.version_id,
            };
            (crc, uploaded)
        }
        Err(error) => {
            let failed = Failed {
                error,
                began,
                attempts: observed.attempts(),
                activity,
            };
            (None, failed.find_out(upload, &source).await?)
        }
    };
    source.unchanged(crc).await?;
    Ok(uploaded)
}

/// The caller's request, rebuilt: the SDK's builder cannot be cloned with a body.
fn request(upload: &Upload, checksum: &Checksum) -> PutObjectFluentBuilder {
    let put = copy_new_object!(upload.request => upload.s3.put_object());
    let put = copy_fields!(upload.request => put;
        get_if_match set_if_match
        get_if_none_match set_if_none_match
        get_write_offset_bytes set_write_offset_bytes
    );
    if checksum.is_sent() {
        put.checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
            .set_checksum_crc64_nvme(checksum.header())
    } else {
        put
    }
}
