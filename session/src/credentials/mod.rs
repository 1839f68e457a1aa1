//! Credentials: looked up when first needed, kept, and renewed before they expire.

mod assume_role;
mod cache;
mod chain;
mod environment_role;
mod method;
mod resolved;

pub use assume_role::AssumeRole;
pub use method::Method;
pub use resolved::ResolvedCredentials;

pub(crate) use cache::CachedCredentials;
pub(crate) use chain::Chain;
