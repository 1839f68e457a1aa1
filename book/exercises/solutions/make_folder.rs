//! A solution of the exercise `make-folder`.

// ANCHOR: answer
use std::collections::BTreeSet;

use resource::{ObjectSummary, Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<BTreeSet<String>> {
    let bucket = S3::new(session).bucket("demo");
    let inside = bucket.objects().prefix("reports/").delimiter("/");
    let mut names = BTreeSet::new();
    let mut pages = inside.pages();
    // A page has the keys and, apart from them, the common prefixes.
    while let Some(page) = pages.try_next().await? {
        let keys = page.items().iter().map(ObjectSummary::key);
        let all = keys.chain(page.prefixes().iter().map(String::as_str));
        names.extend(all.map(|name| name.trim_start_matches("reports/").to_owned()));
    }
    Ok(names)
}
// ANCHOR_END: answer
