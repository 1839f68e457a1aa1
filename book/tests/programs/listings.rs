//! Programs that list.

use serde_json::json;

use crate::examples::size_report::size_report;
use crate::python::both_ways;
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
