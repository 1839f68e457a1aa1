//! What an object holds.

use client::error::{Error, Subject};
use client_lessons::results::{Content, Tally, date};

use resource::Result;
use resource::s3::Object;

/// Reads an object as a stream. The action holds the SDK's own request, with the identifiers filled in.
///
/// # Errors
///
/// What [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html) answers, and
/// [`Error::Body`] when the connection breaks on the way.
// ANCHOR: task
pub async fn read_object(object: &Object) -> Result<Content> {
    let (bucket, key) = (object.bucket_name(), object.key());
    let mut answer = object.get().await?;

    let mut tally = Tally::default();
    while let Some(chunk) = answer.body.try_next().await.map_err(|source| Error::Body {
        subject: Subject::object(bucket, key),
        source: source.into(),
    })? {
        tally.add(&chunk);
    }
    let (bytes, sha256) = tally.finish();
    Ok(Content {
        bucket: bucket.to_owned(),
        key: key.to_owned(),
        last_modified: date(answer.last_modified.as_ref()),
        bytes,
        sha256,
    })
}
// ANCHOR_END: task
