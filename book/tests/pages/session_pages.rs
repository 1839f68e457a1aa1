//! Listings of the chapters on sessions.

use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration};
use session::{Env, Fs, Session};

use crate::world::{Result, demo};

#[tokio::test]
async fn a_session_holds_who_and_where() -> Result {
    let env = Env::from_slice(&[]);
    let fs = Fs::from_slice(&[]);
    // ANCHOR: make
    let session = Session::builder()
        .credentials(
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        )
        .region_name("eu-west-1")
        // ANCHOR_END: make
        .env(env)
        .fs(fs)
        // ANCHOR: make
        .build()
        .await?;
    // ANCHOR_END: make
    // ANCHOR: holds
    assert_eq!(session.region_name(), Some("eu-west-1"));
    assert_eq!(session.profile_name(), "default");
    assert_eq!(session.endpoint_url(), None);
    // ANCHOR_END: holds
    Ok(())
}

#[tokio::test]
async fn an_argument_comes_before_the_environment() -> Result {
    // ANCHOR: sources
    let env = Env::from_slice(&[
        ("AWS_REGION", "eu-west-1"),
        ("AWS_DEFAULT_REGION", "eu-central-1"),
    ]);
    let session = Session::builder().env(env.clone()).build().await?;
    assert_eq!(session.region_name(), Some("eu-west-1"));

    let session = Session::builder()
        .env(env)
        .region_name("us-east-2")
        .build()
        .await?;
    assert_eq!(session.region_name(), Some("us-east-2"));
    // ANCHOR_END: sources
    Ok(())
}

#[tokio::test]
async fn a_derived_session_differs_in_one_thing() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: derive
    let west = session.with_region("us-west-2")?;
    let east = session.with_region("us-east-1")?;
    // ANCHOR_END: derive
    // ANCHOR: regions
    let client = west.client(aws_sdk_s3::Client::new);
    let west_only = CreateBucketConfiguration::builder()
        .location_constraint(BucketLocationConstraint::UsWest2)
        .build();
    client
        .create_bucket()
        .bucket("backup")
        .create_bucket_configuration(west_only)
        .send()
        .await?;
    let head = client.head_bucket().bucket("backup").send().await?;
    assert_eq!(head.bucket_region(), Some("us-west-2"));
    // ANCHOR_END: regions
    assert_eq!(east.region_name(), Some("us-east-1"));
    Ok(())
}

#[tokio::test]
async fn one_endpoint_for_every_service() -> Result {
    let (sandbox, _) = demo(1).await?;
    let env = Env::from_slice(&[]);
    // ANCHOR: endpoint
    let session = Session::builder()
        .env(env)
        .endpoint_url(sandbox.endpoint_url())
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name("us-east-1")
        .build()
        .await?;
    let buckets = session
        .client(aws_sdk_s3::Client::new)
        .list_buckets()
        .send()
        .await?;
    assert_eq!(buckets.buckets()[0].name(), Some("demo"));
    // ANCHOR_END: endpoint
    Ok(())
}

#[tokio::test]
async fn a_session_explains_itself() -> Result {
    // ANCHOR: explain
    let env = Env::from_slice(&[
        ("AWS_REGION", "eu-west-1"),
        ("AWS_DEFAULT_REGION", "eu-central-1"),
        ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
        (
            "AWS_SECRET_ACCESS_KEY",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ),
    ]);
    let session = Session::builder()
        .env(env)
        .fs(Fs::from_slice(&[]))
        .build()
        .await?;
    let explanation = session.explain().await.to_string();
    assert!(explanation.contains("AWS_REGION"));
    assert!(!explanation.contains("wJalrXUtnFEMI"));
    // ANCHOR_END: explain
    Ok(())
}
