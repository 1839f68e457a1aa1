//! The settings of S3.

use aws_types::service_config::ServiceConfigKey;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Session;
use crate::lookup::{Lookup, S3_DISABLE_MULTIREGION_ACCESS_POINTS, S3_USE_ARN_REGION};

/// Where the bucket's name is in the URL. boto3: `Config(s3={"addressing_style": ...})`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum AddressingStyle {
    /// In the host name at AWS, in the path at a custom endpoint.
    #[default]
    Auto,
    /// In the path: `https://s3.example.com/bucket/key`.
    Path,
    /// In the host name: `https://bucket.s3.example.com/key`.
    Virtual,
}

/// The settings of S3: its own endpoint, and the `s3` section of the profile. See [`Session::s3_settings`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct S3Settings {
    /// The endpoint that S3 clients use, if any is set, with a `/` at the end of its path. It may hold a password.
    pub endpoint_url: Option<String>,
    /// `addressing_style`
    pub addressing_style: AddressingStyle,
    /// `use_accelerate_endpoint`. With a custom endpoint, requests are then an error, as in boto3.
    pub use_accelerate_endpoint: bool,
    /// `use_dualstack_endpoint`
    pub use_dualstack_endpoint: bool,
    /// `use_arn_region`, or `AWS_S3_USE_ARN_REGION`: whether the region in an access point's ARN may be another one than the
    /// client's.
    pub use_arn_region: Option<bool>,
    /// `AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS`
    pub disable_multiregion_access_points: Option<bool>,
    /// Requests are not signed.
    pub anonymous: bool,
}

impl S3Settings {
    /// Whether the bucket's name is in the path. At the accelerate endpoint it is in the host name.
    #[must_use]
    pub fn uses_path_style(&self) -> bool {
        let endpoint_url = self.endpoint_url.as_deref();
        if self.use_accelerate_endpoint || endpoint_url.is_some_and(is_accelerate) {
            return false;
        }
        match self.addressing_style {
            AddressingStyle::Path => true,
            AddressingStyle::Virtual => false,
            AddressingStyle::Auto => self.endpoint_url.is_some(),
        }
    }
}

impl Session {
    /// The endpoint of a service, by its id in the SDK (`S3`, `DynamoDB`): the argument, `AWS_ENDPOINT_URL_S3`,
    /// `AWS_ENDPOINT_URL`, the profile's `services` section, the profile's `endpoint_url`, in this order.
    #[must_use]
    pub fn service_endpoint_url(&self, service_id: &str) -> Option<String> {
        let config = self.sdk_config();
        let general = config.endpoint_url().map(str::to_owned);
        if config.get_origin("endpoint_url").is_client_config() {
            return general;
        }
        let key = ServiceConfigKey::builder()
            .service_id(service_id)
            .env("AWS_ENDPOINT_URL")
            .profile("endpoint_url")
            .build()
            .ok()?;
        let own = config
            .service_config()
            .and_then(|services| services.load_config(key));
        own.or(general)
    }

    /// The settings of S3, for S3 clients that you make yourself. `client::s3` uses all of them.
    #[must_use]
    pub fn s3_settings(&self) -> S3Settings {
        let nested = |key| self.inner.profiles.nested("s3", key);
        let boolean = |key| Some(nested(key)?.eq_ignore_ascii_case("true"));
        let flag = |key| boolean(key) == Some(true);
        let lookup = Lookup {
            env: &self.inner.settings.env,
            profiles: &self.inner.profiles,
        };
        let style = nested("addressing_style").map(str::to_ascii_lowercase);
        S3Settings {
            endpoint_url: self
                .service_endpoint_url("S3")
                .map(|url| bucket_parent(&url)),
            addressing_style: match style.as_deref() {
                Some("path") => AddressingStyle::Path,
                Some("virtual") => AddressingStyle::Virtual,
                _ => AddressingStyle::Auto,
            },
            use_accelerate_endpoint: flag("use_accelerate_endpoint"),
            use_dualstack_endpoint: flag("use_dualstack_endpoint"),
            use_arn_region: boolean("use_arn_region").or_else(|| lookup.flag(&S3_USE_ARN_REGION)),
            disable_multiregion_access_points: lookup.flag(&S3_DISABLE_MULTIREGION_ACCESS_POINTS),
            anonymous: self.sdk_config().credentials_provider().is_none(),
        }
    }
}

/// The characters of an endpoint's path that are encoded. Escapes stay as they are.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'%');

/// S3's endpoint rules append the bucket to the endpoint's text, so its path ends in a `/` and nothing follows it.
///
/// As in boto3, empty and dot segments have no meaning, and what is no letter or digit is percent-encoded: the server
/// verifies the signature of the encoded path.
fn bucket_parent(endpoint_url: &str) -> String {
    let url = endpoint_url.split('#').next().unwrap_or_default();
    let host_at = url.find("://").map_or(0, |at| at + 3);
    let Some(path_at) = url[host_at..].find('/') else {
        return url.to_owned();
    };
    let (host, path) = url.split_at(host_at + path_at);
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(utf8_percent_encode(segment, ENCODED).to_string()),
        }
    }
    let mut parent = host.to_owned();
    for segment in segments {
        parent.push('/');
        parent.push_str(&segment);
    }
    parent.push('/');
    parent
}

/// Whether the URL is that of S3 Transfer Acceleration, which takes the bucket in the host name only.
fn is_accelerate(endpoint_url: &str) -> bool {
    let Ok(url) = endpoint_url.parse::<http::Uri>() else {
        return false;
    };
    matches!(
        url.host(),
        Some("s3-accelerate.amazonaws.com" | "s3-accelerate.dualstack.amazonaws.com")
    )
}
