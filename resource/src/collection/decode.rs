//! Undoes `EncodingType=url`.
//!
//! XML cannot carry every key that S3 can hold. So every listing asks for keys in URL encoding, as boto3's does, and
//! decodes them here; the SDK does not. A key becomes a handle, or goes into a batch that deletes it: an encoded one
//! would name another object. So keys are decoded too where the caller asked for the encoding, which boto3 leaves.

use aws_sdk_s3::types::{CommonPrefix, EncodingType};
use percent_encoding::percent_decode_str;

/// Decodes the keys of one answer, or leaves them alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    encoded: bool,
}

impl Keys {
    /// Keys are decoded if the answer says that they are encoded.
    pub(super) fn new(answered: Option<&EncodingType>) -> Self {
        Self {
            encoded: answered == Some(&EncodingType::Url),
        }
    }

    /// Decodes in place; most keys hold nothing to decode, and cost one scan.
    pub(super) fn decode(self, key: &mut Option<String>) {
        if let Some(key) = key.as_mut().filter(|_| self.encoded) {
            decode(key);
        }
    }

    pub(super) fn prefixes(self, prefixes: Option<Vec<CommonPrefix>>) -> Vec<String> {
        let decoded = |mut prefix: CommonPrefix| {
            self.decode(&mut prefix.prefix);
            prefix.prefix
        };
        prefixes
            .unwrap_or_default()
            .into_iter()
            .filter_map(decoded)
            .collect()
    }
}

fn decode(key: &mut String) {
    if memchr::memchr2(b'%', b'+', key.as_bytes()).is_none() {
        return;
    }
    let spaced = key.replace('+', " ");
    // What does not decode to text was not encoded text: it stays as it came.
    if let Ok(decoded) = percent_decode_str(&spaced).decode_utf8() {
        *key = decoded.into_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn percent_and_plus_are_decoded() {
        for (encoded, key) in [
            ("a/b.txt", "a/b.txt"),
            ("a+b%2Bc", "a b+c"),
            ("%01%EF%BF%BE", "\u{1}\u{fffe}"),
            ("100%25", "100%"),
            ("%FF", "%FF"),
        ] {
            let mut text = encoded.to_owned();
            decode(&mut text);
            assert_eq!(text, key);
        }
    }
}
