//! Undoes `EncodingType=url`.
//!
//! XML cannot hold every key, so S3 encodes keys when the request asks for it. The SDK does not decode them. An encoded
//! key in a request would name another object.

use std::borrow::Cow;

use aws_sdk_s3::types::{CommonPrefix, EncodingType, Object};
use percent_encoding::percent_decode_str;

/// Decodes the keys of one response, if the response says that they are encoded.
///
/// ```
/// use aws_sdk_s3::types::EncodingType;
/// use client::pages::KeyDecoder;
///
/// let keys = KeyDecoder::new(Some(&EncodingType::Url));
/// assert_eq!(keys.decoded("a%2Fb+c"), "a/b c");
/// assert_eq!(KeyDecoder::new(None).decoded("a%2Fb+c"), "a%2Fb+c");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct KeyDecoder {
    is_encoded: bool,
}

impl KeyDecoder {
    /// The decoder for a response with this `EncodingType`.
    #[must_use]
    pub fn new(encoding: Option<&EncodingType>) -> Self {
        Self {
            is_encoded: encoding == Some(&EncodingType::Url),
        }
    }

    /// The decoded key. A text that does not decode to UTF-8 was not encoded, and is returned as it is.
    #[must_use]
    pub fn decoded(self, key: &str) -> Cow<'_, str> {
        if !self.is_encoded || memchr::memchr2(b'%', b'+', key.as_bytes()).is_none() {
            return Cow::Borrowed(key);
        }
        let spaced = key.replace('+', " ");
        match percent_decode_str(&spaced).decode_utf8() {
            Ok(decoded) => Cow::Owned(decoded.into_owned()),
            Err(_) => Cow::Borrowed(key),
        }
    }

    /// Decodes a key in place. Most keys have nothing to decode, and cost one scan.
    pub fn decode(self, key: &mut Option<String>) {
        if let Some(key) = key
            && let Cow::Owned(decoded) = self.decoded(key)
        {
            *key = decoded;
        }
    }

    /// Decodes the keys of a page's objects in place.
    pub(super) fn decode_objects(self, objects: Option<&mut Vec<Object>>) {
        if !self.is_encoded {
            return;
        }
        for object in objects.into_iter().flatten() {
            self.decode(&mut object.key);
        }
    }

    /// Decodes a page's common prefixes in place.
    pub(super) fn decode_prefixes(self, prefixes: Option<&mut Vec<CommonPrefix>>) {
        for common in prefixes.into_iter().flatten() {
            self.decode(&mut common.prefix);
        }
    }

    /// The decoded keys of a page's objects, borrowed where nothing is to decode. One that is missing is empty.
    pub(super) fn of_objects(
        self,
        objects: &[Object],
    ) -> impl Iterator<Item = Cow<'_, str>> + Clone {
        let keys = objects.iter().map(Object::key);
        keys.map(move |key| self.decoded(key.unwrap_or_default()))
    }

    /// The decoded common prefixes, borrowed where nothing is to decode. One that is missing is empty.
    pub fn of_prefixes(self, prefixes: &[CommonPrefix]) -> impl Iterator<Item = Cow<'_, str>> {
        let prefixes = prefixes.iter().map(CommonPrefix::prefix);
        prefixes.map(move |prefix| self.decoded(prefix.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::types::EncodingType;

    use super::KeyDecoder;

    #[test]
    fn percent_and_plus_are_decoded() {
        for (encoded, key) in [
            ("a/b.txt", "a/b.txt"),
            ("a+b%2Bc", "a b+c"),
            ("a%2Fb+c%C3%A9", "a/b cé"),
            ("%01%EF%BF%BE", "\u{1}\u{fffe}"),
            ("100%25", "100%"),
            ("%FF", "%FF"),
        ] {
            let mut text = Some(encoded.to_owned());
            KeyDecoder::new(Some(&EncodingType::Url)).decode(&mut text);
            assert_eq!(text.as_deref(), Some(key));
            assert_eq!(KeyDecoder::new(None).decoded(encoded), encoded);
        }
    }
}
