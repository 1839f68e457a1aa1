//! Uploads the files of a folder that a bucket lacks, or has older or in another size, with their content types.
//!
//! `cargo run --example sync_folder -- FOLDER BUCKET PREFIX`. With boto3: `book/python/sync_folder.py`.

use std::path::Path;

use resource::{Bucket, Result, S3, Session, Transferred};

/// Returns how many files were uploaded, and how many the bucket had already.
pub(crate) async fn sync_folder(
    folder: &Path,
    bucket: &Bucket,
    prefix: &str,
) -> Result<Transferred> {
    bucket.upload_dir(folder, prefix).sync().await
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([folder, bucket, prefix]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: sync_folder FOLDER BUCKET PREFIX");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(bucket);
    let done = sync_folder(Path::new(&folder), &bucket, &prefix).await?;
    println!("{} uploaded, {} unchanged", done.files, done.unchanged);
    Ok(())
}
