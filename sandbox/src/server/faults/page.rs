//! Pages of listings that go wrong: in XML for S3 and the query services, in JSON for the others.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http::Response;
use http::header::{CONTENT_TYPE, HeaderValue};
use s3s::Body;
use serde_json::{Map, Value};

use crate::fault::WrongPage;
use crate::s3::Element;

/// The elements and fields that name the next page.
const TOKENS: [&str; 14] = [
    "ContinuationToken",
    "LastEvaluatedKey",
    "LastEvaluatedStreamArn",
    "LastEvaluatedTableName",
    "Marker",
    "NextContinuationToken",
    "NextKeyMarker",
    "NextMarker",
    "NextPartNumberMarker",
    "NextShardIterator",
    "NextToken",
    "NextUploadIdMarker",
    "NextVersionIdMarker",
    "nextToken",
];

/// The document of each listing of S3's, and the elements that name its next page.
const LISTINGS: [(&str, &str, &[&str]); 6] = [
    (
        "ListBuckets",
        "ListAllMyBucketsResult",
        &["ContinuationToken"],
    ),
    (
        "ListMultipartUploads",
        "ListMultipartUploadsResult",
        &["NextKeyMarker", "NextUploadIdMarker"],
    ),
    ("ListObjects", "ListBucketResult", &["NextMarker"]),
    (
        "ListObjectsV2",
        "ListBucketResult",
        &["NextContinuationToken"],
    ),
    (
        "ListObjectVersions",
        "ListVersionsResult",
        &["NextKeyMarker", "NextVersionIdMarker"],
    ),
    ("ListParts", "ListPartsResult", &["NextPartNumberMarker"]),
];

/// This page and the one before, mixed.
pub(super) fn mix(page: WrongPage, this: Bytes, before: &Bytes) -> Bytes {
    let (entries, token) = match page {
        WrongPage::Duplicate => (before, &this),
        _ => (&this, before),
    };
    let mixed = mix_json(entries, token).or_else(|| mix_xml(entries, token));
    mixed.map_or(this, Bytes::from)
}

/// Whether `before` is the page before `this` in its listing. Several listings may be under way at a time, and only the pages
/// of `ListObjectsV2` say which they continue.
pub(super) fn follows(this: &[u8], before: &[u8]) -> bool {
    let (Ok(this), Ok(before)) = (Element::parse(this), Element::parse(before)) else {
        return true;
    };
    let continued = this.text_of("ContinuationToken");
    this.child("KeyCount").is_none()
        || (continued.is_some() && continued == before.text_of("NextContinuationToken"))
}

fn mix_xml(entries: &[u8], token: &[u8]) -> Option<String> {
    let mut root = Element::parse(entries).ok()?;
    let token = Element::parse(token).ok()?;
    // ListBuckets names its next page by the element that other listings echo the request's token in.
    let echoes = root.name != "ListAllMyBucketsResult";
    let names = |name: &str| {
        TOKENS.contains(&name) && !(echoes && matches!(name, "ContinuationToken" | "Marker"))
    };
    root.children
        .retain(|child| !names(&child.name) && child.name != "IsTruncated");
    let is_truncated = token
        .children
        .iter()
        .filter(|child| names(&child.name) || child.name == "IsTruncated");
    root.children.extend(is_truncated.cloned());
    Some(root.to_document())
}

fn mix_json(entries: &[u8], token: &[u8]) -> Option<String> {
    let mut entries: Map<String, Value> = serde_json::from_slice(entries).ok()?;
    let token: Map<String, Value> = serde_json::from_slice(token).ok()?;
    entries.retain(|name, _| !TOKENS.contains(&name.as_str()));
    entries.extend(
        token
            .into_iter()
            .filter(|(name, _)| TOKENS.contains(&name.as_str())),
    );
    serde_json::to_string(&entries).ok()
}

/// A page without entries, whose token no other page has.
pub(super) fn endless(operation: &str) -> Response<Body> {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let (kind, body) = match LISTINGS.iter().find(|(name, ..)| *name == operation) {
        Some((_, root, tokens)) => ("application/xml", xml(root, tokens, count)),
        None => ("application/x-amz-json-1.0", json(operation, count)),
    };
    let mut response = Response::new(Body::from(body));
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn xml(root: &str, tokens: &[&str], count: u64) -> String {
    let mut document = Element::new(root)
        .with(Element::with_text("Name", "demo"))
        .with(Element::with_text("IsTruncated", "true"));
    for name in tokens {
        document = document.with(Element::with_text(name, &count.to_string()));
    }
    document.to_document()
}

fn json(operation: &str, count: u64) -> String {
    let token = count.to_string();
    let page = match operation {
        "Query" | "Scan" => serde_json::json!({
            "Items": [], "Count": 0, "ScannedCount": 0, "LastEvaluatedKey": { "id": { "S": token } },
        }),
        "ListTables" => serde_json::json!({ "TableNames": [], "LastEvaluatedTableName": token }),
        "ListQueues" => serde_json::json!({ "QueueUrls": [], "NextToken": token }),
        _ => serde_json::json!({ "NextToken": token }),
    };
    page.to_string()
}
