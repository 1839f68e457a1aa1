// Generated from descriptions/ec2.toml; do not edit.

//! [`DhcpOptions`]: DHCP options: what instances of a VPC are told about names and time.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::associate_dhcp_options::AssociateDhcpOptionsOutput;
use aws_sdk_ec2::operation::associate_dhcp_options::builders::AssociateDhcpOptionsFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_dhcp_options::DeleteDhcpOptionsOutput;
use aws_sdk_ec2::operation::delete_dhcp_options::builders::DeleteDhcpOptionsFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::Tag;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// DHCP options: what instances of a VPC are told about names and time.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`DhcpOptions`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/dhcpoptions/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.dhcp_options("dopt-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.DhcpOptions(id=\"dopt-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct DhcpOptions {
    scope: Scope<Client>,
    loaded: Loaded<types::DhcpOptions>,
}

impl DhcpOptions {
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
impl DhcpOptions {
    /// The ID of the DHCP options (`DhcpOptionsId` in requests).
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
impl DhcpOptions {
    /// Reads the attributes of the DHCP options:
    /// [DescribeDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`DhcpOptions.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/dhcpoptions/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::DhcpOptions>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::DhcpOptions>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_dhcp_options()
                .set_dhcp_options_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::DhcpOptions> = runtime::first(response.dhcp_options);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::DhcpOptions>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl DhcpOptions {
    /// Gives the DHCP options to a VPC:
    /// [AssociateDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`DhcpOptions.associate_with_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/dhcpoptions/associate_with_vpc.html).
    pub fn associate_with_vpc(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<AssociateDhcpOptionsFluentBuilder, AssociateDhcpOptionsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().associate_dhcp_options().vpc_id(vpc_id),
            |this, request| request.dhcp_options_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`DhcpOptions.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/dhcpoptions/create_tags.html).
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

    /// Deletes the DHCP options:
    /// [DeleteDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteDhcpOptions.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`DhcpOptions.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/dhcpoptions/delete.html).
    pub fn delete(&self) -> Action<DeleteDhcpOptionsFluentBuilder, DeleteDhcpOptionsOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_dhcp_options(),
            |this, request| request.dhcp_options_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "DhcpOptions",
    identifiers: &["id"],
    load: Some("DescribeDhcpOptions"),
    actions: &[
        Member::new("associate_with_vpc", Some("AssociateDhcpOptions"), None),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteDhcpOptions"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for DhcpOptions {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for DhcpOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for DhcpOptions {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for DhcpOptions {}

impl Hash for DhcpOptions {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
