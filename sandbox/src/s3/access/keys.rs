//! The condition keys of a request.
//!
//! See <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-policy-keys>.

use s3s::dto::Tag;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::Call;
use crate::s3::account::Caller;
use crate::s3::model::{Bucket, Version};
use crate::s3::policy::ConditionKeys;
use crate::s3::tags;

/// The headers that are condition keys under their own names, as `s3:x-amz-acl`.
const HEADERS: [&str; 15] = [
    "x-amz-acl",
    "x-amz-content-sha256",
    "x-amz-copy-source",
    "x-amz-grant-full-control",
    "x-amz-grant-read",
    "x-amz-grant-read-acp",
    "x-amz-grant-write",
    "x-amz-grant-write-acp",
    "x-amz-metadata-directive",
    "x-amz-object-ownership",
    "x-amz-server-side-encryption",
    "x-amz-server-side-encryption-aws-kms-key-id",
    "x-amz-server-side-encryption-customer-algorithm",
    "x-amz-storage-class",
    "x-amz-website-redirect-location",
];

/// The headers and query parameters that are condition keys under other names.
const RENAMED_HEADERS: [(&str, &str); 7] = [
    ("if-match", "s3:if-match"),
    ("if-none-match", "s3:if-none-match"),
    ("x-amz-object-lock-legal-hold", "s3:object-lock-legal-hold"),
    ("x-amz-object-lock-mode", "s3:object-lock-mode"),
    (
        "x-amz-object-lock-retain-until-date",
        "s3:object-lock-retain-until-date",
    ),
    ("referer", "aws:Referer"),
    ("user-agent", "aws:UserAgent"),
];
const QUERY: [(&str, &str); 4] = [
    ("delimiter", "s3:delimiter"),
    ("max-keys", "s3:max-keys"),
    ("prefix", "s3:prefix"),
    ("versionId", "s3:VersionId"),
];

/// The condition keys of a request.
pub(super) fn of(call: &Call<'_>) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    add_environment(&mut keys, call);
    add_caller(&mut keys, &call.sender.caller);
    let header = |name: &str| call.headers.get(name).and_then(|value| value.to_str().ok());
    for name in HEADERS {
        keys.add_opt(&format!("s3:{name}"), header(name));
    }
    for (name, key) in RENAMED_HEADERS {
        keys.add_opt(key, header(name));
    }
    for (name, key) in QUERY {
        keys.add_opt(key, call.query(name));
    }
    let tags = tags::parse_header(header("x-amz-tagging")).unwrap_or_default();
    let tags = tags.iter().filter_map(pair);
    let in_body = call
        .sender
        .tags
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()));
    for (key, value) in tags.chain(in_body) {
        keys.add(&format!("s3:RequestObjectTag/{key}"), value);
        keys.add("s3:RequestObjectTagKeys", key);
    }
    keys
}

fn add_environment(keys: &mut ConditionKeys, call: &Call<'_>) {
    let now = OffsetDateTime::now_utc();
    keys.add("aws:SourceIp", call.sender.address.to_string());
    keys.add("aws:SecureTransport", "false");
    keys.add_opt("aws:CurrentTime", now.format(&Rfc3339).ok());
    keys.add("aws:EpochTime", now.unix_timestamp().to_string());
    let signature = call.sender.signature;
    keys.add_opt("s3:authType", signature.map(|signature| signature.kind));
    keys.add_opt(
        "s3:signatureversion",
        signature.map(|signature| signature.version),
    );
    let age = signature.and_then(|signature| signature.age);
    keys.add_opt("s3:signatureAge", age.map(|age| age.to_string()));
}

fn add_caller(keys: &mut ConditionKeys, caller: &Caller) {
    match caller {
        Caller::Anonymous => keys.add("aws:PrincipalType", "Anonymous"),
        Caller::Signed {
            account,
            arn,
            user_id,
        } => {
            keys.add("aws:PrincipalAccount", &account.number);
            keys.add("aws:PrincipalArn", arn);
            keys.add("aws:userid", user_id);
            keys.add_opt(
                "aws:username",
                arn.split_once(":user/").map(|(_, name)| name),
            );
            keys.add("aws:PrincipalType", principal_type(arn));
        }
    }
}

fn principal_type(arn: &str) -> &'static str {
    if arn.ends_with(":root") {
        "Account"
    } else if arn.contains(":assumed-role/") {
        "AssumedRole"
    } else if arn.contains(":federated-user/") {
        "FederatedUser"
    } else {
        "User"
    }
}

impl ConditionKeys {
    /// Adds the key of an object that is missing, which S3 compares as a listing's prefix.
    pub(super) fn with_prefix(mut self, key: Option<&str>) -> Self {
        self.add_opt("s3:prefix", key);
        self
    }

    /// Adds what conditions can compare of the bucket.
    pub(super) fn with_bucket(mut self, bucket: &Bucket) -> Self {
        self.add("aws:RequestedRegion", &bucket.region);
        self.add("aws:ResourceAccount", &bucket.owner.number);
        self.add("s3:ResourceAccount", &bucket.owner.number);
        self
    }

    /// Adds what conditions can compare of the object that is there.
    pub(super) fn with_object(mut self, object: Option<&Version>) -> Self {
        for (key, value) in object
            .into_iter()
            .flat_map(|object| object.tags.iter().filter_map(pair))
        {
            self.add(&format!("s3:ExistingObjectTag/{key}"), value);
        }
        self
    }
}

fn pair(tag: &Tag) -> Option<(&str, &str)> {
    Some((tag.key.as_deref()?, tag.value.as_deref()?))
}
