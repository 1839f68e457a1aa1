//! The results of the lessons.
//!
//! Client and resource return the same type for a lesson, so that their results can be compared.
//! Each type prints as text (`Display`) and as JSON (`Serialize`).

mod arrival;
mod buckets;
mod content;
mod copied;
mod dates;
mod deleted;
mod files;
mod fleet;
mod folder;
#[cfg(feature = "services")]
mod marshalled;
mod messages;
mod objects;
#[cfg(feature = "services")]
mod orders;
mod parts;
mod policy;
mod regions;
mod tags;
mod text;
mod versions;
mod visits;

pub use arrival::Arrival;
pub use buckets::BucketList;
pub use content::{Content, Digest};
pub use copied::CopiedObject;
pub use dates::{DateList, DatedKey};
pub use deleted::{DeletedKeys, KeptKey};
pub use files::{FetchedFile, SentFile};
pub use fleet::FleetRun;
pub use folder::Folder;
#[cfg(feature = "services")]
pub use marshalled::{Job, StoredJob};
pub use messages::{QueueRun, RefusedMessage, messages};
pub use objects::{ListedObject, ObjectList};
#[cfg(feature = "services")]
pub use orders::{Order, OrderReport, orders};
pub use parts::{PartList, part_bodies};
pub use policy::{PolicyRead, RECORD, keep_objects};
pub use regions::{RegionList, RegionalBucket};
pub use tags::TagSets;
pub use text::date;
pub use versions::{ListedVersion, VersionList};
pub use visits::{HiddenUrl, Visit, VisitList};
