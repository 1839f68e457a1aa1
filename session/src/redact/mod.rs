//! What is left out of everything that this crate prints or records.
//!
//! | File | Keeps out |
//! |---|---|
//! | `secret.rs` | access keys and tokens, except for their last four characters |
//! | `path.rs` | signatures and tokens in the path of a request |
//! | `sdk_config.rs` | the shared files' secrets in the `Debug` of an `SdkConfig` |

mod path;
mod sdk_config;
mod secret;

pub(crate) use path::path;
pub(crate) use sdk_config::without_profile_secrets;
pub(crate) use secret::last_four;
