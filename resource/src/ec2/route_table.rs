// Generated from descriptions/ec2.toml; do not edit.

//! [`RouteTable`]: a route table: where the packets of subnets go.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::associate_route_table::builders::AssociateRouteTableFluentBuilder;
use aws_sdk_ec2::operation::create_route::builders::CreateRouteFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_route_table::DeleteRouteTableOutput;
use aws_sdk_ec2::operation::delete_route_table::builders::DeleteRouteTableFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{Route, RouteTableAssociation, Tag, Vpc};
use crate::runtime::{self, About, Action, Error, Loaded, Member, Meta, Model, Resource, Scope};

/// A route table: where the packets of subnets go.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`RouteTable`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.route_table("rtb-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.RouteTable(id=\"rtb-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct RouteTable {
    scope: Scope<Client>,
    loaded: Loaded<types::RouteTable>,
}

impl RouteTable {
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
impl RouteTable {
    /// The route table's ID (`RouteTableId` in requests).
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
impl RouteTable {
    /// Reads the attributes of the route table:
    /// [DescribeRouteTables](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`RouteTable.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::RouteTable>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::RouteTable>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_route_tables()
                .set_route_table_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::RouteTable> = runtime::first(response.route_tables);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::RouteTable>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl RouteTable {
    /// Associates the route table with a subnet or a gateway:
    /// [AssociateRouteTable](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html).
    ///
    /// Gives the [`RouteTableAssociation`].
    ///
    /// boto3:
    /// [`RouteTable.associate_with_subnet`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/associate_with_subnet.html).
    pub fn associate_with_subnet(
        &self,
    ) -> Action<AssociateRouteTableFluentBuilder, RouteTableAssociation, Self> {
        Action::new(
            self.shared(),
            self.client().associate_route_table(),
            |this, request| request.route_table_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> = runtime::required(
                        "AssociationId",
                        runtime::text(response.association_id()),
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

    /// Adds a route:
    /// [CreateRoute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html).
    ///
    /// Gives the [`Route`].
    ///
    /// boto3:
    /// [`RouteTable.create_route`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/create_route.html).
    pub fn create_route(
        &self,
        destination_cidr_block: impl Into<Arc<str>>,
    ) -> Action<CreateRouteFluentBuilder, Route, Route> {
        Action::new(
            Route::new(self.scope.clone(), destination_cidr_block.into()),
            self.client().create_route(),
            |made, request| {
                request
                    .route_table_id(made.route_table_id())
                    .destination_cidr_block(made.destination_cidr_block())
            },
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
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
    /// [`RouteTable.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/create_tags.html).
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

    /// Deletes the route table:
    /// [DeleteRouteTable](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`RouteTable.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/delete.html).
    pub fn delete(&self) -> Action<DeleteRouteTableFluentBuilder, DeleteRouteTableOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_route_table(),
            |this, request| request.route_table_id(this.id()),
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
impl RouteTable {
    /// Each [`RouteTableAssociation`] that the attributes name.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`RouteTable.Associations()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/Associations.html).
    #[must_use]
    pub fn associations(&self, data: &types::RouteTable) -> Vec<RouteTableAssociation> {
        data.associations()
            .iter()
            .map(|one| {
                let id = runtime::name(one.route_table_association_id());
                RouteTableAssociation::new(Scope::new(self.meta().clone(), id))
            })
            .collect()
    }

    /// Each [`Route`] that the attributes name.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`RouteTable.Routes()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/Routes.html).
    #[must_use]
    pub fn routes(&self, data: &types::RouteTable) -> Vec<Route> {
        data.routes()
            .iter()
            .map(|one| {
                let destination_cidr_block = runtime::name(one.destination_cidr_block());
                Route::new(self.scope.clone(), destination_cidr_block)
            })
            .collect()
    }

    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`RouteTable.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/routetable/Vpc.html).
    #[must_use]
    pub fn vpc(&self, data: &types::RouteTable) -> Option<Vpc> {
        let id: Arc<str> = runtime::text(data.vpc_id())?.into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "RouteTable",
    identifiers: &["id"],
    load: Some("DescribeRouteTables"),
    actions: &[
        Member::new(
            "associate_with_subnet",
            Some("AssociateRouteTable"),
            Some("RouteTableAssociation"),
        ),
        Member::new("create_route", Some("CreateRoute"), Some("Route")),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteRouteTable"), None),
    ],
    sub_resources: &[
        Member::new("associations", None, Some("RouteTableAssociation")),
        Member::new("routes", None, Some("Route")),
        Member::new("vpc", None, Some("Vpc")),
    ],
    collections: &[],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for RouteTable {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for RouteTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for RouteTable {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for RouteTable {}

impl Hash for RouteTable {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
