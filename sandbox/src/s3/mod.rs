//! S3 in memory: the state ([`Store`]) and the API on top of it ([`Backend`]).

pub(crate) mod access;
pub(crate) mod account;
mod acl;
mod buckets;
mod checksum;
mod condition;
pub(crate) mod configuration;
mod encryption;
pub(crate) mod error;
mod listing;
mod lock;
mod metadata;
mod model;
mod multipart;
pub(crate) mod notification;
mod objects;
mod ownership;
mod policy;
mod receive;
mod restore;
mod select;
mod service;
mod store;
mod tags;
mod xml;

pub(crate) use buckets::create::is_region;
pub(crate) use error::http_date;
pub(crate) use objects::put::PostForm;
pub use ownership::ObjectOwnership;
pub(crate) use receive::{Declared, Stalled};
pub(crate) use select::missing_parameter;
pub use service::Backend;
pub(crate) use service::STATUS;
pub use store::Store;
pub(crate) use xml::Element;
