//! C2: which operations return their results in pages.

/// The S3 operations that [`Paginator`](super::Paginator) pages, by their API names.
///
/// boto3 has the same six, and `ListDirectoryBuckets` for directory buckets. The SDK has `into_paginator()` for `ListBuckets`, `ListObjectsV2` and `ListParts`.
pub const PAGINATED: [&str; 6] = [
    "ListBuckets",
    "ListMultipartUploads",
    "ListObjectVersions",
    "ListObjects",
    "ListObjectsV2",
    "ListParts",
];

/// Whether an operation, by its API name, returns its results in pages: boto3's `can_paginate`.
///
/// ```
/// assert!(client::pages::can_paginate("ListObjectVersions"));
/// assert!(!client::pages::can_paginate("GetObject"));
/// ```
#[must_use]
pub fn can_paginate(operation: &str) -> bool {
    PAGINATED.contains(&operation)
}
