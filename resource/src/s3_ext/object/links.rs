//! Links that work without credentials.

use std::time::Duration;

use aws_sdk_s3::operation::get_object::builders::GetObjectFluentBuilder;
use aws_sdk_s3::operation::put_object::builders::PutObjectFluentBuilder;

use crate::presign::PresignUrl;
use crate::s3::Object;

/// Links that work without credentials.
impl Object {
    /// A link that reads the object without credentials until it expires (a week at most). Nothing is sent; the link is
    /// good for a key that does not exist yet. It stops working with the credentials that signed it.
    ///
    /// boto3: `generate_presigned_url("get_object", …)` of the client.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(object: resource::Object) -> resource::Result<()> {
    /// use std::time::Duration;
    ///
    /// let link = object.presigned_url(Duration::from_secs(3600)).await?;
    /// println!("{}", link.uri());
    ///
    /// let save = object.presigned_url(Duration::from_secs(3600));
    /// let save = save.with(|get| get.response_content_disposition("attachment; filename=report.csv"));
    /// println!("{}", save.await?.uri());
    /// # Ok(())
    /// # }
    /// # drop(run(s3.object("demo", "report.csv")));
    /// ```
    #[doc(alias = "generate_presigned_url")]
    pub fn presigned_url(&self, expires_in: Duration) -> PresignUrl<GetObjectFluentBuilder> {
        PresignUrl::get(self.get().filled(), expires_in)
    }

    /// A link that writes the object without credentials until it expires (a week at most), by a PUT. Nothing is sent.
    ///
    /// Parameters of [`with`](PresignUrl::with), such as a content type, have to be sent along: the link has the headers.
    ///
    /// ```
    /// # use aws_sdk_s3::config::{BehaviorVersion, Config};
    /// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
    /// # let s3 = resource::S3::from_client(aws_sdk_s3::Client::from_conf(config));
    /// # async fn run(object: resource::Object) -> resource::Result<()> {
    /// use std::time::Duration;
    ///
    /// let link = object.presigned_put(Duration::from_secs(600)).with(|put| put.content_type("text/csv")).await?;
    /// println!("{} {} {:?}", link.method(), link.uri(), link.headers().collect::<Vec<_>>());
    /// # Ok(())
    /// # }
    /// # drop(run(s3.object("demo", "report.csv")));
    /// ```
    #[doc(alias = "generate_presigned_url")]
    pub fn presigned_put(&self, expires_in: Duration) -> PresignUrl<PutObjectFluentBuilder> {
        let put = self.client().put_object();
        let put = put.bucket(self.bucket_name()).key(self.key());
        PresignUrl::put(put, expires_in)
    }
}
