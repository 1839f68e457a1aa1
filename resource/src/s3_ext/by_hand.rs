//! The parts of S3's handles that are not in the description: the client, and the name of a handle in errors.

use aws_sdk_s3::Client;
use client::error::Subject;
use session::Session;

use crate::inspect::Resource;

/// The SDK's client, with the fast reader of listings.
pub(crate) fn client(session: &Session) -> Client {
    client::s3(session)
}

/// `s3://bucket/key`: the first identifier of every handle is its bucket, and of most the second is the key.
pub(crate) fn subject(handle: &impl Resource) -> Subject {
    let mut bucket = None;
    for (name, value) in handle.identifiers() {
        match (name, &bucket) {
            ("name" | "bucket_name", _) => bucket = Some(value),
            ("key" | "object_key", Some(bucket)) => return Subject::object(bucket.as_str(), value),
            _ => {}
        }
    }
    bucket.map_or_else(Subject::default, Subject::bucket)
}
