//! Exercises on tags, policies, and what a handle can do.

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{Tag, Tagging};
use resource::s3::S3;

use crate::world::{Result, demo};

#[tokio::test]
async fn tags() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let object = bucket
        .put_object("k", ByteStream::default())
        .with(|request| request.tagging("team=red"))
        .await?;
    // ANCHOR: tags
    let client = object.client();
    let kept = client
        .get_object_tagging()
        .bucket("demo")
        .key("k")
        .send()
        .await?
        .tag_set;
    let added = Tag::builder().key("stage").value("test").build()?;
    let tagging = Tagging::builder()
        .set_tag_set(Some(kept))
        .tag_set(added)
        .build()?;
    client
        .put_object_tagging()
        .bucket("demo")
        .key("k")
        .tagging(tagging)
        .send()
        .await?;
    // ANCHOR_END: tags
    let tags = client
        .get_object_tagging()
        .bucket("demo")
        .key("k")
        .send()
        .await?
        .tag_set;
    assert_eq!(tags.len(), 2);
    Ok(())
}

#[tokio::test]
async fn policy() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: policy
    let policy = bucket.policy();
    let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:DeleteBucket","Resource":"arn:aws:s3:::demo"}]}"#;
    policy.put().with(|put| put.policy(text)).await?;
    assert!(
        policy
            .load()
            .await?
            .policy()
            .is_some_and(|kept| kept.contains("DeleteBucket"))
    );
    policy.delete().await?;
    assert!(policy.load().await.is_err());
    // ANCHOR_END: policy
    Ok(())
}

#[tokio::test]
async fn inspect() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    // ANCHOR: inspect
    let version = s3.object_version("demo", "k", "v1");
    let text = resource::inspect(&version).to_string();
    assert!(text.contains("delete") && text.contains("head"));
    // ANCHOR_END: inspect
    Ok(())
}
