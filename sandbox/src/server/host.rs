//! The sandbox's host names, and the bucket in a virtual-hosted one.

use std::net::IpAddr;
use std::sync::Arc;

use http::header::{HOST, HeaderMap, HeaderValue};
use http::uri::{Authority, Uri};
use s3s::S3Result;
use s3s::host::{S3Host, VirtualHost};

/// The sandbox's host names: loopback addresses, `localhost`, names that it was given, and names that end in
/// one of these. A web page that rebinds its own name to loopback is refused.
#[derive(Clone, Debug)]
pub(crate) struct Hosts(Arc<[String]>);

impl Hosts {
    pub(crate) fn new(names: &[String]) -> Self {
        let names = names.iter().map(|name| name.to_ascii_lowercase());
        Self(
            std::iter::once("localhost".to_owned())
                .chain(names)
                .collect(),
        )
    }

    /// Whether every host that a request names is one of the names. HTTP/1.0 clients may name none.
    ///
    /// A request names its host in `Host`, and in its target where that is a whole URL.
    pub(super) fn allow(&self, uri: &Uri, headers: &HeaderMap) -> bool {
        let in_target = uri.authority().map(Authority::as_str).map(Ok);
        let in_headers = headers.get_all(HOST).into_iter().map(HeaderValue::to_str);
        in_target
            .into_iter()
            .chain(in_headers)
            .all(|host| host.is_ok_and(|host| self.knows(host)))
    }

    fn knows(&self, host: &str) -> bool {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
        let name = name_of(host);
        is_loopback(name) || (name.bytes().all(is_name) && self.prefix(host).is_some())
    }

    /// The bucket in a virtual-hosted name, as `demo` in `demo.localhost:4566`.
    pub(super) fn bucket<'a>(&self, host: &'a str) -> Option<&'a str> {
        let prefix = self.prefix(host).filter(|prefix| !prefix.is_empty())?;
        // `s3.localhost` and `s3.eu-west-1.localhost` name the service. No bucket's name is that short.
        let bucket = prefix.strip_suffix(".s3").unwrap_or(prefix);
        (bucket != "s3" && !bucket.starts_with("s3.")).then_some(bucket)
    }

    /// The labels before the sandbox's name; empty for the name alone.
    fn prefix<'a>(&self, host: &'a str) -> Option<&'a str> {
        let host = name_of(host);
        self.0.iter().find_map(|name| {
            let start = host.len().checked_sub(name.len())?;
            let (prefix, end) = (host.get(..start)?, host.get(start..)?);
            if !end.eq_ignore_ascii_case(name) {
                return None;
            }
            if prefix.is_empty() {
                Some("")
            } else {
                prefix.strip_suffix('.')
            }
        })
    }
}

/// A host without its port, and without the dot that may end a whole name.
fn name_of(host: &str) -> &str {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    name.strip_suffix('.').unwrap_or(name)
}

fn is_loopback(name: &str) -> bool {
    let address = name
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse::<IpAddr>();
    address.is_ok_and(|address| address.is_loopback())
}

impl S3Host for Hosts {
    fn parse_host_header<'a>(&'a self, host: &'a str) -> S3Result<VirtualHost<'a>> {
        let virtual_host = VirtualHost::new(host);
        Ok(match self.bucket(host) {
            Some(bucket) => virtual_host.with_bucket(bucket),
            None => virtual_host,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_known_name_is_a_bucket() {
        let hosts = Hosts::new(&["s3.example.test".to_owned()]);
        for (host, bucket) in [
            ("demo.localhost:4566", Some("demo")),
            ("a.b.localhost", Some("a.b")),
            ("demo.s3.localhost", Some("demo")),
            ("demo.s3.example.test:80", Some("demo")),
            ("s3.example.test", None),
            ("localhost:4566", None),
            ("s3.localhost:4566", None),
            ("sandbox.example.com", None),
        ] {
            assert_eq!(hosts.bucket(host), bucket, "{host}");
        }
    }

    #[test]
    fn other_names_are_refused() {
        let hosts = Hosts::new(&["sandbox.test".to_owned()]);
        for (host, allowed) in [
            ("127.0.0.1:4566", true),
            ("[::1]:4566", true),
            ("LOCALHOST", true),
            ("demo.localhost", true),
            ("sandbox.test", true),
            ("a.sandbox.test:1", true),
            ("localhost.:4566", true),
            ("evil.example", false),
            ("127.0.0.1.evil.example", false),
            ("notlocalhost", false),
            ("8.8.8.8", false),
            ("0.0.0.0", false),
            ("evil.example@x.localhost", false),
            ("evil.example/.localhost", false),
            ("localhost:1:2", false),
            ("localhost..", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().expect("a header"));
            assert_eq!(
                hosts.allow(&Uri::from_static("/"), &headers),
                allowed,
                "{host}"
            );
        }
    }

    #[test]
    fn all_hosts_of_a_request_count() {
        let hosts = Hosts::new(&[]);
        let allows = |target: &'static str, names: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for name in names {
                headers.append(HOST, HeaderValue::from_static(name));
            }
            hosts.allow(&Uri::from_static(target), &headers)
        };
        assert!(allows("/", &[]));
        assert!(allows("http://localhost:1/demo", &["127.0.0.1"]));
        assert!(!allows("http://evil.example/demo", &["localhost"]));
        assert!(!allows("http://evil.example/demo", &[]));
        assert!(!allows("/", &["localhost", "evil.example"]));
    }
}
