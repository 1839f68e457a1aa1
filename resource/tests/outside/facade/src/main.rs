//! First attempts at what people do with boto3's resources, in a crate that only depends on the facade.

mod client;
mod session;

use std::time::Duration;

use aws_resource::prelude::*;
use aws_resource::{Bucket, CopySource, Kind, Object, S3, TransferConfig, Uri, Wait};
use futures::StreamExt as _;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let sandbox = sandbox::start().await?;
    let s3 = client::connect(&sandbox).await?;
    let bucket = s3.create_bucket("demo").await?;
    bucket.wait_until_exists(Wait::default()).await?;
    contents(&bucket).await?;
    listings(&s3, &bucket).await?;
    transfers(&bucket).await?;
    sessions(&bucket).await?;
    errors(&s3).await?;
    bucket.objects().delete().await?;
    bucket.delete().await?;
    assert!(!bucket.exists().await?);
    println!("a crate outside of the workspace did all of it");
    Ok(())
}

/// Whatever has bytes can be put, and comes back.
async fn contents(bucket: &Bucket) -> aws_resource::Result<()> {
    bucket.put_object("str", "hello").await?;
    bucket.put_object("String", String::from("hello")).await?;
    bucket.put_object("Vec", b"hello".to_vec()).await?;
    bucket.put_object("slice", &b"hello"[..]).await?;
    bucket.put_object("array", b"hello").await?;
    for object in bucket.objects().await? {
        assert_eq!(object.text().await?, "hello", "{}", object.key());
    }
    let object = bucket.object("typed");
    object
        .put("x")
        .with(|put| put.content_type("text/css"))
        .await?;
    let head = object.load().await?;
    assert_eq!(
        (head.content_type(), head.content_length()),
        (Some("text/css"), Some(1))
    );
    let first = bucket
        .object("str")
        .get()
        .with(|get| get.range("bytes=0-1"))
        .await?;
    assert_eq!(first.content_length(), Some(2));
    let copy = bucket.copy(&object, "copied").await?;
    assert_eq!(copy.bytes, 1);
    bucket
        .object("again")
        .copy_from(CopySource::new("demo", "typed"))
        .await?;
    assert!(bucket.object("again").exists().await?);
    Ok(())
}

async fn listings(s3: &S3, bucket: &Bucket) -> aws_resource::Result<()> {
    for key in ["logs/a", "logs/b", "logs/2024/c", "tmp/d", "tmp/e"] {
        bucket.put_object(key, key).await?;
    }
    let logs = bucket.objects().prefix("logs/");
    assert_eq!(logs.count().await?, 3);
    assert_eq!(logs.total_size().await?, 23);
    let folders = logs.delimiter("/").common_prefixes().await?;
    assert_eq!(folders, ["logs/2024/"]);
    let first = logs.first().await?.expect("there are three");
    assert_eq!((first.key(), first.size()), ("logs/2024/c", Some(11)));
    let long = logs.stream().try_filter(|object| {
        let is_long = object.size() > Some(6);
        async move { is_long }
    });
    let mut long = std::pin::pin!(long);
    while let Some(object) = long.try_next().await? {
        assert_eq!(object.key(), "logs/2024/c");
    }
    let texts: Vec<String> = futures::stream::iter(logs.await?)
        .map(|object| async move { object.text().await })
        .buffered(2)
        .try_collect()
        .await?;
    assert_eq!(texts, ["logs/2024/c", "logs/a", "logs/b"]);
    let deleted = bucket.objects().prefix("tmp/").delete().await?;
    assert_eq!(deleted.deleted, 2);
    let keys = vec!["logs/a".to_owned(), "logs/b".to_owned()];
    bucket.delete_keys(keys.iter().map(String::as_str)).await?;
    let outcome = bucket.delete_keys(&keys).outcome().await?;
    assert!(outcome.failed.is_empty());
    let counted = tokio::spawn({
        let bucket = bucket.clone();
        async move { bucket.objects().prefix("logs/").count().await }
    });
    assert_eq!(counted.await.expect("no panic")?, 1);
    let names: Vec<_> = s3
        .buckets()
        .await?
        .iter()
        .map(|bucket| bucket.name().to_owned())
        .collect();
    assert_eq!(names, ["demo"]);
    Ok(())
}

async fn transfers(bucket: &Bucket) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let (up, down) = (folder.path().join("up"), folder.path().join("down"));
    std::fs::create_dir(&up)?;
    std::fs::write(up.join("index.html"), "<html>")?;
    assert_eq!(bucket.upload_dir(&up, "www/").await?.files, 1);
    assert_eq!(bucket.download_dir("www/", &down).await?.bytes, 6);
    let file = folder.path().join("file");
    bucket
        .object("www/index.html")
        .download()
        .to_path(&file)
        .await?;
    let config = TransferConfig::default().concurrency(2);
    bucket.upload("big").config(config).from_path(&file).await?;
    let link = bucket
        .object("big")
        .presigned_url(Duration::from_secs(60))
        .await?;
    assert!(link.uri().to_string().contains("X-Amz-Signature="));
    Ok(())
}

async fn sessions(bucket: &Bucket) -> anyhow::Result<()> {
    assert_eq!(session::user(bucket).await?, None);
    let login = session::log_in(bucket, "ada").await?;
    assert_eq!(session::user(bucket).await?, Some(login.user));
    Ok(())
}

async fn errors(s3: &S3) -> anyhow::Result<()> {
    let uri: Uri = "s3://demo/absent".parse()?;
    let absent: Object = s3.object("demo", "absent");
    assert_eq!(absent.uri(), uri);
    let error = absent.text().await.expect_err("absent");
    assert_eq!(
        (error.kind(), error.code(), error.status()),
        (Some(Kind::NotFound), Some("NoSuchKey"), Some(404))
    );
    assert!(
        error
            .to_string()
            .starts_with("GetObject s3://demo/absent: "),
        "{error}"
    );
    let chain = format!("{:#}", anyhow::Error::from(error));
    assert_eq!(chain.matches("NoSuchKey").count(), 1, "{chain}");
    Ok(())
}
