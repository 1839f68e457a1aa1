//! Signed requests as bytes.

use std::net::SocketAddr;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;

use super::server::{ACCESS_KEY, SECRET_KEY};
use crate::{Error, Result};

/// A request with its signature, ready to be sent. The target is encoded as a URL demands.
pub(super) fn signed(
    server: SocketAddr,
    method: &str,
    target: &str,
    body: &[u8],
) -> Result<Vec<u8>> {
    let host = server.to_string();
    let identity = Credentials::new(ACCESS_KEY, SECRET_KEY, None, None, "peers").into();
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
        .map_err(Error::way)?
        .into();
    let url = format!("http://{host}{target}");
    let headers = [("host", host.as_str())];
    let request = SignableRequest::new(method, url, headers.into_iter(), SignableBody::Bytes(body));
    let signed = sign(request.map_err(Error::way)?, &parameters).map_err(Error::way)?;
    let (signed, _) = signed.into_parts();
    let mut lines = format!("{method} {target} HTTP/1.1\r\n");
    let length = body.len().to_string();
    let rest = [("content-length", length.as_str())];
    for (name, value) in headers.into_iter().chain(rest).chain(signed.headers()) {
        lines.extend([name, ": ", value, "\r\n"]);
    }
    lines.push_str("\r\n");
    Ok([lines.as_bytes(), body].concat())
}
