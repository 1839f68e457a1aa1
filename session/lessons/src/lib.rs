//! The lessons about sessions, one per file, and the [`harness`] of all lessons.
//!
//! Each lesson is a function that takes a session. Its result prints as text and serialises as JSON.

mod error;
pub mod harness;
mod metadata;
mod who;

pub use error::Error;

lessons! {
    {
        "session", "The lessons about sessions: credentials, profiles, regions";
        /// Connect in four ways: explicit keys, environment, profile, default session
        mod connect;
        /// Show each setting, its value, and its source; --aws shows your own
        mod explain;
        /// List the profiles of the shared files
        mod profiles;
        /// List the partitions and regions, and count those of six services
        mod regions;
        /// Call two regions with the credentials of one session
        mod two_regions;
        /// Ask STS who you are: with your own credentials, as a role, on an instance
        mod whoami;
    }
}
