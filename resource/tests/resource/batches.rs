//! Batches: every key is accounted for.

use std::time::Duration;

use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, future};
use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::operation::delete_objects::DeleteObjectsOutput;
use aws_smithy_mocks::{mock, mock_client};
use resource::Error;
use resource::batch::Target;
use resource::s3::S3;

use crate::world::{World, keys};

fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:05}")).collect()
}

#[tokio::test]
async fn a_thousand_keys_go_in_a_request() {
    let world = World::new().await;
    world.sandbox.seed(&"demo:2500".parse().unwrap());
    let bucket = world.s3.bucket("demo");
    let outcome = bucket.objects().delete().await.unwrap();
    assert_eq!(outcome.deleted, 2500);
    assert!(outcome.objects.is_empty());
    assert_eq!(world.count("DeleteObjects"), 3);
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_bucket_is_emptied_by_several_ranges_at_once() {
    let world = World::new().await;
    world.sandbox.seed(&"demo:5500".parse().unwrap());
    let bucket = world.s3.bucket("demo");
    let outcome = bucket.objects().parallel(4).delete().await.unwrap();
    assert_eq!(outcome.deleted, 5500);
    assert_eq!(world.count("DeleteObjects"), 6);
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_verbose_batch_says_what_each_deletion_did() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    bucket.versioning().enable().await.unwrap();
    let outcome = bucket.delete_keys(["a", "b"]).quiet(false).await.unwrap();
    assert_eq!(outcome.deleted, 2);
    assert!(
        outcome
            .objects
            .iter()
            .all(|object| object.delete_marker() == Some(true))
    );
    let versions = bucket.object_versions().delete().quiet(false);
    let versions = versions.await.unwrap();
    assert_eq!(versions.deleted, 4);
    assert_eq!(bucket.object_versions().count().await.unwrap(), 0);
}

#[tokio::test]
async fn keys_that_xml_cannot_carry_go_one_by_one() {
    let world = World::new().await;
    let bucket = world
        .bucket_of("demo", ["\u{1}a", "b", "c\u{fffe}", "<d>&\r\n"])
        .await;
    let outcome = bucket.objects().delete().await.unwrap();
    assert_eq!(outcome.deleted, 4);
    assert_eq!(
        (world.count("DeleteObjects"), world.count("DeleteObject")),
        (1, 2)
    );
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_key_that_cannot_be_fails_alone() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    let error = bucket.delete_keys(["a", "", "b"]).await.unwrap_err();
    let outcome = error.outcome().unwrap();
    assert_eq!((outcome.deleted, outcome.failed.len()), (2, 1));
    assert_eq!(outcome.failed[0].target, Target::from(""));
    assert!(error.to_string().contains("2 deleted, 1 failed"), "{error}");
}

#[tokio::test]
async fn a_version_that_cannot_be_fails_alone_and_deletes_nothing_else() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b", "c"]).await;
    bucket.versioning().enable().await.unwrap();
    let targets = [
        Target::version("a", ""),
        Target::version("b", "\u{1}"),
        Target::new("c"),
    ];
    let outcome = bucket.delete_keys(&targets).outcome().await.unwrap();
    let failed: Vec<_> = outcome.failed.iter().map(|failed| &failed.target).collect();
    assert_eq!(outcome.deleted, 1);
    assert_eq!(failed.len(), 2);
    assert!(failed.contains(&&targets[0]) && failed.contains(&&targets[1]));
    assert_eq!(keys(&bucket).await, ["a", "b"]);
}

#[tokio::test]
async fn without_credentials_nothing_is_in_doubt() {
    let world = World::new().await;
    let config = world.s3.client().config().to_builder();
    let config = config.credentials_provider(NoCredentials).build();
    let s3 = S3::from_client(aws_sdk_s3::Client::from_conf(config));
    let error = s3.bucket("demo").delete_keys(["a"]).await.unwrap_err();
    assert!(error.outcome().unwrap().unknown.is_empty(), "{error}");
    assert_eq!(error.outcome().unwrap().failed.len(), 1);
}

/// A provider that has none.
#[derive(Debug)]
struct NoCredentials;

impl ProvideCredentials for NoCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(CredentialsError::not_loaded("none")))
    }
}

