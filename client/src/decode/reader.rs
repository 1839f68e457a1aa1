//! A reader of XML without comments, CDATA, namespaces and the like: one pass, nothing copied.

use super::scan::{find, find_after};
use super::text::Text;
use super::{characters, prolog};

/// How deep an unknown element may nest before the SDK's reader is used instead.
const MAX_DEPTH: u8 = 16;

/// The response holds something that the fast reader does not support: the SDK's own reader reads it instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsupported;

/// A start tag without attributes.
#[derive(Clone, Copy, Debug)]
pub(super) struct StartTag<'a> {
    /// The text between `<` and `>`. Whether it is a name is known when it matches one.
    pub(super) name: &'a str,
    /// The tag was `<Name/>`: it has no content and no end tag.
    pub(super) empty: bool,
}

impl StartTag<'static> {
    /// The start tag of an element that has content.
    pub(super) const fn of(name: &'static str) -> Self {
        Self { name, empty: false }
    }
}

/// A position in a body.
#[derive(Clone, Debug)]
pub(super) struct XmlReader<'a> {
    pub(super) rest: &'a str,
}

impl<'a> XmlReader<'a> {
    /// Opens a body whose root element has this name, and reads as far as the root's start tag.
    pub(super) fn open(body: &'a [u8], root: &'a str) -> Result<(Self, StartTag<'a>), Unsupported> {
        let body = std::str::from_utf8(body).map_err(|_| Unsupported)?;
        if !characters::are_plain(body) {
            return Err(Unsupported);
        }
        let (start, rest) = prolog::read(body, root)?;
        Ok((Self { rest }, start))
    }

    /// The bytes that are not read yet.
    pub(super) fn remaining(&self) -> usize {
        self.rest.len()
    }

    /// The next child of an element, or `None` when the element's end tag is read. Text between children belongs to no
    /// field and is skipped.
    #[expect(
        clippy::inline_always,
        reason = "its result would go through memory and be waited for: a page takes a quarter longer"
    )]
    #[inline(always)]
    pub(super) fn child(
        &mut self,
        parent: StartTag<'a>,
    ) -> Result<Option<StartTag<'a>>, Unsupported> {
        if parent.empty {
            return Ok(None);
        }
        if !self.rest.starts_with('<') {
            self.raw_text()?;
        }
        if self.rest.starts_with("</") {
            self.end(parent)?;
            return Ok(None);
        }
        let tail = self.rest.strip_prefix('<').ok_or(Unsupported)?;
        let close = find(b'>', tail.as_bytes()).ok_or(Unsupported)?;
        let (name, tail) = tail.split_at_checked(close).ok_or(Unsupported)?;
        self.rest = tail.strip_prefix('>').ok_or(Unsupported)?;
        Ok(Some(match name.strip_suffix('/') {
            Some(name) => StartTag { name, empty: true },
            None => StartTag { name, empty: false },
        }))
    }

    /// Whether this tag comes next, such as `<Key>`. It is read if it does.
    #[inline]
    pub(super) fn opens(&mut self, tag: &str) -> bool {
        let rest = self.rest.strip_prefix(tag);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The text of an element with these tags, if that element comes next and has no children. Otherwise nothing is read.
    ///
    /// Most fields are read by this, because their names are known here when the program is compiled. [`child`](Self::child)
    /// has to find a name and compare it, which takes three times as long.
    #[expect(clippy::inline_always, reason = "as for `child`")]
    #[inline(always)]
    pub(super) fn next_text(&mut self, start: &str, end: &str) -> Option<Text<'a>> {
        let tail = self.rest.strip_prefix(start)?;
        let (tag, has_references) = find_after(b'<', b'&', tail.as_bytes())?;
        let (raw, tail) = tail.split_at_checked(tag)?;
        self.rest = tail.strip_prefix(end)?;
        Some(Text {
            raw,
            has_references,
        })
    }

    /// The text of an element without children.
    pub(super) fn text(&mut self, field: StartTag<'a>) -> Result<Text<'a>, Unsupported> {
        if field.empty {
            return Ok(Text::default());
        }
        let text = self.raw_text()?;
        self.end(field)?;
        Ok(text)
    }

    /// Skips an unknown element and its children.
    pub(super) fn skip(&mut self, unknown: StartTag<'a>) -> Result<(), Unsupported> {
        self.skip_nested(unknown, 0)
    }

    /// The document has ended: nothing but white space follows.
    pub(super) fn finish(self) -> Result<(), Unsupported> {
        if self.rest.bytes().all(is_space) {
            Ok(())
        } else {
            Err(Unsupported)
        }
    }

    fn skip_nested(&mut self, unknown: StartTag<'a>, depth: u8) -> Result<(), Unsupported> {
        if depth == MAX_DEPTH || !is_name(unknown.name) {
            return Err(Unsupported);
        }
        while let Some(child) = self.child(unknown)? {
            self.skip_nested(child, depth + 1)?;
        }
        Ok(())
    }

    /// The text up to the next tag.
    fn raw_text(&mut self) -> Result<Text<'a>, Unsupported> {
        let (tag, has_references) =
            find_after(b'<', b'&', self.rest.as_bytes()).ok_or(Unsupported)?;
        let (raw, rest) = self.rest.split_at_checked(tag).ok_or(Unsupported)?;
        self.rest = rest;
        Ok(Text {
            raw,
            has_references,
        })
    }

    /// Reads the end tag of an element.
    #[inline]
    fn end(&mut self, element: StartTag<'a>) -> Result<(), Unsupported> {
        self.rest = self
            .rest
            .strip_prefix("</")
            .and_then(|tail| tail.strip_prefix(element.name))
            .and_then(|tail| tail.strip_prefix('>'))
            .ok_or(Unsupported)?;
        Ok(())
    }
}

