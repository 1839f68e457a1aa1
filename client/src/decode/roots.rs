//! The roots of responses that the SDK reads whatever their root is.

use super::IncompleteXml;

/// Operations for which the SDK does not compare the root's name, and how the name of the right one begins. Servers differ
/// in its end: `Result`, `Response`, `Output`.
const ROOTS: [(&str, &[&str]); 3] = [
    ("CreateSession", &["CreateSession"]),
    ("GetObjectAttributes", &["GetObjectAttributes"]),
    (
        "ListDirectoryBuckets",
        &["ListAllMyDirectoryBuckets", "ListDirectoryBuckets"],
    ),
];

/// The error of a document that is no response to the operation. A body that is no XML has no root.
pub(super) fn refuse(operation: &str, root: Option<&str>) -> Option<IncompleteXml> {
    let root = root?;
    let (_, names) = ROOTS.iter().find(|(name, _)| *name == operation)?;
    let is_right = names.iter().any(|name| root.starts_with(name));
    // An error in a response of status 200 is told by the SDK.
    (!is_right && root != "Error").then(|| IncompleteXml::OtherRoot {
        root: root.to_owned(),
        operation: operation.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::refuse;

    #[test]
    fn only_other_roots_are_refused() {
        for (operation, root, is_refused) in [
            (
                "GetObjectAttributes",
                Some("GetObjectAttributesResponse"),
                false,
            ),
            (
                "GetObjectAttributes",
                Some("GetObjectAttributesOutput"),
                false,
            ),
            ("GetObjectAttributes", Some("Error"), false),
            ("GetObjectAttributes", Some("html"), true),
            ("GetObjectAttributes", None, false),
            ("CreateSession", Some("CreateSessionResult"), false),
            ("CreateSession", Some("ErrorResponse"), true),
            ("ListDirectoryBuckets", Some("ListAllMyBucketsResult"), true),
            ("ListBuckets", Some("html"), false),
        ] {
            let refused = refuse(operation, root).is_some();
            assert_eq!(refused, is_refused, "{operation} {root:?}");
        }
    }
}
