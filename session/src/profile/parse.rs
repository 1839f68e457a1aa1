//! The format of the shared config and credentials files.
//!
//! The SDK's own parser refuses or skips what boto3 and the AWS CLI read: a profile name with a space,
//! a quote or an umlaut, an indented first property, text after a section's `]`. This one reads them.

use std::collections::{BTreeMap, HashMap};

/// The properties of a section, by name in lower case. Nested properties stay one value of several lines.
pub(super) type Properties = HashMap<String, String>;

/// The sections of one file, by header as written.
pub(super) type Sections = BTreeMap<String, Properties>;

/// A line that is neither a section nor a property.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub(super) struct ParseError {
    line: usize,
    problem: &'static str,
}

/// Parses one file.
pub(super) fn parse(text: &str) -> Result<Sections, ParseError> {
    let mut parser = Parser::default();
    // As in Python, a line may also end in a carriage return alone.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    for (index, line) in text.split(['\n', '\r']).enumerate() {
        parser.line(line).map_err(|problem| ParseError {
            line: index + 1,
            problem,
        })?;
    }
    Ok(parser.sections)
}

#[derive(Default)]
struct Parser {
    sections: Sections,
    section: Option<String>,
    /// The last property, which a deeper indented line continues.
    property: Option<String>,
    indent: usize,
}

impl Parser {
    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        let text = line.trim();
        if text.is_empty() || text.starts_with(['#', ';']) {
            return Ok(());
        }
        let indent = line.len() - line.trim_start().len();
        if indent > self.indent && self.continue_property(text) {
            return Ok(());
        }
        self.indent = indent;
        match text.strip_prefix('[') {
            Some(rest) => self.begin_section(rest),
            None => self.begin_property(text),
        }
    }

    fn continue_property(&mut self, text: &str) -> bool {
        let (Some(section), Some(property)) = (&self.section, &self.property) else {
            return false;
        };
        let properties = self.sections.get_mut(section);
        let Some(value) = properties.and_then(|properties| properties.get_mut(property)) else {
            return false;
        };
        value.push('\n');
        value.push_str(text);
        true
    }

    /// Text after the `]` is ignored, as in Python's `configparser`.
    fn begin_section(&mut self, rest: &str) -> Result<(), &'static str> {
        let (header, _) = rest.split_once(']').ok_or("a section must end with `]`")?;
        let header = header.trim().to_owned();
        self.sections.entry(header.clone()).or_default();
        self.section = Some(header);
        self.property = None;
        Ok(())
    }

    fn begin_property(&mut self, text: &str) -> Result<(), &'static str> {
        let section = self
            .section
            .as_ref()
            .ok_or("a property before any [section]")?;
        let text = without_comment(text);
        let (name, value) = text
            .split_once(['=', ':'])
            .ok_or("expected `name = value`")?;
        let name = name.trim().to_ascii_lowercase();
        if name.is_empty() {
            return Err("a property without a name");
        }
        let properties = self.sections.entry(section.clone()).or_default();
        let (present, value) = (properties.entry(name.clone()).or_default(), value.trim());
        // Nested properties in two places are all kept, so that none is silently without effect.
        if !(present.starts_with('\n') && value.is_empty()) {
            value.clone_into(present);
        }
        self.property = Some(name);
        Ok(())
    }
}

/// A comment at the end of a line begins with ` #` or ` ;`: a secret may contain either character.
pub(super) fn without_comment(text: &str) -> &str {
    let is_start =
        |(at, c): &(usize, char)| matches!(c, '#' | ';') && text[..*at].ends_with([' ', '\t']);
    match text.char_indices().find(is_start) {
        Some((at, _)) => text[..at].trim_end(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{ParseError, parse};

    fn value(text: &str, section: &str, property: &str) -> Option<String> {
        let sections = parse(text).unwrap();
        sections.get(section)?.get(property).cloned()
    }

    #[test]
    fn sections_and_properties() {
        let text = "\u{feff}# comment\r\n[default]\r\nRegion = eu-west-1 # near\r\nkey=a#b;c\r\n\n[profile x]\nregion: us-east-1";
        assert_eq!(value(text, "default", "region").unwrap(), "eu-west-1");
        assert_eq!(value(text, "default", "key").unwrap(), "a#b;c");
        assert_eq!(value(text, "profile x", "region").unwrap(), "us-east-1");
        assert_eq!(value(text, "default", "output"), None);
    }

    #[test]
    fn what_configparser_reads_and_the_sdk_does_not() {
        let text = "[default] # my own\n  region = eu-west-1\n  output = json\n[profile \"my work\"]\nregion=a";
        assert_eq!(value(text, "default", "region").unwrap(), "eu-west-1");
        assert_eq!(value(text, "default", "output").unwrap(), "json");
        assert_eq!(value(text, "profile \"my work\"", "region").unwrap(), "a");
    }

    #[test]
    fn nested_properties_are_one_value() {
        let text =
            "[default]\ns3 =\n  addressing_style = path\n  max_concurrent_requests = 2\nregion = a";
        let nested = value(text, "default", "s3").unwrap();
        assert_eq!(
            nested,
            "\naddressing_style = path\nmax_concurrent_requests = 2"
        );
        assert_eq!(value(text, "default", "region").unwrap(), "a");
    }

    #[test]
    fn errors_name_the_line() {
        for (text, line, problem) in [
            ("[default\n", 1, "a section must end with `]`"),
            ("region = a\n", 1, "a property before any [section]"),
            ("[default]\n\nregion\n", 3, "expected `name = value`"),
            ("[default]\n= a\n", 2, "a property without a name"),
        ] {
            assert_eq!(
                parse(text).unwrap_err(),
                ParseError { line, problem },
                "{text}"
            );
        }
    }
}
