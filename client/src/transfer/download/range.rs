//! Downloads one piece of an object, and continues after a lost connection.

use std::io;
use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use crc_fast::CrcAlgorithm;
use futures::future::try_join;

use super::batch::Batch;
use super::body::Body;
use super::builder::Download;
use super::plan::{Plan, Span};
use super::sink::Sink;
use crate::error::{Error, Result, chain};
use crate::transfer::attempts::pause;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::Crc;
use crate::transfer::identity::Asked;
use crate::transfer::idle::stalled;
use crate::transfer::object_request::ObjectRequest;
use crate::transfer::progress::Progress;
use crate::transfer::settings;

/// The settings of every piece.
pub(super) struct PieceFetcher {
    object: ObjectRequest,
    tries: u32,
    algorithm: Option<CrcAlgorithm>,
    progress: Progress,
    bandwidth: Bandwidth,
    idle: Duration,
}

/// A piece that is being downloaded.
struct Run<'a, S> {
    span: Span,
    /// How many of its bytes were written to the sink.
    got: u64,
    /// The checksum of those.
    crc: Option<Crc>,
    sink: &'a mut S,
}

impl PieceFetcher {
    pub(super) fn new(download: &Download, plan: &Plan) -> Self {
        Self {
            object: ObjectRequest::new(download.request.clone(), plan.identity.clone()),
            tries: download.config.tries(),
            algorithm: plan.algorithm(),
            progress: download.progress.clone(),
            bandwidth: Bandwidth::new(download.config.bytes_per_second()),
            idle: settings::idle_limit(&download.s3),
        }
    }

    /// Writes one piece to the sink, from `body` if that is at the piece, and else from a response of its own. After a
    /// lost connection it continues where the body broke off, so that no byte is written twice.
    ///
    /// A body of the whole object is kept for the piece that follows.
    pub(super) async fn fetch(
        &self,
        span: Span,
        body: &mut Option<Body>,
        sink: &mut impl Sink,
    ) -> Result<Option<Crc>> {
        let crc = self.algorithm.map(|algorithm| Crc::of(algorithm, b""));
        let mut run = Run {
            span,
            got: 0,
            crc,
            sink,
        };
        let mut tried = 1;
        while let Err(error) = self.advance(&mut run, body).await {
            if tried >= self.tries || !error.is_transient() {
                return Err(error);
            }
            tracing::debug!(%error, tried, got = run.got, "the body broke off, continuing");
            pause(tried).await;
            tried += 1;
        }
        Ok(run.crc)
    }

    /// Writes the bytes of one response.
    async fn advance(&self, run: &mut Run<'_, impl Sink>, kept: &mut Option<Body>) -> Result<()> {
        let next = run.span.offset + run.got;
        let mut body = match kept.take().filter(|body| body.is_at(next)) {
            Some(body) => body,
            None => Body::of_range(self.ask(run.span, run.got).await?, next),
        };
        // The piece ends before the body of the whole object does.
        let partial = body.is_of_object() && !run.span.whole;
        let left = run.span.bytes - run.got;
        let mut wanted = if partial { left } else { u64::MAX };
        let (mut batch, mut end) = self.collect(&mut body, &mut wanted).await;
        while end.is_none() {
            let written = self.hand_over(run, batch);
            let next = async { Ok(self.collect(&mut body, &mut wanted).await) };
            // The next bytes arrive while these are written.
            ((), (batch, end)) = try_join(written, next).await?;
        }
        // The bytes before the connection was lost count.
        self.hand_over(run, batch).await?;
        let missing = run.span.bytes - run.got;
        match end {
            // The SDK checks the checksum of a whole object, and fails at the last byte.
            Some(Err(error)) if missing == 0 && run.span.whole => {
                Err(self.object.identity.differs(chain(&error)))
            }
            _ if missing == 0 => {
                *kept = partial.then_some(body);
                Ok(())
            }
            Some(Err(error)) => Err(self.broke_off(error)),
            _ => Err(self.broke_off(io::ErrorKind::UnexpectedEof.into())),
        }
    }

    /// Reads until the batch is full, or the body has ended or broken off, or has given the bytes that are wanted.
    async fn collect(&self, body: &mut Body, wanted: &mut u64) -> (Batch, Option<io::Result<()>>) {
        let mut batch = Batch::default();
        while !batch.is_full() {
            if *wanted == 0 {
                return (batch, Some(Ok(())));
            }
            match self.next(body, *wanted).await {
                Some(Ok(chunk)) => {
                    *wanted -= chunk.len() as u64;
                    self.bandwidth.pass(chunk.len() as u64).await;
                    batch.push(chunk);
                }
                Some(Err(error)) => return (batch, Some(Err(error))),
                None => return (batch, Some(Ok(()))),
            }
        }
        (batch, None)
    }

    /// The next bytes; an error if none arrive for too long.
    async fn next(&self, body: &mut Body, limit: u64) -> Option<io::Result<Bytes>> {
        match tokio::time::timeout(self.idle, body.next(limit)).await {
            Ok(next) => next,
            Err(_) => Some(Err(stalled(self.idle))),
        }
    }

    /// Requests the missing bytes, and checks the response.
    async fn ask(&self, span: Span, got: u64) -> Result<ByteStream> {
        let asked = if span.whole && got == 0 {
            Asked::Whole
        } else {
            Asked::Range(span.offset + got, span.offset + span.bytes - 1)
        };
        let response = self.object.send(asked).await?;
        Ok(response.body)
    }

    /// Writes the collected bytes to the sink.
    async fn hand_over(&self, run: &mut Run<'_, impl Sink>, batch: Batch) -> Result<()> {
        let Batch { chunks, bytes } = batch;
        let bytes = bytes as u64;
        if bytes > run.span.bytes - run.got {
            return Err(self
                .object
                .identity
                .differs("S3 sent more bytes than were requested"));
        }
        if bytes > 0 {
            let offset = run.span.offset + run.got;
            let crc = run.sink.take(offset, chunks, self.algorithm).await?;
            run.crc = run.crc.zip(crc).map(|(so_far, crc)| so_far.then(crc));
            run.got += bytes;
            self.progress.advance(bytes);
        }
        Ok(())
    }

    fn broke_off(&self, source: io::Error) -> Error {
        Error::Body {
            subject: self.object.identity.subject.clone(),
            source,
        }
    }
}