#[tokio::test]
async fn a_handle_of_another_bucket_deletes_nothing_here() {
    let world = World::new().await;
    let here = world.bucket_of("here", ["a", "b", "c"]).await;
    let there = world.bucket_of("there", ["a", "b"]).await;
    let outcome = here.delete_stream(there.objects().stream());
    let outcome = outcome.outcome().await.unwrap();
    assert_eq!((outcome.deleted, outcome.failed.len()), (0, 2));
    assert_eq!(
        outcome.failed[0].to_string(),
        "a: s3://there/a is not in the bucket here"
    );
    let handles = [here.object("c"), there.object("a")];
    let outcome = here.delete_keys(handles).outcome().await.unwrap();
    assert_eq!((outcome.deleted, outcome.failed.len()), (1, 1));
    assert_eq!(outcome.failed[0].target, Target::from("a"));
    assert_eq!(keys(&here).await, ["a", "b"]);
    assert_eq!(keys(&there).await, ["a", "b"]);
}

#[tokio::test]
async fn what_was_never_versioned_is_the_version_null() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    let versions = bucket.object_versions();
    let first = versions.first().await.unwrap().unwrap();
    assert_eq!((first.object_key(), first.id()), ("a", "null"));
    assert_eq!(first.load().await.unwrap().content_length(), Some(1));
    let mut read = Vec::new();
    first.download().to_writer(&mut read).await.unwrap();
    assert_eq!(read, b"a");
    bucket.copy(first.handle(), "c").await.unwrap();
    let outcome = bucket.delete_keys([("a", "null"), ("b", "null")]).await;
    assert_eq!(outcome.unwrap().deleted, 2);
    assert_eq!(versions.delete().quiet(false).await.unwrap().deleted, 1);
    assert_eq!(versions.count().await.unwrap(), 0);
}

#[tokio::test]
async fn a_lost_connection_tells_what_is_deleted_and_what_is_unknown() {
    let world = World::new().await;
    let bucket = world.bucket("demo").await;
    world.fault("DeleteObjects:2+:reset");
    let batch = bucket.delete_keys(numbered(3500)).in_flight(1);
    let Err(Error::Batch(error)) = batch.await else {
        panic!("a request was lost");
    };
    assert!(error.cause().is_some());
    let outcome = error.into_outcome();
    assert_eq!(outcome.deleted, 1000);
    assert_eq!(outcome.unknown.len(), 1000);
    assert_eq!(outcome.unknown[0], Target::from("01000"));
    assert!(outcome.failed.is_empty());
    // Whatever is in no list is deleted: of keys that are known, those never read are told too.
    let unsent: Vec<_> = outcome.unsent.iter().map(|target| &target.key).collect();
    assert_eq!(unsent, numbered(3500)[2000..].iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_batch_that_gets_no_response_leaves_its_keys_unknown() {
    let world = World::new().await;
    world.bucket_of("demo", ["a", "b"]).await;
    world.fault("DeleteObjects:*:hang");
    let timeouts = TimeoutConfig::builder().read_timeout(Duration::from_millis(200));
    let config = world.s3.client().config().to_builder();
    let config = config
        .timeout_config(timeouts.build())
        .retry_config(RetryConfig::disabled());
    let s3 = S3::from_client(Client::from_conf(config.build()));
    let error = s3.bucket("demo").delete_keys(["a", "b"]).await.unwrap_err();
    let outcome = error.outcome().unwrap();
    assert_eq!((outcome.deleted, outcome.unknown.len()), (0, 2), "{error}");
}

#[tokio::test]
async fn a_refused_request_is_a_failure_of_each_of_its_keys() {
    let world = World::new().await;
    let error = world
        .s3
        .bucket("missing")
        .delete_keys(["a", "b"])
        .await
        .unwrap_err();
    let outcome = error.outcome().unwrap();
    let failed = &outcome.failed;
    assert_eq!(failed.len(), 2);
    assert_eq!(
        (failed[0].target.key.as_str(), failed[0].code.as_str()),
        ("a", "NoSuchBucket")
    );
    assert!(outcome.unknown.is_empty());
    assert!(error.is_not_found());
}

#[tokio::test]
async fn a_listing_that_fails_in_the_middle_keeps_what_was_deleted() {
    let world = World::new().await;
    world.sandbox.seed(&"demo:2500".parse().unwrap());
    world.fault("ListObjectsV2:3+:status=403,AccessDenied");
    let error = world
        .s3
        .bucket("demo")
        .objects()
        .delete()
        .await
        .unwrap_err();
    assert_eq!(error.outcome().unwrap().deleted, 2000);
    assert!(error.is_forbidden());
}

#[tokio::test]
async fn nothing_to_delete_sends_no_batch() {
    let world = World::new().await;
    let bucket = world.bucket("empty").await;
    let outcome = bucket.objects().delete().outcome().await.unwrap();
    assert_eq!(outcome, resource::batch::BatchOutcome::default());
    assert_eq!(world.count("DeleteObjects"), 0);
}

#[tokio::test]
async fn a_filtered_stream_of_handles_can_be_deleted() {
    use futures::{TryStreamExt, future};
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "bb", "cc"]).await;
    let long = bucket.objects().stream();
    let long = long.try_filter(|object| future::ready(object.size() == Some(2)));
    assert_eq!(bucket.delete_stream(long).await.unwrap().deleted, 2);
    assert_eq!(keys(&bucket).await, ["a"]);
}

