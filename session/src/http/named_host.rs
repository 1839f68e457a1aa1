//! The host and the proxy in the error of a request, which neither the SDK nor hyper names.

use std::error::Error as StdError;
use std::fmt;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::result::ConnectorError;
use http::Uri;

/// The host and the port of a URL, without a user and a password.
fn host(url: &str) -> Option<String> {
    let url = url.parse::<Uri>().ok()?;
    let host = url.host()?;
    Some(match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    })
}

/// The same error, of the same kind, with the URL's host before it, and the proxy if one was used.
pub(super) fn named(url: &str, proxy: Option<&str>, error: ConnectorError) -> ConnectorError {
    let Some(host) = host(url).filter(|_| !error.is_user()) else {
        return error;
    };
    let host = match proxy {
        Some(proxy) => format!("{host} by the proxy {proxy}"),
        None => host,
    };
    let connection = error.connection_metadata().cloned();
    let (is_timeout, is_io, kind) = (error.is_timeout(), error.is_io(), error.as_other());
    let source = AtHost {
        host,
        source: error.into_source(),
    };
    let source: BoxError = source.into();
    let error = if is_timeout {
        ConnectorError::timeout(source)
    } else if is_io {
        ConnectorError::io(source)
    } else {
        ConnectorError::other(source, kind)
    };
    match connection {
        Some(connection) => error.with_connection(connection),
        None => error,
    }
}

#[derive(Debug)]
struct AtHost {
    host: String,
    source: BoxError,
}

impl fmt::Display for AtHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.host)
    }
}

impl StdError for AtHost {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(self.source.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use std::error::Error as _;

    use aws_smithy_runtime_api::client::result::ConnectorError;

    use super::{host, named};

    #[test]
    fn the_host_has_no_password() {
        for (url, named) in [
            ("https://s3.example.com/demo", Some("s3.example.com")),
            ("http://me:secret@127.0.0.1:9000/", Some("127.0.0.1:9000")),
            ("http://[::1]:9000/?q", Some("[::1]:9000")),
            ("/demo", None),
            ("", None),
        ] {
            assert_eq!(host(url).as_deref(), named, "{url}");
        }
    }

    #[test]
    fn the_kind_of_the_error_stays() {
        let url = "http://h/";
        assert!(named(url, None, ConnectorError::io("x".into())).is_io());
        assert!(named(url, None, ConnectorError::timeout("x".into())).is_timeout());
        assert!(named(url, None, ConnectorError::other("x".into(), None)).is_other());
        let user = named(url, None, ConnectorError::user("x".into()));
        assert!(user.is_user());
        let proxied = named(url, Some("p:1"), ConnectorError::io("x".into()));
        let shown = proxied.source().map(ToString::to_string);
        assert_eq!(shown.as_deref(), Some("h by the proxy p:1"));
        assert_eq!(user.source().map(ToString::to_string).as_deref(), Some("x"));
    }
}
