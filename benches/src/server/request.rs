//! The parts of a request's head that the response depends on.

/// A request's head. The body is still in the connection.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) bucket: String,
    pub(super) key: String,
    query: String,
    /// Bytes of the body.
    pub(super) content_length: usize,
    /// The client waits for leave to send the body.
    pub(super) expects_continue: bool,
    /// The operation, where a header names it: `DynamoDB_20120810.Query`.
    pub(super) target: Option<String>,
    /// First and last byte wanted.
    pub(super) range: Option<(usize, usize)>,
}

impl Request {
    /// Reads a head; `None` when it is none.
    pub(super) fn parse(head: &str) -> Option<Self> {
        let mut lines = head.split("\r\n");
        let mut words = lines.next()?.split(' ');
        let (method, target) = (words.next()?, words.next()?);
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let path = path.strip_prefix('/')?;
        let (bucket, key) = path.split_once('/').unwrap_or((path, ""));
        let mut request = Self {
            method: method.to_owned(),
            bucket: bucket.to_owned(),
            key: key.to_owned(),
            query: query.to_owned(),
            content_length: 0,
            expects_continue: false,
            target: None,
            range: None,
        };
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            request.header(name, value);
        }
        Some(request)
    }

    fn header(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("content-length") {
            self.content_length = value.parse().unwrap_or(0);
        } else if name.eq_ignore_ascii_case("expect") {
            self.expects_continue = true;
        } else if name.eq_ignore_ascii_case("x-amz-target") {
            self.target = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("range") {
            self.range = value
                .strip_prefix("bytes=")
                .and_then(|range| range.split_once('-'))
                .and_then(|(first, last)| {
                    Some((first.parse().ok()?, last.parse().unwrap_or(usize::MAX)))
                });
        }
    }

    /// A parameter of the query, as it was sent; the empty string for a parameter without a value.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .split('&')
            .find_map(|pair| match pair.split_once('=') {
                Some((found, value)) if found == name => Some(value),
                None if pair == name => Some(""),
                _ => None,
            })
    }

    /// A number in the query.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.parameter(name)?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn a_head_says_what_is_wanted() {
        let head = "GET /keys-10/a/b?list-type=2&uploads HTTP/1.1\r\nContent-Length: 7\r\nrange: bytes=1-\r\n\r\n";
        let request = Request::parse(head).unwrap();
        assert_eq!(
            (request.bucket.as_str(), request.key.as_str()),
            ("keys-10", "a/b")
        );
        assert_eq!(request.number("list-type"), Some(2));
        assert_eq!(request.parameter("uploads"), Some(""));
        assert_eq!(request.parameter("type"), None);
        assert_eq!(
            (request.content_length, request.range),
            (7, Some((1, usize::MAX)))
        );
    }
}
