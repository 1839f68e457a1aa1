//! The values of fields: strings, numbers, dates, and the words of an enumeration.

use aws_smithy_types::DateTime;

use super::date;
use super::reader::{Reader, Start, Unsure};
use super::text::unescape;

/// The longest page that S3 sends.
const MAX_PAGE: usize = 1_000;

impl<'a> Reader<'a> {
    /// A string, of exactly one allocation.
    pub(super) fn string(&mut self, field: Start<'a>) -> Result<String, Unsure> {
        Ok(unescape(self.text(field)?)?.into_owned())
    }

    /// A number or a boolean, in the form that Rust writes it.
    pub(super) fn parse<T: std::str::FromStr>(&mut self, field: Start<'a>) -> Result<T, Unsure> {
        self.text(field)?.parse().map_err(|_| Unsure)
    }

    /// A word of one of the SDK's enumerations, which take unknown words too.
    pub(super) fn word<T: for<'w> From<&'w str>>(&mut self, field: Start<'a>) -> Result<T, Unsure> {
        Ok(T::from(unescape(self.text(field)?)?.as_ref()))
    }

    /// A date.
    pub(super) fn date(&mut self, field: Start<'a>) -> Result<DateTime, Unsure> {
        date::parse(self.text(field)?)
    }

    /// Reads an element into the list that it belongs to.
    ///
    /// The first one is the measure of how many will follow, so that the list does not grow step by step.
    pub(super) fn element<T>(
        &mut self,
        field: Start<'a>,
        list: &mut Option<Vec<T>>,
        read: impl FnOnce(&mut Self, Start<'a>) -> Result<T, Unsure>,
    ) -> Result<(), Unsure> {
        let before = self.remaining();
        let item = read(self, field)?;
        let list = list.get_or_insert_with(|| {
            let size = before - self.remaining() + field.name.len() + "<>".len();
            Vec::with_capacity((self.remaining() / size + 1).min(MAX_PAGE))
        });
        list.push(item);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::{Reader, Unsure};

    /// The first child of the root, read as a `T`.
    fn value<T: std::str::FromStr>(body: &str) -> Result<T, Unsure> {
        let (mut reader, root) = Reader::open(body.as_bytes(), "Root")?;
        let field = reader.child(root)?.ok_or(Unsure)?;
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
                Err(Unsure)
            );
        }
    }

    #[test]
    fn a_list_has_room_for_what_follows_and_no_more_than_a_page() {
        let body = format!("<Root>{}</Root>", "<A>1234567890</A>".repeat(5_000));
        let (mut reader, root) = Reader::open(body.as_bytes(), "Root").unwrap();
        let field = reader.child(root).unwrap().unwrap();
        let mut list: Option<Vec<u64>> = None;
        reader.element(field, &mut list, Reader::parse).unwrap();
        assert_eq!(list, Some(vec![1_234_567_890]));
        assert!(list.unwrap().capacity() >= 1_000);
    }
}
