//! The source of a copy: any handle of an object or a version. The handle's own client asks about it, so a copy from
//! another region or account needs no more than the handle.

use client::error::Subject;
use client::transfer::CopySource;
use percent_encoding::percent_decode_str;

use crate::s3::{Object, ObjectSummary, ObjectVersion};
use crate::uri::Uri;
use crate::{Entry, Summary};

impl From<&Object> for CopySource {
    fn from(object: &Object) -> Self {
        Self::new(object.bucket_name(), object.key()).client(object.client())
    }
}

impl<E: Entry> From<&ObjectSummary<E>> for CopySource {
    fn from(summary: &ObjectSummary<E>) -> Self {
        Self::new(summary.bucket_name(), summary.key()).client(summary.client())
    }
}

impl From<&ObjectVersion> for CopySource {
    fn from(version: &ObjectVersion) -> Self {
        Self::new(version.bucket_name(), version.object_key())
            .version(version.id())
            .client(version.client())
    }
}

/// A version that a listing gave.
impl<I> From<&Summary<ObjectVersion, I>> for CopySource {
    fn from(version: &Summary<ObjectVersion, I>) -> Self {
        Self::from(version.handle())
    }
}

impl From<&Uri> for CopySource {
    fn from(uri: &Uri) -> Self {
        Self::new(uri.bucket(), uri.key())
    }
}

/// Sources by value, as streams and loops yield them.
macro_rules! by_value {
    ($([$($generic:ident $(: $bound:ident)?)?] $source:ty),* $(,)?) => {$(
        impl$(<$generic $(: $bound)?>)? From<$source> for CopySource {
            fn from(source: $source) -> Self {
                Self::from(&source)
            }
        }
    )*};
}

by_value!(
    [] Object,
    [E: Entry] ObjectSummary<E>,
    [] ObjectVersion,
    [I] Summary<ObjectVersion, I>,
    [] Uri,
);

/// Names the source in the error of a copy, if the source is what S3 did not find.
pub(crate) fn in_error<T, E: Into<client::Error>>(
    response: Result<T, E>,
    source: Option<String>,
) -> Result<T, client::Error> {
    response.map_err(|error| {
        let error = error.into();
        match (error.code(), source) {
            (Some("NoSuchKey" | "NoSuchVersion"), Some(source)) => error.about(subject(&source)),
            _ => error,
        }
    })
}

/// The bucket and the key in a header `x-amz-copy-source`.
fn subject(source: &str) -> Subject {
    let object = source.split("?versionId=").next().unwrap_or(source);
    let object = percent_decode_str(object).decode_utf8_lossy();
    match object.trim_start_matches('/').split_once('/') {
        Some((bucket, key)) => Subject::object(bucket, key),
        None => Subject::bucket(object),
    }
}
