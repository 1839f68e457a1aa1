//! The file of a form, within the sizes that the policy allows.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use http::StatusCode;
use http_body::Frame;
use http_body_util::StreamBody;
use multer::Field;
use s3s::{Body, S3Error, S3ErrorCode, StdError};

use crate::s3::error;

/// The file as a body, which fails where its size leaves the range that the policy allows.
pub(super) fn stream_of(
    file: Field<'static>,
    range: Option<(u64, u64)>,
    size: &Arc<AtomicU64>,
) -> Body {
    let (least, most) = range.unwrap_or((0, u64::MAX));
    let (counted, total) = (Arc::clone(size), Arc::clone(size));
    let chunks = file.map(move |chunk| {
        let chunk: Bytes = chunk.map_err(StdError::from)?;
        let read = counted.fetch_add(chunk.len() as u64, Ordering::Relaxed) + chunk.len() as u64;
        if read > most {
            Err("the file is larger than the policy allows".into())
        } else {
            Ok(chunk)
        }
    });
    let end = stream::once(async move {
        let small = total.load(Ordering::Relaxed) < least;
        small.then(|| Err(StdError::from("the file is smaller than the policy allows")))
    });
    let chunks = chunks.chain(end.filter_map(async |end| end));
    Body::http_body_unsync(StreamBody::new(frames(chunks)))
}

fn frames(
    chunks: impl Stream<Item = Result<Bytes, StdError>>,
) -> impl Stream<Item = Result<Frame<Bytes>, StdError>> {
    chunks.map(|chunk| chunk.map(Frame::data))
}

pub(super) fn size_error(
    code: S3ErrorCode,
    relation: &str,
    size: u64,
    bound: (&str, u64),
) -> S3Error {
    let mut error = S3Error::with_message(
        code,
        format!("Your proposed upload {relation} allowed size"),
    );
    error.set_status_code(StatusCode::BAD_REQUEST);
    let error = error::with_detail(error, "ProposedSize", &size.to_string());
    error::with_detail(error, bound.0, &bound.1.to_string())
}
