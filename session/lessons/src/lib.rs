//! The lessons about sessions, one per file, and the [`harness`] of all lessons.
//!
//! Each lesson is a function that takes a session. Its result prints as text and serialises as JSON.

mod connect;
mod error;
mod explain;
pub mod harness;
mod profiles;
mod program;
mod regions;
mod two_regions;
mod who;

pub use connect::{Connection, Connections, connect};
pub use error::Error;
pub use explain::explain;
pub use profiles::{ProfileList, ProfileRow, demo_profiles, profiles};
pub use program::Program;
pub use regions::{PartitionRow, RegionTable, ServiceRow, regions};
pub use two_regions::{RegionRow, TwoRegions, two_regions};
