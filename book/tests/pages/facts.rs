//! Statements of the pages that no listing shows.

use resource::s3::S3;

use crate::world::{Result, demo, logged};

/// The page on paginators names these five, and three operations without one.
#[tokio::test]
async fn the_sdk_has_five_paginators() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = session.client(aws_sdk_s3::Client::new);
    drop(client.list_buckets().into_paginator());
    drop(client.list_directory_buckets().into_paginator());
    drop(client.list_object_annotations().into_paginator());
    drop(client.list_objects_v2().into_paginator());
    drop(client.list_parts().into_paginator());
    Ok(())
}

/// The page on paginators says so. An operation that gains a paginator has a method of its own, which comes before the trait's:
/// then this does not compile.
#[tokio::test]
async fn three_listings_have_no_paginator_in_the_sdk() -> Result {
    struct Missing;
    trait Paginator: Sized {
        fn into_paginator(self) -> Missing {
            Missing
        }
    }
    impl<T> Paginator for T {}

    let (_sandbox, session) = demo(0).await?;
    let client = session.client(aws_sdk_s3::Client::new);
    let _: Missing = client.list_objects().into_paginator();
    let _: Missing = client.list_object_versions().into_paginator();
    let _: Missing = client.list_multipart_uploads().into_paginator();
    let page = include_str!("../../pages/client/paginators.md");
    assert!(
        page.contains("It has none for ListObjects, ListObjectVersions and ListMultipartUploads.")
    );
    Ok(())
}

/// boto3's guide, which the first of these links to, says what may be shared between threads. No page may say otherwise.
#[test]
fn pages_agree_on_threads() {
    for (page, sentence) in [
        (
            include_str!("../../pages/gotchas.md"),
            "A boto3 client may be shared between threads; sessions and resources may not",
        ),
        (
            include_str!("../../pages/index.md"),
            "| may be shared between threads | boto3: no. Rust: yes | yes | boto3: no. Rust: yes |",
        ),
        (
            include_str!("../../pages/which-one-when.md"),
            "| share it between threads | a client | sessions and resources are [not thread-safe]",
        ),
    ] {
        assert!(page.contains(sentence), "{sentence}");
    }
}

/// The page on endpoints says so of `client::s3`.
#[tokio::test]
async fn at_an_endpoint_of_ones_own_the_bucket_is_in_the_path() -> Result {
    let (_sandbox, session, wire) = logged(1).await?;
    let head = client::s3(&session).head_bucket().bucket("demo");
    head.send().await?;
    assert!(wire.records()[0].path.starts_with("/demo"));
    Ok(())
}

/// The lesson on inspecting says that the list leaves out what is written by hand.
#[tokio::test]
async fn an_inspection_lists_the_description_only() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let shown = resource::inspect(&bucket).to_string();
    assert!(shown.contains("put_object"));
    for by_hand in ["download", "delete_keys", "reader"] {
        assert!(!shown.contains(by_hand), "{by_hand}: {shown}");
    }
    Ok(())
}

/// The page on other servers says which services the sandbox has, and as what.
#[test]
fn the_sandbox_is_not_only_s3() -> Result {
    let page = include_str!("../../pages/elsewhere.md");
    let sentence = "It serves S3 and STS; DynamoDB, SQS, IAM and EC2 are cargo features.";
    assert!(page.contains(sentence));
    let manifest: toml::Table = include_str!("../../../sandbox/Cargo.toml").parse()?;
    let features = manifest["features"].as_table().ok_or("no features")?;
    for service in ["dynamodb", "sqs", "iam", "ec2"] {
        assert!(features.contains_key(service), "{service}");
    }
    Ok(())
}

/// boto3's resources and the ones of this workspace differ, so a row of that page is about one of them.
#[test]
fn which_one_when_speaks_of_one_language_at_a_time() {
    let page = include_str!("../../pages/which-one-when.md");
    let (_, rest) = page.split_once("## In boto3").expect("a part on boto3");
    let (boto3, other) = rest.split_once("## In Rust").expect("a part on Rust");
    for word in ["Rust", "crate", " here"] {
        assert!(!boto3.contains(word), "{word} in the part on boto3");
    }
    assert!(other.starts_with("\n\n| you want to |"));
}

/// The page on other servers and the lesson on policies say so.
#[tokio::test]
async fn the_sandbox_applies_a_policy() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    bucket.put_object("report.csv", "a,b\n").await?;
    let deny = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::demo/*"}]}"#;
    bucket.policy().put().with(|put| put.policy(deny)).await?;
    let get = bucket.object("report.csv").get().await;
    assert!(get.is_err_and(|error| error.is_forbidden()));
    Ok(())
}

/// The page on presigned links says so.
#[tokio::test]
async fn a_link_works_more_than_once() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let object = bucket.put_object("report.csv", "a,b\n").await?;
    let link = object
        .presigned_url(std::time::Duration::from_mins(1))
        .await?;
    let anonymous = client::presign::AnonymousClient::new(&session)?;
    for _ in 0..2 {
        assert!(anonymous.send(&link, "").await?.is_success());
    }
    Ok(())
}
