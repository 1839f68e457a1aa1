//! Virtual hosts: `bucket.localhost` names a bucket, everything else is path style.

use s3s::S3Result;
use s3s::host::{S3Host, VirtualHost};

/// Reads the bucket from a `Host` header.
///
/// Only `*.localhost` is a virtual host, since those names reach loopback without a resolver. Any other
/// name may be an alias of the machine, so it is taken as the endpoint itself.
pub(super) struct Localhost;

impl S3Host for Localhost {
    fn parse_host_header<'a>(&'a self, host: &'a str) -> S3Result<VirtualHost<'a>> {
        let (name, _port) = host.rsplit_once(':').unwrap_or((host, ""));
        let virtual_host = VirtualHost::new(host);
        Ok(match name.strip_suffix(".localhost") {
            // `s3.localhost` is the service's name; no bucket's name is that short.
            Some(bucket) if bucket != "s3" => virtual_host.with_bucket(bucket),
            _ => virtual_host,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_under_localhost_name_a_bucket() {
        let bucket = |host: &str| {
            let host = Localhost.parse_host_header(host).unwrap();
            host.bucket().map(str::to_owned)
        };
        assert_eq!(bucket("demo.localhost:4566").as_deref(), Some("demo"));
        assert_eq!(bucket("a.b.localhost").as_deref(), Some("a.b"));
        assert_eq!(bucket("localhost:4566"), None);
        assert_eq!(bucket("s3.localhost:4566"), None);
        assert_eq!(bucket("sandbox.example.com"), None);
    }
}
