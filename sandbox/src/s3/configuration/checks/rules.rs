//! The settings whose rules fit in a few lines.

use s3s::{S3Error, S3ErrorCode, S3Result};

use super::{Check, one_of};
use crate::s3::acl::check_ownership_fits;
use crate::s3::error;
use crate::s3::model::Versioning;
use crate::s3::ownership::ObjectOwnership;
use crate::s3::tags;
use crate::s3::xml::Element;

/// A setting of which a bucket has several.
pub(in super::super) fn id(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    let id = document.text_of("Id").unwrap_or_default();
    if id.is_empty() || id.len() > 64 {
        return Err(error::invalid_argument(
            "The ID is empty or longer than 64 characters.",
        ));
    }
    Ok(())
}

/// Attribute-based access control.
pub(in super::super) fn abac(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    one_of(document, "Status", &["Enabled", "Disabled"])
}

pub(in super::super) fn default_abac() -> Element {
    Element::new("AbacStatus").with(Element::with_text("Status", "Disabled"))
}

/// Transfer acceleration.
pub(in super::super) fn accelerate(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    if check.name.contains('.') {
        return Err(error::invalid_request(
            "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names",
        ));
    }
    one_of(document, "Status", &["Enabled", "Suspended"])
}

/// Which web pages may call the bucket.
pub(in super::super) fn cors(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    let rules = document.all("CORSRule").count();
    if rules == 0 || rules > 100 {
        return Err(error::malformed_xml());
    }
    document.all("CORSRule").try_for_each(check_cors_rule)
}

fn check_cors_rule(rule: &Element) -> S3Result<()> {
    if rule.child("AllowedMethod").is_none() || rule.child("AllowedOrigin").is_none() {
        return Err(error::malformed_xml());
    }
    for method in rule.all("AllowedMethod") {
        let method = method.text.trim();
        if !["GET", "PUT", "POST", "DELETE", "HEAD"].contains(&method) {
            return Err(error::invalid_request(format!(
                "Found unsupported HTTP method in CORS config. Unsupported method is {method}"
            )));
        }
    }
    for name in ["AllowedOrigin", "AllowedHeader"] {
        let patterns = rule.all(name).map(|element| element.text.trim());
        if let Some(pattern) = { patterns }.find(|text| text.matches('*').count() > 1) {
            return Err(error::invalid_request(format!(
                "{name} \"{pattern}\" can not have more than one wildcard."
            )));
        }
    }
    Ok(())
}

/// The encryption of objects whose upload names none: one rule.
pub(in super::super) fn encryption(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    if document.all("Rule").count() != 1 {
        return Err(error::malformed_xml());
    }
    let Some(default) = document.at("Rule/ApplyServerSideEncryptionByDefault") else {
        return Ok(());
    };
    one_of(
        default,
        "SSEAlgorithm",
        &["AES256", "aws:kms", "aws:kms:dsse"],
    )?;
    if default.text_of("SSEAlgorithm") == Some("AES256")
        && default.child("KMSMasterKeyID").is_some()
    {
        let error = error::invalid_argument(
            "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
        );
        let name = "ApplyServerSideEncryptionByDefault";
        return Err(error::with_detail(error, "ArgumentName", name));
    }
    Ok(())
}

pub(in super::super) fn default_encryption() -> Element {
    let default = Element::new("ApplyServerSideEncryptionByDefault")
        .with(Element::with_text("SSEAlgorithm", "AES256"));
    let rule = Element::new("Rule")
        .with(default)
        .with(Element::with_text("BucketKeyEnabled", "false"));
    Element::new("ServerSideEncryptionConfiguration").with(rule)
}

/// Where access logs go. The sandbox writes none.
pub(in super::super) fn logging(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    let Some(enabled) = document.child("LoggingEnabled") else {
        return Ok(());
    };
    let name = enabled
        .text_of("TargetBucket")
        .ok_or_else(error::malformed_xml)?;
    let Some(target) = check.buckets.get(name) else {
        let error = error::error(
            S3ErrorCode::InvalidTargetBucketForLogging,
            "The target bucket for logging does not exist",
        );
        return Err(error::with_detail(error, "TargetBucket", name));
    };
    if target.region != check.bucket.region {
        let error = error::custom(
            "CrossLocationLoggingProhibitted",
            http::StatusCode::FORBIDDEN,
            "Cross S3 location logging not allowed. ",
        );
        let error = error::with_detail(error, "TargetBucketLocation", &target.region);
        return Err(match check.bucket.region.as_str() {
            "us-east-1" => error,
            region => error::with_detail(error, "SourceBucketLocation", region),
        });
    }
    Ok(())
}

