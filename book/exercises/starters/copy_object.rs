//! Copy `report.csv` to `archive/report.csv` and mark the copy with the metadata `origin=demo`. The starter passes the metadata, and S3 ignores it.

// ANCHOR: answer
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let bucket = S3::new(session).bucket("demo");
    let copy = bucket.object("archive/report.csv");
    let from = copy.copy_from(bucket.object("report.csv"));
    from.with(|copy| copy.metadata("origin", "demo")).await?;
    Ok(())
}
// ANCHOR_END: answer
