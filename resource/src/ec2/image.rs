// Generated from descriptions/ec2.toml; do not edit.

//! [`Image`]: a machine image (AMI), from which instances start.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::deregister_image::DeregisterImageOutput;
use aws_sdk_ec2::operation::deregister_image::builders::DeregisterImageFluentBuilder;
use aws_sdk_ec2::operation::describe_image_attribute::DescribeImageAttributeOutput;
use aws_sdk_ec2::operation::describe_image_attribute::builders::DescribeImageAttributeFluentBuilder;
use aws_sdk_ec2::operation::modify_image_attribute::ModifyImageAttributeOutput;
use aws_sdk_ec2::operation::modify_image_attribute::builders::ModifyImageAttributeFluentBuilder;
use aws_sdk_ec2::operation::reset_image_attribute::ResetImageAttributeOutput;
use aws_sdk_ec2::operation::reset_image_attribute::builders::ResetImageAttributeFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::Tag;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A machine image (AMI), from which instances start.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// let image = ec2.image("ami-0123456789abcdef0");
/// let run = ec2.create_instances().with(|run| run.image_id(image.id()).min_count(1).max_count(3));
/// for instance in run.await? {
///     println!("{}", instance.id());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Image`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.image("ami-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Image(id=\"ami-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Image {
    scope: Scope<Client>,
    loaded: Loaded<types::Image>,
}

impl Image {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self {
            scope,
            loaded: Loaded::new(),
        }
    }

    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {
        Self {
            scope: self.scope.clone(),
            loaded: self.loaded.share(),
        }
    }
}

/// Identifiers, and the client.
impl Image {
    /// The image's ID (`ImageId` in requests).
    #[must_use]
    pub fn id(&self) -> &str {
        self.scope.first()
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
impl Image {
    /// Reads the attributes of the image:
    /// [DescribeImages](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Image.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Image>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Image>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_images()
                .set_image_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Image> = runtime::first(response.images);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Image>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Image {
    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`Image.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/create_tags.html).
    pub fn create_tags(&self) -> Action<CreateTagsFluentBuilder, Vec<Tag>, Self> {
        Action::new(
            self.shared(),
            self.client().create_tags(),
            |this, request| request.set_resources(Some(vec![this.id().to_owned()])),
            |this, request| {
                Box::pin(async move {
                    let named = request.get_tags().clone().unwrap_or_default();
                    request.send().await.about(&this)?;
                    Ok(named
                        .iter()
                        .map(|one| {
                            let key = runtime::name(one.key());
                            let value = runtime::name(one.value());
                            Tag::new(this.scope.clone(), key, value)
                        })
                        .collect())
                })
            },
        )
    }

    /// Deregisters the image:
    /// [DeregisterImage](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeregisterImage.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Image.deregister`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/deregister.html).
    pub fn deregister(&self) -> Action<DeregisterImageFluentBuilder, DeregisterImageOutput, Self> {
        Action::new(
            self.shared(),
            self.client().deregister_image(),
            |this, request| request.image_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads one attribute of the image:
    /// [DescribeImageAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImageAttribute.html).
    ///
    /// boto3:
    /// [`Image.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<DescribeImageAttributeFluentBuilder, DescribeImageAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_image_attribute(),
            |this, request| request.image_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Changes an attribute of the image:
    /// [ModifyImageAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyImageAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Image.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<ModifyImageAttributeFluentBuilder, ModifyImageAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().modify_image_attribute(),
            |this, request| request.image_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the image back to its default:
    /// [ResetImageAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetImageAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Image.reset_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/reset_attribute.html).
    pub fn reset_attribute(
        &self,
    ) -> Action<ResetImageAttributeFluentBuilder, ResetImageAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().reset_image_attribute(),
            |this, request| request.image_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Waiters. Each sends its request again and again.
impl Image {
    /// Waits until the image exists, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`Image.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/image/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(&self, max_wait: Duration) -> Result<Arc<types::Image>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_image_exists()
            .set_image_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response = runtime::waited("image exists", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::Image> = runtime::first(response.images);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Image",
    identifiers: &["id"],
    load: Some("DescribeImages"),
    actions: &[
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("deregister", Some("DeregisterImage"), None),
        Member::new("describe_attribute", Some("DescribeImageAttribute"), None),
        Member::new("modify_attribute", Some("ModifyImageAttribute"), None),
        Member::new("reset_attribute", Some("ResetImageAttribute"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[Member::new("wait_until_exists", Some("ImageExists"), None)],
};

impl Resource for Image {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Image {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Image {}

impl Hash for Image {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
