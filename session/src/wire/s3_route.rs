//! S3's routing table: which operation a method, a scope and a query are.
//!
//! The table holds each route of the [S3 API reference]. A test sends every operation of the SDK through it.
//!
//! [S3 API reference]: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

use super::s3_scope::Scope;

/// A sub-resource and its operation for each method; `-` where S3 has none.
struct Subresource {
    query: &'static str,
    get: &'static str,
    put: &'static str,
    delete: &'static str,
    post: &'static str,
}

const fn route(query: &'static str, [get, put, delete, post]: [&'static str; 4]) -> Subresource {
    Subresource {
        query,
        get,
        put,
        delete,
        post,
    }
}

#[rustfmt::skip]
const BUCKET: [Subresource; 30] = [
    route("list-type",              ["ListObjectsV2", "-", "-", "-"]),
    route("versions",               ["ListObjectVersions", "-", "-", "-"]),
    route("uploads",                ["ListMultipartUploads", "-", "-", "-"]),
    route("delete",                 ["-", "-", "-", "DeleteObjects"]),
    route("location",               ["GetBucketLocation", "-", "-", "-"]),
    route("session",                ["CreateSession", "-", "-", "-"]),
    route("policyStatus",           ["GetBucketPolicyStatus", "-", "-", "-"]),
    route("abac",                   ["GetBucketAbac", "PutBucketAbac", "-", "-"]),
    route("accelerate",             ["GetBucketAccelerateConfiguration", "PutBucketAccelerateConfiguration", "-", "-"]),
    route("acl",                    ["GetBucketAcl", "PutBucketAcl", "-", "-"]),
    route("logging",                ["GetBucketLogging", "PutBucketLogging", "-", "-"]),
    route("notification",           ["GetBucketNotificationConfiguration", "PutBucketNotificationConfiguration", "-", "-"]),
    route("object-lock",            ["GetObjectLockConfiguration", "PutObjectLockConfiguration", "-", "-"]),
    route("requestPayment",         ["GetBucketRequestPayment", "PutBucketRequestPayment", "-", "-"]),
    route("versioning",             ["GetBucketVersioning", "PutBucketVersioning", "-", "-"]),
    route("cors",                   ["GetBucketCors", "PutBucketCors", "DeleteBucketCors", "-"]),
    route("encryption",             ["GetBucketEncryption", "PutBucketEncryption", "DeleteBucketEncryption", "-"]),
    route("lifecycle",              ["GetBucketLifecycleConfiguration", "PutBucketLifecycleConfiguration", "DeleteBucketLifecycle", "-"]),
    route("ownershipControls",      ["GetBucketOwnershipControls", "PutBucketOwnershipControls", "DeleteBucketOwnershipControls", "-"]),
    route("policy",                 ["GetBucketPolicy", "PutBucketPolicy", "DeleteBucketPolicy", "-"]),
    route("publicAccessBlock",      ["GetPublicAccessBlock", "PutPublicAccessBlock", "DeletePublicAccessBlock", "-"]),
    route("replication",            ["GetBucketReplication", "PutBucketReplication", "DeleteBucketReplication", "-"]),
    route("tagging",                ["GetBucketTagging", "PutBucketTagging", "DeleteBucketTagging", "-"]),
    route("website",                ["GetBucketWebsite", "PutBucketWebsite", "DeleteBucketWebsite", "-"]),
    route("metadataConfiguration",  ["GetBucketMetadataConfiguration", "-", "DeleteBucketMetadataConfiguration", "CreateBucketMetadataConfiguration"]),
    route("metadataTable",          ["GetBucketMetadataTableConfiguration", "-", "DeleteBucketMetadataTableConfiguration", "CreateBucketMetadataTableConfiguration"]),
    route("metadataInventoryTable", ["-", "UpdateBucketMetadataInventoryTableConfiguration", "-", "-"]),
    route("metadataJournalTable",   ["-", "UpdateBucketMetadataJournalTableConfiguration", "-", "-"]),
    route("metadataAnnotationTable", ["-", "UpdateBucketMetadataAnnotationTableConfiguration", "-", "-"]),
    // The bucket itself; POST is the upload of an HTML form.
    route("",                       ["ListObjects", "CreateBucket", "DeleteBucket", "PostObject"]),
];

