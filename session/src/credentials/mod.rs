//! Credentials: looked up when first needed, kept, and renewed before they expire.
//!
//! | File | Concept |
//! |---|---|
//! | `cache.rs` | the one copy that sessions and clients share, and its renewal |
//! | `chain.rs` | the sources of credentials in order |
//! | `environment.rs`, `profile/`, `web_identity.rs`, `container.rs`, `instance.rs` | one source each |
//! | `metadata.rs` | a request of the last two |
//! | `sts.rs` | errors of STS |
//! | `assume_role.rs` | a session with a role's credentials |

mod assume_role;
mod cache;
mod chain;
mod container;
mod environment;
mod expiration;
mod instance;
mod json;
mod metadata;
mod method;
mod profile;
mod renewal;
mod resolved;
mod sts;
mod usable;
mod web_identity;

pub use assume_role::AssumeRole;
pub use method::Method;
pub use resolved::ResolvedCredentials;

pub(crate) use cache::CachedCredentials;
pub(crate) use chain::Chain;
pub(crate) use instance::region as region_from_metadata;
pub(crate) use profile::method as method_of_profile;
pub(crate) use usable::without_empty_values;
