//! Spans of `tracing`: one for each action, load, page and batch, with the operation and what it is about: the bucket and
//! the key for S3, the resource for any other service.

use client::error::Subject;
use tracing::{Level, Span};

use crate::inspect::Resource;

/// A span of this name. The subject is made only if somebody listens. A macro, since `tracing` must know the name when it is
/// compiled.
macro_rules! span {
    ($name:literal, $operation:expr, $subject:expr) => {{
        if !tracing::span_enabled!(Level::INFO) {
            return Span::none();
        }
        let operation = $operation;
        let subject: Subject = $subject;
        if let Some(bucket) = subject.bucket_name() {
            return tracing::info_span!($name, operation, bucket, key = subject.key());
        }
        let resource = subject.to_string();
        let resource = Some(resource).filter(|resource| !resource.is_empty());
        tracing::info_span!($name, operation, resource)
    }};
}

/// The span of an action, which the SDK's builder `B` sends for a handle.
pub(crate) fn action<B>(handle: &impl Resource) -> Span {
    span!("action", operation::<B>(), handle.subject())
}

/// The span of a request that no `Action` holds.
#[cfg(feature = "dynamodb")]
pub(crate) fn request(operation: &'static str, subject: impl FnOnce() -> Subject) -> Span {
    span!("action", operation, subject())
}

/// The span of the request for a handle's attributes.
pub(crate) fn load(handle: &impl Resource) -> Span {
    span!("load", handle.model().load, handle.subject())
}

/// The span of one request of a listing.
pub(crate) fn page(operation: &'static str, subject: impl FnOnce() -> Subject) -> Span {
    span!("page", operation, subject())
}

/// The span of a batch action.
pub(crate) fn batch(operation: &'static str, subject: impl FnOnce() -> Subject) -> Span {
    span!("batch", operation, subject())
}

/// `GetObject` for the SDK's `GetObjectFluentBuilder`.
fn operation<B>() -> &'static str {
    let name = std::any::type_name::<B>();
    let name = name.rsplit("::").next().unwrap_or(name);
    name.strip_suffix("FluentBuilder").unwrap_or(name)
}
