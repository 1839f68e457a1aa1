//! The events of a response: results, progress, statistics and the end.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html>.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures::Stream;
use s3s::dto::{
    ContinuationEvent, EndEvent, Progress, ProgressEvent, RecordsEvent, SelectObjectContentEvent,
    Stats, StatsEvent,
};
use s3s::{S3Error, S3Result};

use super::query::Query;

/// How many bytes of results one event has at most. A record may go on in the next event.
const PAYLOAD: usize = 64 * 1024;

/// How many bytes are read for one event.
const STRETCH: u64 = 1024 * 1024;

/// The events of a query, which runs as they are asked for.
pub(crate) struct Events {
    query: Query,
    /// Results that are not in an event yet.
    results: Vec<u8>,
    returned: u64,
    /// Where in the object the next event is due.
    due: u64,
    has_progress: bool,
    ready: VecDeque<SelectObjectContentEvent>,
    /// What ended the query early, to be said after the results.
    failure: Option<S3Error>,
    is_over: bool,
}

impl Events {
    pub(crate) fn new(query: Query, has_progress: bool) -> Self {
        Self {
            results: Vec::new(),
            returned: 0,
            due: query.position().saturating_add(STRETCH),
            query,
            has_progress,
            ready: VecDeque::new(),
            failure: None,
            is_over: false,
        }
    }

    /// Runs the query for a while. An error before the first result is one of the request, not of the stream.
    pub(crate) fn begin(&mut self) -> S3Result<()> {
        self.advance();
        match self.failure.take() {
            Some(error) if self.returned == 0 => Err(error),
            failure => {
                self.failure = failure;
                Ok(())
            }
        }
    }

    /// Runs the query for a while. Events are ready after a MiB of the object, or 64 KiB of results.
    fn advance(&mut self) {
        let (steps, bytes) = self.query.batch();
        let until = self.query.position().saturating_add(bytes.max(1));
        for _ in 0..steps.max(1) {
            let position = self.query.position();
            let is_due = self.results.len() >= PAYLOAD || position >= self.due;
            if self.query.is_done() || is_due || position >= until {
                break;
            }
            if let Err(error) = self.query.step(&mut self.results) {
                self.failure = Some(error);
                break;
            }
        }
        let is_due = self.results.len() >= PAYLOAD || self.query.position() >= self.due;
        if is_due || self.query.is_done() || self.failure.is_some() {
            self.due = self.query.position().saturating_add(STRETCH);
            self.make_events();
        }
    }

    /// Makes events of what there is.
    fn make_events(&mut self) {
        if self.results.is_empty() && !self.query.is_done() && self.failure.is_none() {
            self.ready
                .push_back(SelectObjectContentEvent::Cont(ContinuationEvent {}));
        }
        while !self.results.is_empty() {
            let rest = self.results.split_off(self.results.len().min(PAYLOAD));
            let payload = Bytes::from(std::mem::replace(&mut self.results, rest));
            self.returned += payload.len() as u64;
            self.ready
                .push_back(SelectObjectContentEvent::Records(RecordsEvent {
                    payload: Some(payload),
                }));
        }
        if self.failure.is_some() {
            return;
        }
        if self.has_progress {
            let details = Some(self.progress());
            self.ready
                .push_back(SelectObjectContentEvent::Progress(ProgressEvent {
                    details,
                }));
        }
        if self.query.is_done() {
            let details = Some(self.stats());
            self.ready
                .push_back(SelectObjectContentEvent::Stats(StatsEvent { details }));
            self.ready
                .push_back(SelectObjectContentEvent::End(EndEvent {}));
            self.is_over = true;
        }
    }

    fn progress(&self) -> Progress {
        let Stats {
            bytes_processed,
            bytes_returned,
            bytes_scanned,
        } = self.stats();
        Progress {
            bytes_processed,
            bytes_returned,
            bytes_scanned,
        }
    }

    fn stats(&self) -> Stats {
        let counters = self.query.counters();
        Stats {
            bytes_processed: i64::try_from(counters.processed()).ok(),
            bytes_returned: i64::try_from(self.returned).ok(),
            bytes_scanned: i64::try_from(counters.scanned()).ok(),
        }
    }
}

impl Stream for Events {
    type Item = S3Result<SelectObjectContentEvent>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.ready.is_empty() && self.failure.is_none() && !self.is_over {
            self.advance();
        }
        if let Some(event) = self.ready.pop_front() {
            return Poll::Ready(Some(Ok(event)));
        }
        if let Some(error) = self.failure.take() {
            self.is_over = true;
            return Poll::Ready(Some(Err(error)));
        }
        if self.is_over {
            return Poll::Ready(None);
        }
        // Other tasks of the thread come first.
        context.waker().wake_by_ref();
        Poll::Pending
    }
}
