//! Fields that come next in the form in which S3 writes them.
//!
//! Each method reads the element with these tags, or nothing: then the element is something else, or its text has another
//! form, and is read as any text. The form says where the text ends, so that no search for the end is needed.

use aws_smithy_types::DateTime;

use super::date;
use super::reader::XmlReader;
use super::scan::find_after;

/// The most digits that always fit a number.
const MAX_DIGITS: usize = 18;

impl XmlReader<'_> {
    /// A date to the second.
    #[inline]
    pub(super) fn next_date(&mut self, start: &str, end: &str) -> Option<DateTime> {
        let tail = self.rest.strip_prefix(start)?;
        let (text, _) = tail.as_bytes().split_first_chunk()?;
        let date = date::of_s3(text)?;
        self.rest = tail.get(text.len()..)?.strip_prefix(end)?;
        Some(date)
    }

    /// A number without a sign.
    #[inline]
    pub(super) fn next_number(&mut self, start: &str, end: &str) -> Option<i64> {
        let tail = self.rest.strip_prefix(start)?;
        let (mut number, mut digits) = (0, 0);
        for byte in tail.bytes().take(MAX_DIGITS) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            number = number * 10 + i64::from(digit);
            digits += 1;
        }
        let rest = tail.get(digits..)?.strip_prefix(end)?;
        if digits == 0 {
            return None;
        }
        self.rest = rest;
        Some(number)
    }

    /// A text in quotes, which S3 writes as references. They are given as part of the tags: `<ETag>&quot;`.
    #[inline]
    pub(super) fn next_quoted(&mut self, start: &str, end: &str) -> Option<String> {
        let tail = self.rest.strip_prefix(start)?;
        let (at, has_tag) = find_after(b'&', b'<', tail.as_bytes())?;
        if has_tag {
            return None;
        }
        let (inner, tail) = tail.split_at_checked(at)?;
        self.rest = tail.strip_prefix(end)?;
        let mut text = String::with_capacity(inner.len() + 2);
        text.push('"');
        text.push_str(inner);
        text.push('"');
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use aws_smithy_types::DateTime;

    use super::XmlReader;

    fn read<T>(text: &str, next: impl Fn(&mut XmlReader<'_>) -> Option<T>) -> Option<T> {
        let body = format!("<Root>{text}<B/>");
        let (mut reader, _) = XmlReader::open(body.as_bytes(), "Root").unwrap();
        let value = next(&mut reader);
        // Nothing is read of what does not have the form.
        assert_eq!(reader.rest == "<B/>", value.is_some(), "{text}");
        value
    }

    #[test]
    fn dates_as_s3_writes_them_are_read_at_once() {
        let date = |text: &str| read(text, |reader| reader.next_date("<A>", "</A>"));
        let seconds = DateTime::from_secs(1_706_745_599);
        assert_eq!(date("<A>2024-01-31T23:59:59.000Z</A>"), Some(seconds));
        for other in [
            "<A>2024-01-31T23:59:59Z</A>",
            "<A>2024-01-31T23:59:59.001Z</A>",
            "<A>2024-01-31T23:59:59.000Z </A>",
            "<A>2024-13-31T23:59:59.000Z</A>",
            "<A>2024-00-31T23:59:59.000Z</A>",
            "<A>2024-02-30T23:59:59.000Z</A>",
            "<A>2024-01-31T23:59:59.0é</A>",
            "<A></A>",
            "<A/>",
        ] {
            assert_eq!(date(other), None, "{other}");
        }
    }

    #[test]
    fn digits_are_read_at_once() {
        let number = |text: &str| read(text, |reader| reader.next_number("<A>", "</A>"));
        assert_eq!(number("<A>0</A>"), Some(0));
        assert_eq!(number("<A>5497558138880</A>"), Some(5_497_558_138_880));
        assert_eq!(
            number("<A>999999999999999999</A>"),
            Some(999_999_999_999_999_999)
        );
        for other in [
            "<A>9999999999999999999</A>",
            "<A>-1</A>",
            "<A>+1</A>",
            "<A> 1</A>",
            "<A>1 </A>",
            "<A>1é</A>",
            "<A></A>",
            "<A/>",
        ] {
            assert_eq!(number(other), None, "{other}");
        }
    }

    #[test]
    fn text_in_quotes_is_read_at_once() {
        let text = |text: &str| read(text, |reader| reader.next_quoted("<A>&quot;", "&quot;</A>"));
        assert_eq!(text("<A>&quot;9a03-2&quot;</A>"), Some("\"9a03-2\"".into()));
        assert_eq!(text("<A>&quot;&quot;</A>"), Some("\"\"".into()));
        assert_eq!(text("<A>&quot;é&quot;</A>"), Some("\"é\"".into()));
        for other in [
            "<A>9a03</A>",
            "<A>&quot;9a03</A>",
            "<A>&quot;</A>",
            "<A>&quot;9a03&#34;</A>",
            "<A>&quot;a&amp;b&quot;</A>",
            "<A>&quot;<B/>&quot;</A>",
            "<A/>",
        ] {
            assert_eq!(text(other), None, "{other}");
        }
    }
}
