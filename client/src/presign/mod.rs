//! Presigned requests: a link, or a form, that works without credentials until it expires.
//!
//! [`get`] and [`put`] are the SDK's own `presigned()`, which the builders of `GetObject`,
//! `HeadObject`, `PutObject`, `UploadPart`, `DeleteObject` and `ListObjectVersions` have (C10).
//!
//! [`post`] makes the form for an upload from a browser (C11). The SDK has nothing for it: the
//! policy is written and signed here, with the endpoint, the region and the credentials of the
//! client it is given. A POST can bound the size and the type of what is uploaded, which a presigned
//! PUT cannot.
//!
//! [`Visitor`] sends either, without credentials.
//!
//! Whoever has the link or the form can use it, so neither shows its signature in `Debug`.

mod capture;
mod link;
mod multipart;
mod policy;
mod post;
mod url;
mod visitor;

pub use link::Link;
pub use policy::Condition;
pub use post::{Post, PostForm, post};
pub use url::{config, get, put};
pub use visitor::{Answer, Visitor};
