//! Copies a bucket's objects to a versioned backup bucket, and keeps the last versions of each key there.
//!
//! `cargo run --example backup -- SOURCE BACKUP KEEP`. With boto3: `book/python/backup.py`.

use resource::{Bucket, Result, S3, Session};

/// Returns how many old versions were deleted from the backup.
pub(crate) async fn backup(source: &Bucket, target: &Bucket, keep: usize) -> Result<usize> {
    let mut objects = source.objects().stream();
    while let Some(object) = objects.try_next().await? {
        target.copy(&object, object.key()).await?;
    }
    // S3 lists versions by key, the newest of each first.
    let versions = target.object_versions().await?;
    let by_key = versions.chunk_by(|one, next| one.object_key() == next.object_key());
    let old = by_key.flat_map(|versions| versions.iter().skip(keep));
    Ok(target.delete_keys(old).await?.deleted)
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([source, target, keep]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: backup SOURCE BACKUP KEEP");
        std::process::exit(2);
    };
    let Ok(keep) = keep.parse() else {
        eprintln!("KEEP is a number of versions, not {keep}");
        std::process::exit(2);
    };
    let s3 = S3::new(&Session::new().await?);
    let deleted = backup(&s3.bucket(source), &s3.bucket(target), keep).await?;
    println!("{deleted} old versions deleted");
    Ok(())
}
