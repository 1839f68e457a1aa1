//! Delete all versions in the bucket `locked`, and return the keys that could not be deleted. The starter returns none. One is locked.

// ANCHOR: answer
use aws_sdk_s3::types::{Delete, ObjectIdentifier};
use resource::{Result, S3, Session};

pub(crate) async fn answer(session: &Session) -> Result<Vec<String>> {
    let bucket = S3::new(session).bucket("locked");
    let mut delete = Delete::builder().quiet(true);
    for version in bucket.object_versions().await? {
        let id = ObjectIdentifier::builder().key(version.object_key());
        delete = delete.objects(id.version_id(version.id()).build().expect("a key"));
    }
    let request = bucket.client().delete_objects().bucket("locked");
    let sent = request
        .delete(delete.build().expect("objects"))
        .send()
        .await;
    // Status 200, so all is well?
    Ok(sent.map(|_| Vec::new())?)
}
// ANCHOR_END: answer
