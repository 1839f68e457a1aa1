//! The bytes of an object: shared, never copied on the way out.

use std::collections::VecDeque;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures::Stream;
use s3s::StdError;
use s3s::dto::StreamingBlob;
use s3s::stream::{ByteStream, RemainingLength};

/// How much of a body one step of a download hands to the connection.
const STEP: usize = 256 * 1024;

/// An object's bytes, in as many pieces as it had parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    pieces: Vec<Bytes>,
    len: u64,
}

impl Content {
    /// Joins pieces without copying them.
    pub(crate) fn new(pieces: Vec<Bytes>) -> Self {
        let len = pieces.iter().map(|piece| piece.len() as u64).sum();
        Self { pieces, len }
    }

    /// The size in bytes.
    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// The pieces, in order.
    pub(crate) fn pieces(&self) -> &[Bytes] {
        &self.pieces
    }

    /// A part of the content; what lies beyond its end is left out.
    pub(crate) fn slice(&self, range: &Range<u64>) -> Self {
        let mut pieces = Vec::new();
        let mut offset = 0;
        for piece in &self.pieces {
            let end = offset + piece.len() as u64;
            let from = range.start.clamp(offset, end) - offset;
            let to = range.end.clamp(offset, end) - offset;
            if let (Ok(from), Ok(to)) = (usize::try_from(from), usize::try_from(to))
                && from < to
            {
                pieces.push(piece.slice(from..to));
            }
            offset = end;
        }
        Self::new(pieces)
    }

    /// The content as a response's body.
    pub(crate) fn into_body(self) -> StreamingBlob {
        StreamingBlob::new(Pieces {
            remaining: usize::try_from(self.len).unwrap_or(usize::MAX),
            pieces: self.pieces.into(),
        })
    }
}

impl From<Bytes> for Content {
    fn from(bytes: Bytes) -> Self {
        Self::new(vec![bytes])
    }
}

/// The pieces on their way out.
struct Pieces {
    pieces: VecDeque<Bytes>,
    remaining: usize,
}

impl Stream for Pieces {
    type Item = Result<Bytes, StdError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(mut piece) = self.pieces.pop_front() {
            let step = piece.split_to(piece.len().min(STEP));
            if !piece.is_empty() {
                self.pieces.push_front(piece);
            }
            if !step.is_empty() {
                self.remaining -= step.len();
                return Poll::Ready(Some(Ok(step)));
            }
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.pieces.len(), None)
    }
}

impl ByteStream for Pieces {
    fn remaining_length(&self) -> RemainingLength {
        RemainingLength::new_exact(self.remaining)
    }
}

#[cfg(test)]
mod tests {
    use futures::StreamExt;

    use super::*;

    fn joined(content: &Content) -> Vec<u8> {
        content.pieces().concat()
    }

    #[test]
    fn a_slice_crosses_pieces() {
        let content = Content::new(vec!["abc".into(), "".into(), "defg".into()]);
        assert_eq!(content.len(), 7);
        assert_eq!(joined(&content.slice(&(2..5))), b"cde");
        assert_eq!(joined(&content.slice(&(0..7))), b"abcdefg");
        assert_eq!(joined(&content.slice(&(5..99))), b"fg");
        assert_eq!(joined(&content.slice(&(9..12))), b"");
    }

    #[tokio::test]
    async fn a_body_yields_every_byte_in_steps() {
        let content = Content::new(vec![vec![1; STEP + 1].into(), vec![2; 3].into()]);
        let body = content.clone().into_body();
        assert_eq!(body.remaining_length().exact(), Some(STEP + 4));
        let steps: Vec<_> = body.map(|step| step.expect("a step").len()).collect().await;
        assert_eq!(steps, [STEP, 1, 3]);
    }
}
