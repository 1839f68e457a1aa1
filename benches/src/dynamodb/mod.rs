//! DynamoDB: one item each way, and a query of many, by hand and by the resource.
//!
//! - [`order`]: an item of 1 KiB, with the conversions as one writes them by hand.
//! - [`http_client`]: responses without a socket.
//! - [`calls`]: what is counted.

pub mod calls;
mod canned;
pub mod order;

pub use canned::http_client;
