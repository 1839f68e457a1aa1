//! Aborts the multipart uploads that were begun more than a week ago, and says what their parts took up.
//!
//! `cargo run --example abort_stale_uploads -- BUCKET`. With boto3: `book/python/abort_stale_uploads.py`.

use std::time::Duration;

use resource::{Bucket, Result, S3, Session};

/// Returns the key of each upload that was aborted, and the bytes of its parts.
pub(crate) async fn abort_stale_uploads(
    bucket: &Bucket,
    age: Duration,
) -> Result<Vec<(String, u64)>> {
    let mut aborted = Vec::new();
    for upload in bucket.stale_uploads(age).await? {
        let bytes = upload.parts().total_size().await?;
        upload.abort().await?;
        aborted.push((upload.object_key().to_owned(), bytes));
    }
    Ok(aborted)
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(name) = std::env::args().nth(1) else {
        eprintln!("usage: abort_stale_uploads BUCKET");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(name);
    let week = Duration::from_hours(7 * 24);
    for (key, bytes) in abort_stale_uploads(&bucket, week).await? {
        println!("aborted {key}: {bytes} bytes in parts");
    }
    Ok(())
}
