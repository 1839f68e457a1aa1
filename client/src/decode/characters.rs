//! The characters that no XML document may hold.

use memchr::memmem;

/// How many bytes are checked together. The compiler turns a loop over this many into vector instructions.
const LANES: usize = 64;

/// How many bytes are checked again when one of them is unusual.
const BLOCK: usize = 4096;

const CONTROL: u8 = 1;
const BRACKET: u8 = 2;
/// The bit that every byte of a character outside ASCII has.
const NOT_ASCII: u8 = HIGHEST;
const HIGHEST: u8 = 0x80;

/// Whether a body has only characters that XML allows, and no `]]>`.
///
/// One pass without branches; a closer look follows only where that pass saw a byte that could be part of something
/// forbidden. In most listings that is the first block alone, for the line end after the XML declaration.
pub(super) fn are_plain(body: &str) -> bool {
    let body = body.as_bytes();
    let seen = kinds(body);
    seen & CONTROL == 0
        && (seen & NOT_ASCII == 0 || !has_noncharacter(body))
        && (seen & BRACKET == 0 || memmem::find(body, b"]]>").is_none())
}

/// The kinds of all bytes, as bits.
fn kinds(body: &[u8]) -> u8 {
    body.chunks(BLOCK)
        .filter(|block| all(block, unusual) & HIGHEST != 0)
        .fold(0, |seen, block| seen | all(block, kind))
}

/// The bits of all these bytes together.
fn all(block: &[u8], of: impl Fn(u8) -> u8) -> u8 {
    let (chunks, rest) = block.as_chunks::<LANES>();
    let mut lanes = [0; LANES];
    for chunk in chunks {
        for (lane, byte) in lanes.iter_mut().zip(chunk) {
            *lane |= of(*byte);
        }
    }
    let rest = rest.iter().copied().map(of);
    lanes.into_iter().chain(rest).fold(0, |seen, of| seen | of)
}

/// The highest bit is set for a byte that has a kind, and for white space: three instructions, where [`kind`] has ten.
fn unusual(byte: u8) -> u8 {
    byte | byte.wrapping_sub(b' ') | (byte ^ b']').wrapping_sub(1)
}

/// The forbidden sequences that a byte could be part of, as bits.
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
    use super::{HIGHEST, are_plain, kind, unusual};

    #[test]
    fn every_byte_that_has_a_kind_is_unusual() {
        for byte in 0..=u8::MAX {
            let plain = (b' '..=0x7f).contains(&byte) && byte != b']';
            assert_eq!(unusual(byte) & HIGHEST == 0, plain, "{byte:#x}");
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
