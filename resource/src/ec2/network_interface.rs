// Generated from descriptions/ec2.toml; do not edit.

//! [`NetworkInterface`]: a network interface of an instance.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::assign_private_ip_addresses::AssignPrivateIpAddressesOutput;
use aws_sdk_ec2::operation::assign_private_ip_addresses::builders::AssignPrivateIpAddressesFluentBuilder;
use aws_sdk_ec2::operation::attach_network_interface::AttachNetworkInterfaceOutput;
use aws_sdk_ec2::operation::attach_network_interface::builders::AttachNetworkInterfaceFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_network_interface::DeleteNetworkInterfaceOutput;
use aws_sdk_ec2::operation::delete_network_interface::builders::DeleteNetworkInterfaceFluentBuilder;
use aws_sdk_ec2::operation::describe_network_interface_attribute::DescribeNetworkInterfaceAttributeOutput;
use aws_sdk_ec2::operation::describe_network_interface_attribute::builders::DescribeNetworkInterfaceAttributeFluentBuilder;
use aws_sdk_ec2::operation::detach_network_interface::DetachNetworkInterfaceOutput;
use aws_sdk_ec2::operation::detach_network_interface::builders::DetachNetworkInterfaceFluentBuilder;
use aws_sdk_ec2::operation::modify_network_interface_attribute::ModifyNetworkInterfaceAttributeOutput;
use aws_sdk_ec2::operation::modify_network_interface_attribute::builders::ModifyNetworkInterfaceAttributeFluentBuilder;
use aws_sdk_ec2::operation::reset_network_interface_attribute::ResetNetworkInterfaceAttributeOutput;
use aws_sdk_ec2::operation::reset_network_interface_attribute::builders::ResetNetworkInterfaceAttributeFluentBuilder;
use aws_sdk_ec2::operation::unassign_private_ip_addresses::UnassignPrivateIpAddressesOutput;
use aws_sdk_ec2::operation::unassign_private_ip_addresses::builders::UnassignPrivateIpAddressesFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{NetworkInterfaceAssociation, Subnet, Tag, Vpc};
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A network interface of an instance.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`NetworkInterface`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.network_interface("eni-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.NetworkInterface(id=\"eni-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct NetworkInterface {
    scope: Scope<Client>,
    loaded: Loaded<types::NetworkInterface>,
}

