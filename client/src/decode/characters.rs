//! The characters that no XML document may hold.

use memchr::memmem;

const CONTROL: u8 = 1;
const THREE_BYTES_LAST: u8 = 2;
const BRACKET: u8 = 4;

/// Whether a body has only characters that XML allows, and no `]]>`.
///
/// One branch-free pass, which the compiler turns into vector instructions; the exact look follows only where that pass
/// saw a byte that could begin something forbidden.
pub(super) fn are_plain(body: &str) -> bool {
    let seen = body.bytes().fold(0, |seen, byte| seen | kind(byte));
    seen & CONTROL == 0
        && (seen & THREE_BYTES_LAST == 0 || !has_noncharacter(body.as_bytes()))
        && (seen & BRACKET == 0 || memmem::find(body.as_bytes(), b"]]>").is_none())
}

/// What a byte could be part of, as a bit.
fn kind(byte: u8) -> u8 {
    let control = byte < 0x20 && byte != b'\t' && byte != b'\n' && byte != b'\r';
    u8::from(control)
        | (u8::from(byte == 0xEF) * THREE_BYTES_LAST)
        | (u8::from(byte == b']') * BRACKET)
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
            "\0", "\u{1}", "\u{b}", "\u{1f}", "\u{FFFE}", "\u{FFFF}", "a]]>b",
        ] {
            assert!(!are_plain(forbidden), "{forbidden:?}");
        }
    }
}
