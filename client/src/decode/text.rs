//! References in text: `&lt;`, `&#60;`, `&#x3C;`.

use std::borrow::Cow;

use memchr::memchr;

use super::reader::Unsure;

/// The text that an element's raw text stands for. Without a reference nothing is copied.
pub(super) fn unescape(raw: &str) -> Result<Cow<'_, str>, Unsure> {
    if memchr(b'&', raw.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(raw));
    }
    // A reference is never shorter than what it stands for, so this is the one allocation.
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((plain, tail)) = split(rest, b'&') {
        text.push_str(plain);
        let (name, tail) = split(tail, b';').ok_or(Unsure)?;
        text.push(character(name)?);
        rest = tail;
    }
    text.push_str(rest);
    Ok(Cow::Owned(text))
}

/// What stands before and after the first of an ASCII character.
fn split(text: &str, at: u8) -> Option<(&str, &str)> {
    let (before, tail) = text.split_at_checked(memchr(at, text.as_bytes())?)?;
    Some((before, tail.get(1..)?))
}

/// The character that a reference names.
fn character(name: &str) -> Result<char, Unsure> {
    match name {
        "quot" => Ok('"'),
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "apos" => Ok('\''),
        _ => numeric(name.strip_prefix('#').ok_or(Unsure)?),
    }
}

/// The character of a decimal or hexadecimal code.
fn numeric(code: &str) -> Result<char, Unsure> {
    let (digits, radix) = match code.strip_prefix('x') {
        Some(digits) => (digits, 16),
        None => (code, 10),
    };
    // `from_str_radix` takes a sign, which no reference has.
    if !digits.starts_with(|first: char| first.is_ascii_hexdigit()) {
        return Err(Unsure);
    }
    let code = u32::from_str_radix(digits, radix).map_err(|_| Unsure)?;
    char::from_u32(code).ok_or(Unsure)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::unescape;

    #[test]
    fn text_without_references_is_borrowed() {
        assert!(matches!(
            unescape("plain; text"),
            Ok(Cow::Borrowed("plain; text"))
        ));
    }

    #[test]
    fn references_become_their_characters() {
        let raw = "&quot;a&amp;b&quot; &lt;&gt;&apos; &#65;&#x1F355;&#xd;;";
        assert_eq!(unescape(raw).as_deref(), Ok("\"a&b\" <>' A\u{1F355}\r;"));
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
