//! The fields of a form, and the file behind them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Poll, ready};

use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http_body_util::BodyStream;
use multer::{Field, Multipart};
use s3s::{Body, S3Error, S3ErrorCode, S3Result, StdError};

use crate::s3::error;

/// The most bytes that all fields before the file may have.
const FIELDS: usize = 20 * 1024;

/// The most bytes that are read before the file begins, with the lines around the fields.
const BEFORE_FILE: usize = 64 * 1024;

/// How much of the body is parsed at a time.
const PIECE: usize = 4 * 1024;

/// The fields that are what they are: the signature is compared with the policy as it was sent.
const SIGNATURE: [&str; 4] = ["policy", "signature", "x-amz-credential", "x-amz-signature"];

/// The fields of a form. Their names compare without regard to case.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Puts the file's name in the place of `${filename}`, in all fields that a policy compares.
    pub(super) fn insert_file_name(&mut self, name: &str) {
        for (field, value) in &mut self.0 {
            if !SIGNATURE.contains(&field.as_str()) {
                *value = value.replace("${filename}", name);
            }
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

/// Reads the fields up to the file.
pub(super) async fn open(parts: &Parts, body: Body) -> S3Result<(Fields, Field<'static>)> {
    let kind = parts
        .headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let boundary = multer::parse_boundary(kind.unwrap_or_default()).map_err(|_| malformed())?;
    let bound = Arc::new(Bound::default());
    let mut form = Multipart::new(bounded(body, Arc::clone(&bound)), boundary);
    let unreadable = || {
        if bound.read.load(Ordering::Relaxed) > BEFORE_FILE {
            too_long()
        } else {
            malformed()
        }
    };
    let mut fields = Fields::default();
    let mut left = FIELDS;
    loop {
        let Some(mut field) = form.next_field().await.map_err(|_| unreadable())? else {
            return Err(error::argument(
                "file",
                "0",
                "POST requires exactly one file upload per request.",
            ));
        };
        let name = field.name().unwrap_or_default().to_ascii_lowercase();
        if name == "file" {
            bound.file.store(true, Ordering::Relaxed);
            return Ok((fields, field));
        }
        let mut value = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| unreadable())? {
            left = left.checked_sub(chunk.len()).ok_or_else(too_long)?;
            value.extend_from_slice(&chunk);
        }
        left = left.checked_sub(name.len()).ok_or_else(too_long)?;
        fields
            .0
            .push((name, String::from_utf8(value).map_err(|_| malformed())?));
    }
}

/// What was read of a form, and whether its file has begun.
#[derive(Default)]
struct Bound {
    read: AtomicUsize,
    file: AtomicBool,
}

/// The body for the parser, which would hold in memory whatever comes before the file: a preamble, or the lines of a
/// field. So it gets one piece at a time, and an error once there are too many.
fn bounded(body: Body, bound: Arc<Bound>) -> impl Stream<Item = Result<Bytes, StdError>> {
    let mut body = BodyStream::new(body);
    let mut rest = Bytes::new();
    let mut parse_first = false;
    stream::poll_fn(move |context| {
        let file = bound.file.load(Ordering::Relaxed);
        if std::mem::take(&mut parse_first) && !file {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        while rest.is_empty() {
            match ready!(body.poll_next_unpin(context)) {
                Some(Ok(frame)) => rest = frame.into_data().unwrap_or_default(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
        if file {
            return Poll::Ready(Some(Ok(std::mem::take(&mut rest))));
        }
        let piece = rest.split_to(PIECE.min(rest.len()));
        parse_first = true;
        let read = bound.read.fetch_add(piece.len(), Ordering::Relaxed) + piece.len();
        Poll::Ready(Some(if read > BEFORE_FILE {
            Err("too much before the file".into())
        } else {
            Ok(piece)
        }))
    })
}

fn malformed() -> S3Error {
    error::error(
        S3ErrorCode::MalformedPOSTRequest,
        "The body of your POST request is not well-formed multipart/form-data.",
    )
}

fn too_long() -> S3Error {
    error::error(
        S3ErrorCode::MaxPostPreDataLengthExceededError,
        "Your POST request fields preceding the upload file were too large.",
    )
}
