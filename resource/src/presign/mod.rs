//! Links and forms that work without credentials until they expire.

mod form;
mod url;

pub use form::PresignPost;
pub use url::PresignUrl;
