//! A response: a head, and pieces of memory that are written as they are.

use std::fmt::Write;

use bytes::Bytes;

/// A response.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) head: String,
    /// Pieces of the body, in order.
    pub(super) body: Vec<Bytes>,
}

impl Response {
    /// A response with status 200 and an XML body.
    pub(super) fn xml(body: Vec<Bytes>) -> Self {
        Self::new("200 OK", "Content-Type: application/xml\r\n", body)
    }

    /// A response without a body.
    pub(super) fn empty(status: &str, headers: &str) -> Self {
        Self::new(status, headers, Vec::new())
    }

    /// A response with any status, header lines and body.
    pub(super) fn new(status: &str, headers: &str, body: Vec<Bytes>) -> Self {
        let length: usize = body.iter().map(Bytes::len).sum();
        let mut response = Self::bodiless(status, headers, length);
        response.body = body;
        response
    }

    /// The head alone, for HEAD: it announces a length that is never sent.
    pub(super) fn bodiless(status: &str, headers: &str, length: usize) -> Self {
        let mut head = String::with_capacity(256);
        // Writing to a string cannot fail.
        let _ = write!(
            head,
            "HTTP/1.1 {status}\r\nx-amz-request-id: 79104EXAMPLEB723\r\nx-amz-id-2: IOWQ4fDEXAMPLEQM\r\n\
             {headers}Content-Length: {length}\r\n\r\n"
        );
        Self {
            head,
            body: Vec::new(),
        }
    }
}
