//! A link to an object.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;
use aws_sdk_s3::presigning::{PresignedRequest, PresigningConfig};
use client::error::Subject;
use client::presign::{self, PresignedUrl};
use futures::future::BoxFuture;

use crate::{Error, Result};

/// A link that is being made, by [`Object::presigned_url`](crate::Object::presigned_url) or
/// [`Object::presigned_put`](crate::Object::presigned_put). Awaiting it signs it; nothing is sent.
#[must_use = "nothing is signed before it is awaited"]
pub struct PresignUrl<B> {
    request: B,
    subject: Subject,
    expires_in: Duration,
    sign: Sign<B>,
}

type Sign<B> = fn(B, PresigningConfig) -> BoxFuture<'static, client::Result<PresignedRequest>>;

/// A constructor for each builder of the SDK that can presign.
macro_rules! presigns {
    ($($name:ident: $request:ty;)*) => {$(
        impl PresignUrl<$request> {
            pub(crate) fn $name(request: $request, expires_in: Duration) -> Self {
                Self {
                    subject: subject(request.get_bucket().as_deref(), request.get_key().as_deref()),
                    request,
                    expires_in,
                    sign: |request, config| Box::pin(async { Ok(request.presigned(config).await?) }),
                }
            }
        }
    )*};
}

presigns! {
    get: GetObjectFluentBuilder;
    put: PutObjectFluentBuilder;
}

fn subject(bucket: Option<&str>, key: Option<&str>) -> Subject {
    Subject::object(bucket.unwrap_or_default(), key.unwrap_or_default())
}

impl<B> PresignUrl<B> {
    /// Sets any other parameter of the SDK's request, which the link then has: a version, a content type, a name to save
    /// the file under.
    pub fn with(mut self, set: impl FnOnce(B) -> B) -> Self {
        self.request = set(self.request);
        self
    }
}

impl<B: Send + 'static> IntoFuture for PresignUrl<B> {
    type Output = Result<PresignedUrl, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let config = presign::config(self.expires_in)?;
            let signed = (self.sign)(self.request, config).await;
            let about = |error: client::Error| error.about(self.subject);
            Ok(PresignedUrl::from(signed.map_err(about)?))
        })
    }
}

/// Never the request, which may hold the key of an encryption.
impl<B> fmt::Debug for PresignUrl<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PresignUrl")
            .field("of", &self.subject)
            .field("expires_in", &self.expires_in)
            .finish_non_exhaustive()
    }
}
