//! Empties a bucket of every version and delete marker, then deletes it.
//!
//! `cargo run --example empty_bucket -- BUCKET`. With boto3: `book/python/empty_bucket.py`.

use resource::{Bucket, Result, S3, Session};

/// Returns how many versions and delete markers the bucket had.
pub(crate) async fn empty_bucket(bucket: &Bucket) -> Result<usize> {
    let emptied = bucket.object_versions().delete().await?;
    bucket.delete().await?;
    Ok(emptied.deleted)
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(name) = std::env::args().nth(1) else {
        eprintln!("usage: empty_bucket BUCKET");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(name);
    println!("{} versions deleted", empty_bucket(&bucket).await?);
    Ok(())
}
