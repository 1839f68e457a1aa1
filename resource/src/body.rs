//! The body of an object.

use std::fmt;

use aws_sdk_s3::primitives::{ByteStream, SdkBody};
use bytes::Bytes;

/// The bytes to put: a text, a `Vec<u8>`, [`Bytes`], or the SDK's [`ByteStream`].
///
/// Functions take whatever becomes one: `bucket.put_object("a.txt", "hello")`. A borrowed text is copied. A file is
/// uploaded from its path by [`Bucket::upload`](crate::Bucket::upload).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
/// bucket.put_object("a.txt", "hello").await?;
/// bucket.put_object("b.txt", format!("hello {}", 2)).await?;
/// bucket.put_object("c.bin", vec![1, 2, 3]).await?;
/// # Ok(())
/// # }
/// # drop(run(s3.bucket("demo")));
/// ```
pub struct Body(pub(crate) Content);

/// Bytes in memory, or still to be read.
pub(crate) enum Content {
    Bytes(Bytes),
    Stream(ByteStream),
}

/// Converts anything that can be a body into the SDK's `ByteStream`.
pub fn byte_stream(body: impl Into<Body>) -> ByteStream {
    body.into().into()
}

macro_rules! made_of {
    ($($kind:ty: $body:ident => $content:ident($value:expr);)*) => {$(
        impl From<$kind> for Body {
            fn from($body: $kind) -> Self {
                Self(Content::$content($value))
            }
        }
    )*};
}

made_of! {
    &str: text => Bytes(Bytes::copy_from_slice(text.as_bytes()));
    String: text => Bytes(Bytes::from(text));
    &String: text => Bytes(Bytes::copy_from_slice(text.as_bytes()));
    &[u8]: bytes => Bytes(Bytes::copy_from_slice(bytes));
    Vec<u8>: bytes => Bytes(Bytes::from(bytes));
    &Vec<u8>: bytes => Bytes(Bytes::copy_from_slice(bytes));
    Bytes: bytes => Bytes(bytes);
    ByteStream: stream => Stream(stream);
    SdkBody: body => Stream(ByteStream::new(body));
}

impl<const LENGTH: usize> From<&[u8; LENGTH]> for Body {
    fn from(bytes: &[u8; LENGTH]) -> Self {
        Self::from(bytes.as_slice())
    }
}

impl<const LENGTH: usize> From<[u8; LENGTH]> for Body {
    fn from(bytes: [u8; LENGTH]) -> Self {
        Self::from(bytes.as_slice())
    }
}

impl From<Body> for ByteStream {
    fn from(body: Body) -> Self {
        match body.0 {
            Content::Bytes(bytes) => bytes.into(),
            Content::Stream(stream) => stream,
        }
    }
}

/// Never the content.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{ByteStream, Bytes, SdkBody, byte_stream};

    #[tokio::test]
    async fn texts_and_bytes_owned_or_borrowed_are_bodies() {
        let text = String::from("hello");
        let bytes = text.clone().into_bytes();
        for body in [
            byte_stream(text.as_str()),
            byte_stream(&text),
            byte_stream(text.clone()),
            byte_stream(bytes.as_slice()),
            byte_stream(&bytes),
            byte_stream(bytes.clone()),
            byte_stream(b"hello"),
            byte_stream(*b"hello"),
            byte_stream(Bytes::from(bytes.clone())),
            byte_stream(ByteStream::from(bytes.clone())),
            byte_stream(SdkBody::from("hello")),
        ] {
            assert_eq!(body.collect().await.unwrap().to_vec(), b"hello");
        }
    }
}
