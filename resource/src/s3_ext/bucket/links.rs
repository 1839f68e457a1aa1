//! Forms that work without credentials.

use std::time::Duration;

use client::presign;

use crate::presign::PresignPost;
use crate::s3::Bucket;

/// Forms that work without credentials.
impl Bucket {
    /// A form by which a browser may upload a file to a key, without credentials, until the form expires (a week at
    /// most). A key that ends in `${filename}` takes the name of the file. Nothing is sent.
    ///
    /// boto3: `generate_presigned_post` of the client.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(bucket: resource::Bucket) -> resource::Result<()> {
    /// use std::time::Duration;
    ///
    /// let form = bucket.presigned_post("photos/${filename}", Duration::from_secs(600));
    /// let form = form.content_length_range(1..=5_000_000).await?;
    /// println!("{} {:?}", form.url(), form.fields().iter().map(|(name, _)| name));
    /// # Ok(())
    /// # }
    /// # drop(run(s3.bucket("demo")));
    /// ```
    #[doc(alias = "generate_presigned_post")]
    pub fn presigned_post(&self, key: impl Into<String>, expires_in: Duration) -> PresignPost {
        let post = presign::post(self.client(), self.name(), key);
        PresignPost::new(post).expires_in(expires_in)
    }
}
