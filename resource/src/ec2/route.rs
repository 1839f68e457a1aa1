// Generated from descriptions/ec2.toml; do not edit.

//! [`Route`]: a route: one row of a route table.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_ec2::Client;
use aws_sdk_ec2::operation::delete_route::DeleteRouteOutput;
use aws_sdk_ec2::operation::delete_route::builders::DeleteRouteFluentBuilder;
use aws_sdk_ec2::operation::replace_route::ReplaceRouteOutput;
use aws_sdk_ec2::operation::replace_route::builders::ReplaceRouteFluentBuilder;

use super::RouteTable;
use crate::runtime::{self, About, Action, Member, Meta, Model, Resource, Scope};

/// A route: one row of a route table.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Route`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/route/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.route("rtb-0123456789abcdef0", "0.0.0.0/0");
/// assert_eq!(format!("{handle:?}"), "ec2.Route(route_table_id=\"rtb-0123456789abcdef0\", destination_cidr_block=\"0.0.0.0/0\")");
/// ```
#[derive(Clone)]
pub struct Route {
    scope: Scope<Client>,
    destination_cidr_block: Arc<str>,
}

impl Route {
    pub(crate) fn new(scope: Scope<Client>, destination_cidr_block: Arc<str>) -> Self {
        Self {
            scope,
            destination_cidr_block,
        }
    }
}

/// Identifiers, and the client.
impl Route {
    /// The route table's ID (`RouteTableId` in requests).
    #[must_use]
    pub fn route_table_id(&self) -> &str {
        self.scope.first()
    }

    /// The addresses to which the route leads (`DestinationCidrBlock` in requests).
    #[must_use]
    pub fn destination_cidr_block(&self) -> &str {
        &self.destination_cidr_block
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
impl Route {
    /// Deletes the route:
    /// [DeleteRoute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html).
    ///
    /// boto3:
    /// [`Route.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/route/delete.html).
    pub fn delete(&self) -> Action<DeleteRouteFluentBuilder, DeleteRouteOutput, Self> {
        Action::new(
            self.clone(),
            self.client().delete_route(),
            |this, request| {
                request
                    .route_table_id(this.route_table_id())
                    .destination_cidr_block(this.destination_cidr_block())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Replaces where the route leads:
    /// [ReplaceRoute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRoute.html).
    ///
    /// boto3:
    /// [`Route.replace`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/route/replace.html).
    pub fn replace(&self) -> Action<ReplaceRouteFluentBuilder, ReplaceRouteOutput, Self> {
        Action::new(
            self.clone(),
            self.client().replace_route(),
            |this, request| {
                request
                    .route_table_id(this.route_table_id())
                    .destination_cidr_block(this.destination_cidr_block())
            },
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Route {
    /// A [`RouteTable`].
    ///
    /// boto3:
    /// [`Route.RouteTable()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/route/RouteTable.html).
    #[must_use]
    pub fn route_table(&self) -> RouteTable {
        RouteTable::new(self.scope.clone())
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Route",
    identifiers: &["route_table_id", "destination_cidr_block"],
    load: None,
    actions: &[
        Member::new("delete", Some("DeleteRoute"), None),
        Member::new("replace", Some("ReplaceRoute"), None),
    ],
    sub_resources: &[Member::new("route_table", None, Some("RouteTable"))],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Route {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![
            ("route_table_id", self.route_table_id().to_string()),
            (
                "destination_cidr_block",
                self.destination_cidr_block().to_string(),
            ),
        ]
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope && self.destination_cidr_block == other.destination_cidr_block
    }
}

impl Eq for Route {}

impl Hash for Route {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
        self.destination_cidr_block.hash(state);
    }
}
