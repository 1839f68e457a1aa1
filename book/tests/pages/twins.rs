//! Each Python twin computes what the Rust client and the Rust resource compute.

use std::path::Path;
use std::process::Command;

use client::tasks as by_client;
use resource::s3::S3;
use resource::tasks as by_resource;
use sandbox::Sandbox;
use serde_json::{Value, to_value};
use session::Session;

use crate::world::{Result, demo};

const OBJECTS: usize = 12;

/// What a twin prints as its result; nothing where there is no boto3.
async fn twin(file: &str, way: &'static str, sandbox: &Sandbox) -> Result<Option<Value>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("python");
    let mut python = Command::new("python3");
    python
        .arg(folder.join(file))
        .args(["--json", "--way", way])
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("AWS_PROFILE")
        .env_remove("AWS_SESSION_TOKEN")
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("AWS_ENDPOINT_URL", sandbox.endpoint_url())
        .env("AWS_ACCESS_KEY_ID", sandbox.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", sandbox.secret_access_key())
        .env("AWS_DEFAULT_REGION", sandbox.region())
        .env("NO_PROXY", "127.0.0.1");
    let Ok(output) = tokio::task::spawn_blocking(move || python.output()).await? else {
        println!("skipped: no python3");
        return Ok(None);
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("No module named 'boto3'"),
            "{file} --way {way} failed:\n{said}"
        );
        println!("skipped: python3 has no boto3");
        return Ok(None);
    }
    let mut printed: Value = serde_json::from_slice(&output.stdout)?;
    Ok(Some(printed["result"].take()))
}

/// Runs a lesson all four ways, each on a server of its own, and demands one result.
async fn four_ways(
    file: &str,
    client: impl AsyncFn(&Session) -> Result<Value>,
    resource: impl AsyncFn(&Session) -> Result<Value>,
) -> Result {
    let (_server, session) = demo(OBJECTS).await?;
    let expected = client(&session).await?;
    let (_server, session) = demo(OBJECTS).await?;
    assert_eq!(resource(&session).await?, expected, "Rust resource");
    for way in ["client", "resource"] {
        let (server, _) = demo(OBJECTS).await?;
        if let Some(theirs) = twin(file, way, &server).await? {
            assert_eq!(theirs, expected, "Python {way}");
        }
    }
    Ok(())
}

/// The first key of the demo data, and where its copy goes.
async fn first(session: &Session) -> Result<(String, String)> {
    let bucket = session.resource(S3::new).bucket("demo");
    let first = bucket.objects().first().await?.ok_or("no demo data")?;
    Ok((first.key().to_owned(), format!("copies/{}", first.key())))
}

#[tokio::test]
async fn list_buckets() -> Result {
    four_ways(
        "list_buckets.py",
        async |session| {
            Ok(to_value(
                by_client::list_buckets(&client::s3(session)).await?,
            )?)
        },
        async |session| {
            Ok(to_value(
                by_resource::list_buckets(&session.resource(S3::new)).await?,
            )?)
        },
    )
    .await
}

/// A lesson on the bucket `demo` alone.
macro_rules! on_a_bucket {
    ($($task:ident)*) => {$(
        #[tokio::test]
        async fn $task() -> Result {
            four_ways(
                concat!(stringify!($task), ".py"),
                async |session| Ok(to_value(by_client::$task(&client::s3(session), "demo").await?)?),
                async |session| {
                    let bucket = session.resource(S3::new).bucket("demo");
                    Ok(to_value(by_resource::$task(&bucket).await?)?)
                },
            )
            .await
        }
    )*};
}

on_a_bucket!(list_objects list_dates delete_all);

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
