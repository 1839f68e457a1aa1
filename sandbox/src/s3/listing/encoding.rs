//! `EncodingType=url`: names as a URL has them, since XML cannot hold every character.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use s3s::S3Result;
use s3s::dto::EncodingType;

use crate::s3::error;

/// The bytes that S3 escapes: all but letters, digits and these. A space becomes a plus.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'*')
    .remove(b'/')
    .remove(b' ');

/// How a listing writes keys, prefixes, delimiters and markers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::s3) enum Encoding {
    Plain,
    Url,
}

impl Encoding {
    pub(super) fn new(asked: Option<&EncodingType>) -> S3Result<Self> {
        match asked.map(EncodingType::as_str) {
            None => Ok(Self::Plain),
            Some(EncodingType::URL) => Ok(Self::Url),
            Some(unknown) => Err(error::argument(
                "encoding-type",
                unknown,
                "Invalid Encoding Method specified in Request",
            )),
        }
    }

    /// Writes a name.
    pub(in crate::s3) fn apply(self, name: &str) -> String {
        match self {
            Self::Plain => name.to_owned(),
            Self::Url => utf8_percent_encode(name, ESCAPED)
                .to_string()
                .replace(' ', "+"),
        }
    }

    /// Writes a name that may be missing.
    pub(super) fn apply_opt(self, name: Option<&str>) -> Option<String> {
        name.map(|name| self.apply(name))
    }

    /// The response's `EncodingType`.
    pub(super) fn echo(self) -> Option<EncodingType> {
        (self == Self::Url).then(|| EncodingType::from_static(EncodingType::URL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn url_encoding_spares_slashes_and_turns_spaces_into_plus() {
        assert_eq!(Encoding::Url.apply("a b+%ü/c*~"), "a+b%2B%25%C3%BC/c*%7E");
        assert_eq!(Encoding::Plain.apply("a b+%ü"), "a b+%ü");
    }
}
