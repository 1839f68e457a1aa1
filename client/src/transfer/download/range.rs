//! One piece of an object, however often the connection is lost.

use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;
use crc_fast::CrcAlgorithm;

use super::builder::Download;
use super::plan::{Plan, Span};
use super::sink::Sink;
use crate::error::{Error, Result, Subject};
use crate::transfer::attempts::pause;
use crate::transfer::bandwidth::Bandwidth;
use crate::transfer::checksum::Crc;
use crate::transfer::progress::Progress;

/// How many bytes are gathered before they are written. They are still in the processor's cache then: with four times as
/// many, a download takes three times the processor.
const BATCH: usize = 256 << 10;

/// What every piece needs.
pub(super) struct Fetch {
    request: GetObjectFluentBuilder,
    subject: Subject,
    tries: u32,
    algorithm: Option<CrcAlgorithm>,
    progress: Progress,
    bandwidth: Bandwidth,
}

/// A piece that is under way.
struct Run<'a, S> {
    span: Span,
    /// How many of its bytes the sink has.
    got: u64,
    /// The checksum of those.
    crc: Option<Crc>,
    sink: &'a mut S,
}

impl Fetch {
    pub(super) fn new(download: &Download, plan: &Plan) -> Self {
        Self {
            request: plan.request(download),
            subject: download.subject(),
            tries: download.config.tries(),
            algorithm: plan.algorithm(),
            progress: download.progress.clone(),
            bandwidth: Bandwidth::new(download.config.bytes_per_second()),
        }
    }

    /// Brings one piece to the sink. After a lost connection it goes on where it was, so that no
    /// byte comes twice.
    pub(super) async fn fetch(&self, span: Span, sink: &mut impl Sink) -> Result<Option<Crc>> {
        let crc = self.algorithm.map(|algorithm| Crc::of(algorithm, b""));
        let mut run = Run {
            span,
            got: 0,
            crc,
            sink,
        };
        let mut tried = 1;
        while let Err(error) = self.advance(&mut run).await {
            if tried >= self.tries || !error.is_transient() {
                return Err(error);
            }
            tracing::debug!(%error, tried, got = run.got, "piece broke off, going on");
            pause(tried).await;
            tried += 1;
        }
        Ok(run.crc)
    }

    /// Asks for what is missing of a piece, and takes what comes.
    async fn advance(&self, run: &mut Run<'_, impl Sink>) -> Result<()> {
        let mut body = self.ask(run.span, run.got).await?;
        let mut batch = Batch::default();
        let end = loop {
            match body.next().await {
                Some(Ok(chunk)) => {
                    self.bandwidth.pass(chunk.len() as u64).await;
                    batch.push(chunk);
                    if batch.bytes >= BATCH {
                        self.hand_over(run, &mut batch).await?;
                    }
                }
                Some(Err(error)) => break Some(std::io::Error::from(error)),
                None => break None,
            }
        };
        // What came before the connection was lost counts.
        self.hand_over(run, &mut batch).await?;
        let missing = run.span.bytes - run.got;
        match end {
            // Of a whole object the SDK checks the checksum itself, and fails at the last byte.
            Some(error) if missing == 0 && run.span.whole => Err(self.differs(&error.to_string())),
            _ if missing == 0 => Ok(()),
            Some(error) => Err(self.broke_off(error)),
            None => Err(self.broke_off(std::io::ErrorKind::UnexpectedEof.into())),
        }
    }

    /// Sends the request for what is missing, and makes sure that the answer is that.
    async fn ask(&self, span: Span, got: u64) -> Result<ByteStream> {
        let mut request = self.request.clone();
        let from = span.offset + got;
        let ranged = !span.whole || got > 0;
        if ranged {
            request = request.range(format!("bytes={from}-{}", span.offset + span.bytes - 1));
        }
        let answer = request
            .send()
            .await
            .map_err(|error| self.failed(error.into()))?;
        let length = answer
            .content_length()
            .and_then(|length| u64::try_from(length).ok());
        let right = !ranged || starts_at(&answer, from);
        if !right || length.is_some_and(|length| length != span.bytes - got) {
            return Err(self.differs("S3 answered with another range than the one asked for"));
        }
        Ok(answer.body)
    }

    /// Gives the gathered bytes to the sink.
    async fn hand_over(&self, run: &mut Run<'_, impl Sink>, batch: &mut Batch) -> Result<()> {
        let Batch { chunks, bytes } = std::mem::take(batch);
        let bytes = bytes as u64;
        if bytes > run.span.bytes - run.got {
            return Err(self.differs("S3 sent more bytes than were asked for"));
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

    /// The request carries the `ETag` of the start: if it fails, the object is another one.
    fn failed(&self, error: Error) -> Error {
        if error.is_precondition_failed() {
            return self.differs("the object changed while it was read");
        }
        error.about(self.subject.clone())
    }

    fn differs(&self, reason: &str) -> Error {
        Error::Integrity {
            subject: self.subject.clone(),
            reason: reason.to_owned(),
        }
    }

    fn broke_off(&self, source: std::io::Error) -> Error {
        Error::Body {
            subject: self.subject.clone(),
            source,
        }
    }
}

/// Whether an answer begins at the byte that was asked for: `bytes 0-9/443`.
fn starts_at(answer: &GetObjectOutput, from: u64) -> bool {
    let range = answer
        .content_range()
        .and_then(|range| range.strip_prefix("bytes "));
    let start = range.and_then(|range| range.split('-').next());
    start.and_then(|start| start.parse().ok()) == Some(from)
}

/// Bytes that came and are not handed over yet.
#[derive(Default)]
struct Batch {
    chunks: Vec<Bytes>,
    bytes: usize,
}

impl Batch {
    fn push(&mut self, chunk: Bytes) {
        self.bytes += chunk.len();
        self.chunks.push(chunk);
    }
}
