//! A response body that arrives in a buffer from the pool.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_types::body::{Error, SdkBody};
use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame};

use super::buffers::{Buffer, Buffers};

/// The same body, which gives all its bytes in one frame.
pub(super) fn buffered(body: SdkBody, buffers: &Buffers) -> SdkBody {
    if body.bytes().is_some() {
        return body;
    }
    let length = body.content_length();
    SdkBody::from_body_1_x(BufferedBody {
        body,
        length,
        buffer: Some(buffers.take(length)),
        has_ended: false,
        trailers: None,
    })
}

/// A body that gives no frame until it has arrived as a whole.
struct BufferedBody {
    body: SdkBody,
    length: Option<u64>,
    /// The bytes that have arrived, until they are given out.
    buffer: Option<Buffer>,
    has_ended: bool,
    trailers: Option<HeaderMap>,
}

impl BufferedBody {
    /// Copies the bytes of a frame into the buffer. A frame that is the whole body is returned, and not copied.
    fn keep(&mut self, data: Bytes) -> Option<Bytes> {
        let is_whole = self.length == u64::try_from(data.len()).ok();
        match &mut self.buffer {
            Some(buffer) if !is_whole || !buffer.bytes.is_empty() => {
                buffer.bytes.extend_from_slice(&data);
                None
            }
            buffer => {
                *buffer = None;
                Some(data)
            }
        }
    }
}

impl Body for BufferedBody {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let this = self.get_mut();
        while !this.has_ended {
            let Some(frame) = ready!(Pin::new(&mut this.body).poll_frame(context)?) else {
                this.has_ended = true;
                break;
            };
            match frame.into_data() {
                Ok(data) => {
                    if let Some(whole) = this.keep(data) {
                        return Poll::Ready(Some(Ok(Frame::data(whole))));
                    }
                }
                Err(frame) => this.trailers = frame.into_trailers().ok(),
            }
        }
        let whole = this.buffer.take().map(Bytes::from_owner);
        if let Some(whole) = whole.filter(|whole| !whole.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(whole))));
        }
        let trailers = this.trailers.take();
        Poll::Ready(trailers.map(|trailers| Ok(Frame::trailers(trailers))))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, ErrorKind};

    use futures::stream;
    use http::HeaderMap;
    use http_body::Frame;
    use http_body_util::{BodyExt, Collected, Full, StreamBody};

    use super::super::buffers::{MAX_SIZE, MAX_SPARE};
    use super::{Buffers, Bytes, Error, SdkBody, buffered};

    type Arrival = Result<Frame<Bytes>, io::Error>;

    fn data(bytes: impl Into<Bytes>) -> Frame<Bytes> {
        Frame::data(bytes.into())
    }

    fn body(buffers: &Buffers, arrivals: Vec<Arrival>) -> SdkBody {
        let body = SdkBody::from_body_1_x(StreamBody::new(stream::iter(arrivals)));
        buffered(body, buffers)
    }

    async fn collect(buffers: &Buffers, arrivals: Vec<Arrival>) -> Result<Collected<Bytes>, Error> {
        body(buffers, arrivals).collect().await
    }

    #[tokio::test]
    async fn a_body_in_several_frames_becomes_one_frame() {
        let mut body = body(
            &Buffers::default(),
            vec![Ok(data("<a>")), Ok(data("")), Ok(data("</a>"))],
        );
        let whole = body.frame().await.unwrap().unwrap();
        assert_eq!(whole.into_data().unwrap(), "<a></a>");
        assert!(body.frame().await.is_none());
        assert!(body.frame().await.is_none());
    }

    #[tokio::test]
    async fn a_body_that_arrives_in_one_frame_is_not_copied() {
        let whole = Bytes::from_static(b"<a></a>");
        let buffers = Buffers::default();
        let once = SdkBody::from_body_1_x(Full::new(whole.clone()));
        let mut body = buffered(once, &buffers);
        let frame = body.frame().await.unwrap().unwrap();
        assert_eq!(frame.data_ref().unwrap().as_ptr(), whole.as_ptr());
        assert_eq!(frame.into_data().unwrap(), whole);
        assert!(body.frame().await.is_none());
        assert!(body.frame().await.is_none());
    }

    #[tokio::test]
    async fn an_empty_body_and_trailers_stay_as_they_are() {
        let buffers = Buffers::default();
        assert!(body(&buffers, Vec::new()).frame().await.is_none());
        let trailers = HeaderMap::from_iter([("x-sum".parse().unwrap(), "1".parse().unwrap())]);
        let arrivals = vec![Ok(data("a")), Ok(Frame::trailers(trailers.clone()))];
        let whole = collect(&buffers, arrivals).await.unwrap();
        assert_eq!(whole.trailers(), Some(&trailers));
        assert_eq!(whole.to_bytes(), "a");
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_is_an_error_and_its_bytes_are_not_in_the_next() {
        let buffers = Buffers::default();
        let arrivals = vec![Ok(data("lost")), Err(ErrorKind::ConnectionReset.into())];
        assert!(collect(&buffers, arrivals).await.is_err());
        let next = collect(&buffers, vec![Ok(data("next"))]).await.unwrap();
        assert_eq!(next.to_bytes(), "next");
    }

    #[tokio::test]
    async fn a_returned_buffer_is_used_again() {
        let buffers = Buffers::default();
        let first = collect(&buffers, vec![Ok(data("first"))])
            .await
            .unwrap()
            .to_bytes();
        let place = first.as_ptr();
        let other = collect(&buffers, vec![Ok(data("other"))])
            .await
            .unwrap()
            .to_bytes();
        assert_ne!(other.as_ptr(), place, "the first is still being read");
        drop((other, first));
        let next = collect(&buffers, vec![Ok(data("next"))])
            .await
            .unwrap()
            .to_bytes();
        assert_eq!(next.as_ptr(), place);
    }

    #[tokio::test]
    async fn neither_long_bodies_nor_many_at_once_keep_memory() {
        let buffers = Buffers::default();
        collect(&buffers, vec![Ok(data(vec![b'a'; MAX_SIZE + 1]))])
            .await
            .unwrap();
        assert_eq!(buffers.with(|spare| spare.len()), 0);
        let bodies = std::iter::repeat_with(|| body(&buffers, vec![Ok(data("a"))]));
        drop(bodies.take(MAX_SPARE + 1).collect::<Vec<_>>());
        assert_eq!(buffers.with(|spare| spare.len()), MAX_SPARE);
    }
}
