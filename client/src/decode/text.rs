//! The text of an element, and the references in it: `&lt;`, `&#60;`, `&#x3C;`.

use std::borrow::Cow;

use super::reader::Unsupported;
use super::scan::find;

/// The text of an element without children.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text<'a> {
    /// The text as it is in the body.
    pub(super) raw: &'a str,
    /// Whether an `&` is in it.
    pub(super) has_references: bool,
}

impl<'a> Text<'a> {
    /// The text with its references replaced. It is copied only if it has some.
    #[inline]
    pub(super) fn unescaped(self) -> Result<Cow<'a, str>, Unsupported> {
        if self.has_references {
            unescape(self.raw).map(Cow::Owned)
        } else {
            Ok(Cow::Borrowed(self.raw))
        }
    }
}

/// The references with names. Every `ETag` begins and ends with the first.
const NAMED: [(&str, char); 5] = [
    ("quot;", '"'),
    ("amp;", '&'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("apos;", '\''),
];

/// Replaces the references in an element's raw text.
fn unescape(raw: &str) -> Result<String, Unsupported> {
    if let Some(quoted) = quoted(raw) {
        let mut text = String::with_capacity(quoted.len() + 2);
        text.push('"');
        text.push_str(quoted);
        text.push('"');
        return Ok(text);
    }
    // A reference is never shorter than its character, so this is the only allocation.
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((plain, tail)) = split(rest, b'&') {
        text.push_str(plain);
        let (character, tail) = character(tail)?;
        text.push(character);
        rest = tail;
    }
    text.push_str(rest);
    Ok(text)
}

/// The text between two quotes without any other reference, as every `ETag` is.
fn quoted(raw: &str) -> Option<&str> {
    let inner = raw.strip_prefix("&quot;")?.strip_suffix("&quot;")?;
    find(b'&', inner.as_bytes()).is_none().then_some(inner)
}

/// The text before and after the first occurrence of an ASCII character.
fn split(text: &str, at: u8) -> Option<(&str, &str)> {
    let (before, tail) = text.split_at_checked(find(at, text.as_bytes())?)?;
    Some((before, tail.get(1..)?))
}

/// The character that a reference names, and what follows the reference.
fn character(tail: &str) -> Result<(char, &str), Unsupported> {
    for (name, character) in NAMED {
        if let Some(tail) = tail.strip_prefix(name) {
            return Ok((character, tail));
        }
    }
    let (code, tail) = split(tail, b';').ok_or(Unsupported)?;
    let code = code.strip_prefix('#').ok_or(Unsupported)?;
    Ok((numeric(code)?, tail))
}

/// The character of a decimal or hexadecimal code.
fn numeric(code: &str) -> Result<char, Unsupported> {
    let (digits, radix) = match code.strip_prefix('x') {
        Some(digits) => (digits, 16),
        None => (code, 10),
    };
    // `from_str_radix` accepts a sign, which XML does not.
    if !digits.starts_with(|first: char| first.is_ascii_hexdigit()) {
        return Err(Unsupported);
    }
    let code = u32::from_str_radix(digits, radix).map_err(|_| Unsupported)?;
    char::from_u32(code).ok_or(Unsupported)
}

#[cfg(test)]
mod tests {
    use super::{Cow, Text, unescape};

    #[test]
    fn text_is_copied_only_where_references_are_in_it() {
        let unescaped = |raw, has_references| {
            let text = Text {
                raw,
                has_references,
            };
            text.unescaped()
        };
        let plain = unescaped("plain; text", false);
        assert!(matches!(plain, Ok(Cow::Borrowed("plain; text"))));
        assert!(matches!(unescaped("a&amp;b", true), Ok(Cow::Owned(text)) if text == "a&b"));
    }

    #[test]
    fn references_become_their_characters() {
        let raw = "&quot;a&amp;b&quot; &lt;&gt;&apos; &#65;&#x1F355;&#xd;;";
        assert_eq!(unescape(raw).as_deref(), Ok("\"a&b\" <>' A\u{1F355}\r;"));
    }

    #[test]
    fn quotes_around_a_text_are_replaced_whatever_is_between_them() {
        for (raw, text) in [
            ("&quot;9a03&quot;", "\"9a03\""),
            ("&quot;&quot;", "\"\""),
            ("&quot;", "\""),
            ("&quot;a&amp;&quot;", "\"a&\""),
            ("&quot;&quot;&quot;", "\"\"\""),
        ] {
            assert_eq!(unescape(raw).as_deref(), Ok(text), "{raw}");
        }
    }

    #[test]
    fn other_references_are_left_to_the_sdk() {
        for raw in [
            "&",
            "&lt",
            "&nbsp;",
            "&;",
            "&#;",
            "&#x;",
            "&#+65;",
            "&#xD800;",
            "&#3.1;",
            "&#99999999999;",
        ] {
            assert!(unescape(raw).is_err(), "{raw}");
        }
    }
}
