//! The response to a delete of many keys: a slice of a document rendered once, so that rendering is not measured.

use std::fmt::Write;
use std::ops::RangeInclusive;

use bytes::Bytes;

use super::response::Response;

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";

/// How many keys there are to delete.
const KEYS: usize = 100_000;

/// How far from either end of a request its first and last key and its `<Quiet>` are.
const ENDS: usize = 512;

/// The key with an index below 100,000: a delete of these takes the server next to no time.
///
/// ```
/// assert_eq!(benches::server::key(7), "logs/2024/01/31/000000007.json");
/// ```
#[must_use]
pub fn key(index: usize) -> String {
    format!("logs/2024/01/31/{index:09}.json")
}

/// Every `<Deleted>`, one after the other, each as long as any other.
#[derive(Debug)]
pub(super) struct Deleted {
    xml: Bytes,
    length: usize,
}

impl Deleted {
    pub(super) fn render() -> Self {
        let mut xml = String::new();
        for index in 0..KEYS {
            // Writing to a string cannot fail.
            let _ = write!(xml, "<Deleted><Key>{}</Key></Deleted>", key(index));
        }
        Self {
            length: xml.len() / KEYS,
            xml: xml.into(),
        }
    }

    /// One `<Deleted>` for each key of the request, or none when it asks for quiet.
    pub(super) fn answer(&self, request: &[u8]) -> Response {
        let mut body = vec![Bytes::from_static(PROLOG.as_bytes())];
        if !is_quiet(request) {
            body.push(self.named(request));
        }
        body.push(Bytes::from_static(b"</DeleteResult>"));
        Response::xml(body)
    }

    /// Keys named as by [`key`] are a slice of what is rendered; others are taken from the request.
    fn named(&self, request: &[u8]) -> Bytes {
        let Some(keys) = keys(request) else {
            return echo(request).into();
        };
        let (first, last) = (keys.start() * self.length, (keys.end() + 1) * self.length);
        self.xml.slice(first..last)
    }
}

/// A `<Deleted>` for each key, as the request has it.
fn echo(request: &[u8]) -> String {
    let text = std::str::from_utf8(request).unwrap_or_default();
    let keys = text.split("<Key>").skip(1);
    let mut xml = String::with_capacity(request.len() + 1_000 * 20);
    for key in keys.filter_map(|rest| rest.split("</Key>").next()) {
        // Writing to a string cannot fail.
        let _ = write!(xml, "<Deleted><Key>{key}</Key></Deleted>");
    }
    xml
}

/// The indices of the first and the last key.
fn keys(request: &[u8]) -> Option<RangeInclusive<usize>> {
    let (head, tail) = ends(request);
    let index = |rest: &str| -> Option<usize> {
        let (name, _) = rest.split_once(".json</Key>")?;
        name.strip_prefix("logs/2024/01/31/")?.parse().ok()
    };
    let first = index(head.split_once("<Key>")?.1)?;
    let last = index(tail.rsplit_once("<Key>")?.1)?;
    (first <= last && last < KEYS).then_some(first..=last)
}

fn is_quiet(request: &[u8]) -> bool {
    let (head, tail) = ends(request);
    [head, tail]
        .iter()
        .any(|end| end.contains("<Quiet>true</Quiet>"))
}

/// The beginning and the end of a request. The keys between them need not be looked at.
fn ends(request: &[u8]) -> (&str, &str) {
    let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
    let length = request.len();
    (
        text(&request[..length.min(ENDS)]),
        text(&request[length.saturating_sub(ENDS)..]),
    )
}

#[cfg(test)]
mod tests {
    use super::{Deleted, key};

    fn answer(keys: impl Iterator<Item = usize>, more: &str) -> String {
        let keys = keys.map(|index| format!("<Object><Key>{}</Key></Object>", key(index)));
        let request = format!("<Delete>{}{more}</Delete>", keys.collect::<String>());
        let body = Deleted::render().answer(request.as_bytes()).body.concat();
        String::from_utf8(body).unwrap()
    }

    #[test]
    fn every_key_is_named_unless_quiet_is_asked_for() {
        let loud = answer(1_000..2_000, "<Quiet>false</Quiet>");
        assert_eq!(loud.matches("<Deleted>").count(), 1_000);
        assert!(loud.contains(&key(1_000)) && loud.contains(&key(1_999)));
        assert!(!loud.contains(&key(999)) && !loud.contains(&key(2_000)));
        let quiet = answer(1_000..2_000, "<Quiet>true</Quiet>");
        assert_eq!(quiet.matches("<Deleted>").count(), 0);
    }

    #[test]
    fn other_keys_are_named_as_they_came() {
        let request =
            b"<Delete><Object><Key>a</Key></Object><Object><Key>b&amp;</Key></Object></Delete>";
        let body = Deleted::render().answer(request).body.concat();
        let body = String::from_utf8(body).unwrap();
        assert!(
            body.contains("<Deleted><Key>a</Key></Deleted><Deleted><Key>b&amp;</Key></Deleted>")
        );
    }
}
