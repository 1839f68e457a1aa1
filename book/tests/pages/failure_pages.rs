//! Listings of the page on failures: what Rust says where boto3 says something else, or nothing.

use resource::s3::S3;
use sandbox::Sandbox;
use session::wire::WireLog;
use session::{Env, Fs, Session};

use crate::world::{Result, logged};

/// A sandbox that misbehaves, a session for it, and the log of what the session's clients send.
async fn faulty(fault: &str) -> Result<(Sandbox, Session, WireLog)> {
    let (sandbox, session, wire) = logged(1200).await?;
    sandbox.fault(fault.parse()?);
    Ok((sandbox, session, wire))
}

#[tokio::test]
async fn a_bucket_of_another_region() -> Result {
    let (_sandbox, session, wire) = logged(1200).await?;
    // ANCHOR: region
    let west = session.with_region("us-west-2")?.resource(S3::new);
    let error = west.bucket("demo").objects().first().await;
    let error = error.expect_err("the bucket is in another region");
    let text = error.to_string();
    assert!(text.starts_with("ListObjectsV2 s3://demo: PermanentRedirect"));
    // ANCHOR_END: region
    assert_eq!(wire.records().len(), 1, "the SDK does not follow: {error}");
    Ok(())
}

#[tokio::test]
async fn a_profile_that_does_not_exist() -> Result {
    let (env, fs) = (Env::from_slice(&[]), Fs::from_slice(&[]));
    // ANCHOR: profile
    let builder = Session::builder().profile_name("wrok");
    // ANCHOR_END: profile
    let builder = builder.env(env).fs(fs);
    // ANCHOR: profile
    let error = builder.build().await.expect_err("there is no such profile");
    assert!(error.to_string().contains("wrok"));
    // ANCHOR_END: profile
    Ok(())
}

#[tokio::test]
async fn credentials_that_have_expired() -> Result {
    let (_sandbox, session, _) = faulty("ListObjectsV2:*:status=400,ExpiredToken").await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: expired
    let error = bucket.objects().first().await.expect_err("expired");
    let text = error.to_string();
    assert!(text.starts_with("ListObjectsV2 s3://demo: ExpiredToken"));
    // ANCHOR_END: expired
    Ok(())
}

#[tokio::test]
async fn a_head_that_is_forbidden() -> Result {
    let (_sandbox, session, _) = faulty("HeadObject:*:status=403,AccessDenied").await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: forbidden
    let object = bucket.object("report.csv");
    let error = object.load().await.expect_err("forbidden");
    let text = error.to_string();
    assert!(text.starts_with("HeadObject s3://demo/report.csv: Forbidden: access denied"));
    assert!(error.is_forbidden() && !error.is_not_found());
    assert!(object.exists().await.is_err());
    // ANCHOR_END: forbidden
    Ok(())
}

#[tokio::test]
async fn an_error_in_the_body_of_a_200() -> Result {
    let (_sandbox, session, _wire) = faulty("CopyObject:*:status=200,InternalError").await?;
    let bucket = session.resource(S3::new).bucket("demo");
    bucket.put_object("report.csv", "a,b\n").await?;
    // ANCHOR: copy
    let report = bucket.object("report.csv");
    let copied = bucket.object("copy").copy_from(&report).await;
    let error = copied.expect_err("every response holds an error");
    assert_eq!(error.code(), Some("InternalError"));
    // ANCHOR_END: copy
    Ok(())
}

#[tokio::test]
async fn a_listing_whose_connection_breaks() -> Result {
    let (_sandbox, session, wire) = faulty("ListObjectsV2:2:truncate=400").await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: cut
    assert_eq!(bucket.objects().count().await?, 1200);
    // ANCHOR_END: cut
    assert_eq!(wire.records().len(), 3, "two pages, one of them twice");
    Ok(())
}

#[tokio::test]
async fn a_service_that_is_always_busy() -> Result {
    let (_sandbox, session, wire) = faulty("HeadObject:*:status=503,SlowDown").await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: throttled
    let error = bucket.object("report.csv").load().await;
    assert!(error.is_err());
    assert_eq!(wire.records().len(), 3);
    // ANCHOR_END: throttled
    Ok(())
}
