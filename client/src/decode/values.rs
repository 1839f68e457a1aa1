//! The values of fields: strings, numbers, booleans, dates, and the values of an enumeration.

use aws_smithy_types::DateTime;

use super::date;
use super::reader::{Reader, Start, Unsupported};

impl<'a> Reader<'a> {
    /// A string, of exactly one allocation.
    pub(super) fn string(&mut self, field: Start<'a>) -> Result<String, Unsupported> {
        Ok(self.unescaped_text(field)?.into_owned())
    }

    /// A number or a boolean, in the form that Rust writes it.
    pub(super) fn parse<T: std::str::FromStr>(
        &mut self,
        field: Start<'a>,
    ) -> Result<T, Unsupported> {
        self.text(field)?.parse().map_err(|_| Unsupported)
    }

    /// A value of one of the SDK's enumerations, which take unknown values too.
    pub(super) fn enum_value<T: for<'v> From<&'v str>>(
        &mut self,
        field: Start<'a>,
    ) -> Result<T, Unsupported> {
        Ok(T::from(self.unescaped_text(field)?.as_ref()))
    }

    /// A date.
    pub(super) fn date(&mut self, field: Start<'a>) -> Result<DateTime, Unsupported> {
        date::parse(self.text(field)?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::{Reader, Unsupported};

    /// The first child of the root, read as a `T`.
    fn value<T: std::str::FromStr>(body: &str) -> Result<T, Unsupported> {
        let (mut reader, root) = Reader::open(body.as_bytes(), "Root")?;
        let field = reader.child(root)?.ok_or(Unsupported)?;
        reader.parse(field)
    }

    #[test]
    fn numbers_and_booleans_are_read() {
        assert_eq!(value::<i64>("<Root><Size>-12</Size></Root>"), Ok(-12));
        assert_eq!(
            value::<bool>("<Root><IsTruncated>true</IsTruncated></Root>"),
            Ok(true)
        );
    }

    #[test]
    fn what_is_no_number_is_left_to_the_sdk() {
        for text in ["", " 1", "1e3", "&#49;", "99999999999999999999"] {
            assert_eq!(
                value::<i64>(&format!("<Root><Size>{text}</Size></Root>")),
                Err(Unsupported)
            );
        }
    }
}
