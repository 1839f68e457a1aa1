//! Whether a caller may send a request: bucket policy, ACLs, Block Public Access, object ownership.
//!
//! See <https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-s3-evaluates-access-control.html>. Users and roles of
//! an account may do what the account may: IAM policies are not evaluated.

mod action;
mod keys;

use std::net::IpAddr;
use std::sync::Arc;

use http::{HeaderMap, Uri};
use s3s::S3Result;
use s3s::dto::CopySource;

use super::account::{Account, Caller};
use super::acl;
use super::error;
use super::model::{Bucket, Found, Version, VersionId};
use super::policy::{Access, ConditionKeys, Decision, Document};
use super::store::Store;
use action::Grant;

/// A request that asks to be carried out.
pub(crate) struct Call<'a> {
    /// The operation, as `GetObject`.
    pub(crate) operation: &'a str,
    pub(crate) bucket: Option<&'a str>,
    pub(crate) key: Option<&'a str>,
    pub(crate) uri: &'a Uri,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) sender: &'a Sender,
}

/// The sender of a request, and its address.
#[derive(Clone, Debug)]
pub(crate) struct Sender {
    pub(crate) caller: Caller,
    pub(crate) address: IpAddr,
    /// How the request was signed, unless it is anonymous.
    pub(crate) signature: Option<Signature>,
    /// The tags in the body, which `s3:RequestObjectTag` compares.
    pub(crate) tags: Arc<[(String, String)]>,
}

/// How a request was signed, in the words of the condition keys.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signature {
    /// As `REST-HEADER`.
    pub(crate) kind: &'static str,
    /// As `AWS4-HMAC-SHA256`.
    pub(crate) version: &'static str,
    /// How long ago, in milliseconds.
    pub(crate) age: Option<i128>,
}

tokio::task_local! {
    /// The condition keys of the request under way, for operations that check key by key.
    static KEYS: ConditionKeys;
}

impl Call<'_> {
    /// The keys that conditions of a policy can compare.
    pub(crate) fn keys(&self) -> ConditionKeys {
        keys::of(self)
    }

    /// Fails with `AccessDenied` unless the caller may do it. A bucket that does not exist is the operation's concern.
    pub(crate) fn authorize(&self, store: &Store) -> S3Result<()> {
        let Some(name) = self.bucket.filter(|_| self.operation != "CreateBucket") else {
            return match self.sender.caller {
                Caller::Anonymous => Err(error::access_denied()),
                Caller::Signed { .. } => Ok(()),
            };
        };
        store.buckets(|buckets| {
            let Some(bucket) = buckets.get(name) else {
                return Ok(());
            };
            self.check_owner(bucket, "x-amz-expected-bucket-owner")?;
            let version = self.query("versionId");
            let request = ObjectRequest {
                bucket,
                name,
                key: self.key,
                version: version.as_deref(),
            };
            request.authorize(self.operation, &self.sender.caller, || self.keys())?;
            request.authorize_settings(self, || self.keys())
        })?;
        self.authorize_source(store)
    }

    /// A copy must be allowed to read its source.
    fn authorize_source(&self, store: &Store) -> S3Result<()> {
        let source = self
            .headers
            .get("x-amz-copy-source")
            .and_then(|source| source.to_str().ok());
        let Some(Ok(CopySource::Bucket {
            bucket: name,
            key,
            version_id,
        })) = source.map(CopySource::parse)
        else {
            return Ok(());
        };
        store.buckets(|buckets| {
            let Some(bucket) = buckets.get(&*name) else {
                return Ok(());
            };
            self.check_owner(bucket, "x-amz-source-expected-bucket-owner")?;
            let request = ObjectRequest {
                bucket,
                name: &name,
                key: Some(&key),
                version: version_id.as_deref(),
            };
            request.authorize("GetObject", &self.sender.caller, || self.keys())
        })
    }

    /// Refuses a request that expects the bucket to belong to another account.
    fn check_owner(&self, bucket: &Bucket, header: &str) -> S3Result<()> {
        match self.headers.get(header) {
            Some(expected) if expected.as_bytes() != bucket.owner.number.as_bytes() => {
                Err(error::access_denied())
            }
            _ => Ok(()),
        }
    }

    fn query(&self, name: &str) -> Option<String> {
        let pairs = form_urlencoded::parse(self.uri.query().unwrap_or_default().as_bytes());
        { pairs }
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }
}

/// Carries work out with condition keys at hand, for operations that check key by key.
pub(crate) async fn with_keys<T>(keys: ConditionKeys, work: impl Future<Output = T>) -> T {
    KEYS.scope(keys, work).await
}

/// Whether the request under way may delete this key; `DeleteObjects` asks for each of its keys.
pub(crate) fn authorize_deletion(
    bucket: &Bucket,
    name: &str,
    key: &str,
    version: Option<&str>,
) -> S3Result<()> {
    let request = ObjectRequest {
        bucket,
        name,
        key: Some(key),
        version,
    };
    request.authorize("DeleteObject", &super::account::caller(), || {
        KEYS.try_with(Clone::clone).unwrap_or_default()
    })
}

/// The bucket or object of a request.
struct ObjectRequest<'a> {
    bucket: &'a Bucket,
    name: &'a str,
    key: Option<&'a str>,
    version: Option<&'a str>,
}

