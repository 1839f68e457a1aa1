//! Reads log objects line by line, adds up the bytes that each client fetched, and writes the sums as JSON.
//!
//! A line is JSON: `{"client": "10.0.0.7", "path": "/index.html", "bytes": 5120}`.
//!
//! `cargo run --example process_logs -- BUCKET PREFIX REPORT_KEY`. With boto3: `book/python/process_logs.py`.

use std::collections::BTreeMap;
use std::error::Error;

use resource::{Bucket, Object, S3, Session};
use serde::Deserialize;
use tokio::io::AsyncBufReadExt;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The fields that are read of a line.
#[derive(Deserialize)]
struct Entry {
    client: String,
    bytes: u64,
}

/// Returns the report. Each log is read as a stream, line by line; a line that is not as above is an error.
pub(crate) async fn process_logs(bucket: &Bucket, prefix: &str, report: &str) -> Result<Object> {
    let mut sums = BTreeMap::new();
    for object in bucket.objects().prefix(prefix).await? {
        let mut lines = object.reader().await?.lines();
        while let Some(line) = lines.next_line().await? {
            let entry: Entry = serde_json::from_str(&line)?;
            *sums.entry(entry.client).or_insert(0) += entry.bytes;
        }
    }
    let put = bucket.put_object(report, serde_json::to_vec(&sums)?);
    Ok(put.with(|put| put.content_type("application/json")).await?)
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, prefix, report]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: process_logs BUCKET PREFIX REPORT_KEY");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(bucket);
    println!(
        "{}",
        process_logs(&bucket, &prefix, &report)
            .await?
            .text()
            .await?
    );
    Ok(())
}
