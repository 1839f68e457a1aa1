//! Whether the results of S3 Select are whole.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::orchestrator::Metadata;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::ConfigBag;
use bytes::Bytes;
use http_body::{Body, Frame};

/// The lengths of a message and of its headers, and a checksum.
const PRELUDE: usize = 12;

/// How much of a message's headers is looked at. Those of the last event are short.
const MAX_HEADERS: usize = 256;

/// The headers of a message after which none comes: the event `End`, or an error.
const LAST: [&[u8]; 2] = [
    b":event-type\x07\x00\x03End",
    b":message-type\x07\x00\x05error",
];

/// Makes an error of results of `SelectObjectContent` that end before the event `End`.
///
/// Without that event, a connection that broke off between two events looks like the end of the results. The error comes
/// from `recv()`, after the results that arrived.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/API/RESTSelectObjectAppendix.html>.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::CompleteEvents;
///
/// let config = Config::builder().interceptor(CompleteEvents::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct CompleteEvents(());

impl CompleteEvents {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for CompleteEvents {
    fn name(&self) -> &'static str {
        "CompleteEvents"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let metadata = config.load::<Metadata>();
        let selects = metadata.is_some_and(|metadata| metadata.name() == "SelectObjectContent");
        let response = context.response_mut();
        if selects && response.status().is_success() {
            let body = std::mem::replace(response.body_mut(), SdkBody::taken());
            *response.body_mut() = SdkBody::from_body_1_x(EventBody {
                body,
                messages: Messages::default(),
            });
        }
        Ok(())
    }
}

/// A body that fails at its end, unless its last message is the last of a stream.
struct EventBody {
    body: SdkBody,
    messages: Messages,
}

impl Body for EventBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let this = &mut *self;
        let frame = match ready!(Pin::new(&mut this.body).poll_frame(context)) {
            None if !this.messages.have_ended => {
                // Nothing comes after the error, also for those who ask again.
                this.messages.have_ended = true;
                let reason = "the results broke off before the event End";
                return Poll::Ready(Some(Err(reason.into())));
            }
            other => other,
        };
        if let Some(data) = frame
            .as_ref()
            .and_then(|frame| frame.as_ref().ok()?.data_ref())
        {
            this.messages.read(data);
        }
        Poll::Ready(frame)
    }
}

/// The messages of a stream, as far as they were read.
#[derive(Default)]
struct Messages {
    /// The prelude and the headers of the message that is read.
    head: Vec<u8>,
    /// How many bytes of the message are still to come, once its prelude was read.
    left: usize,
    /// Whether the last whole message is the last one of a stream.
    have_ended: bool,
}

impl Messages {
    fn read(&mut self, mut data: &[u8]) {
        while !data.is_empty() {
            if self.head.len() < PRELUDE {
                self.have_ended = false;
                self.take_head(&mut data, PRELUDE);
                if self.head.len() < PRELUDE {
                    return;
                }
                self.left = self.number(0).saturating_sub(PRELUDE);
            }
            let headers = self.number(4).min(MAX_HEADERS);
            let count = data.len().min(self.left);
            self.left -= count;
            let (mut message, rest) = data.split_at(count);
            self.take_head(&mut message, PRELUDE + headers);
            data = rest;
            if self.left == 0 {
                let head = std::mem::take(&mut self.head);
                let has = |last: &[u8]| head.windows(last.len()).any(|part| part == last);
                self.have_ended = LAST.into_iter().any(has);
            }
        }
    }

    /// Adds bytes to the head until it is so long.
    fn take_head(&mut self, data: &mut &[u8], length: usize) {
        let missing = length.saturating_sub(self.head.len());
        let (taken, rest) = data.split_at(missing.min(data.len()));
        self.head.extend_from_slice(taken);
        *data = rest;
    }

    /// A number of the prelude.
    fn number(&self, at: usize) -> usize {
        let bytes = self.head[at..at + 4].iter();
        bytes.fold(0, |number, byte| (number << 8) | usize::from(*byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message without its checksums, at which the SDK looks.
    fn message(headers: &[u8], payload: &[u8]) -> Vec<u8> {
        let total = u32::try_from(16 + headers.len() + payload.len()).expect("a short message");
        let length = u32::try_from(headers.len()).expect("short headers");
        let prelude = [total.to_be_bytes(), length.to_be_bytes(), [0; 4]].concat();
        [&prelude, headers, payload, &[0; 4]].concat()
    }

    fn have_ended(stream: &[u8], chunk: usize) -> bool {
        let mut messages = Messages::default();
        stream.chunks(chunk).for_each(|data| messages.read(data));
        messages.have_ended
    }

    #[test]
    fn a_stream_ends_with_its_last_message_however_it_is_cut() {
        let records = message(b"\x0b:event-type\x07\x00\x07Records", LAST[0]);
        let end = message(b"\x0b:event-type\x07\x00\x03End", b"");
        let error = message(
            b"\x0a:error-code\x07\x00\x01x\x0d:message-type\x07\x00\x05error",
            b"",
        );
        for chunk in [1, 3, 7, 1000] {
            assert!(
                !have_ended(&records, chunk),
                "a payload that looks like a header"
            );
            for last in [&end, &error] {
                let whole = [&records[..], last].concat();
                assert!(have_ended(&whole, chunk));
                assert!(!have_ended(&whole[..whole.len() - 1], chunk));
                assert!(!have_ended(&[&whole[..], &records].concat(), chunk));
            }
        }
        assert!(!have_ended(&[], 1));
        // What is no stream of messages ends nowhere.
        assert!(!have_ended(&[0; 100], 5));
        assert!(!have_ended(b"<html>a page of a proxy</html>", 5));
    }
}
