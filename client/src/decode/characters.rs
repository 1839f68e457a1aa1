//! The characters that no XML document may hold.

use memchr::{memchr, memmem};

/// How many bytes are checked together. The compiler turns a loop over this many into vector instructions.
const LANES: usize = 64;

/// How many bytes are checked again when one of them is unusual.
const BLOCK: usize = 4096;

const CONTROL: u8 = 1;
/// The bit that every byte of a character outside ASCII has.
const NOT_ASCII: u8 = 0x80;

/// How far the last character of ASCII is from the space.
const LAST_USUAL: u8 = 0x7f - b' ';

/// Whether a body has only characters that XML allows, and no `]]>`.
///
/// One pass without branches; a closer look follows only where that pass saw a byte that could be part of something
/// forbidden. In most listings that is the first block alone, for the line end after the XML declaration.
pub(super) fn are_plain(body: &str) -> bool {
    let body = body.as_bytes();
    let seen = kinds(body);
    seen & CONTROL == 0
        && (seen & NOT_ASCII == 0 || !has_noncharacter(body))
        && !has_section_end(body)
}

/// The kinds of all bytes, as bits.
fn kinds(body: &[u8]) -> u8 {
    body.chunks(BLOCK)
        .filter(|block| fold(block, from_space, u8::max) > LAST_USUAL)
        .fold(0, |seen, block| {
            seen | fold(block, kind, |seen, kind| seen | kind)
        })
}

/// What is made of each of these bytes, put together.
fn fold(block: &[u8], of: impl Fn(u8) -> u8, join: impl Fn(u8, u8) -> u8) -> u8 {
    let (chunks, rest) = block.as_chunks::<LANES>();
    let mut lanes = [0; LANES];
    for chunk in chunks {
        for (lane, byte) in lanes.iter_mut().zip(chunk) {
            *lane = join(*lane, of(*byte));
        }
    }
    let rest = rest.iter().copied().map(of);
    lanes.into_iter().chain(rest).fold(0, join)
}

/// How far a byte is from the space. Control characters, white space among them, and bytes outside ASCII are further than
/// [`LAST_USUAL`]. This takes two instructions, where [`kind`] has ten.
fn from_space(byte: u8) -> u8 {
    byte.wrapping_sub(b' ')
}

/// The forbidden sequences that a byte could be part of, as bits.
fn kind(byte: u8) -> u8 {
    let control = u8::from(byte < 0x20);
    let space = u8::from(byte == b'\t') | u8::from(byte == b'\n') | u8::from(byte == b'\r');
    (control ^ space) | (byte & NOT_ASCII)
}

/// Whether `]]>` occurs. Most listings have no bracket at all, which is faster to see.
fn has_section_end(body: &[u8]) -> bool {
    let from_bracket = memchr(b']', body).and_then(|at| body.get(at..));
    from_bracket.is_some_and(|rest| memmem::find(rest, b"]]>").is_some())
}

/// Whether U+FFFE or U+FFFF occurs.
fn has_noncharacter(body: &[u8]) -> bool {
    memmem::find_iter(body, b"\xEF\xBF").any(|at| matches!(body.get(at + 2), Some(0xBE | 0xBF)))
}

#[cfg(test)]
mod tests {
    use super::{LAST_USUAL, are_plain, from_space, kind};

    #[test]
    fn every_byte_that_has_a_kind_is_unusual() {
        for byte in 0..=u8::MAX {
            let plain = (b' '..=0x7f).contains(&byte);
            assert_eq!(from_space(byte) <= LAST_USUAL, plain, "{byte:#x}");
            assert!(!plain || kind(byte) == 0, "{byte:#x}");
        }
    }

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
