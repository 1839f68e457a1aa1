// Generated from descriptions/s3.toml; do not edit.

//! [`ObjectAcl`]: the access control list (ACL) of an object.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::operation::get_object_acl::GetObjectAclOutput;
use aws_sdk_s3::operation::put_object_acl::PutObjectAclOutput;
use aws_sdk_s3::operation::put_object_acl::builders::PutObjectAclFluentBuilder;

use super::Object;
use crate::runtime::{
    self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope, Subject,
};
use crate::s3_ext;

/// The access control list (ACL) of an object.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`ObjectAcl`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectacl/index.html).
///
/// ```
/// # use aws_sdk_s3::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let s3 = resource::s3::S3::from_client(aws_sdk_s3::Client::from_conf(config));
/// let handle = s3.object_acl("photos", "2024/cat.jpg");
/// assert_eq!(format!("{handle:?}"), "s3.ObjectAcl(bucket_name=\"photos\", object_key=\"2024/cat.jpg\")");
/// ```
#[derive(Clone)]
pub struct ObjectAcl {
    scope: Scope<Client>,
    object_key: Arc<str>,
    loaded: Loaded<GetObjectAclOutput>,
}

impl ObjectAcl {
    pub(crate) fn new(scope: Scope<Client>, object_key: Arc<str>) -> Self {
        Self {
            scope,
            object_key,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            object_key: self.object_key.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl ObjectAcl {
    /// The bucket's name (`Bucket` in requests).
    #[must_use]
    pub fn bucket_name(&self) -> &str {
        self.scope.first()
    }

    /// The object's key (`Key` in requests).
    #[must_use]
    pub fn object_key(&self) -> &str {
        &self.object_key
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

/// Attributes, which a load reads.
impl ObjectAcl {
    /// Reads the owner and the grants:
    /// [GetObjectAcl](https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`ObjectAcl.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectacl/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn load(&self) -> Result<Arc<GetObjectAclOutput>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses or cannot be reached.
    pub async fn reload(&self) -> Result<Arc<GetObjectAclOutput>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .get_object_acl()
                .bucket(self.bucket_name())
                .key(self.object_key())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<GetObjectAclOutput>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl ObjectAcl {
    /// Replaces the grants:
    /// [PutObjectAcl](https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`ObjectAcl.put`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectacl/put.html).
    pub fn put(&self) -> Action<PutObjectAclFluentBuilder, PutObjectAclOutput, Self> {
        Action::new(
            self.shared(),
            self.client().put_object_acl(),
            |this, request| request.bucket(this.bucket_name()).key(this.object_key()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl ObjectAcl {
    /// An [`Object`].
    ///
    /// boto3:
    /// [`ObjectAcl.Object()`](https://docs.aws.amazon.com/boto3/latest/reference/services/s3/objectacl/Object.html).
    #[must_use]
    pub fn object(&self) -> Object {
        Object::new(self.scope.clone(), self.object_key.clone())
    }
}

static MODEL: Model = Model {
    service: "s3",
    name: "ObjectAcl",
    identifiers: &["bucket_name", "object_key"],
    load: Some("GetObjectAcl"),
    actions: &[Member::new("put", Some("PutObjectAcl"), None)],
    sub_resources: &[Member::new("object", None, Some("Object"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for ObjectAcl {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("bucket_name", self.bucket_name().to_string()),
            ("object_key", self.object_key().to_string()),
        ]
    }
    fn subject(&self) -> Subject {
        s3_ext::subject(self)
    }
}

impl fmt::Debug for ObjectAcl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for ObjectAcl {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.object_key == other.object_key
    }
}

impl Eq for ObjectAcl {}

impl Hash for ObjectAcl {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.object_key.hash(state);
    }
}
