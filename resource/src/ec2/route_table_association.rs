// Generated from descriptions/ec2.toml; do not edit.

//! [`RouteTableAssociation`]: the association of a route table with a subnet.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_ec2::operation::disassociate_route_table::DisassociateRouteTableOutput;
use aws_sdk_ec2::operation::disassociate_route_table::builders::DisassociateRouteTableFluentBuilder;
use aws_sdk_ec2::operation::replace_route_table_association::builders::ReplaceRouteTableAssociationFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{RouteTable, Subnet};
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// The association of a route table with a subnet.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`RouteTableAssociation`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetableassociation/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.route_table_association("rtbassoc-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.RouteTableAssociation(id=\"rtbassoc-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct RouteTableAssociation {
    scope: Scope<Client>,
}

impl RouteTableAssociation {
    pub(crate) fn new(scope: Scope<Client>) -> Self {
        Self { scope }
    }
}

/// Identifiers, and the client.
impl RouteTableAssociation {
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

/// Actions. Each sends its request when it is awaited.
impl RouteTableAssociation {
    /// Dissolves the association:
    /// [DisassociateRouteTable](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html).
    ///
    /// boto3:
    /// [`RouteTableAssociation.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetableassociation/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DisassociateRouteTableFluentBuilder, DisassociateRouteTableOutput, Self> {
        Action::new(
            self.clone(),
            self.client().disassociate_route_table(),
            |this, request| request.association_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Associates the subnet with another route table:
    /// [ReplaceRouteTableAssociation](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html).
    ///
    /// Gives the [`RouteTableAssociation`].
    ///
    /// boto3:
    /// [`RouteTableAssociation.replace_subnet`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetableassociation/replace_subnet.html).
    pub fn replace_subnet(
        &self,
        route_table_id: impl Into<String>,
    ) -> Action<ReplaceRouteTableAssociationFluentBuilder, RouteTableAssociation, Self> {
        Action::new(
            self.clone(),
            self.client()
                .replace_route_table_association()
                .route_table_id(route_table_id),
            |this, request| request.association_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> = runtime::required(
                        "NewAssociationId",
                        runtime::text(response.new_association_id()),
                    )
                    .about(&this)?
                    .into();
                    Ok(RouteTableAssociation::new(Scope::new(
                        this.meta().clone(),
                        id,
                    )))
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl RouteTableAssociation {
    /// The [`RouteTable`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`RouteTableAssociation.RouteTable()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetableassociation/RouteTable.html).
    #[must_use]
    pub fn route_table(&self, data: &types::RouteTableAssociation) -> Option<RouteTable> {
        let id: Arc<str> = runtime::text(data.route_table_id())?.into();
        Some(RouteTable::new(Scope::new(self.meta().clone(), id)))
    }

    /// The [`Subnet`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`RouteTableAssociation.Subnet()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetableassociation/Subnet.html).
    #[must_use]
    pub fn subnet(&self, data: &types::RouteTableAssociation) -> Option<Subnet> {
        let id: Arc<str> = runtime::text(data.subnet_id())?.into();
        Some(Subnet::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "RouteTableAssociation",
    identifiers: &["id"],
    load: None,
    actions: &[
        Member::new("delete", Some("DisassociateRouteTable"), None),
        Member::new(
            "replace_subnet",
            Some("ReplaceRouteTableAssociation"),
            Some("RouteTableAssociation"),
        ),
    ],
    sub_resources: &[
        Member::new("route_table", None, Some("RouteTable")),
        Member::new("subnet", None, Some("Subnet")),
    ],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for RouteTableAssociation {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for RouteTableAssociation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for RouteTableAssociation {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for RouteTableAssociation {}

impl Hash for RouteTableAssociation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
