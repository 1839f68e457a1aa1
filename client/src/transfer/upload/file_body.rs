//! A part of a file as a request's body, read as it is sent.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use super::file::FileSource;
use super::frames::Frames;
use super::trailer::{REST, Trailer};
use crate::transfer::checksum::{self, Running};
use crate::transfer::idle::Activity;

/// The frames of the part; with a trailer, in the encoding that a trailer needs.
pub(super) struct FileBody {
    frames: Frames,
    state: State,
    trailer: Option<Trailer>,
    activity: Activity,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Start,
    Data,
    End,
}

impl FileBody {
    pub(super) fn new(
        file: Arc<FileSource>,
        offset: u64,
        length: u64,
        trailer: Option<Trailer>,
        activity: Activity,
    ) -> Self {
        let checksum = trailer.as_ref().map(|_| Running::new(checksum::UPLOAD));
        Self {
            frames: Frames::new(file, offset, length, checksum),
            state: State::Start,
            trailer,
            activity,
        }
    }

    fn poll_data(&mut self, context: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        let frame = ready!(self.frames.poll_next(context));
        match &frame {
            Some(Ok(frame)) => {
                self.activity.moved(frame.len());
                if self.trailer.is_none() && self.frames.left() == 0 {
                    self.end();
                }
            }
            Some(Err(_)) => self.state = State::End,
            None => {
                let checksum = self.frames.finish();
                let end = self.trailer.as_ref().zip(checksum);
                let end = end.map(|(trailer, crc)| Ok(trailer.end(crc)));
                self.end();
                return Poll::Ready(end);
            }
        }
        Poll::Ready(frame)
    }

    /// The connection has everything.
    fn end(&mut self) {
        self.state = State::End;
        self.activity.is_whole();
    }
}

impl Body for FileBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let bytes = match (self.state, &self.trailer) {
            (State::Start, Some(trailer)) => {
                let start = trailer.start();
                self.state = State::Data;
                Some(Ok(start))
            }
            (State::Start | State::Data, _) => ready!(self.poll_data(context)),
            (State::End, _) => None,
        };
        Poll::Ready(bytes.map(|bytes| bytes.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.state == State::End
    }

    /// Exact before the first frame, when the request's length is made from it.
    fn size_hint(&self) -> SizeHint {
        let data = self.frames.left();
        match (self.state, &self.trailer) {
            (State::End, _) => SizeHint::with_exact(0),
            (State::Start, Some(trailer)) => SizeHint::with_exact(trailer.encoded()),
            (State::Data, Some(_)) => SizeHint::with_exact(data + REST),
            (_, None) => SizeHint::with_exact(data),
        }
    }
}
