//! Reports how many objects and bytes each top-level folder of a bucket holds.
//!
//! `cargo run --example size_report -- BUCKET`. With boto3: `book/python/size_report.py`.

use std::collections::BTreeMap;

use resource::{Bucket, Result, S3, Session};

/// Returns the number of objects and of bytes by folder; `""` has what is in no folder.
pub(crate) async fn size_report(bucket: &Bucket) -> Result<BTreeMap<String, (u64, i64)>> {
    let mut report = BTreeMap::new();
    let mut objects = bucket.objects().stream();
    while let Some(object) = objects.try_next().await? {
        let (folder, _) = object.key().split_once('/').unwrap_or_default();
        let (count, bytes) = report.entry(folder.to_owned()).or_insert((0, 0));
        *count += 1;
        *bytes += object.size().unwrap_or(0);
    }
    Ok(report)
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(name) = std::env::args().nth(1) else {
        eprintln!("usage: size_report BUCKET");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(name);
    for (folder, (count, bytes)) in size_report(&bucket).await? {
        println!("{bytes:>15} bytes in {count:>9} objects  {folder}/");
    }
    Ok(())
}
