//! The bucket and the key that a request addresses.

use http::Uri;
use http::header::{HOST, HeaderMap};
use percent_encoding::percent_decode_str;

use crate::server::host::Hosts;

/// A bucket and a key, from the path or from the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) bucket: Option<String>,
    pub(super) key: Option<String>,
    /// The path as if the bucket had been in it, still percent-encoded.
    pub(super) path: String,
}

impl Address {
    pub(super) fn of(uri: &Uri, headers: &HeaderMap, hosts: &Hosts) -> Self {
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let path = match host.and_then(|host| hosts.bucket(host)) {
            Some(bucket) => format!("/{bucket}{}", uri.path()),
            None => uri.path().to_owned(),
        };
        let decoded = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy();
        let (bucket, key) = decoded.split_once('/').unwrap_or((&decoded, ""));
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            bucket: filled(bucket),
            key: filled(key),
            path,
        }
    }
}
