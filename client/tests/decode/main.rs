//! The fast reader and the SDK's own reader agree on every response.

mod cut;
mod damaged;
mod document;
mod operations;
mod same;
mod slow;
mod through_client;

use proptest::prelude::{ProptestConfig, Strategy, proptest};
use proptest::sample::select;
use same::{assert_same, response};

const REQUEST_IDS: [(&str, &str); 2] = [
    ("x-amz-request-id", "79104EXAMPLEB723"),
    (
        "x-amz-id-2",
        "IOWQ4fDEXAMPLEQM+ey7N9WgVhSnQ6JEXAMPLEZb7hSQDASK+Jd1vEXAMPLEa3Km",
    ),
];

/// Statuses and headers that a response may come with.
fn envelope() -> impl Strategy<Value = (u16, Vec<(&'static str, &'static str)>)> {
    let charged = select(vec![
        None,
        Some("requester"),
        Some("someone"),
        Some(""),
        Some("\u{e9}"),
    ]);
    let status = select(vec![
        200, 200, 200, 200, 200, 200, 204, 301, 403, 404, 500, 503,
    ]);
    (status, charged, 0..3_usize).prop_map(|(status, charged, ids)| {
        let mut headers = REQUEST_IDS.to_vec();
        headers.truncate(ids);
        headers.extend(charged.map(|charged| ("x-amz-request-charged", charged)));
        (status, headers)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_read_alike(body in document::document(), (status, headers) in envelope()) {
        assert_same(&response(status, &headers, body.as_bytes()));
    }

    #[test]
    fn damaged_answers_are_read_alike(body in document::damaged(), (status, headers) in envelope()) {
        assert_same(&response(status, &headers, &body));
    }
}

#[test]
fn every_sample_is_read_alike() {
    for body in [
        include_str!("samples/delete_objects.xml"),
        include_str!("samples/list_object_versions.xml"),
        include_str!("samples/list_objects.xml"),
        include_str!("samples/list_objects_v2.xml"),
        include_str!("samples/list_objects_v2_empty.xml"),
    ] {
        assert_same(&response(200, &REQUEST_IDS, body.as_bytes()));
    }
}

#[test]
fn an_error_with_status_200_is_an_error_to_both() {
    let body = "<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message></Error>";
    assert_same(&response(200, &REQUEST_IDS, body.as_bytes()));
}