impl ObjectRequest<'_> {
    fn authorize(
        &self,
        operation: &str,
        caller: &Caller,
        keys: impl FnOnce() -> ConditionKeys,
    ) -> S3Result<()> {
        // Each key of a batch is checked by itself.
        if operation == "DeleteObjects" {
            return Ok(());
        }
        let object = self.object();
        // Only a policy has conditions, and most buckets have none.
        let keys = match &self.bucket.configuration.policy {
            Some(_) => keys()
                .with_bucket(self.bucket)
                .with_object(object.as_deref()),
            None => ConditionKeys::default(),
        };
        let grant = action::grant(operation);
        let action = action::name(operation, self.version.is_some());
        let allowed = if matches!(grant, Grant::Object("READ")) && object.is_none() {
            self.may_know_that_it_is_missing(&action, caller, keys)
        } else {
            self.allows(&action, grant, caller, &keys, object.as_deref())
        };
        if allowed {
            Ok(())
        } else {
            Err(error::access_denied())
        }
    }

    /// Whether a key exists is known only to those who may list it.
    fn may_know_that_it_is_missing(
        &self,
        action: &str,
        caller: &Caller,
        keys: ConditionKeys,
    ) -> bool {
        let keys = keys.with_prefix(self.key);
        self.policy(action, caller, &keys) != Decision::Deny
            && self.bucket_allows("s3:ListBucket", Grant::Bucket("READ"), caller, &keys)
    }

    /// Refuses what a write sets besides the object, as its tags, where the policy denies it.
    fn authorize_settings(
        &self,
        call: &Call<'_>,
        keys: impl FnOnce() -> ConditionKeys,
    ) -> S3Result<()> {
        if self.bucket.configuration.policy.is_none() || self.key.is_none() {
            return Ok(());
        }
        let set = action::set_by(call.operation, call.headers);
        if set.is_empty() {
            return Ok(());
        }
        let keys = keys().with_bucket(self.bucket);
        let denied =
            |action: &&str| self.policy(action, &call.sender.caller, &keys) == Decision::Deny;
        if set.iter().any(denied) {
            return Err(error::access_denied());
        }
        Ok(())
    }

    fn bucket_allows(
        &self,
        action: &str,
        grant: Grant,
        caller: &Caller,
        keys: &ConditionKeys,
    ) -> bool {
        ObjectRequest {
            key: None,
            version: None,
            ..*self
        }
        .allows(action, grant, caller, keys, None)
    }

    fn allows(
        &self,
        action: &str,
        grant: Grant,
        caller: &Caller,
        keys: &ConditionKeys,
        object: Option<&Version>,
    ) -> bool {
        match self.policy(action, caller, keys) {
            // The account's root user can always repair its policy.
            Decision::Deny => {
                caller.is_root_of(&self.bucket.owner) && action.ends_with("BucketPolicy")
            }
            Decision::Allow => true,
            Decision::Silent => self.grants(grant, caller, object),
        }
    }

    fn policy(&self, action: &str, caller: &Caller, keys: &ConditionKeys) -> Decision {
        let configuration = &self.bucket.configuration;
        let document = configuration.policy.as_deref();
        let Some(document) = document.and_then(|text| Document::parse(text, self.name).ok()) else {
            return Decision::Silent;
        };
        let resource = match self.key {
            Some(key) => format!("arn:aws:s3:::{}/{key}", self.name),
            None => format!("arn:aws:s3:::{}", self.name),
        };
        let access = Access {
            action,
            resource: &resource,
            caller,
            keys,
        };
        let restricted = configuration.blocks("RestrictPublicBuckets")
            && document.is_public()
            && !caller.is_of(&self.bucket.owner);
        match document.decide(&access) {
            Decision::Allow if restricted => Decision::Silent,
            decision => decision,
        }
    }

    /// Whether ownership and ACLs allow the request.
    fn grants(&self, grant: Grant, caller: &Caller, object: Option<&Version>) -> bool {
        let configuration = &self.bucket.configuration;
        let disabled = configuration.acls_are_disabled();
        let owner: &Account = match (grant, object) {
            (Grant::Object(_), Some(object)) if !disabled => &object.owner,
            _ => &self.bucket.owner,
        };
        if caller.is_of(owner) {
            return true;
        }
        let ignore_groups = configuration.blocks("IgnorePublicAcls");
        match (grant, object) {
            _ if disabled => false,
            (Grant::Bucket(permission), _) => {
                acl::allows(&self.bucket.acl, owner, caller, permission, ignore_groups)
            }
            (Grant::Object(permission), Some(object)) => {
                acl::allows(&object.acl, owner, caller, permission, ignore_groups)
            }
            // Nothing is there to read, and the bucket's ACL says whether that may be known.
            (Grant::Object(_), None) => {
                acl::allows(&self.bucket.acl, owner, caller, "READ", ignore_groups)
            }
            (Grant::Owner, _) => false,
        }
    }

    fn object(&self) -> Option<Arc<Version>> {
        let objects = &self.bucket.objects;
        let found = match self.version {
            Some(version) => objects.version(self.key?, VersionId::parse(version)?),
            None => objects.current(self.key?),
        };
        match found {
            Found::Version(version) => Some(version),
            Found::Marker(_) | Found::Nothing => None,
        }
    }
}
