//! Programs on whole buckets.

use serde_json::{Value, json};

use crate::examples::backup::backup;
use crate::examples::configure_bucket::configure_bucket;
use crate::examples::empty_bucket::empty_bucket;
use crate::python::both_ways;
use crate::world::{PARTNER, Result, World};

/// A bucket with three versions and a delete marker.
async fn versions(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    bucket.versioning().enable().await?;
    for (key, text) in [("a.txt", "1"), ("a.txt", "2"), ("b.txt", "3")] {
        bucket.upload(key).from_bytes(text).await?;
    }
    bucket.object("a.txt").delete().await?;
    Ok(())
}

#[tokio::test]
async fn an_emptied_bucket_is_gone() -> Result {
    let outcome = both_ways(
        "empty_bucket",
        versions,
        async |world| Ok(json!(empty_bucket(&world.s3.bucket("demo")).await?)),
        |_| vec!["demo".into()],
    );
    let outcome = outcome.await?;
    assert_eq!(outcome.returned, 4);
    assert_eq!(outcome.contents["buckets"], json!({}));
    Ok(())
}

/// A bucket, and its backup with three versions of one key and one of another.
async fn backed_up(world: &World) -> Result {
    let source = world.bucket("source").await?;
    let target = world.bucket("target").await?;
    target.versioning().enable().await?;
    for text in ["1", "2", "3"] {
        target.upload("a.txt").from_bytes(text).await?;
    }
    target.upload("deleted since.txt").from_bytes("old").await?;
    source.upload("a.txt").from_bytes("4").await?;
    source.upload("b.txt").from_bytes("new").await?;
    Ok(())
}

#[tokio::test]
async fn a_backup_keeps_the_last_versions_of_each_key() -> Result {
    let outcome = both_ways(
        "backup",
        backed_up,
        async |world| {
            let (source, target) = (world.s3.bucket("source"), world.s3.bucket("target"));
            Ok(json!(backup(&source, &target, 2).await?))
        },
        |_| vec!["source".into(), "target".into(), "2".into()],
    );
    let outcome = outcome.await?;
    assert_eq!(outcome.returned, 2);
    let kind = "application/octet-stream";
    let kept = json!([
        ["a.txt", kind, "4"],
        ["a.txt", kind, "3"],
        ["b.txt", kind, "new"],
        ["deleted since.txt", kind, "old"],
    ]);
    assert_eq!(outcome.contents["buckets"]["target"], kept);
    Ok(())
}

#[tokio::test]
async fn a_bucket_is_configured() -> Result {
    let outcome = both_ways(
        "configure_bucket",
        async |world| world.bucket("demo").await.map(drop),
        async |world| {
            let bucket = world.s3.bucket("demo");
            configure_bucket(&bucket, PARTNER, "https://example.com").await?;
            Ok(Value::Null)
        },
        |_| vec!["demo".into(), PARTNER.into(), "https://example.com".into()],
    );
    let outcome = outcome.await?;
    let settings = &outcome.contents["settings"]["demo"];
    let policy: Value = serde_json::from_str(settings[0].as_str().ok_or("no policy")?)?;
    let partner = format!("arn:aws:iam::{PARTNER}:root");
    assert_eq!(policy["Statement"][0]["Principal"]["AWS"], json!(partner));
    let cors = settings[1].as_str().ok_or("no CORS rules")?;
    assert!(
        cors.contains(r#"allowed_origins: ["https://example.com"]"#),
        "{cors}"
    );
    let lifecycle = settings[2].as_str().ok_or("no lifecycle rules")?;
    assert!(lifecycle.contains("days: Some(90)"), "{lifecycle}");
    assert!(
        lifecycle.contains("days_after_initiation: Some(7)"),
        "{lifecycle}"
    );
    Ok(())
}
