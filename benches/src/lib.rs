//! The measured cost of each abstraction.
//!
//! `cargo bench` runs the groups in `benches/`; what they share is here.
//!
//! - [`server`]: an S3 on loopback that sends pages rendered beforehand, so that its own work is not measured.
//! - [`canned`]: responses without a socket, for the cost of a call alone; [`calls`] are those calls.
//! - [`count`]: the instructions of those calls.
//! - `dynamodb`, with the feature of that name: the items and the calls of DynamoDB.
//! - [`sessions`]: the sessions that all of them start from.
//! - [`clients`]: the clients that are compared.
//! - [`fixture`]: a server, and the clients that are compared on it.
//! - [`raw`]: the raw byte loop, the floor under every listing.
//! - [`settings`]: how long criterion may take; [`length`]: how long the benches take.
//! - [`estimates`]: what criterion has measured; [`versus`]: client against resource, from that.

pub mod calls;
pub mod canned;
pub mod clients;
pub mod count;
#[cfg(feature = "dynamodb")]
pub mod dynamodb;
pub mod estimates;
pub mod fixture;
pub mod length;
pub mod raw;
pub mod server;
pub mod sessions;
pub mod settings;
pub mod versus;
