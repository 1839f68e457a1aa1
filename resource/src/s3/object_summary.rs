// Generated from descriptions/s3.toml; do not edit.

//! [`ObjectSummary`]: an object as a listing of its bucket shows it.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use aws_sdk_s3::{Client, types};

use super::Object;
use crate::runtime::{self, Entry, Member, Meta, Model, NotListed, Resource, Scope, Subject};
use crate::s3_ext;

/// An object as a listing of its bucket shows it.
///
/// It derefs to its [`Object`], and has the attributes that the listing gave.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`ObjectSummary`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectsummary/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.object_summary("photos", "2024/cat.jpg");
/// assert_eq!(format!("{handle:?}"), "s3.ObjectSummary(bucket_name=\"photos\", key=\"2024/cat.jpg\")");
/// ```
#[derive(Clone)]
pub struct ObjectSummary<E = types::Object> {
    scope: Scope<Client>,
    entry: E,
    /// Made when it is first needed: a listing of many items needs few.
    handle: OnceLock<Object>,
}

impl ObjectSummary<NotListed> {
    pub(crate) fn new(scope: Scope<Client>, key: Arc<str>) -> Self {
        Self {
            scope,
            entry: NotListed(key),
            handle: OnceLock::new(),
        }
    }
}

/// The entry of the listing.
impl ObjectSummary {
    #[inline]
    pub(crate) fn listed(scope: Scope<Client>, entry: types::Object) -> Self {
        Self {
            scope,
            entry,
            handle: OnceLock::new(),
        }
    }

    /// The entry of the listing, as the SDK has it.
    #[must_use]
    pub fn item(&self) -> &types::Object {
        &self.entry
    }

    /// The entry of the listing, without the handle.
    #[must_use]
    pub fn into_item(self) -> types::Object {
        self.entry
    }
}

/// It is an [`Object`], with all of its actions: `object_summary.delete().await?`.
impl<E: Entry> Deref for ObjectSummary<E> {
    type Target = Object;
    fn deref(&self) -> &Object {
        self.handle
            .get_or_init(|| Object::new(self.scope.clone(), self.key().into()))
    }
}

impl Entry for types::Object {
    fn name(&self) -> &str {
        self.key().unwrap_or_default()
    }
}

/// Identifiers, and the client.
impl<E: Entry> ObjectSummary<E> {
    /// The bucket's name (`Bucket` in requests).
    #[must_use]
    pub fn bucket_name(&self) -> &str {
        self.scope.first()
    }

    /// The object's key (`Key` in requests).
    #[must_use]
    pub fn key(&self) -> &str {
        self.entry.name()
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta().client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        self.scope.meta()
    }
}

/// Sub-resources. Nothing is sent.
impl<E: Entry> ObjectSummary<E> {
    /// An [`Object`].
    ///
    /// boto3:
    /// [`ObjectSummary.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectsummary/Object.html).
    #[must_use]
    pub fn object(&self) -> Object {
        Object::new(self.scope.clone(), self.key().into())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "ObjectSummary",
    identifiers: &["bucket_name", "key"],
    load: Some("HeadObject"),
    actions: &[
        Member::new("copy_from", Some("CopyObject"), None),
        Member::new("delete", Some("DeleteObject"), None),
        Member::new("get", Some("GetObject"), None),
        Member::new(
            "initiate_multipart_upload",
            Some("CreateMultipartUpload"),
            Some("MultipartUpload"),
        ),
        Member::new("put", Some("PutObject"), None),
        Member::new("restore_object", Some("RestoreObject"), None),
    ],
    sub_resources: &[
        Member::new("object", None, Some("Object")),
        Member::new("acl", None, Some("ObjectAcl")),
        Member::new("bucket", None, Some("Bucket")),
        Member::new("multipart_upload", None, Some("MultipartUpload")),
        Member::new("version", None, Some("ObjectVersion")),
    ],
    collections: &[],
    batch_actions: &[Member::new("delete", Some("DeleteObjects"), None)],
    waiters: &[
        Member::new("wait_until_exists", Some("ObjectExists"), None),
        Member::new("wait_until_not_exists", Some("ObjectNotExists"), None),
    ],
};

impl<E: Entry> Resource for ObjectSummary<E> {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("bucket_name", self.bucket_name().to_string()),
            ("key", self.key().to_string()),
        ]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl<E: Entry> fmt::Debug for ObjectSummary<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl<E: Entry> PartialEq for ObjectSummary<E> {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.key() == other.key()
    }
}

impl<E: Entry> Eq for ObjectSummary<E> {}

impl<E: Entry> Hash for ObjectSummary<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.key().hash(state);
    }
}
