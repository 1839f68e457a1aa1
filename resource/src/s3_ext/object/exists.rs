//! Whether an object exists.

use crate::Result;
use crate::s3::Object;
use crate::s3_ext::found::found;

/// Whether it exists.
impl Object {
    /// Whether the object exists, by [`HeadObject`](https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html).
    ///
    /// Without permission to list the bucket, S3 returns 403 for a missing object; for a bucket in another region it
    /// returns 301, whatever is in it. Both are errors here, since the object may exist or not.
    ///
    /// # Errors
    ///
    /// Any failure but "not found".
    pub async fn exists(&self) -> Result<bool> {
        found(self.reload().await)
    }
}
