//! Each lesson finds out the same, whichever way it is done: as text and as JSON.

use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;

use aws_sdk_s3::Client;
use client::error::Error;
use client::presign::Visitor;
use client::results::mebibyte;
use client::waiters::Wait;
use resource::s3::{Bucket, S3};
use sandbox::{Fault, Sandbox};
use serde::Serialize;
use session::Session;
use tempfile::TempDir;

/// A sandbox with demo data, and the way to it for each layer.
struct Place {
    sandbox: Sandbox,
    session: Session,
    client: Client,
    bucket: Bucket,
}

impl Place {
    async fn new(keys: u64) -> Self {
        let sandbox = sandbox::start().await.expect("a sandbox");
        sandbox.seed(&sandbox::Seed::new("demo", keys).expect("a seed"));
        let session = Session::builder()
            .env(session::Env::from_slice(&[]))
            .fs(session::Fs::from_slice(&[]))
            .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
            .region_name(sandbox.region())
            .endpoint_url(sandbox.endpoint_url())
            .build()
            .await
            .expect("a session");
        let client = client::s3(&session);
        let bucket = session.resource(S3::new).bucket("demo");
        Self {
            sandbox,
            session,
            client,
            bucket,
        }
    }
}

/// Both as text and as JSON.
fn shown(answer: &(impl Display + Serialize)) -> (String, String) {
    let json = serde_json::to_string(answer).expect("JSON");
    (answer.to_string(), json)
}

macro_rules! same {
    ($name:ident, $keys:expr, |$place:ident| $client:expr, $resource:expr) => {
        #[tokio::test]
        async fn $name() {
            // Each way has a sandbox of its own: what one deletes, the other must find.
            let $place = Place::new($keys).await;
            let by_client = shown(&$client.await.expect("the client's answer"));
            let $place = Place::new($keys).await;
            let by_resource = shown(&$resource.await.expect("the resource's answer"));
            assert_eq!(by_client, by_resource);
        }
    };
}

const FIRST: &str = "logs/2025/05/08/app-000000.log";

same!(
    list_buckets,
    3,
    |place| client::tasks::list_buckets(&place.client),
    resource::tasks::list_buckets(&place.session.resource(S3::new))
);
same!(
    list_objects,
    2500,
    |place| client::tasks::list_objects(&place.client, "demo"),
    resource::tasks::list_objects(&place.bucket)
);
same!(
    list_no_objects,
    0,
    |place| client::tasks::list_objects(&place.client, "demo"),
    resource::tasks::list_objects(&place.bucket)
);
same!(
    list_dates,
    50,
    |place| client::tasks::list_dates(&place.client, "demo"),
    resource::tasks::list_dates(&place.bucket)
);
same!(
    list_dates_from_the_listing,
    50,
    |place| client::tasks::list_dates_from_listing(&place.client, "demo"),
    resource::tasks::list_dates(&place.bucket)
);
same!(
    make_folder,
    1,
    |place| client::tasks::make_folder(&place.client, "demo", "testdir/"),
    resource::tasks::make_folder(&place.bucket, "testdir/")
);
same!(
    read_object,
    1,
    |place| client::tasks::read_object(&place.client, "demo", FIRST),
    resource::tasks::read_object(&place.bucket.object(FIRST))
);
same!(
    copy_object,
    1,
    |place| client::tasks::copy_object(&place.client, "demo", FIRST, "a copy + more"),
    resource::tasks::copy_object(
        &place.bucket.object(FIRST),
        &place.bucket.object("a copy + more")
    )
);
same!(
    copy_object_with_the_client_within,
    1,
    |place| client::tasks::copy_object(&place.client, "demo", FIRST, "b"),
    resource::tasks::copy_object_with_the_client_within(
        &place.bucket.object(FIRST),
        &place.bucket.object("b")
    )
);
same!(
    delete_all,
    1500,
    |place| client::tasks::delete_all(&place.client, "demo"),
    resource::tasks::delete_all(&place.bucket)
);
same!(
    delete_quietly,
    1500,
    |place| client::tasks::delete_quietly(&place.client, "demo"),
    resource::tasks::delete_quietly(&place.bucket)
);
same!(
    delete_one_by_one,
    20,
    |place| client::tasks::delete_one_by_one(&place.client, "demo"),
    resource::tasks::delete_one_by_one(&place.bucket)
);

same!(
    versions,
    3,
    |place| client::tasks::versions(&place.client, "demo"),
    resource::tasks::versions(&place.bucket)
);
same!(
    tags,
    1,
    |place| client::tasks::tags(&place.client, "demo", FIRST),
    resource::tasks::tags(&place.bucket.object(FIRST))
);
same!(
    policy,
    0,
    |place| client::tasks::policy(&place.client, "demo"),
    resource::tasks::policy(&place.bucket)
);
same!(
    multipart,
    0,
    |place| client::tasks::multipart(&place.client, "demo"),
    resource::tasks::multipart(&place.bucket)
);

