//! The order of keys, from page to page.

/// The order of the keys so far. S3 orders keys by their UTF-8 bytes. Some servers order them as UTF-16, which is accepted,
/// but not both in turn.
#[derive(Clone, Debug)]
pub(super) struct KeyOrder {
    utf8: bool,
    utf16: bool,
}

impl Default for KeyOrder {
    fn default() -> Self {
        Self {
            utf8: true,
            utf16: true,
        }
    }
}

impl KeyOrder {
    /// Checks that a key sorts after the key before it.
    pub(super) fn advance(&mut self, previous: &str, key: &str) -> Result<(), String> {
        // The two orders differ only where both keys hold characters beyond ASCII.
        let advances = if key.is_ascii() || previous.is_ascii() {
            previous < key
        } else {
            self.utf8 &= previous < key;
            self.utf16 &= previous.encode_utf16().lt(key.encode_utf16());
            self.utf8 || self.utf16
        };
        if advances {
            Ok(())
        } else if previous == key {
            Err(twice(key))
        } else {
            Err(format!(
                "the key {key:?} comes after {previous:?}, which is listed already"
            ))
        }
    }
}

/// Whether a key sorts after the key before it, in every order. `false` if it has characters beyond ASCII.
#[inline]
pub(super) fn ascends(previous: &str, key: &str) -> bool {
    previous < key && key.is_ascii()
}

/// The error for an entry that was listed before.
pub(super) fn twice(key: &str) -> String {
    format!("{key:?} is listed twice")
}
