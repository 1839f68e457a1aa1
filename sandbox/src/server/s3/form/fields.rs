//! The fields of a form, and the file behind them.

use futures::StreamExt;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http_body_util::BodyStream;
use multer::{Field, Multipart};
use s3s::{Body, S3Error, S3ErrorCode, S3Result};

use crate::s3::error;

/// The most bytes that all fields before the file may have.
const FIELDS: usize = 20 * 1024;

/// The fields of a form. Their names compare without regard to case.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Replaces a field that is there.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        if let Some((_, present)) = self.0.iter_mut().find(|(field, _)| field == name) {
            value.clone_into(present);
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
    let data = BodyStream::new(body)
        .filter_map(async |frame| frame.map(|frame| frame.into_data().ok()).transpose());
    let mut form = Multipart::new(data, boundary);
    let mut fields = Fields::default();
    let mut left = FIELDS;
    loop {
        let Some(mut field) = form.next_field().await.map_err(|_| malformed())? else {
            return Err(error::argument(
                "file",
                "0",
                "POST requires exactly one file upload per request.",
            ));
        };
        let name = field.name().unwrap_or_default().to_ascii_lowercase();
        if name == "file" {
            return Ok((fields, field));
        }
        let mut value = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| malformed())? {
            left = left.checked_sub(chunk.len()).ok_or_else(too_long)?;
            value.extend_from_slice(&chunk);
        }
        left = left.checked_sub(name.len()).ok_or_else(too_long)?;
        fields
            .0
            .push((name, String::from_utf8(value).map_err(|_| malformed())?));
    }
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
