//! Opens a reader.

use std::future::IntoFuture;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use bytes::Bytes;
use futures::future::BoxFuture;
use tracing::Instrument;

use super::Reader;
use super::body::Body;
use crate::error::{Error, Result, Subject};
use crate::transfer::customer_key::{CustomerKey, set_customer_key};
use crate::transfer::fields::copy_get_to_head;
use crate::transfer::identity::{Identity, quoted};
use crate::transfer::key;
use crate::transfer::length;
use crate::transfer::listed::Listed;
use crate::transfer::observed::Observed;

/// Opens an object as a file to read: [`tokio::io::AsyncRead`] and [`tokio::io::AsyncSeek`].
///
/// Awaiting it sends a [`HeadObject`] for the size and the `ETag`, unless they are known from a listing
/// ([`listed`](OpenReader::listed)). Bytes are requested when they are read.
///
/// ```
/// use client::transfer;
/// use tokio::io::AsyncReadExt;
///
/// async fn first_kilobyte(s3: &aws_sdk_s3::Client) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
///     let mut start = vec![0; 1024];
///     transfer::reader(s3, "demo", "large.bin").await?.read_exact(&mut start).await?;
///     Ok(start)
/// }
/// ```
///
/// [`HeadObject`]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
pub fn reader(s3: &Client, bucket: impl Into<String>, key: impl Into<String>) -> OpenReader {
    OpenReader {
        request: s3.get_object().bucket(bucket).key(key),
        s3: s3.clone(),
        listed: Listed::default(),
    }
}

/// A reader that is being set up; see [`reader`].
#[derive(Clone, Debug)]
#[must_use = "nothing is opened before it is awaited"]
pub struct OpenReader {
    s3: Client,
    request: GetObjectFluentBuilder,
    listed: Listed,
}

impl OpenReader {
    /// Sets any other parameter: a version, conditions, an encryption key. A range is an error, since the reader sets it.
    pub fn with(
        mut self,
        set: impl FnOnce(GetObjectFluentBuilder) -> GetObjectFluentBuilder,
    ) -> Self {
        self.request = set(self.request);
        self
    }

    /// The key that the object was encrypted with (SSE-C): a [`CustomerKey`], or its 32 bytes.
    pub fn customer_key(self, key: impl Into<CustomerKey>) -> Self {
        let key = key.into();
        self.with(|get| set_customer_key!(get, &key))
    }

    /// Takes the size in bytes and the `ETag` from a listing. Then opening sends nothing, and reading fails if the object has
    /// changed since.
    pub fn listed(mut self, size: Option<u64>, e_tag: Option<&str>) -> Self {
        self.listed = Listed {
            length: size,
            e_tag: e_tag.map(quoted),
        };
        self
    }

    fn subject(&self) -> Subject {
        let bucket = self.request.get_bucket().clone().unwrap_or_default();
        Subject::object(bucket, self.request.get_key().clone().unwrap_or_default())
    }

    async fn open(self) -> Result<Reader> {
        if self.request.get_range().is_some() || self.request.get_part_number().is_some() {
            let subject = self.subject();
            return Err(Error::Invalid(format!(
                "{subject}: a reader sets the range itself"
            )));
        }
        key::check(&self.subject())?;
        let identity = match (self.listed.length, &self.listed.e_tag) {
            (Some(length), Some(e_tag)) => Identity {
                subject: self.subject(),
                length,
                e_tag: Some(e_tag.clone()),
            },
            _ => self.head().await?,
        };
        Ok(Reader {
            body: Body::new(&self.s3, self.request, identity),
            position: 0,
            received: Bytes::new(),
        })
    }

    /// Requests the size and the `ETag`.
    async fn head(&self) -> Result<Identity> {
        let head = copy_get_to_head!(self.request => self.s3.head_object());
        let subject = self.subject();
        let observed = Observed::default();
        let head = head.customize().interceptor(observed.clone()).send().await;
        let head = head.map_err(|error| Error::from(error).about(subject.clone()))?;
        let known = length::of_head(&head);
        let mut identity = Identity {
            subject,
            length: 0,
            e_tag: head.e_tag,
        };
        identity.check_head(observed.success())?;
        identity.length = if let Some(length) = known {
            length
        } else {
            let e_tag = identity.e_tag.as_deref();
            length::ask(self.request.clone(), &identity.subject, e_tag).await?
        };
        Ok(identity)
    }
}

impl IntoFuture for OpenReader {
    type Output = Result<Reader>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let subject = self.subject();
        let (bucket, key) = (subject.bucket_name(), subject.key());
        let span = tracing::info_span!("reader", bucket, key);
        Box::pin(self.open().instrument(span))
    }
}
