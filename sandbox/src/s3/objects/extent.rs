//! Which bytes a GET or HEAD means: all, a range, or one part.

use std::ops::Range;

use s3s::dto;
use s3s::{S3ErrorCode, S3Result};

use crate::s3::checksum::Checksum;
use crate::s3::error;
use crate::s3::model::Version;

/// The bytes that a response carries.
#[derive(Debug)]
pub(super) struct Extent {
    pub(super) bytes: Range<u64>,
    /// The header `Content-Range` of a response with status 206.
    pub(super) content_range: Option<String>,
    /// The header `x-amz-mp-parts-count`.
    pub(super) parts_count: Option<i32>,
    /// The checksum of exactly these bytes, where S3 has it.
    pub(super) checksum: Option<Checksum>,
}

impl Extent {
    pub(super) fn new(
        version: &Version,
        range: Option<&dto::Range>,
        part: Option<i32>,
    ) -> S3Result<Self> {
        match (range, part) {
            (Some(_), Some(_)) => Err(error::invalid_request(
                "Cannot specify both Range header and partNumber query parameter",
            )),
            (Some(range), None) => Self::of_range(version, range),
            (None, Some(number)) => Self::of_part(version, number),
            (None, None) => Ok(Self {
                bytes: 0..version.content.len(),
                content_range: None,
                parts_count: None,
                checksum: version.checksum.clone(),
            }),
        }
    }

    fn of_range(version: &Version, range: &dto::Range) -> S3Result<Self> {
        let len = version.content.len();
        let bytes = range.check(len).ok().filter(|bytes| !bytes.is_empty());
        let bytes = bytes.ok_or_else(|| {
            let unsatisfiable = error::error(
                S3ErrorCode::InvalidRange,
                "The requested range is not satisfiable",
            );
            let unsatisfiable =
                error::with_detail(unsatisfiable, "RangeRequested", &range.to_header_string());
            error::with_detail(unsatisfiable, "ActualObjectSize", &len.to_string())
        })?;
        let is_whole = bytes == (0..len);
        Ok(Self {
            content_range: Some(header(&bytes, len)),
            bytes,
            parts_count: None,
            checksum: version.checksum.clone().filter(|_| is_whole),
        })
    }

    fn of_part(version: &Version, number: i32) -> S3Result<Self> {
        let len = version.content.len();
        if version.parts.is_empty() && number == 1 {
            // An object that came in one piece is its own first part; an empty one has no range to name.
            let content_range = (len > 0).then(|| header(&(0..len), len));
            return Ok(Self {
                bytes: 0..len,
                content_range,
                parts_count: None,
                checksum: version.checksum.clone(),
            });
        }
        let mut start = 0;
        for (part, place) in version.parts.iter().zip(1..) {
            if place == number {
                let bytes = start..start + part.size;
                return Ok(Self {
                    content_range: Some(header(&bytes, len)),
                    bytes,
                    parts_count: i32::try_from(version.parts.len()).ok(),
                    checksum: part.checksum.clone(),
                });
            }
            start += part.size;
        }
        let error = error::custom(
            "InvalidPartNumber",
            http::StatusCode::RANGE_NOT_SATISFIABLE,
            "The requested partnumber is not satisfiable",
        );
        let error = error::with_detail(error, "PartNumberRequested", &number.to_string());
        let count = version.parts.len().max(1);
        Err(error::with_detail(
            error,
            "ActualPartCount",
            &count.to_string(),
        ))
    }

    /// The number of bytes, as the API's signed number.
    pub(super) fn len(&self) -> i64 {
        i64::try_from(self.bytes.end - self.bytes.start).unwrap_or(i64::MAX)
    }
}

fn header(bytes: &Range<u64>, len: u64) -> String {
    format!(
        "bytes {}-{}/{len}",
        bytes.start,
        bytes.end.saturating_sub(1)
    )
}
