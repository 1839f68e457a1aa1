//! Collections: what a resource holds, as an immutable builder and a stream.
//!
//! [`client::pages::Paginator`] pages for every operation that lists: limits, page sizes, fetching ahead, the end, and an
//! error when the listing does not advance. How S3's operations send one page, where the next starts and what a page must
//! hold is written once, in [`client::pages`]; a collection turns the entries into handles ([`ListEntries`]).
//!
//! | | boto3 | here |
//! |---|---|---|
//! | K1 | the manager is not iterable itself | [`Collection::stream`] makes a stream, any number of times |
//! | K2, K4 | `iterator(**kw)`, `filter(**kw)` | [`Collection::with`] on the SDK's builder, and named parameters such as `prefix` |
//! | K3 | `all()` | the collection as it is |
//! | K5 | `limit` | [`Collection::limit`] |
//! | K6 | `page_size` | [`Collection::page_size`] |
//! | K7 | `pages()` | [`Collection::pages`]; a [`Page`] has the common prefixes too |
//! | K8 | iteration | [`Items`], a `Stream` with a `try_next` of its own |
//! | K9 | each chain call returns a copy | each method takes `&self` |
//! | K10 | batch actions | `delete()`, with a [result for each item](crate::batch) |
//! | K11 | repr | `Debug` |
//! | K12 | an unpaged operation is one page | [`ListBuckets`] without a page size |
//! | K13 | no I/O until iterated | nothing is sent before the first poll |
//! | – | `list(..)` | [`Collection::collect`], or awaiting the collection |
//! | – | – | [`Collection::common_prefixes`], [`Collection::total_size`] |
//! | – | – | [`Collection::first`], [`Collection::count`], [`Collection::prefetch`], [`Collection::parallel`] |

mod builder;
mod collect;
mod common_prefixes;
mod entries;
mod items;
mod listing;
mod operations;
mod page;
mod paged;
mod parallel;
mod query;
#[cfg(test)]
mod tests;
mod total_size;

pub use builder::Collection;
pub use client::pages::Next;
pub use common_prefixes::CommonPrefixes;
pub use entries::ListEntries;
pub use items::{Items, TryNext};
pub use listing::{ListResponse, Listed, Listing};
pub use operations::{
    ListBuckets, ListMultipartUploads, ListObjectVersions, ListObjectsV2, ListParts, VersionEntry,
};
pub use page::{Page, Pages};
pub use parallel::{KeyOrdered, Parallel, ParallelItems};
pub use query::Query;
pub use total_size::HasSize;
