//! Presigned requests: a URL, or a form, that works without credentials until it expires.
//!
//! [`get`] and [`put`] are the SDK's own `presigned()`, which the builders of `GetObject`,
//! `HeadObject`, `PutObject`, `UploadPart`, `DeleteObject` and `ListObjectVersions` have (C10).
//!
//! [`post`] makes the form for an upload from a browser (C11). The SDK has nothing for it: the policy is written and signed
//! here, with the endpoint, the region and the credentials of the client. A POST can limit the size and the type of the
//! uploaded file, which a presigned PUT cannot.
//!
//! [`AnonymousClient`] sends either, without credentials.
//!
//! Anyone who has the URL or the form can use it, so neither shows its signature in `Debug`.

mod anonymous_client;
mod capture;
mod get_put;
mod multipart;
mod policy;
mod post;
mod post_form;
mod presigned_url;
mod sign_post;

pub use anonymous_client::{AnonymousClient, AnonymousResponse};
pub use get_put::{config, get, put};
pub use policy::Condition;
pub use post::{Post, post};
pub use post_form::PostForm;
pub use presigned_url::PresignedUrl;
