//! Who and where: credentials, profile, region and endpoint for the AWS SDK for Rust.
