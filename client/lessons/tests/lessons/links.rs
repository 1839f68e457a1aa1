//! The lesson on presigned links.

use crate::program::json;

#[test]
fn a_link_opens_what_it_names_and_nothing_else() {
    let whole = json("presign");
    let visits = whole["result"]["visits"].as_array().expect("a list").iter();
    let seen: Vec<_> = visits
        .map(|visit| (visit["status"].as_u64(), visit["bytes"].as_u64()))
        .collect();
    let expected = [(200, 18), (200, 18), (403, 0), (204, 18), (400, 0)];
    assert_eq!(
        seen,
        expected.map(|(status, bytes)| (Some(status), Some(bytes)))
    );
    let wire = whole["wire"].as_array().expect("a list").iter();
    let sent: Vec<_> = wire
        .filter_map(|request| request["operation"].as_str())
        .collect();
    let expected = [
        "PutObject",
        "GetObject",
        "GetObject",
        "PostObject",
        "PostObject",
    ];
    assert_eq!(sent, expected, "signing sends nothing");
}

#[test]
fn a_signature_is_shown_to_who_asks_and_in_the_result_alone() {
    let signed = |text: &serde_json::Value| {
        let text = text.to_string();
        let (_, after) = text.split_once("X-Amz-Signature=").unwrap_or_default();
        after.bytes().take(64).filter(u8::is_ascii_hexdigit).count() == 64
    };
    let silent = json("presign");
    assert!(
        !signed(&silent["result"]) && !signed(&silent["wire"]),
        "{silent}"
    );
    let shown = json("presign --show-url");
    assert!(signed(&shown["result"]) && !signed(&shown["wire"]));
}
