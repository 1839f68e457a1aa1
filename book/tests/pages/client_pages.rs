//! Listings of the chapters on clients.

use std::time::Duration;

use aws_sdk_s3::primitives::ByteStream;
use client::error::Context;
use client::pages::Paginator;
use client::waiters::{self, Wait};

use crate::world::{Result, demo};

#[tokio::test]
async fn one_method_per_operation() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: operation
    let client = session.client(aws_sdk_s3::Client::new);
    client
        .put_object()
        .bucket("demo")
        .key("report.csv")
        .content_type("text/csv")
        .body(ByteStream::from_static(b"a,b\n1,2\n"))
        .send()
        .await?;
    let head = client
        .head_object()
        .bucket("demo")
        .key("report.csv")
        .send()
        .await?;
    assert_eq!(head.content_length(), Some(8));
    // ANCHOR_END: operation
    Ok(())
}

#[tokio::test]
async fn a_paginator_stops_and_goes_on() -> Result {
    let (_sandbox, session) = demo(25).await?;
    let client = client::s3(&session);
    // ANCHOR: paginator
    let request = client.list_objects_v2().bucket("demo");
    let mut pages = Paginator::new(request.clone()).page_size(7).max_items(10);
    let mut first = 0;
    while let Some(page) = pages.next_page().await? {
        first += page.contents().len();
    }
    let token = pages.resume_token().ok_or("the listing ended early")?;

    let mut rest = 0;
    let mut pages = Paginator::new(request).starting_token(&token);
    while let Some(page) = pages.next_page().await? {
        rest += page.contents().len();
    }
    assert_eq!((first, rest), (10, 15));
    // ANCHOR_END: paginator
    Ok(())
}

#[tokio::test]
async fn the_sdk_has_a_paginator_for_some() -> Result {
    let (_sandbox, session) = demo(25).await?;
    let client = client::s3(&session);
    // ANCHOR: sdk_paginator
    let request = client.list_objects_v2().bucket("demo").max_keys(10);
    let mut pages = request.into_paginator().send();
    let mut sizes = Vec::new();
    while let Some(page) = pages.next().await {
        sizes.push(page?.contents().len());
    }
    assert_eq!(sizes, [10, 10, 5]);
    // ANCHOR_END: sdk_paginator
    Ok(())
}

#[tokio::test]
async fn an_error_says_what_and_where() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: error
    let response = client
        .get_object()
        .bucket("demo")
        .key("nothing")
        .send()
        .await;
    let sdk = response.expect_err("there is no such key");
    assert_eq!(sdk.to_string(), "service error");

    let error = client::Error::from(sdk).about(client::error::Subject::object("demo", "nothing"));
    assert!(error.is_not_found());
    assert_eq!(error.code(), Some("NoSuchKey"));
    assert!(error.to_string().contains("demo") && error.request_id().is_some());
    // ANCHOR_END: error
    Ok(())
}

#[tokio::test]
async fn head_tells_missing_from_forbidden() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: head
    let head = client
        .head_object()
        .bucket("demo")
        .key("nothing")
        .send()
        .await;
    let error = head
        .on_object("demo", "nothing")
        .expect_err("there is no such key");
    assert!(error.is_not_found() && !error.is_forbidden());
    // ANCHOR_END: head
    Ok(())
}

#[tokio::test]
async fn a_waiter_has_a_deadline() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: waiter
    let wait = Wait::max_wait(Duration::from_millis(20)).delay(Duration::from_millis(5));
    let error = waiters::object_exists(&client, "demo", "late.txt", wait).await;
    assert!(matches!(error, Err(client::Error::Deadline { .. })));

    let body = ByteStream::from_static(b"here");
    client
        .put_object()
        .bucket("demo")
        .key("late.txt")
        .body(body)
        .send()
        .await?;
    let wait = Wait::default();
    let head = waiters::object_exists(&client, "demo", "late.txt", wait).await?;
    assert_eq!(head.content_length(), Some(4));
    // ANCHOR_END: waiter
    Ok(())
}

#[tokio::test]
async fn a_link_and_a_form() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: presign
    let hour = Duration::from_hours(1);
    let link = client::presign::get(&client, "demo", "report.csv", hour).await?;
    assert!(link.uri().contains("X-Amz-Expires=3600"));

    let form = client::presign::post(&client, "demo", "upload.bin")
        .content_length_range(1..=1_000_000)
        .expires_in(hour)
        .sign()
        .await?;
    assert!(form.fields().iter().any(|(name, _)| name == "policy"));
    // ANCHOR_END: presign
    Ok(())
}
