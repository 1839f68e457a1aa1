//! XML documents as trees: for the bodies that are read before `s3s` parses them, or in its place.

use quick_xml::Reader;
use quick_xml::escape::{escape, resolve_predefined_entity};
use quick_xml::events::{BytesStart, Event};
use s3s::S3Result;

use super::error;

/// The namespace of S3's documents.
pub(crate) const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

/// How deep elements may be nested. S3's own documents have at most 8 levels.
const MAX_DEPTH: usize = 32;

/// An element with its text and its children. Names and attributes have no namespace prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

impl Element {
    /// An element with nothing in it.
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// An element that holds text.
    pub(crate) fn with_text(name: &str, text: &str) -> Self {
        Self {
            text: text.to_owned(),
            ..Self::new(name)
        }
    }

    /// Adds a child.
    pub(crate) fn with(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// Reads a document, or fails with `MalformedXML`.
    pub(crate) fn parse(document: &[u8]) -> S3Result<Self> {
        std::str::from_utf8(document)
            .ok()
            .and_then(parse)
            .ok_or_else(error::malformed_xml)
    }

    /// The first child with this name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Every child with this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first child with this name, without surrounding whitespace.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.trim())
    }

    /// The element at the end of a path of names, as `Rule/DefaultRetention`.
    pub(crate) fn at(&self, path: &str) -> Option<&Self> {
        path.split('/')
            .try_fold(self, |element, name| element.child(name))
    }

    /// The document, with S3's namespace on its root.
    pub(crate) fn to_document(&self) -> String {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write(&mut text, Some(NAMESPACE));
        text
    }

    /// The document without a namespace, as the response to a form has it.
    pub(crate) fn to_plain_document(&self) -> String {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        self.write(&mut text, None);
        text
    }

    fn write(&self, text: &mut String, namespace: Option<&str>) {
        text.extend(["<", &self.name]);
        if let Some(namespace) = namespace {
            text.extend([" xmlns=\"", namespace, "\""]);
        }
        for (name, value) in &self.attributes {
            // `xsi:type` is the only attribute in S3's documents.
            text.push_str(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:");
            text.extend([name, "=\"", &*escape(value), "\""]);
        }
        text.push('>');
        if self.children.is_empty() {
            text.push_str(&escape(&self.text));
        }
        for child in &self.children {
            child.write(text, None);
        }
        text.extend(["</", &self.name, ">"]);
    }
}

fn parse(document: &str) -> Option<Element> {
    let mut reader = Reader::from_str(document);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if root.is_none() && open.len() < MAX_DEPTH => {
                open.push(begin(&start)?);
            }
            Event::Empty(start) if root.is_none() => {
                close(begin(&start)?, &mut open, &mut root);
            }
            Event::End(_) => close(open.pop()?, &mut open, &mut root),
            Event::Text(text) => add(&mut open, &text.decode().ok()?)?,
            Event::CData(text) => add(&mut open, &text.decode().ok()?)?,
            Event::GeneralRef(entity) => {
                let character = entity.resolve_char_ref().ok()?.map(String::from);
                let name = entity.decode().ok()?;
                let text = character.or_else(|| resolve_predefined_entity(&name).map(String::from));
                add(&mut open, &text?)?;
            }
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => return root.filter(|_| open.is_empty()),
            Event::Start(_) | Event::Empty(_) | Event::DocType(_) => return None,
        }
    }
}

fn begin(start: &BytesStart<'_>) -> Option<Element> {
    let mut element = Element::new(std::str::from_utf8(start.local_name().as_ref()).ok()?);
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        if attribute.key.local_name().as_ref() == b"type" {
            let value = quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).ok()?)
                .ok()?
                .into_owned();
            element.attributes.push(("type".to_owned(), value));
        }
    }
    Some(element)
}

fn close(element: Element, open: &mut [Element], root: &mut Option<Element>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None => *root = Some(element),
    }
}

/// Adds text to the innermost element. Outside of the root, only whitespace may stand.
fn add(open: &mut [Element], text: &str) -> Option<()> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn entities_sections_and_prefixes_are_read() {
        let text = "<?xml version=\"1.0\"?><s3:A xmlns:s3=\"urn:x\"><B>a&amp;b&#x41;</B><C><![CDATA[<x>]]></C><D/></s3:A>";
        let root = Element::parse(text.as_bytes()).expect("well-formed");
        assert_eq!(root.name, "A");
        assert_eq!(root.text_of("B"), Some("a&bA"));
        assert_eq!(root.text_of("C"), Some("<x>"));
        assert_eq!(root.child("D"), Some(&Element::new("D")));
    }

    #[test]
    fn what_is_not_one_whole_document_is_refused() {
        let deep = "<a>".repeat(100);
        for text in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "<a/><b/>",
            "<a/>x",
            "<a>&other;</a>",
            "<!DOCTYPE a><a/>",
            &deep,
        ] {
            assert!(Element::parse(text.as_bytes()).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(name in "[A-Z][a-z]{0,9}", text in "[ -~]{0,20}") {
            let element = Element::new("Root").with(Element::with_text(&name, &text));
            prop_assert_eq!(Element::parse(element.to_document().as_bytes()).ok(), Some(element));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*|(<[a-z/!?]{0,4}>?|&[#a-z0-9]{0,4};|x){0,20}") {
            let _ = Element::parse(text.as_bytes());
        }
    }
}
