//! The beginning of a response: the XML declaration and the root's start tag.

use memchr::memchr;

use super::reader::{StartTag, Unsupported, is_space};

/// The declarations in use. The SDK's reader takes any encoding's name for UTF-8, so the name does not matter.
const DECLARATIONS: [&str; 6] = [
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<?xml version="1.0" encoding="utf-8"?>"#,
    "<?xml version='1.0' encoding='UTF-8'?>",
    "<?xml version='1.0' encoding='utf-8'?>",
    r#"<?xml version="1.0"?>"#,
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
];

/// Reads up to the end of the root's start tag; the root must have this name.
pub(super) fn read<'a>(
    body: &'a str,
    root: &'a str,
) -> Result<(StartTag<'a>, &'a str), Unsupported> {
    let rest = DECLARATIONS
        .iter()
        .find_map(|declaration| body.strip_prefix(declaration))
        .unwrap_or(body);
    let tail = skip_spaces(rest)
        .strip_prefix('<')
        .and_then(|tail| tail.strip_prefix(root))
        .ok_or(Unsupported)?;
    attributes(tail, root)
}

/// Skips the attributes, for which no response has a field, to the end of the start tag.
fn attributes<'a>(
    mut tail: &'a str,
    name: &'a str,
) -> Result<(StartTag<'a>, &'a str), Unsupported> {
    loop {
        let next = skip_spaces(tail);
        if let Some(rest) = next.strip_prefix('>') {
            return Ok((StartTag { name, empty: false }, rest));
        }
        if let Some(rest) = next.strip_prefix("/>") {
            return Ok((StartTag { name, empty: true }, rest));
        }
        if next.len() == tail.len() {
            return Err(Unsupported);
        }
        tail = attribute(next)?;
    }
}

/// Skips one attribute, `name="value"` or `prefix:name="value"`.
fn attribute(text: &str) -> Result<&str, Unsupported> {
    let (name, tail) = text.split_once('=').ok_or(Unsupported)?;
    let mut parts = name.splitn(2, ':');
    if !parts.all(super::reader::is_name) {
        return Err(Unsupported);
    }
    let value = tail.strip_prefix('"').ok_or(Unsupported)?;
    let end = memchr(b'"', value.as_bytes()).ok_or(Unsupported)?;
    let (value, tail) = value.split_at_checked(end).ok_or(Unsupported)?;
    if value.contains(['<', '&']) {
        return Err(Unsupported);
    }
    tail.strip_prefix('"').ok_or(Unsupported)
}

fn skip_spaces(text: &str) -> &str {
    text.trim_start_matches(|character: char| u8::try_from(character).is_ok_and(is_space))
}

#[cfg(test)]
mod tests {
    use super::read;

    fn rest(body: &str) -> Option<(bool, &str)> {
        read(body, "Root")
            .ok()
            .map(|(root, rest)| (root.empty, rest))
    }

    #[test]
    fn declarations_and_attributes_are_passed_over() {
        for start in [
            "<Root>",
            "<Root >",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Root>",
            "<?xml version='1.0' encoding='utf-8'?><Root xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">",
            "<Root xmlns:xsi=\"urn:x\" a=\"x>y\">",
        ] {
            let body = format!("{start}rest");
            assert_eq!(rest(&body), Some((false, "rest")), "{start}");
        }
        assert_eq!(rest("<Root a=\"b\"/>\n"), Some((true, "\n")));
    }

    #[test]
    fn anything_else_is_left_to_the_sdk() {
        for start in [
            "<Roots>",
            "<Root a='b'>",
            "<Root a=\"&amp;\">",
            "<Root a=\"<\">",
            "<Root a=\"b\"c=\"d\">",
            "<Root a>",
            "<Root :a=\"b\">",
            "<Root a:b:c=\"d\">",
            "<!DOCTYPE Root><Root>",
            "<?xml version=\"2.0\"?><Root>",
            "text<Root>",
            "\u{FEFF}<Root>",
            "<Root",
        ] {
            assert_eq!(rest(start), None, "{start}");
        }
    }
}
