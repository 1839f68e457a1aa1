//! A made-up instance metadata service, on loopback.

use session::ResolvedCredentials;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use super::Error;

/// The path below which the credentials of the instance's role are.
const CREDENTIALS: &str = "/latest/meta-data/iam/security-credentials/";
/// What the service hands out first, and wants to see with every other request.
const TOKEN: &str = "made-up-token";

/// A made-up instance metadata service; it stops when it is dropped.
///
/// It does what
/// [EC2's](https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html) does: a token for
/// every other request, the name of the instance's role, and the role's credentials.
pub(super) struct MetadataService {
    url: String,
    task: AbortHandle,
}

impl MetadataService {
    /// Starts the service of an instance with this role and these credentials.
    pub(super) async fn start(role: &str, keys: &ResolvedCredentials) -> Result<Self, Error> {
        let failed = |error: std::io::Error| {
            let reason = format!("no metadata service: {error}");
            Error::Request(client::Error::Invalid(reason))
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
        let url = format!("http://{}", listener.local_addr().map_err(failed)?);
        let document = document(keys);
        let role = role.to_owned();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that goes away is not the service's concern.
                let _ = respond(stream, &role, &document).await;
            }
        });
        let task = task.abort_handle();
        Ok(Self { url, task })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for MetadataService {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn document(keys: &ResolvedCredentials) -> String {
    serde_json::json!({
        "Code": "Success",
        "Type": "AWS-HMAC",
        "AccessKeyId": keys.access_key_id(),
        "SecretAccessKey": keys.secret_access_key(),
        "Token": keys.session_token(),
        "LastUpdated": "2026-01-01T00:00:00Z",
        "Expiration": "2100-01-01T00:00:00Z",
    })
    .to_string()
}

/// Responds to one request, whose head is all there is.
async fn respond(mut stream: TcpStream, role: &str, document: &str) -> std::io::Result<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") && request.len() < 8_192 {
        if stream.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
    let request = String::from_utf8_lossy(&request);
    let mut words = request.split(' ');
    let (method, path) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let (status, body) = match (method, path.strip_prefix(CREDENTIALS)) {
        ("PUT", _) if path == "/latest/api/token" => ("200 OK", TOKEN),
        _ if !request.contains(TOKEN) => ("401 Unauthorized", ""),
        ("GET", Some("")) => ("200 OK", role),
        ("GET", Some(name)) if name == role => ("200 OK", document),
        _ => ("404 Not Found", ""),
    };
    let response = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nx-aws-ec2-metadata-token-ttl-seconds: 21600\r\n\
         connection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(response.as_bytes()).await
}
