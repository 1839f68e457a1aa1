//! The keys and versions that a batch acts on.

use std::fmt;
use std::hash::{Hash, Hasher};

use client::error::Subject;
use client::transfer::LONGEST_KEY;

/// A key, or one version of it.
///
/// Made from a key, from a key and a version, and from whatever a listing yields.
///
/// ```
/// use resource::batch::Target;
///
/// assert_eq!(Target::from("a.txt").key, "a.txt");
/// assert_eq!(Target::from(("a.txt", "3HL4")).to_string(), "a.txt (version 3HL4)");
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct Target {
    /// The key.
    pub key: String,
    /// The version, if one version is meant.
    pub version_id: Option<String>,
    /// The bucket of the handle that it was made from. A batch on another bucket must not take it for a key there.
    bucket: Option<Box<str>>,
}

impl Target {
    /// A key; its latest version, where versions are kept.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            version_id: None,
            bucket: None,
        }
    }

    /// One version of a key.
    #[must_use]
    pub fn version(key: impl Into<String>, version_id: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            version_id: Some(version_id.into()),
            bucket: None,
        }
    }

    /// An entry of a listing or a response: a key, and a version if there is one.
    pub(super) fn named(key: Option<String>, version_id: Option<String>) -> Self {
        Self {
            key: key.unwrap_or_default(),
            version_id,
            bucket: None,
        }
    }

    /// Says which bucket it is in.
    pub(crate) fn within(mut self, bucket: &str) -> Self {
        self.bucket = Some(bucket.into());
        self
    }

    /// The bucket that it is in, where that is known to be another than this.
    pub(super) fn other_bucket(&self, bucket: &str) -> Option<&str> {
        self.bucket.as_deref().filter(|known| *known != bucket)
    }

    /// Why no request to `bucket` can name it, if none can.
    pub(super) fn reason_not_to_send(&self, bucket: &str) -> Option<String> {
        if let Some(other) = self.other_bucket(bucket) {
            let subject = Subject::object(other, self.key.as_str());
            return Some(format!("{subject} is not in the bucket {bucket}"));
        }
        let version_id = self.version_id.as_deref();
        [("key", Some(self.key.as_str())), ("version", version_id)]
            .into_iter()
            .find_map(|(what, text)| match text?.len() {
                0 => Some(format!("the {what} is empty")),
                1..=LONGEST_KEY => None,
                len => Some(format!(
                    "the {what} has {len} bytes; S3 takes {LONGEST_KEY} at most"
                )),
            })
    }

    /// Whether a request for many keys can hold this one without failing the others.
    ///
    /// XML 1.0 has no way to write most control characters. A key that is empty or too long makes S3 refuse the
    /// whole request, and so may a version. S3 might take an empty version for none, and hide the latest version behind a
    /// delete marker.
    pub(super) fn fits_in_a_batch(&self) -> bool {
        let is_writable = |text: &str| {
            let is_short = !text.is_empty() && text.len() <= LONGEST_KEY;
            // Most keys are of characters that need no second look.
            is_short && (is_printable(text) || !text.contains(is_forbidden))
        };
        is_writable(&self.key) && self.version_id.as_deref().is_none_or(is_writable)
    }
}

/// Whether each byte is one of the characters from the space to the tilde, which XML can write. Without a branch for each, the
/// compiler looks at sixteen of them at once.
fn is_printable(text: &str) -> bool {
    let above = text.bytes().map(|byte| byte.wrapping_sub(b' '));
    above.fold(0, u8::max) <= b'~' - b' '
}

/// Whether XML 1.0 has no way to write a character.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Two targets are equal if they name the same key and version, whatever they were made from.
impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        (&self.key, &self.version_id) == (&other.key, &other.version_id)
    }
}

impl Eq for Target {}

impl Hash for Target {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.key, &self.version_id).hash(state);
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Target")
            .field("key", &self.key)
            .field("version_id", &self.version_id)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key.escape_debug())?;
        match &self.version_id {
            Some(version_id) => write!(f, " (version {})", version_id.escape_debug()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn keys_that_xml_cannot_carry_do_not_fit_in_a_batch() {
        for key in [
            "a",
            " ",
            "a\tb\nc\r",
            "é\u{85}\u{2028}\u{fffd}\u{10ffff}",
            "<&>\"'",
        ] {
            assert!(Target::from(key).fits_in_a_batch(), "{key:?}");
        }
        for key in [
            "", "a\0", "\u{1}", "\u{b}", "\u{1f}", "\u{fffe}", "\u{ffff}",
        ] {
            assert!(!Target::from(key).fits_in_a_batch(), "{key:?}");
        }
        assert!(!Target::from("k".repeat(1025)).fits_in_a_batch());
    }
}
