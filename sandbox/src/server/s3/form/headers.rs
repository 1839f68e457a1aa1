//! The headers that the write would have, from the fields of the form.

use http::header::{HeaderMap, HeaderName, HeaderValue};
use s3s::S3Result;

use super::fields::Fields;
use crate::s3::{Element, error};

/// The fields that say how the form is handled. All others say something about the object.
const HANDLING: [&str; 15] = [
    "awsaccesskeyid",
    "bucket",
    "file",
    "key",
    "policy",
    "redirect",
    "signature",
    "success_action_redirect",
    "success_action_status",
    "tagging",
    "x-amz-algorithm",
    "x-amz-credential",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-signature",
];

/// The headers that the write would have.
pub(super) fn headers(fields: &Fields) -> S3Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for (name, value) in fields.iter() {
        let name = if name == "acl" { "x-amz-acl" } else { name };
        let known = [
            "cache-control",
            "content-type",
            "content-disposition",
            "content-encoding",
            "content-language",
            "expires",
        ];
        if HANDLING.contains(&name) || !(known.contains(&name) || name.starts_with("x-amz-")) {
            continue;
        }
        let (name, value) = (HeaderName::try_from(name), HeaderValue::try_from(value));
        let (Ok(name), Ok(value)) = (name, value) else {
            return Err(error::invalid_argument(
                "A field of the form has a value that no header can have.",
            ));
        };
        headers.insert(name, value);
    }
    if let Some(document) = fields.get("tagging") {
        let tags = tags(document)?;
        if let Ok(value) = HeaderValue::try_from(tags) {
            headers.insert("x-amz-tagging", value);
        }
    }
    Ok(headers)
}

/// The tags of an XML document, as the header has them.
fn tags(document: &str) -> S3Result<String> {
    let root = Element::parse(document.as_bytes())?;
    let set = root.child("TagSet").ok_or_else(error::malformed_xml)?;
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for tag in set.all("Tag") {
        pairs.append_pair(
            tag.text_of("Key").unwrap_or_default(),
            tag.text_of("Value").unwrap_or_default(),
        );
    }
    Ok(pairs.finish())
}
