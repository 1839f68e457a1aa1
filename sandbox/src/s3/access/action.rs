//! The name of each operation in a policy, and the ACL permission that allows it.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html>.

use http::HeaderMap;

/// The grant of an ACL that allows an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grant {
    /// A permission on the bucket.
    Bucket(&'static str),
    /// A permission on the object.
    Object(&'static str),
    /// No ACL allows it, only the bucket's owner and its policy.
    Owner,
}

/// The grant that allows an operation.
pub(super) fn grant(operation: &str) -> Grant {
    match operation {
        "HeadBucket"
        | "ListMultipartUploads"
        | "ListObjectVersions"
        | "ListObjects"
        | "ListObjectsV2" => Grant::Bucket("READ"),
        "AbortMultipartUpload"
        | "CompleteMultipartUpload"
        | "CopyObject"
        | "CreateMultipartUpload"
        | "DeleteObject"
        | "ListParts"
        | "PostObject"
        | "PutObject"
        | "UploadPart"
        | "UploadPartCopy" => Grant::Bucket("WRITE"),
        "GetBucketAcl" => Grant::Bucket("READ_ACP"),
        "PutBucketAcl" => Grant::Bucket("WRITE_ACP"),
        "GetObject" | "GetObjectAttributes" | "HeadObject" | "SelectObjectContent" => {
            Grant::Object("READ")
        }
        "GetObjectAcl" => Grant::Object("READ_ACP"),
        "PutObjectAcl" => Grant::Object("WRITE_ACP"),
        _ => Grant::Owner,
    }
}

/// The action of an operation, as `s3:GetObjectVersion`.
pub(super) fn name(operation: &str, names_version: bool) -> String {
    let action = match operation {
        "HeadBucket" | "ListObjects" | "ListObjectsV2" => "ListBucket",
        "ListObjectVersions" => "ListBucketVersions",
        "ListMultipartUploads" => "ListBucketMultipartUploads",
        "ListParts" => "ListMultipartUploadParts",
        "ListBuckets" => "ListAllMyBuckets",
        "HeadObject" | "SelectObjectContent" => "GetObject",
        "CompleteMultipartUpload"
        | "CopyObject"
        | "CreateMultipartUpload"
        | "PostObject"
        | "UploadPart"
        | "UploadPartCopy" => "PutObject",
        "GetBucketCors" => "GetBucketCORS",
        "PutBucketCors" | "DeleteBucketCors" => "PutBucketCORS",
        "GetBucketEncryption" => "GetEncryptionConfiguration",
        "PutBucketEncryption" | "DeleteBucketEncryption" => "PutEncryptionConfiguration",
        "DeleteBucketLifecycle" => "PutLifecycleConfiguration",
        "GetBucketNotificationConfiguration" => "GetBucketNotification",
        "PutBucketNotificationConfiguration" => "PutBucketNotification",
        "GetBucketReplication" => "GetReplicationConfiguration",
        "PutBucketReplication" | "DeleteBucketReplication" => "PutReplicationConfiguration",
        "GetPublicAccessBlock" => "GetBucketPublicAccessBlock",
        "PutPublicAccessBlock" | "DeletePublicAccessBlock" => "PutBucketPublicAccessBlock",
        "GetObjectLockConfiguration" => "GetBucketObjectLockConfiguration",
        "PutObjectLockConfiguration" => "PutBucketObjectLockConfiguration",
        "DeleteBucketOwnershipControls" => "PutBucketOwnershipControls",
        "DeleteBucketTagging" => "PutBucketTagging",
        other => other,
    };
    let action = match action.split_once("Bucket") {
        // As in GetLifecycleConfiguration, GetMetricsConfiguration and all others of their kind.
        Some((verb @ ("Get" | "Put"), noun))
            if noun.ends_with("Configuration") && !noun.starts_with("ObjectLock") =>
        {
            format!("{verb}{noun}")
        }
        Some(("List", noun)) if noun.ends_with("Configurations") => {
            format!("Get{}", noun.trim_end_matches('s'))
        }
        Some(("Delete", noun)) if noun.ends_with("Configuration") => format!("Put{noun}"),
        _ => action.to_owned(),
    };
    format!(
        "s3:{}",
        if names_version {
            of_version(&action)
        } else {
            action
        }
    )
}

/// The further actions of a write whose headers set more than the object.
pub(super) fn set_by(operation: &str, headers: &HeaderMap) -> Vec<&'static str> {
    const WRITES: [&str; 4] = [
        "CopyObject",
        "CreateMultipartUpload",
        "PostObject",
        "PutObject",
    ];
    let settings: &[(&str, &str)] = match operation {
        "DeleteObject" | "PutObjectRetention" => &[(
            "x-amz-bypass-governance-retention",
            "s3:BypassGovernanceRetention",
        )],
        _ if WRITES.contains(&operation) => &[
            ("x-amz-tagging", "s3:PutObjectTagging"),
            ("x-amz-acl", "s3:PutObjectAcl"),
            ("x-amz-grant", "s3:PutObjectAcl"),
            ("x-amz-object-lock-legal-hold", "s3:PutObjectLegalHold"),
            ("x-amz-object-lock-mode", "s3:PutObjectRetention"),
        ],
        _ => &[],
    };
    let sets = |prefix: &str| headers.keys().any(|name| name.as_str().starts_with(prefix));
    let set = settings.iter().filter(|(prefix, _)| sets(prefix));
    set.map(|(_, action)| *action).collect()
}

/// The action on a version that the request names.
fn of_version(action: &str) -> String {
    let versioned = [
        "DeleteObject",
        "DeleteObjectTagging",
        "GetObject",
        "GetObjectAcl",
        "GetObjectAttributes",
        "GetObjectTagging",
        "PutObjectAcl",
        "PutObjectTagging",
    ];
    if versioned.contains(&action) {
        action.replacen("Object", "ObjectVersion", 1)
    } else {
        action.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn operations_have_the_actions_that_s3_documents() {
        for (operation, versioned, action) in [
            ("GetObject", false, "s3:GetObject"),
            ("HeadObject", true, "s3:GetObjectVersion"),
            ("PutObjectTagging", true, "s3:PutObjectVersionTagging"),
            ("ListObjectsV2", false, "s3:ListBucket"),
            ("UploadPart", false, "s3:PutObject"),
            (
                "GetBucketLifecycleConfiguration",
                false,
                "s3:GetLifecycleConfiguration",
            ),
            (
                "DeleteBucketLifecycle",
                false,
                "s3:PutLifecycleConfiguration",
            ),
            (
                "ListBucketMetricsConfigurations",
                false,
                "s3:GetMetricsConfiguration",
            ),
            (
                "DeleteBucketMetricsConfiguration",
                false,
                "s3:PutMetricsConfiguration",
            ),
            (
                "PutBucketAccelerateConfiguration",
                false,
                "s3:PutAccelerateConfiguration",
            ),
            ("GetBucketPolicyStatus", false, "s3:GetBucketPolicyStatus"),
            (
                "GetObjectLockConfiguration",
                false,
                "s3:GetBucketObjectLockConfiguration",
            ),
        ] {
            assert_eq!(name(operation, versioned), action);
        }
    }
}
