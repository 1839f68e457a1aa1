//! What there is to download, and in which pieces.

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::types::ChecksumMode;
use crc_fast::CrcAlgorithm;

use super::builder::{Download, Downloaded};
use crate::error::{Error, Result};
use crate::transfer::checksum::{self, Crc};
use crate::transfer::fields::carry;

/// The object as it was when the download began.
pub(super) struct Plan {
    bytes: u64,
    e_tag: Option<String>,
    version_id: Option<String>,
    /// The checksum that S3 keeps of the whole.
    checksum: Option<(CrcAlgorithm, String)>,
    part_size: u64,
    by_parts: bool,
}

/// A piece of the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) offset: u64,
    pub(super) bytes: u64,
    /// Whether it is all of the object, and needs no range.
    pub(super) whole: bool,
}

impl Plan {
    /// Asks S3 what the object is.
    pub(super) async fn of(download: &Download) -> Result<Self> {
        let head = carry!(download.request => download.s3.head_object();
            get_bucket set_bucket
            get_key set_key
            get_version_id set_version_id
            get_if_match set_if_match
            get_if_none_match set_if_none_match
            get_if_modified_since set_if_modified_since
            get_if_unmodified_since set_if_unmodified_since
            get_sse_customer_algorithm set_sse_customer_algorithm
            get_sse_customer_key set_sse_customer_key
            get_sse_customer_key_md5 set_sse_customer_key_md5
            get_request_payer set_request_payer
            get_expected_bucket_owner set_expected_bucket_owner
        );
        let head = head.checksum_mode(ChecksumMode::Enabled).send().await;
        let head = head.map_err(|error| Error::from(error).about(download.subject()))?;
        let bytes = u64::try_from(head.content_length().unwrap_or_default()).unwrap_or_default();
        Ok(Self {
            bytes,
            checksum: checksum::of_object(&head),
            e_tag: head.e_tag,
            version_id: head.version_id,
            part_size: download.config.part_size_for(bytes),
            by_parts: download.config.goes_by_parts(bytes),
        })
    }

    /// The request for the object as it was at the start, and no other.
    pub(super) fn request(&self, download: &Download) -> GetObjectFluentBuilder {
        let request = download.request.clone();
        match (&self.e_tag, request.get_if_match()) {
            (Some(e_tag), None) => request.if_match(e_tag),
            _ => request,
        }
    }

    /// What to compute over the bytes.
    pub(super) fn algorithm(&self) -> Option<CrcAlgorithm> {
        self.checksum.as_ref().map(|(algorithm, _)| *algorithm)
    }

    /// The pieces, in order.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> + Send + use<> {
        let (bytes, by_parts) = (self.bytes, self.by_parts);
        let size = if by_parts {
            self.part_size
        } else {
            bytes.max(1)
        };
        (0..bytes.div_ceil(size).max(1)).map(move |index| Span {
            offset: index * size,
            bytes: size.min(bytes - index * size),
            whole: !by_parts,
        })
    }

    /// Compares the pieces, each with its offset, with what S3 has.
    pub(super) fn finish(
        self,
        download: &Download,
        mut pieces: Vec<(Span, Option<Crc>)>,
    ) -> Result<Downloaded> {
        pieces.sort_by_key(|(span, _)| span.offset);
        let parts = self.by_parts.then_some(pieces.len());
        let mut verified = false;
        if let Some((_, expected)) = &self.checksum {
            let runs: Option<Vec<Crc>> = pieces.into_iter().map(|(_, crc)| crc).collect();
            let computed = runs
                .and_then(Crc::of_all)
                .map(Crc::to_base64)
                .unwrap_or_default();
            if computed != *expected {
                let reason = format!(
                    "the checksum of what came is {computed}, that of the object {expected}"
                );
                return Err(Error::Integrity {
                    subject: download.subject(),
                    reason,
                });
            }
            verified = true;
        }
        Ok(Downloaded {
            bytes: self.bytes,
            parts,
            e_tag: self.e_tag,
            version_id: self.version_id,
            verified,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Plan, Span};
    use proptest::prelude::*;

    fn plan(bytes: u64, part_size: u64, by_parts: bool) -> Plan {
        Plan {
            bytes,
            e_tag: None,
            version_id: None,
            checksum: None,
            part_size,
            by_parts,
        }
    }

    #[test]
    fn an_empty_object_is_one_piece() {
        let spans: Vec<Span> = plan(0, 8, false).spans().collect();
        assert_eq!(
            spans,
            [Span {
                offset: 0,
                bytes: 0,
                whole: true
            }]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_object(bytes in 1_u64..10_000, part_size in 1_u64..3000, by_parts: bool) {
            let mut end = 0;
            for span in plan(bytes, part_size, by_parts).spans() {
                prop_assert_eq!(span.offset, end);
                prop_assert!(span.bytes > 0);
                prop_assert_eq!(span.whole, !by_parts);
                end += span.bytes;
            }
            prop_assert_eq!(end, bytes);
        }
    }
}