impl NetworkInterface {
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
impl NetworkInterface {
    /// The network interface's ID (`NetworkInterfaceId` in requests).
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
impl NetworkInterface {
    /// Reads the attributes of the network interface:
    /// [DescribeNetworkInterfaces](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`NetworkInterface.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::NetworkInterface>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::NetworkInterface>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_network_interfaces()
                .set_network_interface_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::NetworkInterface> = runtime::first(response.network_interfaces);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::NetworkInterface>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl NetworkInterface {
    /// Gives the network interface more private addresses:
    /// [AssignPrivateIpAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateIpAddresses.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.assign_private_ip_addresses`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/assign_private_ip_addresses.html).
    pub fn assign_private_ip_addresses(
        &self,
    ) -> Action<AssignPrivateIpAddressesFluentBuilder, AssignPrivateIpAddressesOutput, Self> {
        Action::new(
            self.shared(),
            self.client().assign_private_ip_addresses(),
            |this, request| request.network_interface_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches the network interface to an instance:
    /// [AttachNetworkInterface](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachNetworkInterface.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.attach`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/attach.html).
    pub fn attach(
        &self,
        instance_id: impl Into<String>,
    ) -> Action<AttachNetworkInterfaceFluentBuilder, AttachNetworkInterfaceOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .attach_network_interface()
                .instance_id(instance_id),
            |this, request| request.network_interface_id(this.id()),
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
    /// [`NetworkInterface.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/create_tags.html).
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

    /// Deletes the network interface:
    /// [DeleteNetworkInterface](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteNetworkInterfaceFluentBuilder, DeleteNetworkInterfaceOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_network_interface(),
            |this, request| request.network_interface_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads one attribute of the network interface:
    /// [DescribeNetworkInterfaceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaceAttribute.html).
    ///
    /// boto3:
    /// [`NetworkInterface.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<
        DescribeNetworkInterfaceAttributeFluentBuilder,
        DescribeNetworkInterfaceAttributeOutput,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().describe_network_interface_attribute(),
            |this, request| request.network_interface_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Detaches the network interface from its instance, by the ID of its attachment (see its attributes):
    /// [DetachNetworkInterface](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachNetworkInterface.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.detach`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/detach.html).
    pub fn detach(
        &self,
        attachment_id: impl Into<String>,
    ) -> Action<DetachNetworkInterfaceFluentBuilder, DetachNetworkInterfaceOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .detach_network_interface()
                .attachment_id(attachment_id),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Changes an attribute of the network interface:
    /// [ModifyNetworkInterfaceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<
        ModifyNetworkInterfaceAttributeFluentBuilder,
        ModifyNetworkInterfaceAttributeOutput,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().modify_network_interface_attribute(),
            |this, request| request.network_interface_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Sets an attribute of the network interface back to its default:
    /// [ResetNetworkInterfaceAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetNetworkInterfaceAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.reset_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/reset_attribute.html).
    pub fn reset_attribute(
        &self,
    ) -> Action<
        ResetNetworkInterfaceAttributeFluentBuilder,
        ResetNetworkInterfaceAttributeOutput,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().reset_network_interface_attribute(),
            |this, request| request.network_interface_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Takes private addresses from the network interface:
    /// [UnassignPrivateIpAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignPrivateIpAddresses.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterface.unassign_private_ip_addresses`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/unassign_private_ip_addresses.html).
    pub fn unassign_private_ip_addresses(
        &self,
    ) -> Action<UnassignPrivateIpAddressesFluentBuilder, UnassignPrivateIpAddressesOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().unassign_private_ip_addresses(),
            |this, request| request.network_interface_id(this.id()),
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
impl NetworkInterface {
    /// The [`NetworkInterfaceAssociation`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`NetworkInterface.Association()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/Association.html).
    #[must_use]
    pub fn association(
        &self,
        data: &types::NetworkInterface,
    ) -> Option<NetworkInterfaceAssociation> {
        let id: Arc<str> = data
            .association()
            .and_then(|it| runtime::text(it.association_id()))?
            .into();
        Some(NetworkInterfaceAssociation::new(Scope::new(
            self.meta().clone(),
            id,
        )))
    }

    /// The [`Subnet`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`NetworkInterface.Subnet()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/Subnet.html).
    #[must_use]
    pub fn subnet(&self, data: &types::NetworkInterface) -> Option<Subnet> {
        let id: Arc<str> = runtime::text(data.subnet_id())?.into();
        Some(Subnet::new(Scope::new(self.meta().clone(), id)))
    }

    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`NetworkInterface.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterface/Vpc.html).
    #[must_use]
    pub fn vpc(&self, data: &types::NetworkInterface) -> Option<Vpc> {
        let id: Arc<str> = runtime::text(data.vpc_id())?.into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "NetworkInterface",
    identifiers: &["id"],
    load: Some("DescribeNetworkInterfaces"),
    actions: &[
        Member::new(
            "assign_private_ip_addresses",
            Some("AssignPrivateIpAddresses"),
            None,
        ),
        Member::new("attach", Some("AttachNetworkInterface"), None),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteNetworkInterface"), None),
        Member::new(
            "describe_attribute",
            Some("DescribeNetworkInterfaceAttribute"),
            None,
        ),
        Member::new("detach", Some("DetachNetworkInterface"), None),
        Member::new(
            "modify_attribute",
            Some("ModifyNetworkInterfaceAttribute"),
            None,
        ),
        Member::new(
            "reset_attribute",
            Some("ResetNetworkInterfaceAttribute"),
            None,
        ),
        Member::new(
            "unassign_private_ip_addresses",
            Some("UnassignPrivateIpAddresses"),
            None,
        ),
    ],
    sub_resources: &[
        Member::new("association", None, Some("NetworkInterfaceAssociation")),
        Member::new("subnet", None, Some("Subnet")),
        Member::new("vpc", None, Some("Vpc")),
    ],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for NetworkInterface {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for NetworkInterface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for NetworkInterface {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for NetworkInterface {}

impl Hash for NetworkInterface {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
