// Generated from descriptions/ec2.toml; do not edit.

//! [`VpcPeeringConnection`]: a peering connection between two VPCs.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::operation::accept_vpc_peering_connection::AcceptVpcPeeringConnectionOutput;
use aws_sdk_ec2::operation::accept_vpc_peering_connection::builders::AcceptVpcPeeringConnectionFluentBuilder;
use aws_sdk_ec2::operation::delete_vpc_peering_connection::DeleteVpcPeeringConnectionOutput;
use aws_sdk_ec2::operation::delete_vpc_peering_connection::builders::DeleteVpcPeeringConnectionFluentBuilder;
use aws_sdk_ec2::operation::reject_vpc_peering_connection::RejectVpcPeeringConnectionOutput;
use aws_sdk_ec2::operation::reject_vpc_peering_connection::builders::RejectVpcPeeringConnectionFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::Vpc;
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A peering connection between two VPCs.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`VpcPeeringConnection`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.vpc_peering_connection("pcx-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.VpcPeeringConnection(id=\"pcx-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct VpcPeeringConnection {
    scope: Scope<Client>,
    loaded: Loaded<types::VpcPeeringConnection>,
}

impl VpcPeeringConnection {
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
impl VpcPeeringConnection {
    /// The peering connection's ID (`VpcPeeringConnectionId` in requests).
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
impl VpcPeeringConnection {
    /// Reads the attributes of the VPC peering connection:
    /// [DescribeVpcPeeringConnections](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::VpcPeeringConnection>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::VpcPeeringConnection>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_vpc_peering_connections()
                .set_vpc_peering_connection_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::VpcPeeringConnection> =
            runtime::first(response.vpc_peering_connections);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::VpcPeeringConnection>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl VpcPeeringConnection {
    /// Accepts the peering connection:
    /// [AcceptVpcPeeringConnection](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcPeeringConnection.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.accept`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/accept.html).
    pub fn accept(
        &self,
    ) -> Action<AcceptVpcPeeringConnectionFluentBuilder, AcceptVpcPeeringConnectionOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().accept_vpc_peering_connection(),
            |this, request| request.vpc_peering_connection_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the peering connection:
    /// [DeleteVpcPeeringConnection](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcPeeringConnection.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeleteVpcPeeringConnectionFluentBuilder, DeleteVpcPeeringConnectionOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().delete_vpc_peering_connection(),
            |this, request| request.vpc_peering_connection_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Rejects the peering connection:
    /// [RejectVpcPeeringConnection](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RejectVpcPeeringConnection.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.reject`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/reject.html).
    pub fn reject(
        &self,
    ) -> Action<RejectVpcPeeringConnectionFluentBuilder, RejectVpcPeeringConnectionOutput, Self>
    {
        Action::new(
            self.shared(),
            self.client().reject_vpc_peering_connection(),
            |this, request| request.vpc_peering_connection_id(this.id()),
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
impl VpcPeeringConnection {
    /// Waits until the VPC peering connection exists, at most `max_wait`. The SDK sets the delay between two
    /// requests.
    ///
    /// Returns the last response, and keeps it as `load` would.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(
        &self,
        max_wait: Duration,
    ) -> Result<Arc<types::VpcPeeringConnection>, Error> {
        let generation = self.loaded.begin();
        let polled = self
            .client()
            .wait_until_vpc_peering_connection_exists()
            .set_vpc_peering_connection_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        let response =
            runtime::waited("VPC peering connection exists", max_wait, polled).about(self)?;
        let response = response.ok_or_else(|| runtime::not_found(self))?;
        let found: Option<types::VpcPeeringConnection> =
            runtime::first(response.vpc_peering_connections);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }
}

/// Sub-resources. Nothing is sent.
impl VpcPeeringConnection {
    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.AccepterVpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/AccepterVpc.html).
    #[must_use]
    pub fn accepter_vpc(&self, data: &types::VpcPeeringConnection) -> Option<Vpc> {
        let id: Arc<str> = data
            .accepter_vpc_info()
            .and_then(|it| runtime::text(it.vpc_id()))?
            .into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }

    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`VpcPeeringConnection.RequesterVpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpcpeeringconnection/RequesterVpc.html).
    #[must_use]
    pub fn requester_vpc(&self, data: &types::VpcPeeringConnection) -> Option<Vpc> {
        let id: Arc<str> = data
            .requester_vpc_info()
            .and_then(|it| runtime::text(it.vpc_id()))?
            .into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "VpcPeeringConnection",
    identifiers: &["id"],
    load: Some("DescribeVpcPeeringConnections"),
    actions: &[
        Member::new("accept", Some("AcceptVpcPeeringConnection"), None),
        Member::new("delete", Some("DeleteVpcPeeringConnection"), None),
        Member::new("reject", Some("RejectVpcPeeringConnection"), None),
    ],
    sub_resources: &[
        Member::new("accepter_vpc", None, Some("Vpc")),
        Member::new("requester_vpc", None, Some("Vpc")),
    ],
    collections: &[],
    batch_actions: &[],
    waiters: &[Member::new(
        "wait_until_exists",
        Some("VpcPeeringConnectionExists"),
        None,
    )],
};

impl Resource for VpcPeeringConnection {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for VpcPeeringConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for VpcPeeringConnection {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for VpcPeeringConnection {}

impl Hash for VpcPeeringConnection {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
