//! An object as a file to read.

use std::fmt;
use std::io::{self, SeekFrom};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectInputBuilder;
use client::error::{Context as _, Subject};
use futures::future::BoxFuture;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};

use crate::Result;

/// How often a body that broke off is asked for again from where it broke, without a byte of progress.
const RESUMES: u32 = 3;

/// An object as a file to read, made by [`Object::reader`](crate::s3::Object::reader).
///
/// Reading asks for the rest of the object from the present position on, in one
/// [`GetObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html) with a range; seeking sends
/// nothing. A body that breaks off is asked for again from where it broke. If the object changes while it is read, that
/// is an error, not a mixture of two objects: the entity tag goes with each request.
pub struct Reader {
    client: Client,
    input: GetObjectInputBuilder,
    length: u64,
    position: u64,
    body: Body,
    broken: u32,
}

type Stream = Pin<Box<dyn AsyncRead + Send + Sync>>;

enum Body {
    None,
    Requested(BoxFuture<'static, io::Result<Stream>>),
    Open(Stream),
}

impl Reader {
    /// Asks what there is to read; `input` names it, and holds what else each request needs.
    pub(crate) async fn open(client: &Client, input: GetObjectInputBuilder) -> Result<Self> {
        let bucket = input.get_bucket().clone().unwrap_or_default();
        let key = input.get_key().clone().unwrap_or_default();
        let head = client
            .head_object()
            .bucket(&bucket)
            .key(&key)
            .set_version_id(input.get_version_id().clone())
            .set_if_match(input.get_if_match().clone())
            .set_if_none_match(input.get_if_none_match().clone())
            .set_if_modified_since(*input.get_if_modified_since())
            .set_if_unmodified_since(*input.get_if_unmodified_since())
            .set_sse_customer_algorithm(input.get_sse_customer_algorithm().clone())
            .set_sse_customer_key(input.get_sse_customer_key().clone())
            .set_sse_customer_key_md5(input.get_sse_customer_key_md5().clone())
            .set_request_payer(input.get_request_payer().clone())
            .set_expected_bucket_owner(input.get_expected_bucket_owner().clone());
        let head = head.send().await.on_object(&bucket, &key)?;
        let length = head.content_length().unwrap_or_default();
        Ok(Self {
            client: client.clone(),
            input: input.set_if_match(head.e_tag),
            length: u64::try_from(length).unwrap_or_default(),
            position: 0,
            body: Body::None,
            broken: 0,
        })
    }

    /// The object's size in bytes.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.length
    }

    /// Whether the object has no bytes at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The byte that the next read begins with, from 0.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The entity tag of the object that is read.
    #[must_use]
    pub fn e_tag(&self) -> Option<&str> {
        self.input.get_if_match().as_deref()
    }

    fn request(&self) -> BoxFuture<'static, io::Result<Stream>> {
        let client = self.client.clone();
        let position = self.position;
        let input = self.input.clone().range(format!("bytes={position}-"));
        Box::pin(async move {
            let bucket = input.get_bucket().clone().unwrap_or_default();
            let key = input.get_key().clone().unwrap_or_default();
            let answer = input.send_with(&client).await.on_object(&bucket, &key);
            let answer = answer.map_err(|error| failure(error, &bucket, &key))?;
            if !starts_at(&answer, position) {
                let reason = "S3 answered with another range than the one asked for";
                return Err(differs(&bucket, &key, reason));
            }
            Ok(Box::pin(answer.body.into_async_read()) as Stream)
        })
    }

    /// What a read of the open body came to: its bytes, or another request for what is missing.
    fn after_read(&mut self, read: io::Result<usize>) -> io::Result<bool> {
        let cause = match read {
            Ok(0) => io::Error::from(io::ErrorKind::UnexpectedEof),
            Ok(bytes) => {
                self.position += bytes as u64;
                self.broken = 0;
                return Ok(true);
            }
            Err(error) => error,
        };
        self.body = Body::None;
        self.broken += 1;
        if self.broken <= RESUMES {
            return Ok(false);
        }
        let subject = Subject::object(
            self.input.get_bucket().clone().unwrap_or_default(),
            self.input.get_key().clone().unwrap_or_default(),
        );
        Err(io::Error::other(client::Error::Body {
            subject,
            source: cause,
        }))
    }
}

/// The refusal of a condition means that the object is not the one that was opened.
fn failure(error: client::Error, bucket: &str, key: &str) -> io::Error {
    if error.is_precondition_failed() {
        return differs(bucket, key, "the object changed while it was read");
    }
    let kind = match (error.is_not_found(), error.is_forbidden()) {
        (true, _) => io::ErrorKind::NotFound,
        (_, true) => io::ErrorKind::PermissionDenied,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}

fn differs(bucket: &str, key: &str, reason: &str) -> io::Error {
    io::Error::other(client::Error::Integrity {
        subject: Subject::object(bucket, key),
        reason: reason.to_owned(),
    })
}

/// Whether an answer begins at the byte that was asked for (`bytes 5-9/10`). The whole object does only at the first.
fn starts_at(answer: &GetObjectOutput, position: u64) -> bool {
    let Some(range) = answer.content_range() else {
        return position == 0;
    };
    let start = range
        .strip_prefix("bytes ")
        .and_then(|range| range.split('-').next());
    start.and_then(|start| start.parse().ok()) == Some(position)
}

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if this.position >= this.length || buffer.remaining() == 0 {
            return Poll::Ready(Ok(()));
        }
        loop {
            match &mut this.body {
                Body::None => this.body = Body::Requested(this.request()),
                Body::Requested(request) => match ready!(request.as_mut().poll(cx)) {
                    Ok(stream) => this.body = Body::Open(stream),
                    Err(error) => {
                        this.body = Body::None;
                        return Poll::Ready(Err(error));
                    }
                },
                Body::Open(stream) => {
                    let before = buffer.filled().len();
                    let read = ready!(stream.as_mut().poll_read(cx, buffer));
                    let read = read.map(|()| buffer.filled().len() - before);
                    match this.after_read(read) {
                        Ok(true) => return Poll::Ready(Ok(())),
                        Ok(false) => {}
                        Err(error) => return Poll::Ready(Err(error)),
                    }
                }
            }
        }
    }
}

impl AsyncSeek for Reader {
    fn start_seek(mut self: Pin<&mut Self>, to: SeekFrom) -> io::Result<()> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
        };
        let position = position.ok_or(io::ErrorKind::InvalidInput)?;
        if position != self.position {
            self.position = position;
            self.body = Body::None;
        }
        Ok(())
    }

    fn poll_complete(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Poll::Ready(Ok(self.position))
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader")
            .field("bucket", self.input.get_bucket())
            .field("key", self.input.get_key())
            .field("length", &self.length)
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}
