// Generated from descriptions/ec2.toml; do not edit.

//! [`NetworkAcl`]: a network access control list (ACL): the firewall of subnets.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::create_network_acl_entry::CreateNetworkAclEntryOutput;
use aws_sdk_ec2::operation::create_network_acl_entry::builders::CreateNetworkAclEntryFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_network_acl::DeleteNetworkAclOutput;
use aws_sdk_ec2::operation::delete_network_acl::builders::DeleteNetworkAclFluentBuilder;
use aws_sdk_ec2::operation::delete_network_acl_entry::DeleteNetworkAclEntryOutput;
use aws_sdk_ec2::operation::delete_network_acl_entry::builders::DeleteNetworkAclEntryFluentBuilder;
use aws_sdk_ec2::operation::replace_network_acl_association::ReplaceNetworkAclAssociationOutput;
use aws_sdk_ec2::operation::replace_network_acl_association::builders::ReplaceNetworkAclAssociationFluentBuilder;
use aws_sdk_ec2::operation::replace_network_acl_entry::ReplaceNetworkAclEntryOutput;
use aws_sdk_ec2::operation::replace_network_acl_entry::builders::ReplaceNetworkAclEntryFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{Tag, Vpc};
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A network access control list (ACL): the firewall of subnets.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`NetworkAcl`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.network_acl("acl-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.NetworkAcl(id=\"acl-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct NetworkAcl {
    scope: Scope<Client>,
    loaded: Loaded<types::NetworkAcl>,
}

impl NetworkAcl {
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
impl NetworkAcl {
    /// The network ACL's ID (`NetworkAclId` in requests).
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
impl NetworkAcl {
    /// Reads the attributes of the network ACL:
    /// [DescribeNetworkAcls](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`NetworkAcl.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::NetworkAcl>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::NetworkAcl>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_network_acls()
                .set_network_acl_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::NetworkAcl> = runtime::first(response.network_acls);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::NetworkAcl>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl NetworkAcl {
    /// Adds a rule:
    /// [CreateNetworkAclEntry](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkAcl.create_entry`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/create_entry.html).
    pub fn create_entry(
        &self,
        protocol: impl Into<String>,
    ) -> Action<CreateNetworkAclEntryFluentBuilder, CreateNetworkAclEntryOutput, Self> {
        Action::new(
            self.shared(),
            self.client().create_network_acl_entry().protocol(protocol),
            |this, request| request.network_acl_id(this.id()),
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
    /// [`NetworkAcl.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/create_tags.html).
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

    /// Deletes the network ACL:
    /// [DeleteNetworkAcl](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkAcl.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/delete.html).
    pub fn delete(&self) -> Action<DeleteNetworkAclFluentBuilder, DeleteNetworkAclOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_network_acl(),
            |this, request| request.network_acl_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Removes a rule:
    /// [DeleteNetworkAclEntry](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkAcl.delete_entry`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/delete_entry.html).
    pub fn delete_entry(
        &self,
    ) -> Action<DeleteNetworkAclEntryFluentBuilder, DeleteNetworkAclEntryOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_network_acl_entry(),
            |this, request| request.network_acl_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Has a subnet use this network ACL:
    /// [ReplaceNetworkAclAssociation](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkAcl.replace_association`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/replace_association.html).
    pub fn replace_association(
        &self,
        association_id: impl Into<String>,
    ) -> Action<ReplaceNetworkAclAssociationFluentBuilder, ReplaceNetworkAclAssociationOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client()
                .replace_network_acl_association()
                .association_id(association_id),
            |this, request| request.network_acl_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Replaces a rule:
    /// [ReplaceNetworkAclEntry](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkAcl.replace_entry`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/replace_entry.html).
    pub fn replace_entry(
        &self,
        protocol: impl Into<String>,
    ) -> Action<ReplaceNetworkAclEntryFluentBuilder, ReplaceNetworkAclEntryOutput, Self> {
        Action::new(
            self.shared(),
            self.client().replace_network_acl_entry().protocol(protocol),
            |this, request| request.network_acl_id(this.id()),
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
impl NetworkAcl {
    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`NetworkAcl.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkacl/Vpc.html).
    #[must_use]
    pub fn vpc(&self, data: &types::NetworkAcl) -> Option<Vpc> {
        let id: Arc<str> = runtime::text(data.vpc_id())?.into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "NetworkAcl",
    identifiers: &["id"],
    load: Some("DescribeNetworkAcls"),
    actions: &[
        Member::new("create_entry", Some("CreateNetworkAclEntry"), None),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteNetworkAcl"), None),
        Member::new("delete_entry", Some("DeleteNetworkAclEntry"), None),
        Member::new(
            "replace_association",
            Some("ReplaceNetworkAclAssociation"),
            None,
        ),
        Member::new("replace_entry", Some("ReplaceNetworkAclEntry"), None),
    ],
    sub_resources: &[Member::new("vpc", None, Some("Vpc"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for NetworkAcl {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for NetworkAcl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for NetworkAcl {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for NetworkAcl {}

impl Hash for NetworkAcl {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
