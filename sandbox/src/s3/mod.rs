//! S3 in memory: the state ([`Store`]) and the API on top of it ([`Backend`]).

mod acl;
mod buckets;
mod checksum;
mod condition;
mod configuration;
mod encryption;
mod error;
mod listing;
mod lock;
mod metadata;
mod model;
mod multipart;
mod objects;
mod owner;
mod receive;
mod restore;
mod service;
mod store;
mod tags;

pub use service::Backend;
pub use store::Store;
