//! Why a response of success cannot be read.

use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

/// The reason, from what the SDK says and the body of the response.
pub(super) fn reason(causes: &str, body: &[u8]) -> String {
    // A response to HEAD has no body. What cannot be read is one of its headers.
    let is_of_header = causes.contains(" from header ");
    if body.trim_ascii().is_empty() && !is_of_header {
        return "it is empty".to_owned();
    }
    let causes = causes.strip_prefix("error parsing XML: ").unwrap_or(causes);
    value(causes, body)
        .or_else(|| root(causes))
        .unwrap_or_else(|| causes.to_owned())
}

/// A value of the wrong form: ``expected (timestamp: `com.amazonaws.s3#LastModified`)``.
fn value(causes: &str, body: &[u8]) -> Option<String> {
    let (_, expected) = causes.split_once("expected (")?;
    let (kind, expected) = expected.split_once(": `com.amazonaws.")?;
    let (_, name) = expected.split_once('`')?.0.split_once('#')?;
    let (noun, is_valid): (_, fn(&str) -> bool) = match kind {
        "timestamp" => ("a date", |text| {
            DateTime::from_str(text, Format::DateTimeWithOffset).is_ok()
        }),
        "boolean" => ("true or false", |text| text.parse::<bool>().is_ok()),
        "integer" | "long" => ("a number", |text| text.parse::<i64>().is_ok()),
        _ => return None,
    };
    let body = String::from_utf8_lossy(body);
    let (start, end) = (format!("<{name}>"), format!("</{name}>"));
    let mut values = body
        .split(&start)
        .skip(1)
        .filter_map(|rest| rest.split_once(&end))
        .map(|(text, _)| text);
    Some(match values.find(|text| !is_valid(text)) {
        Some(text) => format!("{name} is not {noun}: {text:?}"),
        None => format!("{name} is not {noun}"),
    })
}

/// Another root element: `expected ListBucketResult but got StartEl { name: Name { prefix: "", local: "Other" }, … }`.
fn root(causes: &str) -> Option<String> {
    let (_, expected) = causes.split_once("invalid XML root: expected ")?;
    let (expected, got) = expected.split_once(" but got ")?;
    let (got, _) = got.split_once("local: \"")?.1.split_once('"')?;
    Some(format!("expected <{expected}>, got <{got}>"))
}

#[cfg(test)]
mod tests {
    use super::reason;

    #[test]
    fn the_element_and_its_value_are_named() {
        let body = b"<L><LastModified>2024-01-31T23:59:00Z</LastModified>\
            <LastModified>2024-01-31 23:59</LastModified></L>";
        let causes = "error parsing XML: expected (timestamp: `com.amazonaws.s3#LastModified`)";
        assert_eq!(
            reason(causes, body),
            "LastModified is not a date: \"2024-01-31 23:59\""
        );
        let causes = "error parsing XML: expected (long: `com.amazonaws.s3#Size`)";
        assert_eq!(reason(causes, body), "Size is not a number");
    }

    #[test]
    fn another_root_is_named() {
        let causes = "error parsing XML: encountered invalid XML root: expected ListBucketResult but got \
            StartEl { name: Name { prefix: \"\", local: \"Other\" }, closed: true }. This is likely a bug";
        assert_eq!(
            reason(causes, b"<Other/>"),
            "expected <ListBucketResult>, got <Other>"
        );
    }

    #[test]
    fn any_other_cause_is_kept() {
        assert_eq!(
            reason("Failed to parse ETag", b"<A/>"),
            "Failed to parse ETag"
        );
        assert_eq!(
            reason("error parsing XML: no root element", b""),
            "it is empty"
        );
        let header = "Failed to parse LastModified from header `Last-Modified`";
        assert_eq!(reason(header, b""), header);
    }
}
