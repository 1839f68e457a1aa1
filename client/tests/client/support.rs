//! Clients for the tests, which depend on nothing of the machine they run on.

use std::time::Duration;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::{RetryConfig, RetryPartition};
use aws_sdk_s3::config::{BehaviorVersion, Builder, Config, Credentials, Region};
use client::pages::Paginator;
use futures::TryStreamExt;
use sandbox::Sandbox;
use session::wire::WireLog;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The bucket that every test has.
pub(crate) const BUCKET: &str = "demo";

/// A client of the server at `endpoint`, which tries each call once.
pub(crate) fn client_at(endpoint: &str) -> Client {
    let config = config(
        endpoint,
        Credentials::new("id", "secret", None, None, "test"),
    );
    Client::from_conf(config.build())
}

/// A client with all that `client::s3_config` adds, which tries each call three times without a pause.
pub(crate) fn retrying_client_at(endpoint: &str) -> Client {
    let credentials = Credentials::new("id", "secret", None, None, "test");
    let retries = RetryConfig::standard().with_initial_backoff(Duration::ZERO);
    // Clients of the same quota for retries would take it from each other.
    let quota = RetryPartition::new(endpoint.to_owned());
    let config = client::s3_config(config(endpoint, credentials)).retry_config(retries);
    let config = config.retry_partition(quota);
    Client::from_conf(config.build())
}

fn config(endpoint: &str, credentials: Credentials) -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .credentials_provider(credentials)
        .region(Region::new("us-east-1"))
        .endpoint_url(endpoint)
        .force_path_style(true)
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .retry_config(RetryConfig::disabled())
}

/// A sandbox with an empty bucket, a client of it, and what the client sends.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    pub(crate) s3: Client,
    pub(crate) log: WireLog,
}

impl World {
    pub(crate) async fn new() -> Self {
        let sandbox = sandbox::start().await.expect("a sandbox");
        let log = WireLog::new();
        let http = aws_smithy_http_client::Builder::new().build_http();
        let config =
            config(sandbox.endpoint_url(), credentials(&sandbox)).http_client(log.wrap(http));
        let s3 = Client::from_conf(config.build());
        s3.create_bucket()
            .bucket(BUCKET)
            .send()
            .await
            .expect("a bucket");
        log.clear();
        Self { sandbox, s3, log }
    }

    /// Another client, of another region.
    pub(crate) fn client_in(&self, region: &'static str) -> Client {
        let config = config(self.sandbox.endpoint_url(), credentials(&self.sandbox));
        Client::from_conf(config.region(Region::new(region)).build())
    }

    /// How many requests of an operation were sent.
    pub(crate) fn sent(&self, operation: &str) -> usize {
        let records = self.log.records();
        records
            .iter()
            .filter(|record| record.operation == operation)
            .count()
    }

    /// The uploads that were begun and neither completed nor aborted.
    pub(crate) async fn orphans(&self) -> usize {
        let request = self.s3.list_multipart_uploads().bucket(BUCKET);
        let uploads: Vec<_> = Paginator::new(request)
            .items()
            .try_collect()
            .await
            .expect("uploads");
        uploads.len()
    }

    /// Waits until an operation was sent and answered, however it comes about.
    pub(crate) async fn until_sent(&self, operation: &str) {
        let answered = || {
            let records = self.log.records();
            records
                .iter()
                .any(|record| record.operation == operation && record.status.is_some())
        };
        let waiting = async {
            while !answered() {
                self.s3
                    .head_bucket()
                    .bucket(BUCKET)
                    .send()
                    .await
                    .expect("the bucket");
            }
        };
        tokio::time::timeout(Duration::from_secs(30), waiting)
            .await
            .expect("in good time");
    }

    pub(crate) async fn put(&self, key: &str, body: Vec<u8>) {
        let request = self
            .s3
            .put_object()
            .bucket(BUCKET)
            .key(key)
            .body(body.into());
        request.send().await.expect("put");
    }

    pub(crate) async fn get(&self, key: &str) -> Vec<u8> {
        let answer = self
            .s3
            .get_object()
            .bucket(BUCKET)
            .key(key)
            .send()
            .await
            .expect("get");
        answer.body.collect().await.expect("a body").to_vec()
    }
}

fn credentials(sandbox: &Sandbox) -> Credentials {
    Credentials::new(
        sandbox.access_key_id(),
        sandbox.secret_access_key(),
        None,
        None,
        "test",
    )
}

/// Bytes of which no two parts are alike.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

/// Sends a request as any program can that knows nothing of AWS, and returns status and body.
pub(crate) async fn plain_http(
    method: &str,
    url: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> (u16, String) {
    let rest = url.strip_prefix("http://").expect("a plain URL");
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let mut request = format!("{method} /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
    let framing = ["host", "content-length"];
    for (name, value) in headers.iter().filter(|(name, _)| !framing.contains(name)) {
        request.extend([name, ": ", value, "\r\n"]);
    }
    request.extend(["content-length: ", &body.len().to_string(), "\r\n\r\n"]);
    let mut stream = TcpStream::connect(host).await.expect("a connection");
    stream.write_all(request.as_bytes()).await.expect("sent");
    stream.write_all(body).await.expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("an answer");
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    (status.expect("a status"), body.to_owned())
}
