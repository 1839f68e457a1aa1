//! The response documents.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html#API_DescribeInstances_Examples>.

use std::fmt::Display;

use quick_xml::escape::escape;

pub(super) use crate::services::response::tagged;

const NAMESPACE: &str = "http://ec2.amazonaws.com/doc/2016-11-15/";

/// What an operation returns that has nothing to say.
pub(super) const DONE: &str = "<return>true</return>";

/// The response document of an operation.
pub(super) fn document(operation: &str, request_id: &str, content: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{operation}Response xmlns=\"{NAMESPACE}\">\
         <requestId>{request_id}</requestId>{content}</{operation}Response>"
    )
}

/// An element with a text.
pub(super) fn text(name: &str, value: impl Display) -> String {
    tagged(name, &escape(value.to_string()))
}

/// A list: each item is an element `item`.
pub(super) fn list(name: &str, items: impl IntoIterator<Item = String>) -> String {
    let items: String = items
        .into_iter()
        .map(|item| tagged("item", &item))
        .collect();
    tagged(name, &items)
}
