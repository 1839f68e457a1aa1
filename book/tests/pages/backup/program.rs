//! The backup as a program.

use session::{Env, Fs};

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

// ANCHOR: test
#[tokio::test]
async fn it_backs_up_to_another_region() -> Result {
    let server = sandbox::Sandbox::builder()
        .seed("demo:3".parse()?)
        .seed("backup:0@us-west-2".parse()?)
        .start()
        .await?;
    let session = Session::builder()
        .endpoint_url(server.endpoint_url())
        .credentials(server.access_key_id(), server.secret_access_key())
        .region_name(server.region())
        // ANCHOR_END: test
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        // ANCHOR: test
        .build()
        .await?;

    let source = session.resource(S3::new).bucket("demo");
    let arguments = ["demo", "backup", "us-west-2", "2"].map(String::from);
    for text in ["1", "22", "333"] {
        source.put_object("report.csv", text).await?;
        run(&session, &arguments).await?;
    }

    let west = session.with_region("us-west-2")?.resource(S3::new);
    let reports = west.bucket("backup").object_versions().prefix("report.csv");
    assert_eq!(reports.count().await?, 2);
    Ok(())
}
// ANCHOR_END: test

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
