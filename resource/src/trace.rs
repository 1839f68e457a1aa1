//! Spans of `tracing`: one for each action, load, page and batch, with the operation, the bucket and the key.

use client::error::Subject;
use tracing::{Level, Span};

use crate::inspect::{Resource, name_of};

/// The span of one request of a handle. A macro, since `tracing` must know the span's name when it is compiled.
macro_rules! request_span {
    ($name:literal, $handle:expr, $operation:expr) => {{
        if !tracing::span_enabled!(Level::INFO) {
            return Span::none();
        }
        let operation = $operation;
        match names($handle) {
            (Some(bucket), key) => tracing::info_span!($name, operation, bucket, key),
            (None, _) => tracing::info_span!($name, operation, resource = name_of($handle)),
        }
    }};
}

/// The span of an action, which the SDK's builder `B` sends for a handle.
pub(crate) fn action<B>(handle: &impl Resource) -> Span {
    request_span!("action", handle, operation::<B>())
}

/// The span of the request for a handle's attributes.
pub(crate) fn load(handle: &impl Resource) -> Span {
    request_span!("load", handle, handle.model().load)
}

/// The span of one request of a listing.
pub(crate) fn page(operation: &'static str, subject: impl FnOnce() -> Subject) -> Span {
    if !tracing::span_enabled!(Level::INFO) {
        return Span::none();
    }
    tracing::info_span!("page", operation, bucket = subject().bucket_name())
}

/// The span of all requests of a batch action.
pub(crate) fn batch(operation: &'static str, bucket: &str) -> Span {
    tracing::info_span!("batch", operation, bucket)
}

/// `GetObject` for the SDK's `GetObjectFluentBuilder`.
fn operation<B>() -> &'static str {
    let name = std::any::type_name::<B>();
    let name = name.rsplit("::").next().unwrap_or(name);
    name.strip_suffix("FluentBuilder").unwrap_or(name)
}

/// The bucket and the key of a handle of S3.
fn names(handle: &impl Resource) -> (Option<String>, Option<String>) {
    let identifiers = handle.identifiers();
    let value = |wanted: &[&str]| {
        let found = identifiers.iter().find(|(name, _)| wanted.contains(name));
        found.map(|(_, value)| value.clone())
    };
    let bucket = match handle.model().name {
        "Bucket" => value(&["name"]),
        _ => value(&["bucket_name"]),
    };
    (bucket, value(&["key", "object_key"]))
}
