// Generated from descriptions/ec2.toml; do not edit.

//! [`VpcAddress`]: a public IP address (Elastic IP) for instances in a VPC.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::associate_address::AssociateAddressOutput;
use aws_sdk_ec2::operation::associate_address::builders::AssociateAddressFluentBuilder;
use aws_sdk_ec2::operation::release_address::ReleaseAddressOutput;
use aws_sdk_ec2::operation::release_address::builders::ReleaseAddressFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::NetworkInterfaceAssociation;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A public IP address (Elastic IP) for instances in a VPC.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`VpcAddress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcaddress/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.vpc_address("eipalloc-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.VpcAddress(allocation_id=\"eipalloc-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct VpcAddress {
    scope: Scope<Client>,
    loaded: Loaded<types::Address>,
}

impl VpcAddress {
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
impl VpcAddress {
    /// The allocation's ID (`AllocationId` in requests).
    #[must_use]
    pub fn allocation_id(&self) -> &str {
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
impl VpcAddress {
    /// Reads the attributes of the VPC address:
    /// [DescribeAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`VpcAddress.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcaddress/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Address>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Address>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_addresses()
                .set_allocation_ids(Some(vec![self.allocation_id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Address> = runtime::first(response.addresses);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Address>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl VpcAddress {
    /// Gives the address to an instance or a network interface:
    /// [AssociateAddress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`VpcAddress.associate`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcaddress/associate.html).
    pub fn associate(&self) -> Action<AssociateAddressFluentBuilder, AssociateAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().associate_address(),
            |this, request| request.allocation_id(this.allocation_id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Gives the address back:
    /// [ReleaseAddress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`VpcAddress.release`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcaddress/release.html).
    pub fn release(&self) -> Action<ReleaseAddressFluentBuilder, ReleaseAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().release_address(),
            |this, request| request.allocation_id(this.allocation_id()),
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
impl VpcAddress {
    /// The [`NetworkInterfaceAssociation`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`VpcAddress.Association()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcaddress/Association.html).
    #[must_use]
    pub fn association(&self, data: &types::Address) -> Option<NetworkInterfaceAssociation> {
        let id: Arc<str> = runtime::text(data.association_id())?.into();
        Some(NetworkInterfaceAssociation::new(Scope::new(
            self.meta().clone(),
            id,
        )))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "VpcAddress",
    identifiers: &["allocation_id"],
    load: Some("DescribeAddresses"),
    actions: &[
        Member::new("associate", Some("AssociateAddress"), None),
        Member::new("release", Some("ReleaseAddress"), None),
    ],
    sub_resources: &[Member::new(
        "association",
        None,
        Some("NetworkInterfaceAssociation"),
    )],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for VpcAddress {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("allocation_id", self.allocation_id().to_string())]
    }
}

impl fmt::Debug for VpcAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for VpcAddress {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for VpcAddress {}

impl Hash for VpcAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
