// Generated from descriptions/ec2.toml; do not edit.

//! [`ClassicAddress`]: a public IP address of EC2-Classic, a network that AWS retired.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::associate_address::AssociateAddressOutput;
use aws_sdk_ec2::operation::associate_address::builders::AssociateAddressFluentBuilder;
use aws_sdk_ec2::operation::disassociate_address::DisassociateAddressOutput;
use aws_sdk_ec2::operation::disassociate_address::builders::DisassociateAddressFluentBuilder;
use aws_sdk_ec2::operation::release_address::ReleaseAddressOutput;
use aws_sdk_ec2::operation::release_address::builders::ReleaseAddressFluentBuilder;
use aws_sdk_ec2::{Client, types};

use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A public IP address of EC2-Classic, a network that AWS retired.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`ClassicAddress`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/classicaddress/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.classic_address("203.0.113.7");
/// assert_eq!(format!("{handle:?}"), "ec2.ClassicAddress(public_ip=\"203.0.113.7\")");
/// ```
#[derive(Clone)]
pub struct ClassicAddress {
    scope: Scope<Client>,
    loaded: Loaded<types::Address>,
}

impl ClassicAddress {
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
impl ClassicAddress {
    /// The public IP address (`PublicIp` in requests).
    #[must_use]
    pub fn public_ip(&self) -> &str {
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
impl ClassicAddress {
    /// Reads the attributes of the classic address:
    /// [DescribeAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`ClassicAddress.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/classicaddress/load.html).
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
                .set_public_ips(Some(vec![self.public_ip().to_owned()]))
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
impl ClassicAddress {
    /// Gives the address to an instance or a network interface:
    /// [AssociateAddress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`ClassicAddress.associate`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/classicaddress/associate.html).
    pub fn associate(&self) -> Action<AssociateAddressFluentBuilder, AssociateAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().associate_address(),
            |this, request| request.public_ip(this.public_ip()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Takes the address from what has it:
    /// [DisassociateAddress](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`ClassicAddress.disassociate`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/classicaddress/disassociate.html).
    pub fn disassociate(
        &self,
    ) -> Action<DisassociateAddressFluentBuilder, DisassociateAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().disassociate_address(),
            |this, request| request.public_ip(this.public_ip()),
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
    /// [`ClassicAddress.release`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/classicaddress/release.html).
    pub fn release(&self) -> Action<ReleaseAddressFluentBuilder, ReleaseAddressOutput, Self> {
        Action::new(
            self.shared(),
            self.client().release_address(),
            |this, request| request.public_ip(this.public_ip()),
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
    name: "ClassicAddress",
    identifiers: &["public_ip"],
    load: Some("DescribeAddresses"),
    actions: &[
        Member::new("associate", Some("AssociateAddress"), None),
        Member::new("disassociate", Some("DisassociateAddress"), None),
        Member::new("release", Some("ReleaseAddress"), None),
    ],
    sub_resources: &[],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for ClassicAddress {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("public_ip", self.public_ip().to_string())]
    }
}

impl fmt::Debug for ClassicAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for ClassicAddress {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for ClassicAddress {}

impl Hash for ClassicAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
