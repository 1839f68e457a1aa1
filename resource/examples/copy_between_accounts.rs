//! Copies a partner's bucket into one of ours, within S3, as a role of the partner's account.
//!
//! The role may read the source; the target's bucket policy lets the role write there.
//!
//! `cargo run --example copy_between_accounts -- ROLE_ARN SOURCE TARGET`. With boto3:
//! `book/python/copy_between_accounts.py`.

use resource::{Result, S3, Session};

/// Returns how many objects were copied.
pub(crate) async fn copy_between_accounts(
    session: &Session,
    role_arn: &str,
    source: &str,
    target: &str,
) -> Result<usize> {
    let partner = S3::new(&session.assume_role(role_arn).build().await?);
    let target = partner.bucket(target);
    let objects = partner.bucket(source).objects().await?;
    for object in &objects {
        target.copy(object, object.key()).await?;
    }
    Ok(objects.len())
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([role_arn, source, target]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: copy_between_accounts ROLE_ARN SOURCE TARGET");
        std::process::exit(2);
    };
    let session = Session::new().await?;
    let copied = copy_between_accounts(&session, &role_arn, &source, &target).await?;
    println!("{copied} objects copied");
    Ok(())
}
