//! What a lesson finds out, whichever way it was done.
//!
//! The client's task and the resource's task of one name give the same type, so that their answers can be compared.
//! Each type prints as text (`Display`) and as JSON (`Serialize`).

mod buckets;
mod content;
mod copied;
mod dates;
mod deleted;
mod folder;
mod objects;
mod regions;
mod text;

pub use buckets::BucketList;
pub use content::{Content, Tally};
pub use copied::Copied;
pub use dates::{DateList, DatedKey};
pub use deleted::{Deleted, FailedKey};
pub use folder::Folder;
pub use objects::{ListedObject, ObjectList};
pub use regions::{RegionList, RegionalBucket};
pub use text::date;