#[tokio::test]
async fn keys_that_are_too_long_fail_alone_and_are_not_sent() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    let long = "k".repeat(70_000);
    let targets = [
        Target::from("a"),
        Target::from(long.as_str()),
        Target::version("b", long.as_str()),
        Target::from("b"),
    ];
    let outcome = bucket.delete_keys(&targets).outcome().await.unwrap();
    assert_eq!((outcome.deleted, outcome.failed.len()), (2, 2));
    let said = &outcome.failed[0].message;
    assert_eq!(said, "the key has 70000 bytes; S3 takes 1024 at most");
    assert_eq!(world.count("DeleteObject"), 0);
}

#[tokio::test]
async fn a_key_that_is_given_twice_is_deleted_once() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b"]).await;
    for quiet in [true, false] {
        let keys = ["a", " ", "a", "b", "a"];
        let outcome = bucket.delete_keys(keys).quiet(quiet).await.unwrap();
        assert_eq!(outcome.deleted, 3);
    }
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_response_that_blames_no_key_is_an_error_of_the_batch() {
    let rule = mock!(Client::delete_objects).then_output(|| {
        let error = aws_sdk_s3::types::Error::builder();
        let error = error.code("InternalError").message("try again").build();
        DeleteObjectsOutput::builder().errors(error).build()
    });
    let s3 = S3::from_client(mock_client!(aws_sdk_s3, [&rule]));
    let keys = ["a", "b", "c"];
    let error = s3.bucket("demo").delete_keys(keys).await.unwrap_err();
    let outcome = error.outcome().unwrap();
    assert_eq!((outcome.deleted, outcome.unknown.len()), (0, 3));
    assert!(error.to_string().contains("InternalError"), "{error}");
}

#[tokio::test]
async fn borrowed_keys_and_handles_can_be_deleted() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["a", "b", "c", "d"]).await;
    let names = vec!["a".to_owned(), "b".to_owned()];
    bucket.delete_keys(&names).await.unwrap();
    let listed = bucket.objects().limit(1).stream();
    let listed: Vec<_> = futures::TryStreamExt::try_collect(listed).await.unwrap();
    bucket.delete_keys(&listed).await.unwrap();
    let last = names.iter().map(|_| "d");
    bucket.delete_keys(last).await.unwrap();
    assert_eq!(keys(&bucket).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_batch_that_is_dropped_deletes_only_what_it_sent() {
    let world = World::new().await;
    let bucket = world.bucket_of("demo", ["kept"]).await;
    world.fault("DeleteObjects:*:hang");
    let keys = numbered(1000).into_iter().chain(["kept".to_owned()]);
    let batch = bucket.delete_keys(keys).in_flight(1);
    // The second request waits for the first, which hangs.
    let dropped = tokio::time::timeout(Duration::from_millis(300), batch.into_future()).await;
    assert!(dropped.is_err(), "{dropped:?}");
    assert!(bucket.object("kept").exists().await.unwrap());
    assert!(world.count("DeleteObjects") <= 1);
}
