//! The characters that no XML document may hold.

use memchr::memmem;

/// How many bytes are looked at together. The compiler makes vector instructions of a loop over so many.
const LANES: usize = 32;

const CONTROL: u8 = 1;
const BRACKET: u8 = 2;
/// The bit that every byte of a character outside ASCII has.
const NOT_ASCII: u8 = 0x80;

/// Whether a body has only characters that XML allows, and no `]]>`.
///
/// One pass without branches; the exact look follows only where that pass saw a byte that could be part of something
/// forbidden.
pub(super) fn are_plain(body: &str) -> bool {
    let body = body.as_bytes();
    let seen = kinds(body);
    seen & CONTROL == 0
        && (seen & NOT_ASCII == 0 || !has_noncharacter(body))
        && (seen & BRACKET == 0 || memmem::find(body, b"]]>").is_none())
}

/// The kinds of all bytes, as bits.
fn kinds(body: &[u8]) -> u8 {
    let (chunks, rest) = body.as_chunks::<LANES>();
    let mut lanes = [0; LANES];
    for chunk in chunks {
        for (lane, byte) in lanes.iter_mut().zip(chunk) {
            *lane |= kind(*byte);
        }
    }
    lanes
        .into_iter()
        .chain(rest.iter().copied().map(kind))
        .fold(0, |seen, kind| seen | kind)
}

/// What a byte could be part of, as bits.
fn kind(byte: u8) -> u8 {
    let control = u8::from(byte < 0x20);
    let space = u8::from(byte == b'\t') | u8::from(byte == b'\n') | u8::from(byte == b'\r');
    (control ^ space) | (u8::from(byte == b']') * BRACKET) | (byte & NOT_ASCII)
}

/// Whether U+FFFE or U+FFFF occurs.
fn has_noncharacter(body: &[u8]) -> bool {
    memmem::find_iter(body, b"\xEF\xBF").any(|at| matches!(body.get(at + 2), Some(0xBE | 0xBF)))
}

#[cfg(test)]
mod tests {
    use super::are_plain;

    #[test]
    fn text_in_any_language_is_plain() {
        assert!(are_plain("tab\t line\r\n é 漢字 🍕 \u{FFFD} \u{7f} [x]"));
    }

    #[test]
    fn control_characters_and_noncharacters_are_not() {
        for forbidden in [
            "a tab\t, and far behind it, beyond the first chunk, a bell \u{7}",
            "\0",
            "\u{1}",
            "\u{b}",
            "\u{1f}",
            "\u{FFFE}",
            "\u{FFFF}",
            "a]]>b",
        ] {
            assert!(!are_plain(forbidden), "{forbidden:?}");
        }
    }
}
