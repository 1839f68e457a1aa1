//! R1 to R12: what every resource of boto3 has.

use std::collections::HashSet;
use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object::GetObjectOutput;
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::operation::put_object::PutObjectOutput;
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_mocks::{Rule, RuleMode, mock, mock_client};
use client::waiters::Wait;
use resource::s3::S3;
use resource::{Resource, inspect};
use session::{Env, Fs, Session};

/// S3 that answers as the rules say.
fn s3(rules: &[&Rule]) -> S3 {
    S3::from_client(mock_client!(aws_sdk_s3, RuleMode::MatchAny, rules))
}

/// S3 that is never asked.
fn silent() -> S3 {
    s3(&[])
}

/// HEAD that always answers with the same size.
fn head() -> Rule {
    mock!(Client::head_object).then_output(|| HeadObjectOutput::builder().content_length(9).build())
}

async fn session(region: &str) -> Session {
    let session = Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]));
    let session = session
        .credentials("AKIAIOSFODNN7EXAMPLE", "secret")
        .region_name(region);
    session.build().await.unwrap()
}

#[test]
fn r1_identifiers_are_required_and_read_only() {
    let part = silent().object("b", "k").multipart_upload("u").part(7);
    assert_eq!(part.bucket_name(), "b");
    assert_eq!(part.object_key(), "k");
    assert_eq!(part.multipart_upload_id(), "u");
    assert_eq!(part.part_number(), 7);
}

#[tokio::test]
async fn r2_a_resource_is_made_from_a_client_or_a_session() {
    let client = silent().client().clone();
    assert_eq!(S3::from_client(client).bucket("b").name(), "b");
    let s3 = session("eu-west-1").await.resource(S3::new);
    let region = s3.client().config().region().map(ToString::to_string);
    assert_eq!(region.as_deref(), Some("eu-west-1"));
}

#[tokio::test]
async fn r3_meta_has_the_service_the_client_the_identifiers_the_data_and_the_model() {
    let head = head();
    let object = s3(&[&head]).object("b", "k");
    assert_eq!(object.meta().service_name(), "s3");
    let identifiers = [("bucket_name", "b".to_owned()), ("key", "k".to_owned())];
    assert_eq!(object.identifiers(), identifiers);
    assert!(object.loaded().is_none());
    object
        .meta()
        .client()
        .head_object()
        .bucket("b")
        .key("k")
        .send()
        .await
        .unwrap();
    object.load().await.unwrap();
    assert_eq!(object.loaded().unwrap().content_length(), Some(9));
    assert_eq!(object.model().name, "Object");
    assert_eq!(object.model().load, Some("HeadObject"));
}

#[tokio::test]
async fn r4_load_asks_once_and_reload_asks_again() {
    let head = head();
    let object = s3(&[&head]).object("b", "k");
    assert_eq!(head.num_calls(), 0);
    object.load().await.unwrap();
    object.load().await.unwrap();
    assert_eq!(head.num_calls(), 1);
    object.reload().await.unwrap();
    assert_eq!(head.num_calls(), 2);
}

#[tokio::test]
async fn r4_every_resource_that_boto3_cannot_load_but_lists_can_be_loaded() {
    let head = mock!(Client::head_object)
        .match_requests(|request| request.version_id() == Some("v"))
        .then_output(|| HeadObjectOutput::builder().content_length(3).build());
    let version = s3(&[&head]).object("b", "k").version("v");
    assert_eq!(version.load().await.unwrap().content_length(), Some(3));
}

#[tokio::test]
async fn r6_the_cache_is_dropped_by_changes_and_kept_by_reads() {
    let (head, get) = (
        head(),
        mock!(Client::get_object).then_output(|| GetObjectOutput::builder().build()),
    );
    let put = mock!(Client::put_object).then_output(|| PutObjectOutput::builder().build());
    let object = s3(&[&head, &get, &put]).object("b", "k");
    object.load().await.unwrap();
    object.get().await.unwrap();
    assert!(object.loaded().is_some(), "a read dropped the cache");
    object.put("x").await.unwrap();
    assert!(object.loaded().is_none(), "a change left the cache stale");
}