/// Whether versions can be locked, and for how long new ones are.
pub(in super::super) fn object_lock(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    one_of(document, "ObjectLockEnabled", &["Enabled"])?;
    if let Some(rule) = document.child("Rule") {
        check_default_retention(
            rule.child("DefaultRetention")
                .ok_or_else(error::malformed_xml)?,
        )?;
    }
    if check.bucket.versioning != Versioning::Enabled {
        return Err(error::error(
            S3ErrorCode::InvalidBucketState,
            "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
        ));
    }
    Ok(())
}

fn check_default_retention(default: &Element) -> S3Result<()> {
    one_of(default, "Mode", &["GOVERNANCE", "COMPLIANCE"])?;
    let (days, years) = (default.text_of("Days"), default.text_of("Years"));
    if days.is_some() == years.is_some() {
        return Err(error::malformed_xml());
    }
    let term: i64 = days
        .or(years)
        .unwrap_or_default()
        .parse()
        .map_err(|_| error::malformed_xml())?;
    if term < 1 {
        return Err(invalid_retention(
            "Default retention period must be a positive integer value.",
        ));
    }
    let longest = if days.is_some() { 36_500 } else { 100 };
    if term > longest {
        return Err(invalid_retention("Default retention period is too large."));
    }
    Ok(())
}

fn invalid_retention(message: &'static str) -> S3Error {
    error::custom(
        "InvalidRetentionPeriod",
        http::StatusCode::BAD_REQUEST,
        message,
    )
}

/// Object Ownership: the owner of other accounts' uploads, and whether ACLs count.
pub(in super::super) fn ownership(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    let mut rules = document.all("Rule");
    let (Some(rule), None) = (rules.next(), rules.next()) else {
        return Err(error::malformed_xml());
    };
    one_of(rule, "ObjectOwnership", &ObjectOwnership::names())?;
    let ownership = rule.text_of("ObjectOwnership").unwrap_or_default();
    check_ownership_fits(ownership, check.bucket)
}

/// The four switches of Block Public Access. One that is left out is off.
pub(in super::super) fn public_access(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    for name in [
        "BlockPublicAcls",
        "IgnorePublicAcls",
        "BlockPublicPolicy",
        "RestrictPublicBuckets",
    ] {
        match document
            .text_of(name)
            .map(str::to_ascii_lowercase)
            .as_deref()
        {
            None => document.children.push(Element::with_text(name, "false")),
            Some("true" | "false") => {}
            Some(_) => return Err(error::malformed_xml()),
        }
    }
    Ok(())
}

/// Where objects are replicated to. The sandbox replicates nothing.
pub(in super::super) fn replication(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    if document.child("Rule").is_none() {
        return Err(error::malformed_xml());
    }
    if check.bucket.versioning != Versioning::Enabled {
        return Err(error::invalid_request(
            "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
        ));
    }
    Ok(())
}

/// Requester Pays.
pub(in super::super) fn payer(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    one_of(document, "Payer", &["BucketOwner", "Requester"])
}

pub(in super::super) fn default_payer() -> Element {
    Element::new("RequestPaymentConfiguration").with(Element::with_text("Payer", "BucketOwner"))
}

/// The bucket's tags.
pub(in super::super) fn tagging(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    match document.child("TagSet") {
        Some(set) => tags::check(&tags::of_element(set), tags::BUCKET_LIMIT),
        None => Ok(()),
    }
}

/// Versioning can be enabled and suspended, never removed.
pub(in super::super) fn versioning(document: &mut Element, check: &Check<'_>) -> S3Result<()> {
    if document.text_of("MfaDelete") == Some("Enabled") {
        return Err(error::invalid_request(
            "Multi-factor authentication is not available here.",
        ));
    }
    if document.child("Status").is_none() {
        return Err(error::error(
            S3ErrorCode::IllegalVersioningConfigurationException,
            "The Versioning element must be specified",
        ));
    }
    one_of(document, "Status", &["Enabled", "Suspended"])?;
    let locked = check.bucket.configuration.document("object-lock").is_some();
    if document.text_of("Status") == Some("Suspended") && locked {
        return Err(error::error(
            S3ErrorCode::InvalidBucketState,
            "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.",
        ));
    }
    Ok(())
}

/// A website has an index document, or redirects every request and has nothing else.
pub(in super::super) fn website(document: &mut Element, _: &Check<'_>) -> S3Result<()> {
    if document.child("RedirectAllRequestsTo").is_some() {
        if document.children.len() > 1 {
            return Err(error::argument(
                "RedirectAllRequestsTo",
                "not null",
                "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
            ));
        }
        return Ok(());
    }
    let suffix = document
        .at("IndexDocument/Suffix")
        .map(|suffix| suffix.text.trim());
    match suffix {
        None => Err(error::argument(
            "IndexDocument",
            "null",
            "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
        )),
        Some(suffix) if suffix.is_empty() || suffix.contains('/') => Err(error::argument(
            "IndexDocument",
            suffix,
            "The IndexDocument Suffix is not well formed",
        )),
        Some(_) => Ok(()),
    }
}
