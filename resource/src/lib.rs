//! An object-oriented facade over the AWS SDK for Rust: the resource layer that it lacks.

mod action;
pub mod batch;
pub mod collection;
mod copy_source;
mod error;
mod inspect;
mod listed;
mod loaded;
pub mod meta;
mod part;
mod reader;
pub mod s3;
mod s3_ext;
mod scope;
pub mod tasks;
pub mod uri;
mod writer;

pub use action::Action;
pub use client::transfer::CopySource;
pub use error::{Error, Result};
pub use inspect::{Inspection, Member, Model, Resource, inspect};
pub use listed::{Entry, NotListed, Summary};
pub use reader::Reader;
pub use writer::Writer;
