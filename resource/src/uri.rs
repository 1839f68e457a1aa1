//! Addresses of the form `s3://bucket/key`.
//!
//! They look like URLs but are not: everything behind the bucket is the key, as it is. A parser of URLs would treat `?` and
//! `#` as the start of a query or a fragment, decode `%`, and might fold `//`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A bucket, and a key in it.
///
/// ```
/// use resource::uri::Uri;
///
/// let uri: Uri = "s3://demo/a//b?c#d%20e".parse()?;
/// assert_eq!((uri.bucket(), uri.key()), ("demo", "a//b?c#d%20e"));
/// assert_eq!(uri.to_string(), "s3://demo/a//b?c#d%20e");
/// # Ok::<(), resource::uri::UriError>(())
/// ```
///
/// Serializes as its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uri {
    bucket: String,
    key: String,
}

/// Why a text is not an address in S3.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UriError {
    /// It does not begin with `s3://`.
    #[error("`{}` does not begin with s3://", .0.escape_debug())]
    Scheme(String),
    /// There is nothing between `s3://` and the next slash.
    #[error("`{}` names no bucket", .0.escape_debug())]
    Bucket(String),
    /// An object was wanted, and there is nothing behind the bucket.
    #[error("`{}` names no key", .0.escape_debug())]
    Key(String),
}

impl Uri {
    /// The address of a key.
    ///
    /// # Errors
    ///
    /// [`UriError::Bucket`] if the bucket is empty, or has a slash in it and is not the ARN of an access point.
    pub fn new(bucket: impl Into<String>, key: impl Into<String>) -> Result<Self, UriError> {
        let (bucket, key) = (bucket.into(), key.into());
        let bucket_ends = end_of_bucket(&bucket);
        if bucket.is_empty() || bucket_ends < bucket.len() {
            return Err(UriError::Bucket(bucket));
        }
        Ok(Self { bucket, key })
    }

    /// The address of what a handle names, which was not checked.
    pub(crate) fn of(bucket: &str, key: &str) -> Self {
        Self {
            bucket: bucket.to_owned(),
            key: key.to_owned(),
        }
    }

    /// The bucket: its name, or the ARN of an access point.
    #[must_use]
    pub fn bucket(&self) -> &str {
        &self.bucket
    }

    /// The key; empty for the bucket alone.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The bucket and the key of an object.
    ///
    /// # Errors
    ///
    /// [`UriError::Key`] if it names the bucket alone.
    pub fn into_object(self) -> Result<(String, String), UriError> {
        if self.key.is_empty() {
            return Err(UriError::Key(self.to_string()));
        }
        Ok((self.bucket, self.key))
    }
}

impl TryFrom<&str> for Uri {
    type Error = UriError;

    fn try_from(text: &str) -> Result<Self, UriError> {
        text.parse()
    }
}

impl TryFrom<&String> for Uri {
    type Error = UriError;

    fn try_from(text: &String) -> Result<Self, UriError> {
        text.parse()
    }
}

impl TryFrom<String> for Uri {
    type Error = UriError;

    fn try_from(text: String) -> Result<Self, UriError> {
        text.parse()
    }
}

impl From<&Uri> for Uri {
    fn from(uri: &Uri) -> Self {
        uri.clone()
    }
}

impl From<Uri> for String {
    fn from(uri: Uri) -> Self {
        uri.to_string()
    }
}

impl FromStr for Uri {
    type Err = UriError;

    fn from_str(text: &str) -> Result<Self, UriError> {
        let rest = text
            .strip_prefix("s3://")
            .ok_or_else(|| UriError::Scheme(text.to_owned()))?;
        let (bucket, key) = rest.split_at(end_of_bucket(rest));
        if bucket.is_empty() {
            return Err(UriError::Bucket(text.to_owned()));
        }
        Ok(Self {
            bucket: bucket.to_owned(),
            key: key.strip_prefix('/').unwrap_or(key).to_owned(),
        })
    }
}

