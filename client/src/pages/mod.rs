//! Paging, spelled out: S3 returns a listing in pages, and each operation has its own rule for requesting the next one.
//!
//! | Operation | The next page starts at | The last page has | In the SDK |
//! |---|---|---|---|
//! | [`list_buckets`] | `ContinuationToken` | no token | `into_paginator()` |
//! | [`list_objects`] | `NextContinuationToken` | `IsTruncated` false | `into_paginator()` |
//! | [`list_objects_v1`] | `NextMarker`, or the last key | `IsTruncated` false | gap: nothing |
//! | [`list_object_versions`] | `NextKeyMarker` and `NextVersionIdMarker` | `IsTruncated` false | gap: nothing |
//! | [`list_multipart_uploads`] | `NextKeyMarker` and `NextUploadIdMarker` | `IsTruncated` false | gap: nothing |
//! | [`list_parts`] | `NextPartNumberMarker` | `IsTruncated` false | `into_paginator()` |
//!
//! Each function is one loop, which calls a closure with every page. Where the SDK has a paginator, a second function
//! does the same with that. A page that leads to itself, or is truncated and has no token, is an
//! [`Error::Paging`](crate::Error::Paging). The SDK's paginators end there without an error, as if the listing were
//! complete.
//!
//! [`Paginator`] is boto3's `get_paginator(..).paginate(..)` (C3, C4) for all six: a page size, a maximum of items, a place
//! to start, and a token to resume from.

mod advance;
mod can_paginate;
mod continuation;
mod error;
mod fetch;
mod keys;
mod list_buckets;
mod list_multipart_uploads;
mod list_object_versions;
mod list_objects;
mod list_objects_v1;
mod list_parts;
mod listing;
mod merge;
mod next;
mod paginator;
mod resume_token;
mod scope;
mod seen;

pub use advance::Advance;
pub use can_paginate::{PAGINATED, can_paginate};
pub use continuation::Continuation;
pub use error::{NO_ADVANCE, NO_TOKEN, no_advance, stuck};
pub use fetch::Fetch;
pub use keys::KeyDecoder;
pub use list_buckets::{list_buckets, list_buckets_by_paginator};
pub use list_multipart_uploads::list_multipart_uploads;
pub use list_object_versions::list_object_versions;
pub use list_objects::{list_objects, list_objects_by_paginator};
pub use list_objects_v1::list_objects_v1;
pub use list_parts::{list_parts, list_parts_by_paginator};
pub use listing::Listing;
pub use next::Next;
pub use paginator::{MAX_EMPTY_PAGES, Paginator};
pub use resume_token::ResumeToken;
pub use scope::Scope;
pub use seen::{Entry, Seen};

use crate::error::Result;

/// Calls `each` with every page of a listing.
///
/// # Errors
/// A request's error, and [`Error::Paging`](crate::Error::Paging) for a listing that does not advance.
pub async fn each_page<L: Listing>(request: L, mut each: impl FnMut(L::Page) + Send) -> Result<()> {
    let mut pages = Paginator::new(request);
    while let Some(page) = pages.next_page().await? {
        each(page);
    }
    Ok(())
}
