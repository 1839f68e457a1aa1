//! Whether an S3 request addresses the service, a bucket, or an object.

use std::net::IpAddr;

/// The bucket and key that a host and a path address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All buckets.
    Service,
    /// One bucket.
    Bucket,
    /// One key in a bucket.
    Object,
}

/// The scope of a request to `host` and `path`, with the bucket in either of them.
pub(super) fn of(host: &str, path: &str, query: &str) -> Scope {
    let path = path.strip_prefix('/').unwrap_or(path);
    if names_a_bucket(host) {
        return if path.is_empty() {
            Scope::Bucket
        } else {
            Scope::Object
        };
    }
    match path.split_once('/') {
        None if path.is_empty() => empty_path(query),
        None | Some((_, "")) => Scope::Bucket,
        Some(_) => Scope::Object,
    }
}

/// A host that is not AWS's may still name a bucket (`bucket.storage.example`). Of the operations without a bucket only
/// `ListBuckets` has an empty path, and its parameters are known.
fn empty_path(query: &str) -> Scope {
    let known = [
        "x-id",
        "max-buckets",
        "continuation-token",
        "prefix",
        "bucket-region",
        "max-directory-buckets",
    ];
    let known = |name: &str| known.contains(&name) || name.starts_with("X-Amz-");
    if form_urlencoded::parse(query.as_bytes()).all(|(name, _)| known(&name)) {
        Scope::Service
    } else {
        Scope::Bucket
    }
}

/// Whether the host names the bucket, so that the whole path is the key.
fn names_a_bucket(host: &str) -> bool {
    let host = without_port(host);
    if host.starts_with('[') || host.parse::<IpAddr>().is_ok() {
        return false;
    }
    let labels: Vec<&str> = host.split('.').collect();
    // The bucket comes before `s3`, `s3-fips`, `s3express-use1-az4`, `s3-accesspoint` … The bucket's own name may
    // have such a label too, so the last one counts.
    if let Some(position) = labels.iter().rposition(|label| label.starts_with("s3")) {
        return position > 0;
    }
    labels.len() > 1 && labels.last() == Some(&"localhost")
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::{Scope, of};

    #[test]
    fn path_style_names_the_bucket_first() {
        for host in [
            "127.0.0.1:4566",
            "[::1]:4566",
            "localhost:4566",
            "minio.example.com",
            "s3.us-east-1.amazonaws.com",
            "s3.example.com",
        ] {
            assert_eq!(of(host, "/", ""), Scope::Service, "{host}");
            assert_eq!(of(host, "/demo", ""), Scope::Bucket, "{host}");
            assert_eq!(of(host, "/demo/", ""), Scope::Bucket, "{host}");
            assert_eq!(of(host, "/demo/key", ""), Scope::Object, "{host}");
            assert_eq!(of(host, "/demo//", ""), Scope::Object, "{host}");
        }
    }

    #[test]
    fn virtual_hosts_carry_the_bucket() {
        for host in [
            "demo.s3.us-east-1.amazonaws.com",
            "demo.s3-accelerate.amazonaws.com",
            "my.s3.bucket.s3.eu-west-1.amazonaws.com",
            "demo--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com",
            "point-123.s3-accesspoint.us-east-1.amazonaws.com",
            "demo.localhost:4566",
        ] {
            assert_eq!(of(host, "/", ""), Scope::Bucket, "{host}");
            assert_eq!(of(host, "/key", ""), Scope::Object, "{host}");
        }
    }

    #[test]
    fn an_unknown_host_with_a_subresource_and_no_path_is_a_bucket() {
        let host = "demo.storage.example";
        assert_eq!(of(host, "/", "list-type=2"), Scope::Bucket);
        assert_eq!(of(host, "/", "x-id=ListBuckets"), Scope::Service);
    }
}
