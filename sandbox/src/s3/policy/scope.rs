//! What the actions, resources, principals and condition keys of a statement may name.

use crate::wildcard::matches;

/// Whether an action is one on the bucket, one on its objects, or, with a wildcard, may be both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Bucket,
    Object,
    Both,
}

/// The actions on objects whose names do not begin with a verb and `Object`.
const ON_OBJECTS: [&str; 7] = [
    "abortmultipartupload",
    "bypassgovernanceretention",
    "initiatereplication",
    "listmultipartuploadparts",
    "objectowneroverridetobucketowner",
    "replicatedelete",
    "replicatetags",
];

/// The level of an action, as `s3:GetObject`. `None` for one of another service.
fn level(action: &str) -> Option<Level> {
    if action == "*" {
        return Some(Level::Both);
    }
    let name = action.to_ascii_lowercase();
    let name = name.strip_prefix("s3:")?;
    if name.contains(['*', '?']) {
        return Some(Level::Both);
    }
    let verbs = ["delete", "get", "put", "replicate", "restore", "update"];
    let on_object = verbs.iter().any(|verb| {
        let noun = name.strip_prefix(verb);
        noun.is_some_and(|noun| noun.starts_with("object") && !noun.starts_with("objectlambda"))
    });
    Some(if on_object || ON_OBJECTS.contains(&name) {
        Level::Object
    } else {
        Level::Bucket
    })
}

/// Whether an action is one of S3, or all of them.
pub(super) fn is_action(action: &str) -> bool {
    level(action).is_some()
}

/// Whether each action is one on one of the resources: `s3:ListBucket` is one on a bucket, `s3:GetObject` on objects.
pub(super) fn actions_apply(actions: &[&str], resources: &[&str]) -> bool {
    actions
        .iter()
        .filter_map(|action| level(action))
        .all(|level| {
            resources.iter().any(|resource| {
                let name = resource.splitn(6, ':').nth(5).unwrap_or_default();
                match level {
                    Level::Both => true,
                    Level::Object => name.contains(['/', '*']),
                    Level::Bucket => match name.split_once('/') {
                        Some((bucket, _)) => bucket.contains('*'),
                        None => true,
                    },
                }
            })
        })
}

/// Whether a principal under `AWS` is everybody, an account, a user or a role. A name with a wildcard is none.
pub(super) fn is_principal(name: &str) -> bool {
    let is_account =
        |text: &str| text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    // IAM keeps the id of a user or role that was deleted.
    let is_id = name.len() > 16 && (name.starts_with("AIDA") || name.starts_with("AROA"));
    if name == "*" || is_account(name) || is_id {
        return true;
    }
    let parts: Vec<_> = name.splitn(6, ':').collect();
    let [
        "arn",
        partition,
        service @ ("iam" | "sts"),
        "",
        account,
        resource,
    ] = parts[..]
    else {
        return false;
    };
    let kinds: &[&str] = match service {
        "iam" => &["user/", "role/"],
        _ => &["assumed-role/", "federated-user/"],
    };
    let names = resource == "root" && service == "iam"
        || kinds.iter().any(|kind| {
            let name = resource.strip_prefix(kind);
            name.is_some_and(|name| !name.is_empty() && !name.contains(['*', '?']))
        });
    partition.starts_with("aws") && is_account(account) && names
}

/// The condition keys of S3. Those that end with `*` have names behind them.
const KEYS: &[&str] = &[
    "accessgrantsinstancearn",
    "accesspointnetworkorigin",
    "accesspointtag/*",
    "authtype",
    "buckettag/*",
    "dataaccesspointaccount",
    "dataaccesspointarn",
    "delimiter",
    "destinationregion",
    "existingjoboperation",
    "existingjobpriority",
    "existingobjecttag/*",
    "if-match",
    "if-none-match",
    "inventoryaccessibleoptionalfields",
    "isreplicationpauserequest",
    "jobsuspendedcause",
    "locationconstraint",
    "max-keys",
    "object-lock-*",
    "objectcreationoperation",
    "prefix",
    "requestjoboperation",
    "requestjobpriority",
    "requestobjecttag/*",
    "requestobjecttagkeys",
    "resourceaccount",
    "signatureage",
    "signatureversion",
    "tlsversion",
    "versionid",
    "x-amz-*",
];

/// Whether a condition key is one of S3, or one of another namespace.
pub(super) fn is_key(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    match key.split_once(':') {
        Some(("s3", name)) => KEYS.iter().any(|known| matches(known, name)),
        Some((namespace, name)) => !namespace.is_empty() && !name.is_empty(),
        None => false,
    }
}

/// Whether a condition key can be there with one of these actions. The keys of a listing come with listings alone.
pub(super) fn key_applies(key: &str, actions: &[&str]) -> bool {
    let key = key.to_ascii_lowercase();
    if !["s3:delimiter", "s3:max-keys", "s3:prefix"].contains(&key.as_str()) {
        return true;
    }
    let listings = ["s3:listbucket", "s3:listbucketversions"];
    actions.iter().any(|action| {
        let action = action.to_ascii_lowercase();
        listings.iter().any(|listing| matches(&action, listing))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_needs_a_resource_that_it_can_act_on() {
        let (bucket, objects) = ("arn:aws:s3:::demo", "arn:aws:s3:::demo/*");
        for (actions, resources, apply) in [
            (vec!["s3:GetObject"], vec![objects], true),
            (vec!["s3:GetObject"], vec![bucket], false),
            (vec!["s3:ListBucket"], vec![bucket], true),
            (vec!["s3:ListBucket"], vec![objects], false),
            (vec!["s3:ListBucket", "s3:GetObject"], vec![objects], false),
            (
                vec!["s3:ListBucket", "s3:GetObject"],
                vec![bucket, objects],
                true,
            ),
            (
                vec!["s3:GetBucketObjectLockConfiguration"],
                vec![bucket],
                true,
            ),
            (vec!["s3:RestoreObject"], vec![objects], true),
            (vec!["s3:AbortMultipartUpload"], vec![objects], true),
            (vec!["s3:GetObject"], vec!["arn:aws:s3:::demo*"], true),
            (vec!["s3:*"], vec![objects], true),
            (vec!["*"], vec![bucket], true),
        ] {
            assert_eq!(
                actions_apply(&actions, &resources),
                apply,
                "{actions:?} {resources:?}"
            );
        }
    }

    #[test]
    fn a_principal_is_an_account_a_user_or_a_role() {
        for (name, valid) in [
            ("*", true),
            ("123456789012", true),
            ("arn:aws:iam::123456789012:root", true),
            ("arn:aws-cn:iam::123456789012:user/path/reader", true),
            ("arn:aws:sts::123456789012:assumed-role/reader/lesson", true),
            ("arn:aws:iam::123456789012:user/*", false),
            ("arn:aws:iam::12345:root", false),
            ("arn:aws:s3:::demo", false),
            ("reader", false),
            ("", false),
        ] {
            assert_eq!(is_principal(name), valid, "{name}");
        }
    }

    #[test]
    fn keys_are_those_of_s3_or_of_another_namespace() {
        for (key, known) in [
            ("s3:prefix", true),
            ("S3:ExistingObjectTag/team", true),
            ("s3:x-amz-acl", true),
            ("aws:SourceIp", true),
            ("s3:prefixes", false),
            ("prefix", false),
        ] {
            assert_eq!(is_key(key), known, "{key}");
        }
        assert!(key_applies("s3:prefix", &["s3:List*"]));
        assert!(!key_applies("s3:prefix", &["s3:GetObject"]));
    }
}
