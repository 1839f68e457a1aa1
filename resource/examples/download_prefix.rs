//! Downloads every object below a prefix into a folder.
//!
//! `cargo run --example download_prefix -- BUCKET PREFIX FOLDER`. With boto3: `book/python/download_prefix.py`.

use std::path::Path;

use resource::{Bucket, Result, S3, Session, Transferred};

/// Returns how many files were written. A key that would lead out of the folder is an error.
pub(crate) async fn download_prefix(
    bucket: &Bucket,
    prefix: &str,
    folder: &Path,
) -> Result<Transferred> {
    bucket.download_dir(prefix, folder).await
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, prefix, folder]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: download_prefix BUCKET PREFIX FOLDER");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(bucket);
    let done = download_prefix(&bucket, &prefix, Path::new(&folder)).await?;
    println!("{} files, {} bytes", done.files, done.bytes);
    Ok(())
}
