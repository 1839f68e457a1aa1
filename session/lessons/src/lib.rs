//! The lessons about who and where, one a file, and the [`harness`] of all lessons.
//!
//! Each is a function from a session to what it found out, which prints as text and serialises as JSON.

mod connect;
mod explain;
pub mod harness;
mod profiles;
mod regions;
mod two_regions;
mod who;

pub use connect::{Connection, Connections, connect};
pub use explain::explain;
pub use profiles::{ProfileList, ProfileRow, demo_profiles, profiles};
pub use regions::{PartitionRow, RegionTable, ServiceRow, regions};
pub use two_regions::{RegionRow, TwoRegions, two_regions};
