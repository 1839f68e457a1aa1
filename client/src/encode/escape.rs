//! Text in XML, as the SDK escapes it.

use std::fmt::Write;

/// Appends a text, and escapes the characters that XML cannot hold.
pub(super) fn push_escaped(xml: &mut String, text: &str) {
    if is_plain(text) {
        xml.push_str(text);
        return;
    }
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\'' => xml.push_str("&apos;"),
            '"' => xml.push_str("&quot;"),
            '\r' | '\n' | '\u{85}' | '\u{2028}' => {
                // Writing to a string cannot fail.
                let _ = write!(xml, "&#x{:X};", u32::from(character));
            }
            _ => xml.push(character),
        }
    }
}

/// Whether each byte is a character of its own that is never escaped. All are looked up, since a branch for each byte takes
/// longer.
fn is_plain(text: &str) -> bool {
    let any = text
        .bytes()
        .fold(0, |any, byte| any | ESCAPED[usize::from(byte)]);
    any == 0
}

/// For each byte, 1 if it is escaped or not a character of its own.
static ESCAPED: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 128;
    while byte < table.len() {
        table[byte] = 1;
        byte += 1;
    }
    let escaped = b"&<>'\"\r\n";
    let mut index = 0;
    while index < escaped.len() {
        table[escaped[index] as usize] = 1;
        index += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::{is_plain, push_escaped};

    #[test]
    fn each_character_that_is_escaped_is_found_wherever_it_is() {
        for escaped in ['&', '<', '>', '\'', '"', '\r', '\n', 'é'] {
            for place in 0..40 {
                let mut text = "k".repeat(40);
                text.replace_range(place..=place, &escaped.to_string());
                assert!(!is_plain(&text), "{text:?}");
            }
        }
        assert!(is_plain(&"logs/2024/01/31/ key=1.json\t".repeat(4)));
    }

    #[test]
    fn what_xml_cannot_have_is_escaped() {
        let mut xml = String::new();
        push_escaped(&mut xml, "a<b>&'\"\r\n\u{85}\u{2028}é");
        assert_eq!(xml, "a&lt;b&gt;&amp;&apos;&quot;&#xD;&#xA;&#x85;&#x2028;é");
    }
}
