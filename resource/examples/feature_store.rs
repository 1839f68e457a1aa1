//! Writes the features of many users to a table in batches, and reads those of some users by their keys.
//!
//! The key of the table is `user`. The file has one JSON object per line: `{"user": "ada", "clicks": 3, "rate": 0.25}`.
//!
//! `cargo run --example feature_store --features resource/dynamodb -- TABLE FILE USER...`. With boto3:
//! `book/python/feature_store.py`.

use resource::dynamodb::{DynamoDb, Table, item};
use resource::{Result, Session};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Features {
    pub(crate) user: String,
    pub(crate) clicks: u64,
    pub(crate) rate: f64,
}

/// Writes all. Of two rows of one user, the last counts.
pub(crate) async fn write_features(table: &Table, rows: &[Features]) -> Result<()> {
    let mut writer = table.batch_writer().overwrite_by_pkeys(["user"]);
    for row in rows {
        writer.put(row).await?;
    }
    writer.close().await?;
    Ok(())
}

/// Returns the features of those users that have some, ordered by user.
pub(crate) async fn read_features(table: &Table, users: &[String]) -> Result<Vec<Features>> {
    let keys = users.iter().map(|user| item! { "user": user });
    let mut rows: Vec<Features> = table.batch_get_item(keys).typed().await?;
    rows.sort_unstable_by(|a, b| a.user.cmp(&b.user));
    Ok(rows)
}

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(table), Some(file)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: feature_store TABLE FILE USER...");
        std::process::exit(2);
    };
    let lines = std::fs::read_to_string(file)?;
    let rows: serde_json::Result<Vec<Features>> = lines.lines().map(serde_json::from_str).collect();
    let table = DynamoDb::new(&Session::new().await?).table(table);
    write_features(&table, &rows?).await?;
    let users: Vec<String> = arguments.collect();
    for row in read_features(&table, &users).await? {
        println!("{}", serde_json::to_string(&row)?);
    }
    Ok(())
}
