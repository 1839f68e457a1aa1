//! Programs that list.

use std::time::Duration;

use serde_json::json;

use crate::examples::abort_stale_uploads::abort_stale_uploads;
use crate::examples::list_partitions::list_partitions;
use crate::examples::size_report::size_report;
use crate::python::{Outcome, both_ways};
use crate::world::{Result, World};

async fn tables(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    for key in [
        "readme.txt",
        "sales/day=2026-11-25/0.parquet",
        "sales/day=2026-11-25/1.parquet",
        "sales/day=2026-11-26/0.parquet",
        "sales/schema.json",
        "users/day=2026-11-26/0.parquet",
    ] {
        bucket.upload(key).from_bytes(key).await?;
    }
    Ok(())
}

#[tokio::test]
async fn sizes_and_counts_are_by_folder() -> Result {
    let outcome = both_ways(
        "size_report",
        tables,
        async |world| Ok(json!(size_report(&world.s3.bucket("demo")).await?)),
        |_| vec!["demo".into()],
    );
    let sizes = json!({"": [1, 10], "sales": [4, 107], "users": [1, 30]});
    assert_eq!(outcome.await?.returned, sizes);
    Ok(())
}

#[tokio::test]
async fn partitions_are_listed_without_their_files() -> Result {
    let outcome = both_ways(
        "list_partitions",
        tables,
        async |world| {
            Ok(json!(
                list_partitions(&world.s3.bucket("demo"), "sales/").await?
            ))
        },
        |_| vec!["demo".into(), "sales/".into()],
    );
    let partitions = json!(["sales/day=2026-11-25/", "sales/day=2026-11-26/"]);
    assert_eq!(outcome.await?.returned, partitions);
    Ok(())
}

/// Two uploads that were begun and not completed, one of them with two parts.
async fn uploads(world: &World) -> Result {
    let bucket = world.bucket("demo").await?;
    bucket
        .object("begun.bin")
        .initiate_multipart_upload()
        .await?;
    let upload = bucket
        .object("half.bin")
        .initiate_multipart_upload()
        .await?;
    for (number, bytes) in [(1, 7), (2, 5)] {
        upload.part(number).upload(vec![b'x'; bytes]).await?;
    }
    Ok(())
}

async fn abort(days: u64) -> Result<Outcome> {
    both_ways(
        "abort_stale_uploads",
        uploads,
        async |world| {
            let age = Duration::from_hours(24 * days);
            Ok(json!(
                abort_stale_uploads(&world.s3.bucket("demo"), age).await?
            ))
        },
        |_| vec!["demo".into(), days.to_string()],
    )
    .await
}

#[tokio::test]
async fn stale_uploads_are_aborted_and_their_parts_counted() -> Result {
    let outcome = abort(0).await?;
    assert_eq!(
        outcome.returned,
        json!([["begun.bin", 0], ["half.bin", 12]])
    );
    assert_eq!(outcome.contents["uploads"]["demo"], json!([]));
    Ok(())
}

#[tokio::test]
async fn uploads_under_way_are_left() -> Result {
    let outcome = abort(7).await?;
    assert_eq!(outcome.returned, json!([]));
    assert_eq!(
        outcome.contents["uploads"]["demo"],
        json!(["begun.bin", "half.bin"])
    );
    Ok(())
}
