//! The values of fields: strings, numbers, booleans, dates, and the values of an enumeration.

use std::str::FromStr;

use aws_smithy_types::DateTime;

use super::date;
use super::reader::{StartTag, Unsupported, XmlReader, trim};

impl<'a> XmlReader<'a> {
    /// A string, of exactly one allocation.
    pub(super) fn string(&mut self, field: StartTag<'a>) -> Result<String, Unsupported> {
        Ok(self.unescaped_text(field)?.into_owned())
    }

    /// A number, with white space around it or not. The SDK refuses white space; boto3 does not.
    pub(super) fn number<T: FromStr>(&mut self, field: StartTag<'a>) -> Result<T, Unsupported> {
        let text = self.text(field)?;
        text.parse()
            .or_else(|_| trim(text).parse())
            .map_err(|_| Unsupported)
    }

    /// `true` or `false`.
    pub(super) fn boolean(&mut self, field: StartTag<'a>) -> Result<bool, Unsupported> {
        self.text(field)?.parse().map_err(|_| Unsupported)
    }

    /// A value of one of the SDK's enumerations, which take unknown values too.
    pub(super) fn enum_value<T: for<'v> From<&'v str>>(
        &mut self,
        field: StartTag<'a>,
    ) -> Result<T, Unsupported> {
        Ok(T::from(self.unescaped_text(field)?.as_ref()))
    }

    /// A date.
    pub(super) fn date(&mut self, field: StartTag<'a>) -> Result<DateTime, Unsupported> {
        date::parse(self.text(field)?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::{StartTag, Unsupported, XmlReader};

    /// The first child of the root.
    fn child(body: &str) -> Result<(XmlReader<'_>, StartTag<'_>), Unsupported> {
        let (mut reader, root) = XmlReader::open(body.as_bytes(), "Root")?;
        let field = reader.child(root)?.ok_or(Unsupported)?;
        Ok((reader, field))
    }

    fn number(text: &str) -> Result<i64, Unsupported> {
        let body = format!("<Root><Size>{text}</Size></Root>");
        let (mut reader, field) = child(&body)?;
        reader.number(field)
    }

    fn boolean(text: &str) -> Result<bool, Unsupported> {
        let body = format!("<Root><IsTruncated>{text}</IsTruncated></Root>");
        let (mut reader, field) = child(&body)?;
        reader.boolean(field)
    }

    #[test]
    fn numbers_are_read_with_white_space_around_them() {
        for text in ["-12", " -12", "-12\n", "\r\n\t-12  "] {
            assert_eq!(number(text), Ok(-12), "{text:?}");
        }
    }

    #[test]
    fn booleans_are_read_as_the_sdk_reads_them() {
        assert_eq!(boolean("true"), Ok(true));
        assert_eq!(boolean("false"), Ok(false));
        for text in ["", " true", "True", "1"] {
            assert_eq!(boolean(text), Err(Unsupported), "{text:?}");
        }
    }

    #[test]
    fn text_that_is_not_a_number_is_left_to_the_sdk() {
        for text in ["", " ", "1 2", "1e3", "&#49;", "99999999999999999999"] {
            assert_eq!(number(text), Err(Unsupported), "{text:?}");
        }
    }
}