#[tokio::test]
async fn presign() {
    let place = Place::new(0).await;
    let visitor = Visitor::of(&place.session).expect("a visitor");
    let by_client = client::tasks::presign(&place.client, "demo", &visitor).await;
    let by_client = shown(&by_client.expect("the client's answer"));
    let place = Place::new(0).await;
    let visitor = Visitor::of(&place.session).expect("a visitor");
    let by_resource = resource::tasks::presign(&place.bucket, &visitor).await;
    assert_eq!(
        by_client,
        shown(&by_resource.expect("the resource's answer"))
    );
}

fn soon() -> Wait {
    Wait::within(Duration::from_secs(30)).every(Duration::from_millis(1))
}

/// A bucket that is not seen at first.
fn late() -> Fault {
    Fault::on("HeadBucket").nth(1).status(404, "NotFound")
}

#[tokio::test]
async fn wait() {
    let place = Place::new(0).await;
    place.sandbox.fault(late());
    let by_client = client::tasks::wait(&place.client, "new", soon()).await;
    let by_client = shown(&by_client.expect("the client's answer"));
    let place = Place::new(0).await;
    place.sandbox.fault(late());
    let s3 = place.session.resource(S3::new);
    let by_resource = resource::tasks::wait(&s3, "new", soon()).await;
    assert_eq!(
        by_client,
        shown(&by_resource.expect("the resource's answer"))
    );
}

#[tokio::test]
async fn a_bucket_that_is_never_seen_ends_the_wait_either_way() {
    let never = || Fault::on("HeadBucket").status(404, "NotFound").every(1);
    let briefly = Wait::within(Duration::from_millis(20)).every(Duration::from_millis(5));
    let place = Place::new(0).await;
    place.sandbox.fault(never());
    let by_client = client::tasks::wait(&place.client, "new", briefly).await;
    let by_client = by_client.expect_err("nothing to see");
    let place = Place::new(0).await;
    place.sandbox.fault(never());
    let s3 = place.session.resource(S3::new);
    let by_resource = resource::tasks::wait(&s3, "new", briefly).await;
    let by_resource = by_resource.expect_err("nothing to see");
    assert!(matches!(by_client, Error::Deadline { .. }), "{by_client}");
    assert_eq!(by_client.to_string(), by_resource.to_string());
}

/// A file of a directory of its own: nine MiB, which are two parts.
fn file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a directory");
    let path = folder.path().join("large.bin");
    let bytes: Vec<u8> = (0..9).flat_map(mebibyte).collect();
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

#[tokio::test]
async fn upload_file() {
    let (_folder, file) = file();
    let place = Place::new(0).await;
    let by_client = client::tasks::upload_file(&place.client, "demo", "up", &file, |_| {});
    let by_client = shown(&by_client.await.expect("the client's answer"));
    let place = Place::new(0).await;
    let object = place.bucket.object("up");
    let by_resource = resource::tasks::upload_file(&object, &file, |_| {});
    let by_resource = shown(&by_resource.await.expect("the resource's answer"));
    assert_eq!(by_client, by_resource);
}

#[tokio::test]
async fn download_file() {
    let (folder, file) = file();
    let place = Place::new(0).await;
    let upload = place.bucket.upload("down").from_path(&file);
    upload.await.expect("an object");
    let to = folder.path().join("to");
    let by_client = client::tasks::download_file(&place.client, "demo", "down", &to, |_| {});
    let by_client = shown(&by_client.await.expect("the client's answer"));
    let object = place.bucket.object("down");
    let by_resource = resource::tasks::download_file(&object, &to, |_| {});
    let by_resource = shown(&by_resource.await.expect("the resource's answer"));
    assert_eq!(by_client, by_resource);
}

#[tokio::test]
async fn two_regions() {
    let place = Place::new(4).await;
    let regions = [("us-east-1".to_owned(), "demo".to_owned())];
    let by_client = client::tasks::two_regions(&place.session, &regions)
        .await
        .expect("an answer");
    let by_resource = resource::tasks::two_regions(&place.session, &regions)
        .await
        .expect("an answer");
    assert_eq!(shown(&by_client), shown(&by_resource));
}

#[tokio::test]
async fn refusals_too() {
    let place = Place::new(1).await;
    let by_client = client::tasks::list_objects(&place.client, "nosuch")
        .await
        .expect_err("no bucket");
    let nosuch = place.session.resource(S3::new).bucket("nosuch");
    let by_resource = resource::tasks::list_objects(&nosuch)
        .await
        .expect_err("no bucket");
    assert!(by_client.is_not_found() && by_resource.is_not_found());
    assert_eq!(by_client.code(), by_resource.code());
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_failure_either_way() {
    let place = Place::new(1).await;
    place.sandbox.fault(Fault::on("GetObject").truncate(100));
    let by_client = client::tasks::read_object(&place.client, "demo", FIRST)
        .await
        .expect_err("half");
    assert!(matches!(by_client, Error::Body { .. }), "{by_client}");
    let place = Place::new(1).await;
    place.sandbox.fault(Fault::on("GetObject").truncate(100));
    let by_resource = resource::tasks::read_object(&place.bucket.object(FIRST))
        .await
        .expect_err("half");
    assert_eq!(by_client.to_string(), by_resource.to_string());
}
