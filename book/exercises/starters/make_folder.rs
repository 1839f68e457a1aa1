//! What is directly inside `reports/`? Return the names of files and folders. The starter reads every key to find three names. Let S3 do it.

// ANCHOR: answer
use std::collections::BTreeSet;

use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<BTreeSet<String>> {
    let bucket = S3::new(session).bucket("demo");
    let mut names = BTreeSet::new();
    for object in bucket.objects().prefix("reports/").await? {
        let inside = object.key().trim_start_matches("reports/");
        names.extend(inside.split_inclusive('/').next().map(str::to_owned));
    }
    Ok(names)
}
// ANCHOR_END: answer
