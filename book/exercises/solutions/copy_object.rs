//! A solution of the exercise `copy-object`.

// ANCHOR: answer
use aws_sdk_s3::types::MetadataDirective;
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<()> {
    let bucket = S3::new(session).bucket("demo");
    let copy = bucket.object("archive/report.csv");
    let from = copy.copy_from(bucket.object("report.csv"));
    // The default is COPY: the source's metadata, whatever the request has. REPLACE drops the content type, too.
    let from = from.with(|copy| {
        copy.metadata_directive(MetadataDirective::Replace)
            .metadata("origin", "demo")
            .content_type("text/csv")
    });
    from.await?;
    Ok(())
}
// ANCHOR_END: answer
