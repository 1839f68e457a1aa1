//! Test helpers: a sandbox with an empty bucket, and short ways to write and read.

use std::ops::Deref;
use std::time::SystemTime;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::RetryConfig;
use aws_sdk_s3::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::operation::put_bucket_ownership_controls::{
    PutBucketOwnershipControlsError, PutBucketOwnershipControlsOutput,
};
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    BucketVersioningStatus, ObjectOwnership, OwnershipControls, OwnershipControlsRule,
    VersioningConfiguration,
};
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use sandbox::Sandbox;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The bucket that each test has for itself.
pub(crate) const BUCKET: &str = "demo";

/// One mebibyte.
pub(crate) const MIB: usize = 1024 * 1024;

/// A sandbox and a client for it; it derefs to the client.
pub(crate) struct S3 {
    client: Client,
    sandbox: Sandbox,
}

impl Deref for S3 {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

/// A sandbox with the bucket [`BUCKET`].
pub(crate) async fn start() -> S3 {
    let sandbox = sandbox::start().await.unwrap();
    let client = client(&sandbox, "us-east-1");
    client.create_bucket().bucket(BUCKET).send().await.unwrap();
    S3 { client, sandbox }
}

/// The same as [`start`] where ACLs count.
pub(crate) async fn start_with_acls() -> S3 {
    let s3 = start().await;
    s3.set_ownership(ObjectOwnership::ObjectWriter)
        .await
        .unwrap();
    s3
}

/// A client for a sandbox that was filled beforehand.
pub(crate) fn of(sandbox: Sandbox) -> S3 {
    S3 {
        client: client(&sandbox, "us-east-1"),
        sandbox,
    }
}

/// The same as [`start`] with versioning on.
pub(crate) async fn start_versioned() -> S3 {
    let s3 = start().await;
    s3.versioning(BucketVersioningStatus::Enabled).await;
    s3
}

fn client(sandbox: &Sandbox, region: &'static str) -> Client {
    let (id, secret) = (sandbox.access_key_id(), sandbox.secret_access_key());
    let credentials = Credentials::new(id, secret, None, None, "test");
    Client::from_conf(
        config(sandbox, region)
            .credentials_provider(credentials)
            .build(),
    )
}

/// A client with the keys of another account.
pub(crate) fn client_as(sandbox: &Sandbox, id: &str, secret: &str) -> Client {
    let credentials = Credentials::new(id, secret, None, None, "test");
    Client::from_conf(
        config(sandbox, "us-east-1")
            .credentials_provider(credentials)
            .build(),
    )
}

/// The keys of a second account.
const SECOND: (&str, &str) = ("AKIASECOND", "second-secret");

/// A sandbox of two accounts, with a bucket and an object of the first.
pub(crate) async fn two_accounts() -> (S3, Client) {
    let sandbox = Sandbox::builder()
        .account(SECOND.0, SECOND.1)
        .start()
        .await
        .unwrap();
    let second = client_as(&sandbox, SECOND.0, SECOND.1);
    let s3 = of(sandbox);
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    s3.put("key", "content").await;
    (s3, second)
}

/// Puts a bucket policy of one statement, or of several with commas between them.
pub(crate) async fn put_policy(s3: &S3, statement: &str) {
    let policy = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
    s3.put_bucket_policy()
        .bucket(BUCKET)
        .policy(policy)
        .send()
        .await
        .unwrap();
}

impl S3 {
    /// A client with the credentials of a role in the bucket owner's account.
    pub(crate) async fn assume_role(&self) -> Client {
        let sts = aws_sdk_sts::Client::from_conf(
            aws_sdk_sts::Config::builder()
                .behavior_version(aws_sdk_sts::config::BehaviorVersion::latest())
                .endpoint_url(self.sandbox.endpoint_url())
                .region(Region::new("us-east-1"))
                .http_client(aws_smithy_http_client::Builder::new().build_http())
                .credentials_provider(Credentials::new(
                    self.sandbox.access_key_id(),
                    self.sandbox.secret_access_key(),
                    None,
                    None,
                    "test",
                ))
                .build(),
        );
        let role = sts
            .assume_role()
            .role_arn("arn:aws:iam::123456789012:role/reader")
            .role_session_name("test");
        let role = role.send().await.unwrap();
        let handed = role.credentials().unwrap();
        let credentials = Credentials::new(
            handed.access_key_id(),
            handed.secret_access_key(),
            Some(handed.session_token().to_owned()),
            None,
            "test",
        );
        Client::from_conf(
            config(&self.sandbox, "us-east-1")
                .credentials_provider(credentials)
                .build(),
        )
    }
}

/// A client that signs nothing.
pub(crate) fn anonymous(s3: &S3) -> Client {
    Client::from_conf(config(&s3.sandbox, "us-east-1").allow_no_auth().build())
}

fn config(sandbox: &Sandbox, region: &'static str) -> aws_sdk_s3::config::Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(sandbox.endpoint_url())
        .force_path_style(true)
        .region(Region::new(region))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .retry_config(RetryConfig::disabled())
}

impl S3 {
    /// A client of another region for the same sandbox.
    pub(crate) fn in_region(&self, region: &'static str) -> Client {
        client(&self.sandbox, region)
    }

