//! The headers that S3 stores with an object and returns with it.

use std::collections::HashMap;

use s3s::dto::Timestamp;

use crate::s3::encryption::Encryption;

/// The content type of an object that was uploaded without one.
pub(crate) const DEFAULT_CONTENT_TYPE: &str = "binary/octet-stream";

/// The storage class of whatever names none.
pub(crate) const STANDARD: &str = "STANDARD";

/// System metadata, user metadata, storage class and encryption of one object.
#[derive(Clone, Debug)]
pub(crate) struct Headers {
    pub(crate) content_type: String,
    pub(crate) cache_control: Option<String>,
    pub(crate) content_disposition: Option<String>,
    pub(crate) content_encoding: Option<String>,
    pub(crate) content_language: Option<String>,
    pub(crate) expires: Option<Timestamp>,
    pub(crate) metadata: HashMap<String, String>,
    pub(crate) website_redirect_location: Option<String>,
    pub(crate) storage_class: String,
    pub(crate) encryption: Encryption,
}

impl Default for Headers {
    fn default() -> Self {
        Self {
            content_type: DEFAULT_CONTENT_TYPE.into(),
            cache_control: None,
            content_disposition: None,
            content_encoding: None,
            content_language: None,
            expires: None,
            metadata: HashMap::new(),
            website_redirect_location: None,
            storage_class: STANDARD.into(),
            encryption: Encryption::default(),
        }
    }
}

impl Headers {
    /// Whether the bytes must be restored before they can be read.
    pub(crate) fn is_archived(&self) -> bool {
        matches!(self.storage_class.as_str(), "GLACIER" | "DEEP_ARCHIVE")
    }

    /// The header `x-amz-storage-class`, which S3 leaves out for the standard class.
    pub(crate) fn storage_class_header(&self) -> Option<s3s::dto::StorageClass> {
        (self.storage_class != STANDARD).then(|| self.storage_class.clone().into())
    }
}

/// `Content-Encoding` without the signing scheme: `aws-chunked` describes the upload, not
/// the object.
pub(crate) fn stored_encoding(header: Option<&str>) -> Option<String> {
    let header = header?;
    let is_scheme = |name: &&str| name.trim() == "aws-chunked";
    if !header.split(',').any(|name| is_scheme(&name)) {
        return Some(header.to_owned());
    }
    let rest: Vec<_> = header.split(',').filter(|name| !is_scheme(name)).collect();
    let rest = rest.join(",").trim().to_owned();
    (!rest.is_empty()).then_some(rest)
}

/// Reads [`Headers`] off any of the four inputs that carry them (put, post, copy, create upload).
macro_rules! headers_of {
    ($input:expr, $bucket_encryption:expr) => {{
        let input = &$input;
        $crate::s3::metadata::check(input.metadata.as_ref())?;
        Ok::<_, s3s::S3Error>($crate::s3::model::Headers {
            content_type: input
                .content_type
                .clone()
                .filter(|text| !text.is_empty())
                .unwrap_or_else(|| $crate::s3::model::DEFAULT_CONTENT_TYPE.into()),
            cache_control: input.cache_control.clone(),
            content_disposition: input.content_disposition.clone(),
            content_encoding: $crate::s3::model::stored_encoding(input.content_encoding.as_deref()),
            content_language: input.content_language.clone(),
            expires: input.expires.clone(),
            metadata: input.metadata.clone().unwrap_or_default(),
            website_redirect_location: $crate::s3::metadata::redirect(
                input.website_redirect_location.as_deref(),
            )?,
            storage_class: $crate::s3::metadata::storage_class(input.storage_class.as_ref())?,
            encryption: $crate::s3::encryption::encryption_of!(*input, $bucket_encryption)?,
        })
    }};
}
pub(crate) use headers_of;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signing_scheme_is_not_an_encoding() {
        assert_eq!(stored_encoding(Some("aws-chunked")), None);
        assert_eq!(
            stored_encoding(Some("aws-chunked, gzip")),
            Some("gzip".into())
        );
        assert_eq!(stored_encoding(Some("br,gzip")), Some("br,gzip".into()));
        assert_eq!(stored_encoding(Some("br , gzip")), Some("br , gzip".into()));
        assert_eq!(stored_encoding(Some("")), Some(String::new()));
        assert_eq!(stored_encoding(None), None);
    }
}
