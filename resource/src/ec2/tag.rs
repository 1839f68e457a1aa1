// Generated from descriptions/ec2.toml; do not edit.

//! [`Tag`]: a tag: a key and a value on something in EC2.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::delete_tags::DeleteTagsOutput;
use aws_sdk_ec2::operation::delete_tags::builders::DeleteTagsFluentBuilder;
use aws_sdk_ec2::{Client, types};

use crate::runtime::{
    self, About, Action, Batch, Error, Handles, Loaded, Member, Meta, Model, Resource, Scope,
};

/// A tag: a key and a value on something in EC2.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Tag`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/tag/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.tag("i-0123456789abcdef0", "stage", "test");
/// assert_eq!(format!("{handle:?}"), "ec2.Tag(resource_id=\"i-0123456789abcdef0\", key=\"stage\", value=\"test\")");
/// ```
#[derive(Clone)]
pub struct Tag {
    scope: Scope<Client>,
    key: Arc<str>,
    value: Arc<str>,
    loaded: Loaded<types::TagDescription>,
}

impl Tag {
    pub(crate) fn new(scope: Scope<Client>, key: Arc<str>, value: Arc<str>) -> Self {
        Self {
            scope,
            key,
            value,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            key: self.key.clone(),
            value: self.value.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Tag {
    /// The ID of what has the tag (`ResourceId` in requests).
    #[must_use]
    pub fn resource_id(&self) -> &str {
        self.scope.first()
    }

    /// The tag's key (`Key` in requests).
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The tag's value (`Value` in requests).
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
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
impl Tag {
    /// Reads the attributes of the tag:
    /// [DescribeTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3: [`Tag.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/tag/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::TagDescription>, Error> {
        match self.loaded.get() {
            Some(known) => Ok(known),
            None => self.reload().await,
        }
    }

    /// Sends the request again, whatever is kept, and keeps the response.
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn reload(&self) -> Result<Arc<types::TagDescription>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_tags()
                .filters(
                    types::Filter::builder()
                        .name("resource-id")
                        .values(self.resource_id())
                        .build()
                )
                .filters(
                    types::Filter::builder()
                        .name("key")
                        .values(self.key())
                        .build()
                )
                .filters(
                    types::Filter::builder()
                        .name("value")
                        .values(self.value())
                        .build()
                )
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::TagDescription> = runtime::first(response.tags);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::TagDescription>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Tag {
    /// Deletes the tags:
    /// [DeleteTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Tag.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/tag/delete.html).
    pub fn delete(&self) -> Action<DeleteTagsFluentBuilder, DeleteTagsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_tags(),
            |this, request| {
                request
                    .set_resources(Some(vec![this.resource_id().to_owned()]))
                    .set_tags(Some(vec![
                        types::Tag::builder()
                            .key(this.key())
                            .value(this.value())
                            .build(),
                    ]))
            },
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Batch actions: what one request does with many handles. A collection of them has these methods, and so has a
/// list; of no handles, nothing is sent.
pub trait TagBatch: Handles<Tag> + Sized {
    /// Deletes the tags:
    /// [DeleteTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html).
    ///
    /// One request takes at most 1,000. Further requests are sent one after another, until one fails.
    ///
    /// boto3:
    /// [`Tag.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/tag/delete.html).
    fn delete(self) -> Batch<Tag, DeleteTagsFluentBuilder, DeleteTagsOutput> {
        Batch::new(
            "DeleteTags",
            self.handles(),
            1000,
            |one, other| one.meta() == other.meta() && one.resource_id() == other.resource_id(),
            |first, handles| {
                Ok(first
                    .client()
                    .delete_tags()
                    .resources(first.resource_id())
                    .set_tags(Some(
                        handles
                            .iter()
                            .map(|one| {
                                types::Tag::builder()
                                    .key(one.key())
                                    .value(one.value())
                                    .build()
                            })
                            .collect(),
                    )))
            },
            |request| Box::pin(async move { Ok(request.send().await?) }),
        )
    }
}

impl<T: Handles<Tag>> TagBatch for T {}

static MODEL: Model = Model {
    service: "ec2",
    name: "Tag",
    identifiers: &["resource_id", "key", "value"],
    load: Some("DescribeTags"),
    actions: &[Member::new("delete", Some("DeleteTags"), None)],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[Member::new("delete", Some("DeleteTags"), None)],
    waiters: &[],
};

impl Resource for Tag {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("resource_id", self.resource_id().to_string()),
            ("key", self.key().to_string()),
            ("value", self.value().to_string()),
        ]
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Tag {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.key == other.key && self.value == other.value
    }
}

impl Eq for Tag {}

impl Hash for Tag {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.key.hash(state);
        self.value.hash(state);
    }
}
