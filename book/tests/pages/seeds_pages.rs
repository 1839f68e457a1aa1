//! Right forms of the popular explanations' snippets.

use aws_sdk_s3::primitives::ByteStream;
use resource::s3::{Bucket, S3};
use session::{Env, Fs, Session};
use tokio::io::AsyncReadExt;

use crate::world::{Result, demo};

#[tokio::test]
async fn the_environment_needs_no_argument() -> Result {
    let keys = [
        ("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY", "secret-example"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ];
    // ANCHOR: environment
    // AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_DEFAULT_REGION are set.
    let session = Session::builder()
        // ANCHOR_END: environment
        .env(Env::from_slice(&keys))
        .fs(Fs::from_slice(&[]))
        // ANCHOR: environment
        .build()
        .await?;
    assert_eq!(session.region_name(), Some("us-east-1"));
    // ANCHOR_END: environment
    let found = session.credentials().await?;
    assert_eq!(found.access_key_id(), "AKIAEXAMPLE");
    Ok(())
}

#[tokio::test]
async fn a_handle_is_all_that_a_function_needs() -> Result {
    // ANCHOR: handles
    async fn print_keys(bucket: &Bucket) -> Result<usize> {
        let mut objects = bucket.objects().stream();
        let mut count = 0;
        while let Some(object) = objects.try_next().await? {
            println!("{}", object.key());
            count += 1;
        }
        Ok(count)
    }

    // ANCHOR_END: handles
    let (_sandbox, session) = demo(3).await?;
    // ANCHOR: handles
    // ANCHOR: region
    let west = session.with_region("us-west-2")?.resource(S3::new);
    // ANCHOR_END: region
    let east = session.with_region("us-east-1")?.resource(S3::new);
    // ANCHOR_END: handles
    let location = client::create_bucket_configuration("us-west-2");
    let backup = west.create_bucket("backup");
    let backup = backup.with(|create| create.set_create_bucket_configuration(location));
    for bucket in [backup.await?, east.create_bucket("video").await?] {
        bucket.put_object("a.mp4", ByteStream::default()).await?;
    }
    // ANCHOR: handles
    assert_eq!(print_keys(&west.bucket("backup")).await?, 1);
    assert_eq!(print_keys(&east.bucket("video")).await?, 1);
    // ANCHOR_END: handles
    Ok(())
}

#[tokio::test]
async fn the_existing_buckets() -> Result {
    let (_sandbox, session) = demo(1).await?;
    let s3 = session.resource(S3::new);
    // ANCHOR: buckets
    let mut buckets = s3.buckets().stream();
    while let Some(bucket) = buckets.try_next().await? {
        println!("{}", bucket.name());
    }
    // ANCHOR_END: buckets
    assert_eq!(s3.buckets().count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn everything_is_deleted_in_batches() -> Result {
    let (_sandbox, session) = demo(1200).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: delete
    bucket.objects().delete().await?;
    let folder = bucket.put_object("testdir/", ByteStream::default()).await?;
    // ANCHOR_END: delete
    assert_eq!(folder.key(), "testdir/");
    assert_eq!(bucket.objects().count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn any_service_has_a_client() -> Result {
    let (_sandbox, session) = demo(1).await?;
    // ANCHOR: coverage
    // Any SDK crate's client can be made from the session: aws_sdk_sqs::Client::new, ...
    let client = session.client(aws_sdk_s3::Client::new);
    // A resource has to be described first.
    let s3 = session.resource(S3::new);
    // ANCHOR_END: coverage
    let found = client.head_bucket().bucket("demo").send().await;
    assert!(found.is_ok() && s3.bucket("demo").exists().await?);
    Ok(())
}

#[tokio::test]
async fn an_object_is_opened_as_a_file() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    let body = ByteStream::from_static(b"a,b\n1,2\n");
    s3.bucket("demo").put_object("report.csv", body).await?;
    // ANCHOR: open
    let mut file = s3.open("s3://demo/report.csv")?.reader().await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    assert_eq!(text, "a,b\n1,2\n");
    // ANCHOR_END: open
    Ok(())
}