    /// Says who owns what other accounts write to the bucket.
    pub(crate) async fn set_ownership(
        &self,
        ownership: ObjectOwnership,
    ) -> Result<PutBucketOwnershipControlsOutput, SdkError<PutBucketOwnershipControlsError>> {
        let rule = OwnershipControlsRule::builder().object_ownership(ownership);
        let controls = OwnershipControls::builder().rules(rule.build().unwrap());
        self.put_bucket_ownership_controls()
            .bucket(BUCKET)
            .ownership_controls(controls.build().unwrap())
            .send()
            .await
    }

    /// The URL of the sandbox.
    pub(crate) fn endpoint_url(&self) -> &str {
        self.sandbox.endpoint_url()
    }

    /// Sends a request with its body as it is, signed, and reads the whole response.
    pub(crate) async fn send_signed(&self, method: &str, target: &str, body: &str) -> String {
        let host = self.sandbox.endpoint_url().trim_start_matches("http://");
        let credentials = Credentials::new(
            self.sandbox.access_key_id(),
            self.sandbox.secret_access_key(),
            None,
            None,
            "test",
        );
        let identity = credentials.into();
        let mut settings = SigningSettings::default();
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
        let parameters = v4::SigningParams::builder()
            .identity(&identity)
            .region("us-east-1")
            .name("s3")
            .time(SystemTime::now())
            .settings(settings)
            .build()
            .unwrap()
            .into();
        let url = format!("{}{target}", self.sandbox.endpoint_url());
        let payload = SignableBody::Bytes(body.as_bytes());
        let headers = [("host", host)];
        let request = SignableRequest::new(method, &url, headers.into_iter(), payload).unwrap();
        let (signed, _) = sign(request, &parameters).unwrap().into_parts();
        let length = body.len().to_string();
        let rest = [("content-length", length.as_str()), ("connection", "close")];
        let mut lines = String::new();
        for (name, value) in headers.into_iter().chain(rest).chain(signed.headers()) {
            lines.extend([name, ": ", value, "\r\n"]);
        }
        self.send(&format!("{method} {target} HTTP/1.1\r\n{lines}\r\n{body}"))
            .await
    }

    /// Sends bytes as they are, and reads until the sandbox closes the connection.
    pub(crate) async fn send(&self, request: &str) -> String {
        let host = self.sandbox.endpoint_url().trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = Vec::new();
        stream.read_to_end(&mut response).await.unwrap();
        String::from_utf8_lossy(&response).into_owned()
    }

    /// Switches versioning.
    pub(crate) async fn versioning(&self, status: BucketVersioningStatus) {
        let configuration = VersioningConfiguration::builder().status(status).build();
        let put = self.put_bucket_versioning().bucket(BUCKET);
        put.versioning_configuration(configuration)
            .send()
            .await
            .unwrap();
    }

    /// Writes an object; gives its version, if there is one.
    pub(crate) async fn put(&self, key: &str, body: impl Into<Vec<u8>>) -> Option<String> {
        let body = ByteStream::from(body.into());
        let put = self
            .put_object()
            .bucket(BUCKET)
            .key(key)
            .body(body)
            .send()
            .await
            .unwrap();
        put.version_id
    }

    /// Reads an object.
    pub(crate) async fn read(&self, key: &str) -> Vec<u8> {
        let got = self
            .get_object()
            .bucket(BUCKET)
            .key(key)
            .send()
            .await
            .unwrap();
        got.body.collect().await.unwrap().to_vec()
    }

    /// The keys of the bucket.
    pub(crate) async fn keys(&self) -> Vec<String> {
        let listed = self.list_objects_v2().bucket(BUCKET).send().await.unwrap();
        listed
            .contents()
            .iter()
            .map(|object| object.key().unwrap().to_owned())
            .collect()
    }
}

/// The AWS code and the status of an error; a HEAD's has no code.
pub(crate) fn failure<T, E: ProvideErrorMetadata>(
    outcome: Result<T, SdkError<E>>,
) -> (String, u16) {
    let error = outcome.err().expect("the request should fail");
    let status = error
        .raw_response()
        .map_or(0, |response| response.status().as_u16());
    (error.code().unwrap_or_default().to_owned(), status)
}

/// An error's document.
pub(crate) struct Failed {
    pub(crate) code: String,
    pub(crate) document: String,
}

impl Failed {
    /// The text of an element.
    pub(crate) fn element(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.document.split_once(&format!("<{name}>"))?;
        Some(rest.split_once(&format!("</{name}>"))?.0)
    }
}

/// The document of an error.
pub(crate) fn failed<T, E: ProvideErrorMetadata>(outcome: Result<T, SdkError<E>>) -> Failed {
    let error = outcome.err().expect("the request should fail");
    let body = error
        .raw_response()
        .and_then(|response| response.body().bytes());
    Failed {
        code: error.code().unwrap_or_default().to_owned(),
        document: String::from_utf8_lossy(body.unwrap_or_default()).into_owned(),
    }
}

/// Expects an error by code and status.
macro_rules! assert_fails {
    ($outcome:expr, $code:expr, $status:expr) => {
        assert_eq!(
            $crate::support::failure($outcome),
            ($code.to_owned(), $status)
        )
    };
}
pub(crate) use assert_fails;
