//! XML bodies, without the elements that `s3s` does not know.
//!
//! `s3s` refuses a document with an element that it has never heard of, so that every new feature of S3 would make
//! whole clients fail. These elements are left out before `s3s` parses the document.

use bytes::Bytes;
use http::{Method, Uri};
use s3s::S3Result;

use crate::s3::{Element, missing_parameter};

/// The children that each element may have. Elements that are not listed have text only.
const CHILDREN: &[(&str, &[&str])] = &[
    ("AccessControlPolicy", &["Owner", "AccessControlList"]),
    ("Owner", &["ID", "DisplayName"]),
    ("AccessControlList", &["Grant"]),
    ("Grant", &["Grantee", "Permission"]),
    ("Grantee", &["DisplayName", "EmailAddress", "ID", "URI"]),
    ("CompleteMultipartUpload", &["Part"]),
    (
        "Part",
        &[
            "ChecksumCRC32",
            "ChecksumCRC32C",
            "ChecksumCRC64NVME",
            "ChecksumSHA1",
            "ChecksumSHA256",
            "ETag",
            "PartNumber",
        ],
    ),
    (
        "CSV",
        &[
            "AllowQuotedRecordDelimiter",
            "Comments",
            "FieldDelimiter",
            "FileHeaderInfo",
            "QuoteCharacter",
            "QuoteEscapeCharacter",
            "QuoteFields",
            "RecordDelimiter",
        ],
    ),
    ("CreateBucketConfiguration", &["LocationConstraint"]),
    ("Delete", &["Object", "Quiet"]),
    (
        "Object",
        &["ETag", "Key", "LastModifiedTime", "Size", "VersionId"],
    ),
    (
        "InputSerialization",
        &["CSV", "CompressionType", "JSON", "Parquet"],
    ),
    ("JSON", &["RecordDelimiter", "Type"]),
    ("LegalHold", &["Status"]),
    (
        "RestoreRequest",
        &["Days", "Description", "GlacierJobParameters", "Tier"],
    ),
    ("GlacierJobParameters", &["Tier"]),
    ("OutputSerialization", &["CSV", "JSON"]),
    ("RequestProgress", &["Enabled"]),
    ("Retention", &["Mode", "RetainUntilDate"]),
    ("ScanRange", &["End", "Start"]),
    (
        "SelectObjectContentRequest",
        &[
            "Expression",
            "ExpressionType",
            "InputSerialization",
            "OutputSerialization",
            "RequestProgress",
            "ScanRange",
        ],
    ),
    ("Tagging", &["TagSet"]),
    ("TagSet", &["Tag"]),
    ("Tag", &["Key", "Value"]),
];

/// A document that `s3s` can parse.
pub(super) struct Document {
    pub(super) bytes: Bytes,
    /// The tags in it.
    pub(super) tags: Vec<(String, String)>,
}

/// Whether a request's body is an XML document.
pub(super) fn has_document(method: &Method, uri: &Uri, has_key: bool) -> bool {
    let has = |name: &str| {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        { pairs }.any(|(key, _)| key == name)
    };
    match *method {
        Method::POST => ["delete", "restore", "select", "uploadId"]
            .iter()
            .any(|name| has(name)),
        Method::PUT
            if ["acl", "legal-hold", "retention", "tagging"]
                .iter()
                .any(|name| has(name)) =>
        {
            true
        }
        // CreateBucket. A policy is JSON.
        Method::PUT => !has_key && !has("policy"),
        _ => false,
    }
}

/// The document with the elements that `s3s` knows.
pub(super) fn known(bytes: &Bytes) -> S3Result<Document> {
    if bytes.is_empty() {
        return Ok(Document {
            bytes: bytes.clone(),
            tags: Vec::new(),
        });
    }
    let mut root = Element::parse(bytes)?;
    check_query(&root)?;
    let tags = tags(&root);
    retain_known(&mut root);
    if root.name == "Tagging" && root.children.is_empty() {
        // S3 takes it for a set without tags.
        root.children.push(Element::new("TagSet"));
    }
    Ok(Document {
        tags,
        bytes: Bytes::from(root.to_document()),
    })
}

/// Fails where a query lacks a part, in the words that S3 has for this operation alone.
fn check_query(root: &Element) -> S3Result<()> {
    let needed = [
        "Expression",
        "ExpressionType",
        "InputSerialization",
        "OutputSerialization",
    ];
    let missing = needed.iter().find(|name| root.child(name).is_none());
    match missing {
        Some(name) if root.name == "SelectObjectContentRequest" => Err(missing_parameter(name)),
        _ => Ok(()),
    }
}

/// The tags of an object, or of the bucket that a request creates.
fn tags(root: &Element) -> Vec<(String, String)> {
    let set = match root.name.as_str() {
        "CreateBucketConfiguration" => root.child("Tags"),
        "Tagging" => root.child("TagSet"),
        _ => None,
    };
    let tags = set.into_iter().flat_map(|set| set.all("Tag"));
    tags.filter_map(|tag| {
        Some((
            tag.child("Key")?.text.clone(),
            tag.child("Value")?.text.clone(),
        ))
    })
    .collect()
}

fn retain_known(element: &mut Element) {
    let listed = CHILDREN.iter().find(|(name, _)| *name == element.name);
    let names = listed.map_or(&[][..], |(_, names)| names);
    element
        .children
        .retain(|child| names.contains(&child.name.as_str()));
    element.children.iter_mut().for_each(retain_known);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_elements_are_left_out_and_all_others_stay() {
        let body = "<Delete><Object><Key>a &amp; b</Key><Novelty><Key>x</Key></Novelty></Object><Quiet>true</Quiet><New/></Delete>";
        let document = known(&Bytes::from(body)).expect("a document");
        let root = Element::parse(&document.bytes).expect("well-formed");
        let names: Vec<_> = root
            .children
            .iter()
            .map(|child| child.name.as_str())
            .collect();
        assert_eq!(names, ["Object", "Quiet"]);
        assert_eq!(root.children[0].children.len(), 1);
        assert_eq!(root.children[0].text_of("Key"), Some("a & b"));
    }
}
