//! The ways to do a lesson.

use std::fmt;

use serde::Serialize;

/// One way to do a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Way {
    /// Python, `boto3.client("s3")`.
    #[serde(rename = "boto3 client")]
    Boto3Client,
    /// Python, `boto3.resource("s3")`.
    #[serde(rename = "boto3 resource")]
    Boto3Resource,
    /// The SDK's client.
    #[serde(rename = "Rust client")]
    RustClient,
    /// The handles of the `resource` crate.
    #[serde(rename = "Rust resource")]
    RustResource,
}

impl Way {
    /// Every way, in the order of the table.
    pub const ALL: [Self; 4] = [
        Self::Boto3Client,
        Self::Boto3Resource,
        Self::RustClient,
        Self::RustResource,
    ];

    /// `client` or `resource`.
    #[must_use]
    pub fn layer(self) -> &'static str {
        match self {
            Self::Boto3Client | Self::RustClient => "client",
            Self::Boto3Resource | Self::RustResource => "resource",
        }
    }

    /// Whether Python does it.
    #[must_use]
    pub fn is_python(self) -> bool {
        matches!(self, Self::Boto3Client | Self::Boto3Resource)
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Boto3Client => "boto3 client",
            Self::Boto3Resource => "boto3 resource",
            Self::RustClient => "Rust client",
            Self::RustResource => "Rust resource",
        })
    }
}
