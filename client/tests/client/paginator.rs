//! C2 to C4: what boto3's paginators do, over a listing of ten keys and three common prefixes.

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::list_objects_v2::ListObjectsV2Output;
use aws_sdk_s3::operation::list_objects_v2::builders::ListObjectsV2FluentBuilder;
use aws_sdk_s3::types::{CommonPrefix, Object};
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use client::pages::{self, Paginator};
use futures::TryStreamExt;

const KEYS: usize = 10;

/// A bucket whose token is the number of the first key.
fn ten_keys() -> Rule {
    mock!(Client::list_objects_v2).then_compute_output(|request| {
        let start = request
            .continuation_token()
            .map_or(0, |token| token.parse().expect("a token"));
        let size = usize::try_from(request.max_keys().unwrap_or(4)).expect("a size");
        let end = KEYS.min(start + size);
        let objects = (start..end).map(|n| Object::builder().key(format!("k{n}")).build());
        ListObjectsV2Output::builder()
            .set_contents(Some(objects.collect()))
            .common_prefixes(CommonPrefix::builder().prefix("p/").build())
            .is_truncated(end < KEYS)
            .set_next_continuation_token((end < KEYS).then(|| end.to_string()))
            .build()
    })
}

fn request(rule: &Rule) -> ListObjectsV2FluentBuilder {
    let s3: Client = mock_client!(aws_sdk_s3, RuleMode::MatchAny, &[rule]);
    s3.list_objects_v2().bucket("demo")
}

/// The numbers of keys and prefixes on each page.
async fn sizes(pages: &mut Paginator<ListObjectsV2FluentBuilder>) -> Vec<(usize, usize)> {
    let mut sizes = Vec::new();
    while let Some(page) = pages.next_page().await.expect("a page") {
        sizes.push((page.contents().len(), page.common_prefixes().len()));
    }
    sizes
}

#[test]
fn c2_can_paginate() {
    assert!(
        pages::PAGINATED
            .iter()
            .all(|operation| pages::can_paginate(operation))
    );
    assert!(!pages::can_paginate("HeadObject"));
    assert!(
        !pages::can_paginate("list_objects_v2"),
        "API names, as the wire log shows them"
    );
}

#[tokio::test]
async fn c3_page_size() {
    let rule = ten_keys();
    let mut pages = Paginator::new(request(&rule)).page_size(3);
    assert_eq!(
        rule.num_calls(),
        0,
        "nothing is sent before a page is asked for"
    );
    assert_eq!(sizes(&mut pages).await, [(3, 1), (3, 1), (3, 1), (1, 1)]);
    assert_eq!(pages.resume_token(), None);
}

#[tokio::test]
async fn c3_max_items_cuts_the_last_page() {
    let rule = ten_keys();
    let mut pages = Paginator::new(request(&rule)).max_items(6);
    assert_eq!(sizes(&mut pages).await, [(4, 1), (2, 1)]);
    assert_eq!(rule.num_calls(), 2, "no request beyond the bound");
}

#[tokio::test]
async fn c4_resume_token_goes_on_in_the_middle_of_a_page() {
    let rule = ten_keys();
    let mut pages = Paginator::new(request(&rule)).max_items(6);
    sizes(&mut pages).await;
    let token = pages.resume_token().expect("more to come");
    let text = token.to_string();
    let rest = Paginator::new(request(&rule)).starting_token(&text.parse().expect("its text"));
    let rest: Vec<Object> = rest.items().try_collect().await.expect("the rest");
    let keys: Vec<_> = rest.iter().filter_map(Object::key).collect();
    assert_eq!(keys, ["k6", "k7", "k8", "k9"]);
}

#[tokio::test]
async fn c4_a_resumed_page_does_not_repeat_its_prefixes() {
    let rule = ten_keys();
    let mut pages = Paginator::new(request(&rule)).max_items(6);
    sizes(&mut pages).await;
    let token = pages.resume_token().expect("more to come");
    let mut rest = Paginator::new(request(&rule)).starting_token(&token);
    assert_eq!(sizes(&mut rest).await, [(2, 0), (2, 1)]);
}

#[tokio::test]
async fn c4_resume_token_on_a_page_boundary() {
    let rule = ten_keys();
    let mut pages = Paginator::new(request(&rule)).max_items(8);
    assert_eq!(sizes(&mut pages).await, [(4, 1), (4, 1)]);
    let token = pages.resume_token().expect("more to come");
    let mut rest = Paginator::new(request(&rule)).starting_token(&token);
    assert_eq!(sizes(&mut rest).await, [(2, 1)]);
}

#[tokio::test]
async fn c4_resuming_piece_by_piece_gives_each_key_once() {
    let rule = ten_keys();
    for piece in 1..=11 {
        let (mut keys, mut token) = (Vec::new(), None);
        loop {
            let mut pages = Paginator::new(request(&rule)).max_items(piece);
            if let Some(token) = &token {
                pages = pages.starting_token(token);
            }
            while let Some(page) = pages.next_page().await.expect("a page") {
                keys.extend(
                    page.contents
                        .into_iter()
                        .flatten()
                        .filter_map(|object| object.key),
                );
            }
            token = pages.resume_token();
            if token.is_none() {
                break;
            }
        }
        let all: Vec<_> = (0..KEYS).map(|n| format!("k{n}")).collect();
        assert_eq!(keys, all, "{piece} at a time");
    }
}

#[tokio::test]
async fn c4_build_full_result() {
    let rule = ten_keys();
    let all: Vec<Object> = Paginator::new(request(&rule))
        .items()
        .try_collect()
        .await
        .expect("all");
    assert_eq!(all.len(), KEYS);
}

#[tokio::test]
async fn c4_after_an_error_there_is_no_further_page() {
    let rule = mock!(Client::list_objects_v2)
        .sequence()
        .http_status(403, None)
        .repeatedly()
        .build();
    let mut pages = Paginator::new(request(&rule));
    assert!(
        pages
            .next_page()
            .await
            .is_err_and(|error| error.is_forbidden())
    );
    assert!(pages.next_page().await.expect("the end").is_none());
    assert_eq!(rule.num_calls(), 1);
}