/// Sub-resources that a bucket may have several of, each with an `id`. GET without an `id` lists them.
#[rustfmt::skip]
const NUMBERED: [(Subresource, &str); 4] = [
    (route("analytics",           ["GetBucketAnalyticsConfiguration", "PutBucketAnalyticsConfiguration", "DeleteBucketAnalyticsConfiguration", "-"]), "ListBucketAnalyticsConfigurations"),
    (route("intelligent-tiering", ["GetBucketIntelligentTieringConfiguration", "PutBucketIntelligentTieringConfiguration", "DeleteBucketIntelligentTieringConfiguration", "-"]), "ListBucketIntelligentTieringConfigurations"),
    (route("inventory",           ["GetBucketInventoryConfiguration", "PutBucketInventoryConfiguration", "DeleteBucketInventoryConfiguration", "-"]), "ListBucketInventoryConfigurations"),
    (route("metrics",             ["GetBucketMetricsConfiguration", "PutBucketMetricsConfiguration", "DeleteBucketMetricsConfiguration", "-"]), "ListBucketMetricsConfigurations"),
];

#[rustfmt::skip]
const OBJECT: [Subresource; 14] = [
    route("acl",          ["GetObjectAcl", "PutObjectAcl", "-", "-"]),
    route("attributes",   ["GetObjectAttributes", "-", "-", "-"]),
    route("encryption",   ["-", "UpdateObjectEncryption", "-", "-"]),
    route("legal-hold",   ["GetObjectLegalHold", "PutObjectLegalHold", "-", "-"]),
    route("renameObject", ["-", "RenameObject", "-", "-"]),
    route("restore",      ["-", "-", "-", "RestoreObject"]),
    route("retention",    ["GetObjectRetention", "PutObjectRetention", "-", "-"]),
    route("select",       ["-", "-", "-", "SelectObjectContent"]),
    route("tagging",      ["GetObjectTagging", "PutObjectTagging", "DeleteObjectTagging", "-"]),
    route("torrent",      ["GetObjectTorrent", "-", "-", "-"]),
    route("annotation",   ["GetObjectAnnotation", "PutObjectAnnotation", "DeleteObjectAnnotation", "-"]),
    route("uploads",      ["-", "-", "-", "CreateMultipartUpload"]),
    route("uploadId",     ["ListParts", "UploadPart", "AbortMultipartUpload", "CompleteMultipartUpload"]),
    route("",             ["GetObject", "PutObject", "DeleteObject", "-"]),
];

/// The operation of a request, or `None` when S3 has no such operation.
pub(super) fn name(
    request: &HttpRequest,
    scope: Scope,
    path: &str,
    query: &str,
) -> Option<&'static str> {
    let method = request.method();
    if method == "POST" && path == "/WriteGetObjectResponse" {
        return Some("WriteGetObjectResponse");
    }
    match scope {
        Scope::Service => service(method, query),
        Scope::Bucket => bucket(method, query),
        Scope::Object => object(method, query).map(|name| copied(request, name)),
    }
}

fn service(method: &str, query: &str) -> Option<&'static str> {
    let directory =
        has(query, "max-directory-buckets") || query.contains("x-id=ListDirectoryBuckets");
    match method {
        "GET" if directory => Some("ListDirectoryBuckets"),
        "GET" => Some("ListBuckets"),
        _ => None,
    }
}

fn bucket(method: &str, query: &str) -> Option<&'static str> {
    if method == "HEAD" {
        return Some("HeadBucket");
    }
    if let Some((numbered, list)) = NUMBERED.iter().find(|(route, _)| has(query, route.query)) {
        return match method {
            "GET" if !has(query, "id") => Some(list),
            _ => operation(numbered, method),
        };
    }
    find(&BUCKET, method, query)
}

fn object(method: &str, query: &str) -> Option<&'static str> {
    match method {
        "HEAD" => Some("HeadObject"),
        "GET" if has(query, "annotation") && !has(query, "annotationName") => {
            Some("ListObjectAnnotations")
        }
        _ => find(&OBJECT, method, query),
    }
}

fn find(routes: &'static [Subresource], method: &str, query: &str) -> Option<&'static str> {
    routes
        .iter()
        .find(|route| route.query.is_empty() || has(query, route.query))
        .and_then(|route| operation(route, method))
}

fn operation(route: &Subresource, method: &str) -> Option<&'static str> {
    let name = match method {
        "GET" => route.get,
        "PUT" => route.put,
        "DELETE" => route.delete,
        "POST" => route.post,
        _ => "-",
    };
    (name != "-").then_some(name)
}

/// A PUT with a copy source is a copy.
fn copied(request: &HttpRequest, name: &'static str) -> &'static str {
    let from_elsewhere = request.headers().contains_key("x-amz-copy-source");
    match name {
        "PutObject" if from_elsewhere => "CopyObject",
        "UploadPart" if from_elsewhere => "UploadPartCopy",
        _ => name,
    }
}

/// Whether the query has this parameter, with or without a value.
fn has(query: &str, name: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).any(|(key, _)| key == name)
}
