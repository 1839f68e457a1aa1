//! Listings of the chapter on transfers.

use client::transfer::{self, TransferConfig};
use resource::s3::S3;

use crate::world::{Result, demo};

// ANCHOR: mib
const MIB: u64 = 1024 * 1024;
// ANCHOR_END: mib

#[tokio::test]
async fn a_large_object_goes_by_parts() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: upload
    let config = TransferConfig::default()
        .threshold(5 * MIB)
        .part_size(5 * MIB);
    let uploaded = transfer::upload(&client, "demo", "large.bin")
        .config(config)
        .from_bytes(vec![7; 12 * 1024 * 1024])
        .await?;
    assert_eq!(uploaded.bytes, 12 * MIB);

    let mut copy = Vec::new();
    transfer::download(&client, "demo", "large.bin")
        .to_writer(&mut copy)
        .await?;
    assert_eq!(copy.len(), 12 * 1024 * 1024);
    // ANCHOR_END: upload
    Ok(())
}

#[tokio::test]
async fn a_handle_is_uploaded_and_downloaded() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    let folder = tempfile::tempdir()?;
    let (here, there) = (folder.path().join("here"), folder.path().join("there"));
    std::fs::write(&here, "a,b\n1,2\n")?;
    // ANCHOR: resource
    let object = bucket.object("report.csv");
    object.upload().from_path(&here).await?;
    object.download().to_path(&there).await?;
    bucket.copy(&object, "backup/report.csv").await?;
    // ANCHOR_END: resource
    assert_eq!(std::fs::read(&here)?, std::fs::read(&there)?);
    assert!(bucket.object("backup/report.csv").exists().await?);
    Ok(())
}
