// Generated from descriptions/ec2.toml; do not edit.

//! [`NetworkInterfaceAssociation`]: the association of an address with a network interface.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::disassociate_address::DisassociateAddressOutput;
use aws_sdk_ec2::operation::disassociate_address::builders::DisassociateAddressFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::VpcAddress;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// The association of an address with a network interface.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`NetworkInterfaceAssociation`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterfaceassociation/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.network_interface_association("rtbassoc-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.NetworkInterfaceAssociation(id=\"rtbassoc-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct NetworkInterfaceAssociation {
    scope: Scope<Client>,
    loaded: Loaded<types::NetworkInterfaceAssociation>,
}

impl NetworkInterfaceAssociation {
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
impl NetworkInterfaceAssociation {
    /// The association's ID (`AssociationId` in requests).
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
impl NetworkInterfaceAssociation {
    /// Reads the attributes of the network interface association:
    /// [DescribeNetworkInterfaces](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`NetworkInterfaceAssociation.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterfaceassociation/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::NetworkInterfaceAssociation>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::NetworkInterfaceAssociation>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_network_interfaces()
                .filters(
                    types::Filter::builder()
                        .name("association.association-id")
                        .values(self.id())
                        .build()
                )
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::NetworkInterfaceAssociation> =
            runtime::first(response.network_interfaces).and_then(|it| runtime::one(it.association));
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::NetworkInterfaceAssociation>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl NetworkInterfaceAssociation {
    /// Takes the address from what has it:
    /// [DisassociateAddress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`NetworkInterfaceAssociation.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterfaceassociation/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DisassociateAddressFluentBuilder, DisassociateAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().disassociate_address(),
            |this, request| request.association_id(this.id()),
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
impl NetworkInterfaceAssociation {
    /// The [`VpcAddress`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`NetworkInterfaceAssociation.Address()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/networkinterfaceassociation/Address.html).
    #[must_use]
    pub fn address(&self, data: &types::NetworkInterfaceAssociation) -> Option<VpcAddress> {
        let allocation_id: Arc<str> = runtime::text(data.allocation_id())?.into();
        Some(VpcAddress::new(Scope::new(
            self.meta().clone(),
            allocation_id,
        )))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "NetworkInterfaceAssociation",
    identifiers: &["id"],
    load: Some("DescribeNetworkInterfaces"),
    actions: &[Member::new("delete", Some("DisassociateAddress"), None)],
    sub_resources: &[Member::new("address", None, Some("VpcAddress"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for NetworkInterfaceAssociation {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for NetworkInterfaceAssociation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for NetworkInterfaceAssociation {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for NetworkInterfaceAssociation {}

impl Hash for NetworkInterfaceAssociation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
