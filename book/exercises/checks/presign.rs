//! The world of the exercise `presign`, and the check of its answer.

use resource::{Result, S3};

use crate::run::{Judged, Run, ensure};

pub(crate) const SEEDS: &[&str] = &["demo:0"];
pub(crate) const FAULTS: &[&str] = &[];

pub(crate) async fn prepare(_: &S3) -> Result<()> {
    Ok(())
}

pub(crate) async fn judge(run: &Run, _: &S3) -> Judged {
    let link = run.text()?;
    let parameter = |name: &str| {
        let query = link.split_once('?').map_or("", |(_, query)| query);
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(found, _)| *found == name)
            .map_or("", |(_, value)| value)
    };
    ensure(link.contains("/avatar.png?"), || {
        format!("no link to avatar.png: {link}")
    })?;
    let seconds = parameter("X-Amz-Expires");
    ensure(seconds == "60", || {
        format!("it lasts {seconds} seconds, not 60")
    })?;
    let signed = parameter("X-Amz-SignedHeaders");
    ensure(signed.contains("content-type"), || {
        format!("it takes any type: the signed headers are {signed}")
    })
}
