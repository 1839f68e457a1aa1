//! The configurations that change the responses to other requests.

use s3s::S3Result;
use time::Duration;

use super::{Configuration, SECONDS_PER_DAY};
use crate::s3::encryption::Encryption;
use crate::s3::error;
use crate::s3::ownership::ObjectOwnership;
use crate::s3::xml::Element;

impl Configuration {
    /// The encryption of objects whose upload names none.
    pub(crate) fn default_encryption(&self) -> Option<Encryption> {
        let rule = self.document("encryption")?.child("Rule")?;
        let default = rule.child("ApplyServerSideEncryptionByDefault")?;
        let algorithm = default.text_of("SSEAlgorithm")?;
        let bucket_key = rule.text_of("BucketKeyEnabled").map(|text| text == "true");
        Some(Encryption::Managed {
            algorithm: algorithm.to_owned(),
            key_id: default.text_of("KMSMasterKeyID").map(str::to_owned),
            // Keys of S3's own have no bucket key.
            bucket_key: bucket_key.filter(|_| algorithm != "AES256"),
        })
    }

    /// Object Ownership, such as `BucketOwnerEnforced`.
    pub(crate) fn object_ownership(&self) -> Option<&str> {
        let ownership = self
            .document("ownershipControls")?
            .at("Rule/ObjectOwnership")?;
        Some(ownership.text.trim())
    }

    /// Whether ACLs do not count: the bucket's owner owns every object.
    pub(crate) fn acls_are_disabled(&self) -> bool {
        self.object_ownership() == Some("BucketOwnerEnforced")
    }

    /// Whether a switch of Block Public Access is on, as `IgnorePublicAcls`.
    pub(crate) fn blocks(&self, switch: &str) -> bool {
        let block = self.document("publicAccessBlock");
        block
            .and_then(|block| block.text_of(switch))
            .is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }

    /// Whether versions can be locked.
    pub(crate) fn has_object_lock(&self) -> bool {
        self.document("object-lock").is_some()
    }

    /// The mode and the term of the lock that every new version gets.
    pub(crate) fn default_retention(&self) -> Option<(String, Duration)> {
        let default = self.document("object-lock")?.at("Rule/DefaultRetention")?;
        let number = |name| {
            default
                .text_of(name)
                .and_then(|text| text.parse::<i64>().ok())
        };
        let days = match number("Days") {
            Some(days) => days,
            None => number("Years")?.checked_mul(365)?,
        };
        let term = Duration::seconds(days.checked_mul(SECONDS_PER_DAY)?);
        Some((default.text_of("Mode")?.to_owned(), term))
    }

    /// Sets who owns what other accounts upload.
    pub(crate) fn set_object_ownership(&mut self, ownership: &str) {
        let rule = Element::new("Rule").with(Element::with_text("ObjectOwnership", ownership));
        self.set(
            "ownershipControls",
            Element::new("OwnershipControls").with(rule),
        );
    }

    /// Makes versions lockable, without a default.
    pub(crate) fn enable_object_lock(&mut self) {
        let enabled = Element::with_text("ObjectLockEnabled", "Enabled");
        self.set(
            "object-lock",
            Element::new("ObjectLockConfiguration").with(enabled),
        );
    }
}

/// Refuses an unknown value of the header `x-amz-object-ownership`.
pub(crate) fn check_object_ownership(ownership: &str) -> S3Result<()> {
    if ObjectOwnership::names().contains(&ownership) {
        return Ok(());
    }
    let error = error::invalid_argument(format!(
        "Invalid x-amz-object-ownership header: {ownership}"
    ));
    Err(error::with_detail(
        error,
        "ArgumentName",
        "x-amz-object-ownership",
    ))
}
