//! One error for everything, which says each cause once.

use std::error::Error as StdError;
use std::iter::successors;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectError;
use aws_sdk_s3::operation::head_bucket::HeadBucketError;
use aws_sdk_s3::operation::head_object::HeadObjectError;
use aws_sdk_s3::types::error::NotFound;
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use resource::s3::{Bucket, S3};
use resource::{Error, Kind, Result};

use crate::world::World;

/// An error of a user's own.
#[derive(Debug, thiserror::Error)]
enum Mine {
    #[error("the report is missing")]
    Aws(#[from] Error),
}

/// What anyhow prints: each error of the chain, outermost first.
fn chain(error: &(dyn StdError + 'static)) -> Vec<String> {
    let causes = successors(Some(error), |error| StdError::source(*error));
    causes.map(ToString::to_string).collect()
}

#[tokio::test]
async fn the_chain_says_each_cause_once() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.fault("DeleteObject:*:reset");
    let errors = [
        bucket.object("missing").get().await.unwrap_err(),
        bucket.object("missing").delete().await.unwrap_err(),
        world
            .s3
            .bucket("gone")
            .delete_keys(["a"])
            .await
            .unwrap_err(),
        world.s3.open("http://demo").unwrap_err(),
    ];
    for error in errors {
        let line = error.to_string();
        assert!(!line.contains('\n'), "{line}");
        let said = chain(&Mine::from(error));
        assert_eq!(said, ["the report is missing".to_owned(), line.clone()]);
        for part in line.split(": ").filter(|part| part.len() > 12) {
            assert_eq!(line.matches(part).count(), 1, "{part} in {line}");
        }
    }
}

#[tokio::test]
async fn an_error_tells_what_failed_and_why() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("a b");
    let error = object.get().await.unwrap_err();
    assert_eq!(error.kind(), Some(Kind::NotFound));
    assert!(error.is_not_found() && !error.is_forbidden() && !error.is_transient());
    assert!(!error.is_throttled() && !error.is_precondition_failed());
    assert_eq!(error.operation(), Some("GetObject"));
    assert_eq!((error.bucket(), error.key()), (Some("demo"), Some("a b")));
    assert_eq!(
        (error.code(), error.status()),
        (Some("NoSuchKey"), Some(404))
    );
    assert!(error.message().is_some() && error.request_id().is_some());
    let modelled = error.sdk_error::<GetObjectError>().unwrap();
    assert!(modelled.as_service_error().unwrap().is_no_such_key());
}

#[tokio::test]
async fn a_failed_batch_tells_the_code_of_its_first_key() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.fault("DeleteObject:*:status=403,AccessDenied");
    let error = bucket.delete_keys(["\u{1}"]).await.unwrap_err();
    assert_eq!(error.code(), Some("AccessDenied"));
    assert!(
        error
            .outcome()
            .is_some_and(|outcome| outcome.failed.len() == 1)
    );
}

/// Everything that `?` turns into the one error.
async fn all(bucket: &Bucket) -> Result<usize> {
    let object = bucket.object("a");
    let client = object.client();
    let tags = client.get_object_tagging().bucket("demo").key("a");
    let tags = tags.send().await?.tag_set.len();
    let body = object.get().await?.body.collect().await?;
    let uploaded = object.upload().from_bytes("text").await?;
    let parsed: resource::uri::Uri = "s3://demo/a".parse()?;
    bucket.delete_keys([parsed.key()]).await?;
    Ok(tags + body.into_bytes().len() + usize::try_from(uploaded.bytes).unwrap())
}

#[tokio::test]
async fn the_sdks_errors_and_those_of_a_body_become_one() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a"]).await;
    assert_eq!(all(&bucket).await.unwrap(), 5);
    let error = all(&bucket).await.unwrap_err();
    assert_eq!(error.operation(), Some("GetObjectTagging"));
    bucket
        .put_object("a", "x".repeat(100).into_bytes())
        .await
        .unwrap();
    world.fault("GetObject:*:truncate=10");
    let body = bucket.object("a").get().await.unwrap().body;
    let error = Error::from(body.collect().await.unwrap_err());
    assert!(error.is_transient(), "{error}");
}

#[tokio::test]
async fn a_mocked_absence_is_an_absence() {
    let object = mock!(Client::head_object)
        .then_error(|| HeadObjectError::NotFound(NotFound::builder().build()));
    let bucket = mock!(Client::head_bucket)
        .then_error(|| HeadBucketError::NotFound(NotFound::builder().build()));
    let rules = [&object, &bucket];
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, RuleMode::MatchAny, rules));
    assert!(!s3.object("demo", "a").exists().await.unwrap());
    assert!(!s3.bucket("demo").exists().await.unwrap());
}
