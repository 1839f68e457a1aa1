//! One HTTP request, of Rust or of Python.

use serde::{Deserialize, Serialize};
use session::wire::WireRecord;

/// One HTTP request of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The API operation: `ListObjectsV2`.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The path with its query, without secrets.
    pub path: String,
    /// The status of the response; none when there was no response.
    pub status: Option<u16>,
    /// 1 for the first try.
    pub attempt: u32,
    /// Bytes of the request's body.
    pub bytes_sent: u64,
    /// Bytes of the response's body that were read.
    pub bytes_received: u64,
}

impl From<&WireRecord> for Request {
    fn from(record: &WireRecord) -> Self {
        Self {
            operation: record.operation.clone(),
            method: record.method.clone(),
            path: record.path.clone(),
            status: record.status,
            attempt: record.attempt,
            bytes_sent: record.bytes_sent,
            bytes_received: record.bytes_received,
        }
    }
}

/// How often each operation was sent, in the order of the first request: `1 ListObjectsV2`, `100 GetObject`.
pub fn operations<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for name in names {
        match counted.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    use super::operations;

    #[test]
    fn operations_are_counted_in_the_order_of_the_first() {
        let counted = operations(["List", "Get", "Get", "List", "Get"]);
        assert_eq!(counted, [("List", 2), ("Get", 3)]);
        assert!(operations([]).is_empty());
    }
}
