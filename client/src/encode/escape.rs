//! Text in XML, as the SDK escapes it.

use std::fmt::Write;

/// Appends a text, and escapes the characters that XML cannot hold.
pub(super) fn push_escaped(xml: &mut String, text: &str) {
    if text.bytes().all(is_plain) {
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

/// Whether a byte is a character of its own that is never escaped.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'&' | b'<' | b'>' | b'\'' | b'"' | b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::push_escaped;

    #[test]
    fn what_xml_cannot_have_is_escaped() {
        let mut xml = String::new();
        push_escaped(&mut xml, "a<b>&'\"\r\n\u{85}\u{2028}é");
        assert_eq!(xml, "a&lt;b&gt;&amp;&apos;&quot;&#xD;&#xA;&#x85;&#x2028;é");
    }
}
