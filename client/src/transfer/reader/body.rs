//! The body that a reader reads. It is requested again when it breaks off.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use futures::future::BoxFuture;
use tokio::time::{Sleep, sleep};

use super::running_checksum::RunningChecksum;
use crate::error::{Error, Result, chain};
use crate::transfer::attempts::pause;
use crate::transfer::identity::{Asked, Identity};
use crate::transfer::idle::{end_of, stalled};
use crate::transfer::object_request::ObjectRequest;
use crate::transfer::settings;

/// How often a body is requested again without a byte of progress.
const RESUMES: u32 = 3;

pub(super) struct Body {
    object: ObjectRequest,
    validates: bool,
    state: State,
    broken: u32,
    checksum: RunningChecksum,
    idle: Duration,
}

enum State {
    Closed,
    Requested(BoxFuture<'static, Result<GetObjectOutput>>),
    Open {
        body: Pin<Box<ByteStream>>,
        /// The object's last bytes, which are returned when the body has ended and its checksum is checked.
        last: Bytes,
        stalls: Pin<Box<Sleep>>,
    },
}

impl Body {
    pub(super) fn new(s3: &Client, request: GetObjectFluentBuilder, identity: Identity) -> Self {
        Self {
            object: ObjectRequest::new(request, identity),
            validates: settings::validates_responses(s3),
            state: State::Closed,
            broken: 0,
            checksum: RunningChecksum::default(),
            idle: settings::idle_limit(s3),
        }
    }

    /// The object, as it was when the reader was opened.
    pub(super) fn identity(&self) -> &Identity {
        &self.object.identity
    }

    /// Drops the body, since the next bytes are at another position.
    pub(super) fn close(&mut self) {
        self.state = State::Closed;
        self.checksum = RunningChecksum::default();
    }

    /// The next bytes from a position within the object, at least one.
    pub(super) fn poll_bytes(
        &mut self,
        context: &mut Context<'_>,
        position: u64,
    ) -> Poll<io::Result<Bytes>> {
        let polled = self.poll_any(context, position);
        if let Poll::Ready(Err(_)) = &polled {
            self.close();
        }
        polled
    }

    fn poll_any(&mut self, context: &mut Context<'_>, position: u64) -> Poll<io::Result<Bytes>> {
        loop {
            match &mut self.state {
                State::Closed => self.state = State::Requested(self.send(position)),
                State::Requested(request) => {
                    let response = ready!(request.as_mut().poll(context)).map_err(failure)?;
                    self.open(response, position);
                }
                State::Open { body, stalls, .. } => {
                    let next = match body.as_mut().poll_next(context) {
                        Poll::Ready(next) => next.map(|bytes| bytes.map_err(io::Error::from)),
                        Poll::Pending => {
                            ready!(stalls.as_mut().poll(context));
                            Some(Err(stalled(self.idle)))
                        }
                    };
                    stalls.as_mut().reset(end_of(self.idle));
                    if let Some(bytes) = self.take(next, position)? {
                        return Poll::Ready(Ok(bytes));
                    }
                }
            }
        }
    }

    fn open(&mut self, response: GetObjectOutput, position: u64) {
        if position == 0 {
            self.checksum = RunningChecksum::of(&response);
        }
        self.state = State::Open {
            body: Box::pin(response.body),
            last: Bytes::new(),
            stalls: Box::pin(sleep(self.idle)),
        };
    }

    /// Requests the rest of the object: the whole object with its checksum, or a range.
    fn send(&self, position: u64) -> BoxFuture<'static, Result<GetObjectOutput>> {
        let mut object = self.object.clone();
        let mut asked = Asked::Whole;
        if position > 0 {
            asked = Asked::Range(position, object.identity.length.saturating_sub(1));
        } else if self.validates {
            object = object.with_checksum();
        }
        let broken = self.broken;
        Box::pin(async move {
            pause(broken).await;
            object.send(asked).await
        })
    }

    /// Takes the next frame of the body: the bytes to return, or none yet.
    fn take(
        &mut self,
        next: Option<io::Result<Bytes>>,
        position: u64,
    ) -> io::Result<Option<Bytes>> {
        let length = self.identity().length;
        let State::Open { last, .. } = &mut self.state else {
            return Ok(None);
        };
        match next {
            Some(Ok(bytes)) => {
                let received = position + last.len() as u64 + bytes.len() as u64;
                if received > length {
                    return Err(self.differs("S3 sent more bytes than were requested"));
                }
                self.checksum.update(&bytes);
                if bytes.is_empty() {
                    return Ok(None);
                }
                self.broken = 0;
                if received < length {
                    return Ok(Some(bytes));
                }
                *last = bytes;
                Ok(None)
            }
            end if last.is_empty() => self.broke_off(end).map(|()| None),
            end => {
                let last = std::mem::take(last);
                self.state = State::Closed;
                self.verify(end.and_then(Result::err)).map(|()| Some(last))
            }
        }
    }

    /// Compares the checksum at the end of the object.
    fn verify(&mut self, end: Option<io::Error>) -> io::Result<()> {
        match (self.checksum.finish(), end) {
            (Some(Err(reason)), _) => Err(self.differs(reason)),
            (None, Some(error)) => Err(self.differs(chain(&error))),
            (Some(Ok(())), _) | (None, None) => Ok(()),
        }
    }

    /// Prepares to request the missing bytes, unless that failed too often.
    fn broke_off(&mut self, end: Option<io::Result<Bytes>>) -> io::Result<()> {
        self.state = State::Closed;
        self.broken += 1;
        if self.broken <= RESUMES {
            return Ok(());
        }
        let source = end.and_then(Result::err);
        Err(failure(Error::Body {
            subject: self.identity().subject.clone(),
            source: source.unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()),
        }))
    }

    fn differs(&self, reason: impl Into<String>) -> io::Error {
        failure(self.identity().differs(reason))
    }
}

/// The error as an error of a file.
fn failure(error: Error) -> io::Error {
    let kind = match (error.is_not_found(), error.is_forbidden()) {
        (true, _) => io::ErrorKind::NotFound,
        (_, true) => io::ErrorKind::PermissionDenied,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}
