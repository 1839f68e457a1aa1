//! Makes a link with which anybody can download one object until it expires.
//!
//! `cargo run --example share_link -- BUCKET KEY SECONDS`. With boto3: `book/python/share_link.py`.

use std::time::Duration;

use resource::{Object, Result, S3, Session};

/// Returns the link. Nothing is sent to S3: the link is made from this session's credentials.
pub(crate) async fn share_link(object: &Object, expires_in: Duration) -> Result<String> {
    let link = object.presigned_url(expires_in).await?;
    Ok(link.uri().to_owned())
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, key, seconds]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: share_link BUCKET KEY SECONDS");
        std::process::exit(2);
    };
    let Ok(seconds) = seconds.parse() else {
        eprintln!("SECONDS is a number, not {seconds}");
        std::process::exit(2);
    };
    let object = S3::new(&Session::new().await?).object(bucket, key);
    let link = share_link(&object, Duration::from_secs(seconds)).await?;
    println!("{link}");
    Ok(())
}
