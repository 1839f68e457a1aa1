//! Lessons on single objects.

use client_lessons as by_client;
use resource::s3::S3;
use resource_lessons as by_resource;
use serde_json::to_value;
use session::Session;

use super::four_ways::four_ways;
use crate::world::Result;

/// The first key of the demo data, and where its copy goes.
async fn first(session: &Session) -> Result<(String, String)> {
    let bucket = session.resource(S3::new).bucket("demo");
    let first = bucket.objects().first().await?.ok_or("no demo data")?;
    Ok((first.key().to_owned(), format!("copies/{}", first.key())))
}

#[tokio::test]
async fn make_folder() -> Result {
    four_ways(
        "make_folder.py",
        async |session| {
            let s3 = client::s3(session);
            Ok(to_value(
                by_client::make_folder(&s3, "demo", "testdir/").await?,
            )?)
        },
        async |session| {
            let bucket = session.resource(S3::new).bucket("demo");
            Ok(to_value(
                by_resource::make_folder(&bucket, "testdir/").await?,
            )?)
        },
    )
    .await
}

#[tokio::test]
async fn read_object() -> Result {
    four_ways(
        "read_object.py",
        async |session| {
            let (key, _) = first(session).await?;
            Ok(to_value(
                by_client::read_object(&client::s3(session), "demo", &key).await?,
            )?)
        },
        async |session| {
            let (key, _) = first(session).await?;
            let object = session.resource(S3::new).object("demo", key);
            Ok(to_value(by_resource::read_object(&object).await?)?)
        },
    )
    .await
}

#[tokio::test]
async fn copy_object() -> Result {
    four_ways(
        "copy_object.py",
        async |session| {
            let (from, to) = first(session).await?;
            Ok(to_value(
                by_client::copy_object(&client::s3(session), "demo", &from, &to).await?,
            )?)
        },
        async |session| {
            let (from, to) = first(session).await?;
            let bucket = session.resource(S3::new).bucket("demo");
            let (from, to) = (bucket.object(from), bucket.object(to));
            Ok(to_value(by_resource::copy_object(&from, &to).await?)?)
        },
    )
    .await
}

#[tokio::test]
async fn tags() -> Result {
    four_ways(
        "tags.py",
        async |session| {
            let (key, _) = first(session).await?;
            Ok(to_value(
                by_client::tags(&client::s3(session), "demo", &key).await?,
            )?)
        },
        async |session| {
            let (key, _) = first(session).await?;
            let object = session.resource(S3::new).object("demo", key);
            Ok(to_value(by_resource::tags(&object).await?)?)
        },
    )
    .await
}