/// The text without the white space around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|character: char| u8::try_from(character).is_ok_and(is_space))
}

/// White space, as XML has it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// Whether this is a name of ASCII letters and digits. XML allows more, which is left to the SDK's reader.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::{Unsupported, XmlReader};

    /// The names of the root's children.
    fn children(body: &str) -> Result<Vec<String>, Unsupported> {
        let (mut reader, root) = XmlReader::open(body.as_bytes(), "Root")?;
        let mut names = Vec::new();
        while let Some(child) = reader.child(root)? {
            names.push(child.name.to_owned());
            reader.skip(child)?;
        }
        reader.finish()?;
        Ok(names)
    }

    #[test]
    fn children_are_found_among_white_space_and_text() {
        let body = "<Root>\n <A>1</A> stray <B/><C><A><C>2</C></A></C>\n</Root>\n";
        assert_eq!(children(body), Ok(vec!["A".into(), "B".into(), "C".into()]));
    }

    /// The text of an `<A>` that comes next in the root, and what is left to read.
    fn next_text(body: &str) -> (Option<&str>, &str) {
        let (mut reader, _) = XmlReader::open(body.as_bytes(), "Root").unwrap();
        let text = reader.next_text("<A>", "</A>");
        (text.map(|text| text.raw), reader.rest)
    }

    #[test]
    fn an_element_that_comes_next_is_read_whole_or_not_at_all() {
        assert_eq!(next_text("<Root><A>1</A><B/>"), (Some("1"), "<B/>"));
        assert_eq!(next_text("<Root><A></A>"), (Some(""), ""));
        for rest in [
            "<A/>",
            " <A>1</A>",
            "<A >1</A>",
            "<A>1</B>",
            "<A>1<B/></A>",
            "<A>1",
            "",
        ] {
            assert_eq!(next_text(&format!("<Root>{rest}")), (None, rest));
        }
    }

    #[test]
    fn an_element_repeats_when_its_start_tag_comes_next() {
        let (mut reader, root) = XmlReader::open(b"<Root><A></A><A><A/>", "Root").unwrap();
        let first = reader.child(root).unwrap().unwrap();
        assert!(!reader.opens("<A>"));
        reader.skip(first).unwrap();
        assert!(reader.opens("<A>"));
        assert!(!reader.opens("<A>"));
        assert_eq!(reader.rest, "<A/>");
    }

    #[test]
    fn an_empty_root_has_no_children() {
        assert_eq!(children("<Root/>"), Ok(Vec::new()));
        assert_eq!(children("<Root></Root>"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_sdk() {
        for body in [
            "",
            "<Other/>",
            "<Root>",
            "<Root><A>",
            "<Root><A></B></Root>",
            "<Root><A ></A></Root>",
            "<Root><a:A></a:A></Root>",
            "<Root><A x='1'/></Root>",
            "<Root><1/></Root>",
            "<Root></></Root>",
            "<Root><></></Root>",
            "<Root><!-- note --></Root>",
            "<Root><![CDATA[x]]></Root>",
            "<Root><?pi?></Root>",
            "<Root></Root><Root/>",
            "<Root><A>\u{0}</A></Root>",
        ] {
            assert_eq!(children(body), Err(Unsupported), "{body:?}");
        }
    }

    #[test]
    fn deep_nesting_is_left_to_the_sdk_and_does_not_exhaust_the_stack() {
        let body = format!(
            "<Root>{}{}</Root>",
            "<A>".repeat(50_000),
            "</A>".repeat(50_000)
        );
        assert_eq!(children(&body), Err(Unsupported));
    }
}
