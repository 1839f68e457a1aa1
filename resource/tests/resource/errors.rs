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
use session::{Env, Fs, Session};
use tokio::io::AsyncReadExt;

use crate::world::World;

/// An error of a user's own.
#[derive(Debug, thiserror::Error)]
enum Mine {
    #[error("the report is missing")]
    Aws(#[from] Error),
}

/// The output of anyhow: each error of the chain, outermost first.
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

#[tokio::test]
async fn the_error_of_a_reader_is_that_of_its_object() {
    async fn read(bucket: &Bucket) -> Result<String> {
        let mut reader = bucket.objects().first().await?.unwrap().reader().await?;
        bucket.object("a.txt").delete().await?;
        let mut text = String::new();
        reader.read_to_string(&mut text).await?;
        Ok(text)
    }
    let world = World::new().await;
    let error = read(&world.bucket_of("demo", ["a.txt"]).await).await;
    let error = error.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!((error.bucket(), error.key()), (Some("demo"), Some("a.txt")));
}

#[test]
fn the_error_of_a_file_says_what_the_system_said() {
    let error = Error::from(std::fs::read("no such file").unwrap_err());
    assert!(error.to_string().starts_with("No such file"), "{error}");
    assert_eq!(error.kind(), None);
}

#[tokio::test]
async fn the_error_of_a_session_says_each_cause_once() {
    async fn session(config: &str) -> Result<Session> {
        let env = Env::from_slice(&[("AWS_CONFIG_FILE", "config")]);
        let fs = Fs::from_slice(&[("config", config)]);
        Ok(Session::builder().env(env).fs(fs).build().await?)
    }
    let error = session("[profile work]\nregion = not a region").await;
    let error = error.map(drop).and(session("[profile").await).unwrap_err();
    assert_eq!(chain(&error), [error.to_string()]);
    assert_eq!(
        error.to_string().matches("cannot load").count(),
        1,
        "{error}"
    );
}

#[tokio::test]
async fn a_main_that_returns_an_error_prints_one_line() {
    let world = World::new().await;
    let object = world.bucket("demo").await.object("missing");
    let error = object.text().await.unwrap_err();
    assert_eq!(format!("{error:?}"), error.to_string());
    assert!(format!("{error:#?}").starts_with("Client(\n"), "{error:#?}");
}
