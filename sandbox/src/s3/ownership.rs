//! Object Ownership: the owner of what other accounts upload, and whether ACLs count.

use std::str::FromStr;

use crate::Error;

/// The Object Ownership of a bucket.
///
/// See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html>.
///
/// ```
/// use sandbox::ObjectOwnership;
///
/// let ownership: ObjectOwnership = "object-writer".parse()?;
/// assert_eq!(ownership, ObjectOwnership::ObjectWriter);
/// assert_eq!(ObjectOwnership::default(), ObjectOwnership::BucketOwnerEnforced);
/// # Ok::<(), sandbox::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ObjectOwnership {
    /// The bucket's owner owns every object, and ACLs are disabled. S3's default since April 2023.
    #[default]
    BucketOwnerEnforced,
    /// The bucket's owner owns the objects that are uploaded with `bucket-owner-full-control`.
    BucketOwnerPreferred,
    /// Whoever uploads an object owns it. S3's default until April 2023.
    ObjectWriter,
}

impl ObjectOwnership {
    const ALL: [Self; 3] = [
        Self::BucketOwnerEnforced,
        Self::BucketOwnerPreferred,
        Self::ObjectWriter,
    ];

    /// The names in S3's API.
    pub(crate) fn names() -> [&'static str; 3] {
        Self::ALL.map(Self::as_str)
    }

    /// The name in S3's API, as `BucketOwnerEnforced`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BucketOwnerEnforced => "BucketOwnerEnforced",
            Self::BucketOwnerPreferred => "BucketOwnerPreferred",
            Self::ObjectWriter => "ObjectWriter",
        }
    }
}

impl FromStr for ObjectOwnership {
    type Err = Error;

    /// Reads the name in S3's API, or the same as `bucket-owner-enforced`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let letters = text.replace('-', "");
        let found = Self::ALL
            .into_iter()
            .find(|ownership| ownership.as_str().eq_ignore_ascii_case(&letters));
        found.ok_or_else(|| Error::Setting {
            setting: "object ownership",
            value: text.to_owned(),
            reason: "expected bucket-owner-enforced, bucket-owner-preferred or object-writer",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::ObjectOwnership;

    #[test]
    fn names_are_those_of_the_api_or_of_a_command_line() {
        for ownership in ObjectOwnership::ALL {
            assert_eq!(ownership.as_str().parse().ok(), Some(ownership));
        }
        let preferred = "bucket-owner-preferred".parse().ok();
        assert_eq!(preferred, Some(ObjectOwnership::BucketOwnerPreferred));
        let error = "everybody".parse::<ObjectOwnership>().unwrap_err();
        assert!(error.to_string().contains("object-writer"), "{error}");
    }
}
