//! Lists the partitions (`day=2026-11-26/`) of a table in a data lake, without listing its files.
//!
//! `cargo run --example list_partitions -- BUCKET PREFIX`. With boto3: `book/python/list_partitions.py`.

use resource::{Bucket, Result, S3, Session};

/// Returns the prefixes one level below `prefix`.
pub(crate) async fn list_partitions(bucket: &Bucket, prefix: &str) -> Result<Vec<String>> {
    let table = bucket.objects().prefix(prefix).delimiter("/");
    table.common_prefixes().await
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, table]) = <[String; 2]>::try_from(arguments) else {
        eprintln!("usage: list_partitions BUCKET PREFIX");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(bucket);
    for partition in list_partitions(&bucket, &table).await? {
        println!("{partition}");
    }
    Ok(())
}
