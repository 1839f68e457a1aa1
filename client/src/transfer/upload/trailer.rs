//! A checksum that follows the bytes it is of.
//!
//! In a header it would have to be known before the first byte is sent, and a file would be read twice. As a trailer it is
//! computed from the bytes on their way. The SDK's own encoder copies every byte, and signs each 64 KiB where there is no
//! TLS; here the bytes pass as they are, in one chunk.
//!
//! See [trailing checksums](https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html).

use std::sync::{Arc, Mutex, PoisonError};

use aws_runtime::auth::PayloadSigningOverride;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use bytes::Bytes;

use crate::transfer::checksum::Crc;

/// The header that the checksum would be in.
const NAME: &str = "x-amz-checksum-crc64nvme";

/// The length of eight bytes in base64.
const VALUE: usize = 12;

/// How many bytes follow the data: the end of its chunk, the last chunk, the checksum with its name, and two line ends.
pub(super) const REST: u64 =
    ("\r\n".len() + "0\r\n".len() + NAME.len() + ":".len() + VALUE + "\r\n\r\n".len()) as u64;

/// The encoding of a body with a trailer. Clones share the checksum of the last body that was sent.
#[derive(Clone, Debug)]
pub(super) struct Trailer {
    /// The bytes before encoding.
    length: u64,
    sent: Arc<Mutex<Option<Crc>>>,
}

impl Trailer {
    pub(super) fn new(length: u64) -> Self {
        Self {
            length,
            sent: Arc::default(),
        }
    }

    /// The text before the bytes: the length of the only chunk.
    pub(super) fn start(&self) -> Bytes {
        format!("{:x}\r\n", self.length).into()
    }

    /// The text after the bytes: the end of the chunks, and the checksum.
    pub(super) fn end(&self, crc: Crc) -> Bytes {
        *self.sent.lock().unwrap_or_else(PoisonError::into_inner) = Some(crc);
        format!("\r\n0\r\n{NAME}:{}\r\n\r\n", crc.to_base64()).into()
    }

    /// How many bytes are sent.
    pub(super) fn encoded(&self) -> u64 {
        self.start().len() as u64 + self.length + REST
    }

    /// The checksum of the bytes that were sent.
    pub(super) fn sent(&self) -> Option<Crc> {
        *self.sent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Announces the trailer of a request's body, if it has one.
#[derive(Clone, Debug)]
pub(super) struct AnnounceTrailer(pub(super) Option<Trailer>);

#[dyn_dispatch_hint]
impl Intercept for AnnounceTrailer {
    fn name(&self) -> &'static str {
        "AnnounceTrailer"
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        if let Some(trailer) = &self.0 {
            let headers = context.request_mut().headers_mut();
            // In one header, as boto3 sends it: not every server takes two.
            let encoding = match headers.get("content-encoding") {
                Some(own) => format!("{own},aws-chunked"),
                None => "aws-chunked".to_owned(),
            };
            headers.insert("content-encoding", encoding);
            headers.insert("x-amz-decoded-content-length", trailer.length.to_string());
            headers.insert("x-amz-trailer", NAME);
            config
                .interceptor_state()
                .store_put(PayloadSigningOverride::StreamingUnsignedPayloadTrailer);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crc_fast::CrcAlgorithm;

    use super::{REST, Trailer};
    use crate::transfer::checksum::Crc;

    #[test]
    fn the_length_is_known_before_the_checksum_is() {
        for bytes in [b"a".as_slice(), &[b'x'; 5_000]] {
            let trailer = Trailer::new(bytes.len() as u64);
            assert_eq!(trailer.sent(), None);
            let crc = Crc::of(CrcAlgorithm::Crc64Nvme, bytes);
            let end = trailer.end(crc);
            let encoded = [&trailer.start(), bytes, &end].concat();
            assert_eq!(encoded.len() as u64, trailer.encoded());
            assert_eq!(end.len() as u64, REST);
            assert_eq!(trailer.sent(), Some(crc));
        }
    }

    #[test]
    fn the_encoding_is_that_of_the_documentation() {
        let trailer = Trailer::new(9);
        let end = trailer.end(Crc::of(CrcAlgorithm::Crc64Nvme, b"123456789"));
        assert_eq!(trailer.start(), "9\r\n");
        assert_eq!(
            end,
            "\r\n0\r\nx-amz-checksum-crc64nvme:rosUhgp5mIg=\r\n\r\n"
        );
    }
}
