//! Listings of the page on what boto3 does not have.

use aws_sdk_s3::primitives::ByteStream;
use client::transfer;
use resource::s3::S3;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use crate::world::{Result, demo, logged};

#[tokio::test]
async fn an_object_is_a_file_to_read() -> Result {
    let (_sandbox, session, wire) = logged(0).await?;
    let s3 = session.resource(S3::new);
    let body = ByteStream::from(b"0123456789".repeat(1_000_000));
    s3.bucket("demo").put_object("digits.txt", body).await?;
    wire.clear();
    // ANCHOR: reader
    // The object has 10,000,000 bytes.
    let mut file = s3.open("s3://demo/digits.txt")?.reader().await?;
    file.seek(std::io::SeekFrom::Start(9_999_995)).await?;
    let mut end = String::new();
    file.read_to_string(&mut end).await?;
    assert_eq!(end, "56789");
    let received = wire
        .records()
        .iter()
        .map(|one| one.bytes_received)
        .sum::<u64>();
    assert_eq!(received, 5);
    // ANCHOR_END: reader
    Ok(())
}

#[tokio::test]
async fn a_batch_that_is_cut_off_accounts_for_every_key() -> Result {
    let (sandbox, session) = demo(3500).await?;
    sandbox.fault("DeleteObjects:2+:reset".parse()?);
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: batch
    // The second of four requests is lost, whenever it is sent.
    let error = bucket.objects().delete().in_flight(1).await;
    let error = error.expect_err("a request was lost");
    let outcome = error.outcome().ok_or("not a batch")?;
    assert_eq!(outcome.deleted, 1000);
    assert_eq!(outcome.unknown.len(), 1000);
    // ANCHOR_END: batch
    Ok(())
}

#[tokio::test]
async fn an_object_is_a_file_to_write() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    // ANCHOR: writer
    let object = s3.object("demo", "report.csv");
    let mut file = object.writer();
    file.write_all(b"a,b\n").await?;
    file.write_all(b"1,2\n").await?;
    assert!(!object.exists().await?, "it appears whole, or not at all");
    file.shutdown().await?;
    assert!(object.exists().await?);
    // ANCHOR_END: writer
    Ok(())
}

#[tokio::test]
async fn a_folder_goes_up() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    let folder = tempfile::tempdir()?;
    let public = folder.path();
    for name in ["index.html", "style.css", "draft.tmp"] {
        std::fs::write(public.join(name), name)?;
    }
    // ANCHOR: folder
    let site = transfer::upload_dir(&client, public, "demo", "www/").exclude("*.tmp");
    let done = site.clone().await?;
    assert_eq!(done.files, 2);

    let again = site.sync().await?;
    assert_eq!((again.files, again.unchanged), (0, 2));
    // ANCHOR_END: folder
    Ok(())
}