/// A bucket ends at the first slash; the ARN of an access point has slashes of its own before its name.
fn end_of_bucket(text: &str) -> usize {
    let own = match resource_of_arn(text) {
        Some(resource) if resource.starts_with("accesspoint/") => 1,
        // `outpost/op-1/accesspoint/name`
        Some(resource) if resource.starts_with("outpost/") => 3,
        _ => 0,
    };
    let mut slashes = text.match_indices('/');
    slashes.nth(own).map_or(text.len(), |(at, _)| at)
}

/// The resource of an ARN: `accesspoint/mine` in `arn:aws:s3:eu-west-1:123456789012:accesspoint/mine`.
fn resource_of_arn(text: &str) -> Option<&str> {
    let mut fields = text.strip_prefix("arn:")?.splitn(5, ':');
    // Partition, service, region and account have no slash: behind one is a key, whatever colons it has.
    if fields.by_ref().take(4).any(|field| field.contains('/')) {
        return None;
    }
    fields.next()
}

impl fmt::Display for Uri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{}", self.bucket)?;
        if self.key.is_empty() {
            return Ok(());
        }
        write!(f, "/{}", self.key)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_key_is_all_behind_the_bucket() {
        for (text, bucket, key) in [
            ("s3://b/k", "b", "k"),
            ("s3://b//k", "b", "/k"),
            ("s3://b/", "b", ""),
            ("s3://b", "b", ""),
            ("s3://b/a?versionId=1#x%2F//", "b", "a?versionId=1#x%2F//"),
            ("s3://b/\n \u{1}é", "b", "\n \u{1}é"),
            (
                "s3://arn:aws:s3:eu-west-1:1:accesspoint/ap/a/b",
                "arn:aws:s3:eu-west-1:1:accesspoint/ap",
                "a/b",
            ),
            (
                "s3://arn:aws:s3-outposts:us-west-2:1:outpost/op-1/accesspoint/ap/a/b",
                "arn:aws:s3-outposts:us-west-2:1:outpost/op-1/accesspoint/ap",
                "a/b",
            ),
            ("s3://arn:a:b/c:d:outpost/e/", "arn:a:b", "c:d:outpost/e/"),
            (
                "s3://b/arn:aws:s3:x:1:accesspoint/ap",
                "b",
                "arn:aws:s3:x:1:accesspoint/ap",
            ),
        ] {
            let uri: Uri = text.parse().unwrap();
            assert_eq!((uri.bucket(), uri.key()), (bucket, key), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert!(matches!(
            "https://b/k".parse::<Uri>(),
            Err(UriError::Scheme(_))
        ));
        assert!(matches!("s3:/b/k".parse::<Uri>(), Err(UriError::Scheme(_))));
        assert!(matches!("s3:///k".parse::<Uri>(), Err(UriError::Bucket(_))));
        assert!(matches!("s3://".parse::<Uri>(), Err(UriError::Bucket(_))));
        assert!(matches!(Uri::new("a/b", "k"), Err(UriError::Bucket(_))));
        let bucket = Uri::new("b", "").unwrap();
        assert!(matches!(bucket.into_object(), Err(UriError::Key(_))));
    }

    proptest! {
        #[test]
        fn any_key_goes_there_and_back(bucket in "[a-z0-9.-]{3,20}", key in "\\PC{0,20}|[?#%/&+ ]{1,8}|.{1,9}") {
            let uri = Uri::new(bucket, key).unwrap();
            prop_assert_eq!(uri.to_string().parse::<Uri>().unwrap(), uri);
        }

        #[test]
        fn what_looks_like_an_arn_is_written_as_it_was_read(
            text in "s3://arn(:[a/]{0,2}){0,4}:(accesspoint|outpost)?[a:/]{0,9}"
        ) {
            let uri: Uri = text.parse().unwrap();
            prop_assert_eq!(uri.to_string().parse::<Uri>().unwrap(), uri);
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "(s3://)?.{0,30}") {
            drop(text.parse::<Uri>());
        }
    }
}
