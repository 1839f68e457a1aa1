//! Removes secrets from everything that this crate prints or records.
//!
//! | File | Removes |
//! |---|---|
//! | `secret.rs` | access keys and tokens, except for their last four characters |
//! | `log.rs` | headers with secrets in log lines |
//! | `path.rs` | signatures and tokens in the path of a request |
//! | `url.rs` | user names and passwords in URLs |

mod log;
mod path;
mod secret;
mod url;

pub(crate) use log::log_line;
pub(crate) use path::path;
pub(crate) use secret::last_four;
pub(crate) use url::url;
