//! Sets a bucket's policy, CORS rules and lifecycle rules, in the words of the AWS CLI and boto3.
//!
//! `cargo run --example configure_bucket -- BUCKET PARTNER_ACCOUNT ORIGIN`. With boto3:
//! `book/python/configure_bucket.py`.

use resource::{Bucket, Result, S3, Session};
use serde_json::json;

/// Lets a partner's account read what is below `reports/` and a website fetch it, and deletes what is old.
pub(crate) async fn configure_bucket(bucket: &Bucket, partner: &str, origin: &str) -> Result<()> {
    let policy = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow",
        "Principal": {"AWS": format!("arn:aws:iam::{partner}:root")},
        "Action": "s3:GetObject",
        "Resource": format!("arn:aws:s3:::{}/reports/*", bucket.name()),
    }]});
    let cors = json!({"CORSRules": [{
        "AllowedMethods": ["GET", "HEAD"], "AllowedOrigins": [origin], "MaxAgeSeconds": 3600,
    }]});
    let rules = json!({"Rules": [{
        "ID": "old", "Status": "Enabled", "Filter": {"Prefix": "reports/"}, "Expiration": {"Days": 90},
        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
    }]});
    bucket.policy().put_json(policy).await?;
    bucket.cors().put_json(cors).await?;
    bucket.lifecycle_configuration().put_json(rules).await?;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Ok([bucket, partner, origin]) = <[String; 3]>::try_from(arguments) else {
        eprintln!("usage: configure_bucket BUCKET PARTNER_ACCOUNT ORIGIN");
        std::process::exit(2);
    };
    let bucket = S3::new(&Session::new().await?).bucket(bucket);
    configure_bucket(&bucket, &partner, &origin).await
}
