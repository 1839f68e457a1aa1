//! The body of a response, from which one piece is read or several that follow each other.

use std::io;

use aws_sdk_s3::primitives::ByteStream;
use bytes::Bytes;

/// The body of a response.
pub(super) struct Body {
    stream: ByteStream,
    /// The place in the object of the next byte.
    offset: u64,
    /// Bytes that came with the end of the piece before.
    rest: Bytes,
    /// Whether the response is of the whole object, and not of one piece.
    is_of_object: bool,
}

impl Body {
    /// The body of the first response, which is of the whole object.
    pub(super) fn of_object(stream: ByteStream) -> Self {
        Self {
            stream,
            offset: 0,
            rest: Bytes::new(),
            is_of_object: true,
        }
    }

    /// The body of the response to a range.
    pub(super) fn of_range(stream: ByteStream, offset: u64) -> Self {
        Self {
            stream,
            offset,
            rest: Bytes::new(),
            is_of_object: false,
        }
    }

    /// Whether its next byte is this one of the object.
    pub(super) fn is_at(&self, offset: u64) -> bool {
        self.offset == offset
    }

    /// Whether bytes of other pieces follow those of the first.
    pub(super) fn is_of_object(&self) -> bool {
        self.is_of_object
    }

    /// The next bytes, at most `limit` of them.
    pub(super) async fn next(&mut self, limit: u64) -> Option<io::Result<Bytes>> {
        let mut bytes = std::mem::take(&mut self.rest);
        if bytes.is_empty() {
            bytes = match self.stream.next().await? {
                Ok(bytes) => bytes,
                Err(error) => return Some(Err(error.into())),
            };
        }
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        self.rest = bytes.split_off(bytes.len().min(limit));
        self.offset += bytes.len() as u64;
        Some(Ok(bytes))
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::primitives::ByteStream;

    use super::Body;

    #[tokio::test]
    async fn a_piece_leaves_what_follows_it() {
        let mut body = Body::of_object(ByteStream::from_static(b"abcdef"));
        assert_eq!(body.next(2).await.unwrap().unwrap(), "ab");
        assert!(body.is_at(2));
        assert_eq!(body.next(u64::MAX).await.unwrap().unwrap(), "cdef");
        assert!(body.next(1).await.is_none());
    }
}
