//! Demo data: there from the start, and the same everywhere.

use std::time::SystemTime;

use sandbox::{Sandbox, Seed};

use crate::support::{client, demo};

/// Key, size, date and tag of all objects in `demo`.
async fn listing(sandbox: &Sandbox) -> Vec<(String, i64, SystemTime, String)> {
    let listing = client(sandbox).list_objects_v2().bucket("demo");
    let mut pages = listing.into_paginator().send();
    let mut objects = Vec::new();
    while let Some(page) = pages.next().await {
        for object in page.unwrap().contents() {
            let date = SystemTime::try_from(*object.last_modified().unwrap()).unwrap();
            let (key, tag) = (object.key().unwrap(), object.e_tag().unwrap());
            objects.push((key.to_owned(), object.size().unwrap(), date, tag.to_owned()));
        }
    }
    objects
}

#[tokio::test]
async fn a_seed_makes_the_same_objects_in_every_sandbox() {
    let (first, second) = (demo(2500).await, demo(2500).await);
    let objects = listing(&first).await;
    assert_eq!(objects.len(), 2500);
    assert_eq!(objects, listing(&second).await);
}

#[tokio::test]
async fn a_larger_seed_only_adds_objects() {
    let (small, large) = (
        listing(&demo(50).await).await,
        listing(&demo(60).await).await,
    );
    assert_eq!(large.len(), 60);
    assert!(small.iter().all(|object| large.contains(object)));
}

#[tokio::test]
async fn objects_have_the_size_and_the_tag_that_the_listing_shows() {
    let sandbox = demo(10).await;
    for (key, size, _, tag) in listing(&sandbox).await {
        let get = client(&sandbox).get_object().bucket("demo").key(key).send();
        let object = get.await.unwrap();
        assert_eq!(object.e_tag(), Some(tag.as_str()));
        let body = object.body.collect().await.unwrap().into_bytes();
        assert_eq!(i64::try_from(body.len()).unwrap(), size);
    }
}

#[tokio::test]
async fn a_running_sandbox_can_be_seeded_and_an_empty_seed_makes_the_bucket() {
    let sandbox = sandbox::start().await.unwrap();
    sandbox.seed(&Seed::new("demo", 0).unwrap());
    assert_eq!(listing(&sandbox).await, []);
    sandbox.seed(&Seed::new("demo", 7).unwrap());
    assert_eq!(listing(&sandbox).await.len(), 7);
}
