//! `GetObject`.

use s3s::dto::{ChecksumMode, GetObjectInput, GetObjectOutput};
use s3s::{S3ErrorCode, S3Result};

use super::extent::Extent;
use super::find::find;
use crate::s3::checksum::fill_checksum;
use crate::s3::condition::conditions_of;
use crate::s3::encryption::customer_of;
use crate::s3::error;
use crate::s3::model::Version;
use crate::s3::restore;
use crate::s3::store::Store;

/// Answers with an object or a part of it; the bytes are shared with the store, not copied.
pub(crate) fn get(store: &Store, input: &GetObjectInput) -> S3Result<GetObjectOutput> {
    let (version, version_id, expiration) = store.read(&input.bucket, |bucket| {
        let version = find(bucket, &input.key, input.version_id.as_deref())?;
        let header = bucket.version_header(version.id);
        let expiration = bucket.expiration_header(&input.key, &version);
        Ok((version, header, expiration))
    })?;
    version.headers.encryption.permit(customer_of!(*input))?;
    conditions_of!(*input).check_read(&version)?;
    readable(&version)?;
    let extent = Extent::new(&version, input.range.as_ref(), input.part_number)?;
    let mut output = GetObjectOutput {
        version_id,
        expiration,
        ..Default::default()
    };
    describe!(output, version, extent, input.checksum_mode.as_ref());
    output.tag_count = i32::try_from(version.tags.len())
        .ok()
        .filter(|count| *count > 0);
    output.body = Some(version.content.slice(&extent.bytes).into_body());
    Ok(output)
}

/// Refuses to read what lies in an archive.
fn readable(version: &Version) -> S3Result<()> {
    if version.headers.is_archived() && !restore::is_restored(version) {
        let error = error::error(
            S3ErrorCode::InvalidObjectState,
            "The operation is not valid for the object's storage class",
        );
        let class = &version.headers.storage_class;
        return Err(error::with_detail(error, "StorageClass", class));
    }
    Ok(())
}

/// Whether a request asks for checksums.
pub(super) fn wants_checksum(mode: Option<&ChecksumMode>) -> bool {
    mode.is_some_and(|mode| mode.as_str().eq_ignore_ascii_case(ChecksumMode::ENABLED))
}

/// Sets the fields that `GetObject` and `HeadObject` share.
macro_rules! describe {
    ($output:ident, $version:ident, $extent:ident, $mode:expr) => {{
        let headers = &$version.headers;
        $output.accept_ranges = Some("bytes".into());
        $output.cache_control = headers.cache_control.clone();
        $output.content_disposition = headers.content_disposition.clone();
        $output.content_encoding = headers.content_encoding.clone();
        $output.content_language = headers.content_language.clone();
        $output.content_length = Some($extent.len());
        $output.content_range = $extent.content_range.clone();
        $output.content_type = Some(headers.content_type.clone());
        $output.e_tag = Some($version.e_tag());
        $output.expires = headers.expires.clone();
        $output.last_modified = Some($version.modified.into());
        $output.metadata = Some(headers.metadata.clone());
        $output.object_lock_legal_hold_status = $crate::s3::lock::hold_header(&$version.lock);
        $output.object_lock_mode = $crate::s3::lock::mode_header(&$version.lock);
        $output.object_lock_retain_until_date = $crate::s3::lock::date_header(&$version.lock);
        $output.parts_count = $extent.parts_count;
        $output.restore = $crate::s3::restore::header(&$version);
        $output.storage_class = headers.storage_class_header();
        $output.website_redirect_location = headers.website_redirect_location.clone();
        $crate::s3::encryption::fill_encryption!($output, &headers.encryption);
        let checksum = $extent
            .checksum
            .as_ref()
            .filter(|_| $crate::s3::objects::get::wants_checksum($mode));
        fill_checksum!($output, checksum);
        $output.checksum_type = checksum
            .and($version.checksum.as_ref())
            .map(|checksum| checksum.kind.dto());
    }};
}
pub(super) use describe;
