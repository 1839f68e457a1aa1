//! Collections: what a resource holds, as an immutable builder and a stream.
//!
//! One engine pages for every operation that lists. An operation says how to send one page and where the next
//! begins ([`Listing`]); the engine adds the rest: limits, page sizes, fetching ahead, the end, and an error when
//! the paging does not advance.
//!
//! | In this module | boto3 |
//! |---|---|
//! | [`Collection`] | the collection and its manager |
//! | [`Items`] | iterating a collection |
//! | [`Pages`], [`Page`] | `pages()` |

mod advance;
mod builder;
mod decode;
mod fetch;
mod items;
mod listing;
mod operations;
mod page;
mod pager;
mod parallel;
mod query;
#[cfg(test)]
mod tests;

pub use builder::Collection;
pub use items::Items;
pub use listing::{Answer, Listed, Listing, Next};
pub use operations::{
    ListBuckets, ListMultipartUploads, ListObjectVersions, ListObjectsV2, ListParts, VersionEntry,
};
pub use page::{Page, Pages};
pub use parallel::{ByKey, Parallel, ParallelItems};
pub use query::Query;