#[tokio::test]
async fn r7_equality_is_of_identifiers_and_of_where_they_lead() {
    let s3 = silent();
    assert_eq!(s3.object("b", "k"), s3.bucket("b").object("k"));
    assert_ne!(s3.object("b", "k"), s3.object("b", "other"));
    assert_ne!(s3.object("b", "k"), s3.object("other", "k"));
    assert_ne!(
        s3.bucket("b"),
        silent().bucket("b"),
        "two clients of which nothing is known"
    );

    let here = session("eu-west-1").await;
    let there = here.with_region("us-west-2").unwrap();
    let bucket = |session: &Session| session.resource(S3::new).bucket("b");
    assert_eq!(bucket(&here), bucket(&here));
    assert_ne!(bucket(&here), bucket(&there));
    assert_ne!(
        bucket(&here),
        bucket(&session("eu-west-1").await),
        "two callers"
    );
}

#[test]
#[expect(
    clippy::mutable_key_type,
    reason = "the identifiers are hashed, which never change; the cache is not"
)]
fn r8_equal_resources_hash_alike() {
    let s3 = silent();
    let mut seen = HashSet::new();
    assert!(seen.insert(s3.object("b", "k")));
    assert!(!seen.insert(s3.bucket("b").object("k")));
    assert!(seen.insert(s3.object("b", "other")));
}

#[test]
fn r9_debug_shows_the_identifiers_and_nothing_else() {
    let s3 = silent();
    assert_eq!(format!("{s3:?}"), "s3.S3()");
    assert_eq!(
        format!("{:?}", s3.object("b", "a \"b\"")),
        r#"s3.Object(bucket_name="b", key="a \"b\"")"#
    );
}

#[test]
fn r10_sub_resources_can_be_listed() {
    let names = |handle: &dyn Resource| {
        let members = handle.model().sub_resources.iter();
        members.map(|member| member.name).collect::<Vec<_>>()
    };
    let s3 = silent();
    assert_eq!(names(&s3).len(), 18);
    assert_eq!(
        names(&s3.object("b", "k")),
        ["acl", "bucket", "multipart_upload", "version"]
    );
}

#[tokio::test]
async fn r11_actions_take_extra_parameters() {
    let put = mock!(Client::put_object)
        .match_requests(|request| {
            let named = request.bucket() == Some("b") && request.key() == Some("testdir/");
            named && request.content_type() == Some("application/x-directory")
        })
        .then_output(|| PutObjectOutput::builder().build());
    let bucket = s3(&[&put]).bucket("b");
    let folder = bucket
        .put_object("testdir/", ByteStream::default())
        // What names the object is the handle's, whatever is set here.
        .with(|request| {
            request
                .content_type("application/x-directory")
                .key("elsewhere")
        })
        .await
        .unwrap();
    assert_eq!(folder, bucket.object("testdir/"));
    assert_eq!(put.num_calls(), 1);
}

#[tokio::test(start_paused = true)]
async fn r12_waiters_ask_until_it_is_so_and_keep_the_answer() {
    let head = mock!(Client::head_object)
        .sequence()
        .http_status(404, None)
        .times(3)
        .output(|| HeadObjectOutput::builder().content_length(9).build())
        .build();
    let object = s3(&[&head]).object("b", "k");
    let wait = Wait::max_wait(Duration::from_mins(1)).delay(Duration::from_secs(5));
    let answer = object.wait_until_exists(wait).await.unwrap();
    assert_eq!(answer.content_length(), Some(9));
    assert_eq!(object.loaded(), Some(answer));
    assert_eq!(head.num_calls(), 4);
}

#[test]
fn inspect_shows_a_handle_and_all_that_it_has() {
    let shown = inspect(&silent().object("photos", "cat.jpg")).to_string();
    snapbox::assert_data_eq!(shown, snapbox::file!["inspect_object.txt"]);
}

#[test]
fn handles_are_cheap_to_share_between_tasks() {
    fn is_shared<T: Clone + Send + Sync + std::fmt::Debug + Eq + std::hash::Hash + 'static>(_: &T) {
    }
    let s3 = silent();
    is_shared(&s3);
    is_shared(&s3.bucket("b"));
    is_shared(&s3.object("b", "k"));
    is_shared(&s3.object_summary("b", "k"));
    is_shared(&s3.object_version("b", "k", "v"));
    is_shared(&s3.multipart_upload_part("b", "k", "u", 1));
    is_shared(&s3.bucket_versioning("b"));
    // A clone copies two counted pointers and what is kept, and shares nothing that could block another.
    assert!(size_of_val(&s3.object("b", "k")) <= 64);
}
