//! The values of fields: strings, numbers, booleans, dates, and the values of an enumeration.

use std::str::FromStr;

use aws_smithy_types::DateTime;

use super::date;
use super::reader::{Unsupported, trim};
use super::text::Text;

impl Text<'_> {
    /// A string, of exactly one allocation.
    #[inline]
    pub(super) fn string(self) -> Result<String, Unsupported> {
        Ok(self.unescaped()?.into_owned())
    }

    /// A number, with white space around it or not. The SDK refuses white space; boto3 does not.
    #[inline]
    pub(super) fn number<T: FromStr>(self) -> Result<T, Unsupported> {
        self.raw
            .parse()
            .or_else(|_| trim(self.raw).parse())
            .map_err(|_| Unsupported)
    }

    /// `true` or `false`.
    pub(super) fn boolean(self) -> Result<bool, Unsupported> {
        self.raw.parse().map_err(|_| Unsupported)
    }

    /// A value of one of the SDK's enumerations, which take unknown values too.
    pub(super) fn enum_value<T: for<'v> From<&'v str>>(self) -> Result<T, Unsupported> {
        Ok(T::from(self.unescaped()?.as_ref()))
    }

    /// A date.
    pub(super) fn date(self) -> Result<DateTime, Unsupported> {
        date::parse(self.raw)
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, Unsupported};

    fn text(raw: &str) -> Text<'_> {
        let has_references = raw.contains('&');
        Text {
            raw,
            has_references,
        }
    }

    fn number(raw: &str) -> Result<i64, Unsupported> {
        text(raw).number()
    }

    #[test]
    fn numbers_are_read_with_white_space_around_them() {
        for text in ["-12", " -12", "-12\n", "\r\n\t-12  "] {
            assert_eq!(number(text), Ok(-12), "{text:?}");
        }
    }

    #[test]
    fn booleans_are_read_as_the_sdk_reads_them() {
        assert_eq!(text("true").boolean(), Ok(true));
        assert_eq!(text("false").boolean(), Ok(false));
        for raw in ["", " true", "True", "1"] {
            assert_eq!(text(raw).boolean(), Err(Unsupported), "{raw:?}");
        }
    }

    #[test]
    fn text_that_is_not_a_number_is_left_to_the_sdk() {
        for text in ["", " ", "1 2", "1e3", "&#49;", "99999999999999999999"] {
            assert_eq!(number(text), Err(Unsupported), "{text:?}");
        }
    }
}
