//! The backup as a program.

use aws_sdk_s3::primitives::ByteStream;

use super::by_resource::{back_up, keep_last};
use crate::world::demo;

// ANCHOR: program
use resource::s3::S3;
use session::Session;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

async fn run(session: &Session, arguments: &[String]) -> Result {
    let [source, target, region, versions] = arguments else {
        return Err("usage: backup SOURCE TARGET TARGET_REGION VERSIONS".into());
    };
    let versions = versions.parse()?;
    let source = session.resource(S3::new).bucket(source.as_str());
    let there = session.with_region(region)?.resource(S3::new);
    let target = there.bucket(target.as_str());

    target.versioning().enable().await?;
    let copied = back_up(&source, &target).await?;
    let deleted = keep_last(&target, versions).await?;
    println!("{copied} objects copied, {deleted} old versions deleted");
    Ok(())
}

#[tokio::main]
async fn main() -> Result {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    run(&Session::new().await?, &arguments).await
}
// ANCHOR_END: program

#[tokio::test]
async fn it_backs_up_to_another_region() -> Result {
    let (_sandbox, session) = demo(3).await?;
    let s3 = session.resource(S3::new);
    // ANCHOR: test
    let west = session.with_region("us-west-2")?.resource(S3::new);
    let target = west
        .create_bucket("backup")
        .with(|create| {
            create.set_create_bucket_configuration(client::create_bucket_configuration("us-west-2"))
        })
        .await?;
    let arguments = ["demo", "backup", "us-west-2", "2"].map(String::from);
    for text in ["1", "22", "333"] {
        let body = ByteStream::from_static(text.as_bytes());
        s3.bucket("demo").put_object("report.csv", body).await?;
        run(&session, &arguments).await?;
    }
    let reports = target.object_versions().prefix("report.csv");
    assert_eq!(reports.count().await?, 2);
    // ANCHOR_END: test
    Ok(())
}

#[tokio::test]
async fn what_is_missing_is_an_error() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: errors
    let arguments = ["demo", "nowhere", "us-west-2", "2"].map(String::from);
    let error = run(&session, &arguments).await.expect_err("no such bucket");
    assert!(error.to_string().contains("NoSuchBucket"));
    assert!(error.to_string().contains("nowhere"));
    // ANCHOR_END: errors
    assert!(run(&session, &arguments[..2]).await.is_err());
    // It would ask AWS, so it is compiled and not called.
    let _: fn() -> Result = main;
    Ok(())
}
