// Generated from descriptions/ec2.toml; do not edit.

//! [`Vpc`]: a virtual private cloud (VPC): a network of your own.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_ec2::client::Waiters;
use aws_sdk_ec2::operation::associate_dhcp_options::AssociateDhcpOptionsOutput;
use aws_sdk_ec2::operation::associate_dhcp_options::builders::AssociateDhcpOptionsFluentBuilder;
use aws_sdk_ec2::operation::attach_classic_link_vpc::AttachClassicLinkVpcOutput;
use aws_sdk_ec2::operation::attach_classic_link_vpc::builders::AttachClassicLinkVpcFluentBuilder;
use aws_sdk_ec2::operation::attach_internet_gateway::AttachInternetGatewayOutput;
use aws_sdk_ec2::operation::attach_internet_gateway::builders::AttachInternetGatewayFluentBuilder;
use aws_sdk_ec2::operation::create_network_acl::builders::CreateNetworkAclFluentBuilder;
use aws_sdk_ec2::operation::create_route_table::builders::CreateRouteTableFluentBuilder;
use aws_sdk_ec2::operation::create_security_group::builders::CreateSecurityGroupFluentBuilder;
use aws_sdk_ec2::operation::create_subnet::builders::CreateSubnetFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::create_vpc_peering_connection::builders::CreateVpcPeeringConnectionFluentBuilder;
use aws_sdk_ec2::operation::delete_vpc::DeleteVpcOutput;
use aws_sdk_ec2::operation::delete_vpc::builders::DeleteVpcFluentBuilder;
use aws_sdk_ec2::operation::describe_instances::DescribeInstancesOutput;
use aws_sdk_ec2::operation::describe_instances::builders::DescribeInstancesInputBuilder;
use aws_sdk_ec2::operation::describe_internet_gateways::DescribeInternetGatewaysOutput;
use aws_sdk_ec2::operation::describe_internet_gateways::builders::DescribeInternetGatewaysInputBuilder;
use aws_sdk_ec2::operation::describe_network_acls::DescribeNetworkAclsOutput;
use aws_sdk_ec2::operation::describe_network_acls::builders::DescribeNetworkAclsInputBuilder;
use aws_sdk_ec2::operation::describe_network_interfaces::DescribeNetworkInterfacesOutput;
use aws_sdk_ec2::operation::describe_network_interfaces::builders::DescribeNetworkInterfacesInputBuilder;
use aws_sdk_ec2::operation::describe_route_tables::DescribeRouteTablesOutput;
use aws_sdk_ec2::operation::describe_route_tables::builders::DescribeRouteTablesInputBuilder;
use aws_sdk_ec2::operation::describe_security_groups::DescribeSecurityGroupsOutput;
use aws_sdk_ec2::operation::describe_security_groups::builders::DescribeSecurityGroupsInputBuilder;
use aws_sdk_ec2::operation::describe_subnets::DescribeSubnetsOutput;
use aws_sdk_ec2::operation::describe_subnets::builders::DescribeSubnetsInputBuilder;
use aws_sdk_ec2::operation::describe_vpc_attribute::DescribeVpcAttributeOutput;
use aws_sdk_ec2::operation::describe_vpc_attribute::builders::DescribeVpcAttributeFluentBuilder;
use aws_sdk_ec2::operation::describe_vpc_peering_connections::DescribeVpcPeeringConnectionsOutput;
use aws_sdk_ec2::operation::describe_vpc_peering_connections::builders::DescribeVpcPeeringConnectionsInputBuilder;
use aws_sdk_ec2::operation::detach_classic_link_vpc::DetachClassicLinkVpcOutput;
use aws_sdk_ec2::operation::detach_classic_link_vpc::builders::DetachClassicLinkVpcFluentBuilder;
use aws_sdk_ec2::operation::detach_internet_gateway::DetachInternetGatewayOutput;
use aws_sdk_ec2::operation::detach_internet_gateway::builders::DetachInternetGatewayFluentBuilder;
use aws_sdk_ec2::operation::disable_vpc_classic_link::DisableVpcClassicLinkOutput;
use aws_sdk_ec2::operation::disable_vpc_classic_link::builders::DisableVpcClassicLinkFluentBuilder;
use aws_sdk_ec2::operation::enable_vpc_classic_link::EnableVpcClassicLinkOutput;
use aws_sdk_ec2::operation::enable_vpc_classic_link::builders::EnableVpcClassicLinkFluentBuilder;
use aws_sdk_ec2::operation::modify_vpc_attribute::ModifyVpcAttributeOutput;
use aws_sdk_ec2::operation::modify_vpc_attribute::builders::ModifyVpcAttributeFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{
    DhcpOptions, Instance, InternetGateway, NetworkAcl, NetworkInterface, RouteTable,
    SecurityGroup, Subnet, Tag, VpcPeeringConnection,
};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A virtual private cloud (VPC): a network of your own.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// let vpc = ec2.vpc("vpc-0123456789abcdef0");
/// for instance in vpc.instances().collect().await? {
///     println!("{} {:?}", instance.id(), instance.item().private_ip_address());
/// }
/// let subnet = vpc.create_subnet().with(|create| create.cidr_block("10.0.1.0/24")).await?;
/// println!("{}", subnet.id());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.vpc("vpc-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Vpc(id=\"vpc-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Vpc {
    scope: Scope<Client>,
    loaded: Loaded<types::Vpc>,
}

impl Vpc {
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
impl Vpc {
    /// The VPC's ID (`VpcId` in requests).
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
impl Vpc {
    /// Reads the attributes of the VPC:
    /// [DescribeVpcs](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3: [`Vpc.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Vpc>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Vpc>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_vpcs()
                .set_vpc_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Vpc> = runtime::first(response.vpcs);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Vpc>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Vpc {
    /// Gives the DHCP options to a VPC:
    /// [AssociateDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.associate_dhcp_options`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/associate_dhcp_options.html).
    pub fn associate_dhcp_options(
        &self,
        dhcp_options_id: impl Into<String>,
    ) -> Action<AssociateDhcpOptionsFluentBuilder, AssociateDhcpOptionsOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .associate_dhcp_options()
                .dhcp_options_id(dhcp_options_id),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Links an EC2-Classic instance to a VPC:
    /// [AttachClassicLinkVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachClassicLinkVpc.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.attach_classic_link_instance`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/attach_classic_link_instance.html).
    pub fn attach_classic_link_instance(
        &self,
        instance_id: impl Into<String>,
    ) -> Action<AttachClassicLinkVpcFluentBuilder, AttachClassicLinkVpcOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .attach_classic_link_vpc()
                .instance_id(instance_id),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches an internet gateway to a VPC:
    /// [AttachInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.attach_internet_gateway`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/attach_internet_gateway.html).
    pub fn attach_internet_gateway(
        &self,
        internet_gateway_id: impl Into<String>,
    ) -> Action<AttachInternetGatewayFluentBuilder, AttachInternetGatewayOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .attach_internet_gateway()
                .internet_gateway_id(internet_gateway_id),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Creates a network ACL:
    /// [CreateNetworkAcl](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAcl.html).
    ///
    /// Gives the [`NetworkAcl`].
    ///
    /// boto3:
    /// [`Vpc.create_network_acl`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/create_network_acl.html).
    pub fn create_network_acl(
        &self,
    ) -> Action<CreateNetworkAclFluentBuilder, Summary<NetworkAcl, types::NetworkAcl>, Self> {
        Action::new(
            self.shared(),
            self.client().create_network_acl(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::NetworkAcl> = runtime::one(response.network_acl);
                    let entry = runtime::required("NetworkAcl", found).about(&this)?;
                    let id = runtime::name(entry.network_acl_id());
                    Ok(Summary::new(
                        NetworkAcl::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a route table:
    /// [CreateRouteTable](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html).
    ///
    /// Gives the [`RouteTable`].
    ///
    /// boto3:
    /// [`Vpc.create_route_table`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/create_route_table.html).
    pub fn create_route_table(
        &self,
    ) -> Action<CreateRouteTableFluentBuilder, Summary<RouteTable, types::RouteTable>, Self> {
        Action::new(
            self.shared(),
            self.client().create_route_table(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::RouteTable> = runtime::one(response.route_table);
                    let entry = runtime::required("RouteTable", found).about(&this)?;
                    let id = runtime::name(entry.route_table_id());
                    Ok(Summary::new(
                        RouteTable::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a security group:
    /// [CreateSecurityGroup](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html).
    ///
    /// Gives the [`SecurityGroup`].
    ///
    /// boto3:
    /// [`Vpc.create_security_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/create_security_group.html).
    pub fn create_security_group(
        &self,
        group_name: impl Into<String>,
        description: impl Into<String>,
    ) -> Action<CreateSecurityGroupFluentBuilder, SecurityGroup, Self> {
        Action::new(
            self.shared(),
            self.client()
                .create_security_group()
                .group_name(group_name)
                .description(description),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("GroupId", runtime::text(response.group_id()))
                            .about(&this)?
                            .into();
                    Ok(SecurityGroup::new(Scope::new(this.meta().clone(), id)))
                })
            },
        )
    }

    /// Creates a subnet:
    /// [CreateSubnet](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html).
    ///
    /// Gives the [`Subnet`].
    ///
    /// boto3:
    /// [`Vpc.create_subnet`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/create_subnet.html).
    pub fn create_subnet(
        &self,
    ) -> Action<CreateSubnetFluentBuilder, Summary<Subnet, types::Subnet>, Self> {
        Action::new(
            self.shared(),
            self.client().create_subnet(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::Subnet> = runtime::one(response.subnet);
                    let entry = runtime::required("Subnet", found).about(&this)?;
                    let id = runtime::name(entry.subnet_id());
                    Ok(Summary::new(
                        Subnet::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
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
    /// [`Vpc.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/create_tags.html).
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

    /// Deletes the VPC:
    /// [DeleteVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/delete.html).
    pub fn delete(&self) -> Action<DeleteVpcFluentBuilder, DeleteVpcOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_vpc(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Reads one attribute of the VPC:
    /// [DescribeVpcAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html).
    ///
    /// boto3:
    /// [`Vpc.describe_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/describe_attribute.html).
    pub fn describe_attribute(
        &self,
    ) -> Action<DescribeVpcAttributeFluentBuilder, DescribeVpcAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().describe_vpc_attribute(),
            |this, request| request.vpc_id(this.id()),
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Unlinks an EC2-Classic instance from a VPC:
    /// [DetachClassicLinkVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachClassicLinkVpc.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.detach_classic_link_instance`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/detach_classic_link_instance.html).
    pub fn detach_classic_link_instance(
        &self,
        instance_id: impl Into<String>,
    ) -> Action<DetachClassicLinkVpcFluentBuilder, DetachClassicLinkVpcOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .detach_classic_link_vpc()
                .instance_id(instance_id),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches an internet gateway from a VPC:
    /// [DetachInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.detach_internet_gateway`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/detach_internet_gateway.html).
    pub fn detach_internet_gateway(
        &self,
        internet_gateway_id: impl Into<String>,
    ) -> Action<DetachInternetGatewayFluentBuilder, DetachInternetGatewayOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .detach_internet_gateway()
                .internet_gateway_id(internet_gateway_id),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Forbids links with EC2-Classic instances:
    /// [DisableVpcClassicLink](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableVpcClassicLink.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.disable_classic_link`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/disable_classic_link.html).
    pub fn disable_classic_link(
        &self,
    ) -> Action<DisableVpcClassicLinkFluentBuilder, DisableVpcClassicLinkOutput, Self> {
        Action::new(
            self.shared(),
            self.client().disable_vpc_classic_link(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Allows links with EC2-Classic instances:
    /// [EnableVpcClassicLink](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableVpcClassicLink.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.enable_classic_link`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/enable_classic_link.html).
    pub fn enable_classic_link(
        &self,
    ) -> Action<EnableVpcClassicLinkFluentBuilder, EnableVpcClassicLinkOutput, Self> {
        Action::new(
            self.shared(),
            self.client().enable_vpc_classic_link(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Changes an attribute of the VPC:
    /// [ModifyVpcAttribute](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.modify_attribute`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/modify_attribute.html).
    pub fn modify_attribute(
        &self,
    ) -> Action<ModifyVpcAttributeFluentBuilder, ModifyVpcAttributeOutput, Self> {
        Action::new(
            self.shared(),
            self.client().modify_vpc_attribute(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Asks another VPC for a peering connection:
    /// [CreateVpcPeeringConnection](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html).
    ///
    /// Gives the [`VpcPeeringConnection`].
    ///
    /// boto3:
    /// [`Vpc.request_vpc_peering_connection`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/request_vpc_peering_connection.html).
    pub fn request_vpc_peering_connection(
        &self,
    ) -> Action<
        CreateVpcPeeringConnectionFluentBuilder,
        Summary<VpcPeeringConnection, types::VpcPeeringConnection>,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().create_vpc_peering_connection(),
            |this, request| request.vpc_id(this.id()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::VpcPeeringConnection> =
                        runtime::one(response.vpc_peering_connection);
                    let entry = runtime::required("VpcPeeringConnection", found).about(&this)?;
                    let id = runtime::name(entry.vpc_peering_connection_id());
                    Ok(Summary::new(
                        VpcPeeringConnection::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }
}

/// Waiters. Each sends its request again and again.
impl Vpc {
    /// Waits until the VPC is available, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.wait_until_available`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/wait_until_available.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_available(&self, max_wait: Duration) -> Result<(), Error> {
        let polled = self
            .client()
            .wait_until_vpc_available()
            .set_vpc_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        runtime::waited("VPC is available", max_wait, polled).about(self)?;
        self.loaded.forget();
        Ok(())
    }

    /// Waits until the VPC exists, at most `max_wait`. The SDK sets the delay between two requests.
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Vpc.wait_until_exists`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/wait_until_exists.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when time runs out, or when the service refuses or cannot be reached.
    pub async fn wait_until_exists(&self, max_wait: Duration) -> Result<(), Error> {
        let polled = self
            .client()
            .wait_until_vpc_exists()
            .set_vpc_ids(Some(vec![self.id().to_owned()]))
            .wait(max_wait)
            .await;
        runtime::waited("VPC exists", max_wait, polled).about(self)?;
        self.loaded.forget();
        Ok(())
    }
}

/// Sub-resources. Nothing is sent.
impl Vpc {
    /// The [`DhcpOptions`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Vpc.DhcpOptions()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/DhcpOptions.html).
    #[must_use]
    pub fn dhcp_options(&self, data: &types::Vpc) -> Option<DhcpOptions> {
        let id: Arc<str> = runtime::text(data.dhcp_options_id())?.into();
        Some(DhcpOptions::new(Scope::new(self.meta().clone(), id)))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Vpc {
    /// Lists peering connections:
    /// [DescribeVpcPeeringConnections](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html).
    ///
    /// Each item is a [`VpcPeeringConnection`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.accepted_vpc_peering_connections`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/accepted_vpc_peering_connections.html).
    pub fn accepted_vpc_peering_connections(
        &self,
    ) -> Collection<ListRequest<VpcAcceptedVpcPeeringConnections>> {
        let input = DescribeVpcPeeringConnectionsInputBuilder::default().filters(
            types::Filter::builder()
                .name("accepter-vpc-info.vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists instances:
    /// [DescribeInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html).
    ///
    /// Each item is an [`Instance`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/instances.html).
    pub fn instances(&self) -> Collection<ListRequest<VpcInstances>> {
        let input = DescribeInstancesInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists internet gateways:
    /// [DescribeInternetGateways](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html).
    ///
    /// Each item is an [`InternetGateway`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.internet_gateways`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/internet_gateways.html).
    pub fn internet_gateways(&self) -> Collection<ListRequest<VpcInternetGateways>> {
        let input = DescribeInternetGatewaysInputBuilder::default().filters(
            types::Filter::builder()
                .name("attachment.vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists network ACLs:
    /// [DescribeNetworkAcls](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html).
    ///
    /// Each item is a [`NetworkAcl`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.network_acls`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/network_acls.html).
    pub fn network_acls(&self) -> Collection<ListRequest<VpcNetworkAcls>> {
        let input = DescribeNetworkAclsInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists network interfaces:
    /// [DescribeNetworkInterfaces](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html).
    ///
    /// Each item is a [`NetworkInterface`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.network_interfaces`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/network_interfaces.html).
    pub fn network_interfaces(&self) -> Collection<ListRequest<VpcNetworkInterfaces>> {
        let input = DescribeNetworkInterfacesInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists peering connections:
    /// [DescribeVpcPeeringConnections](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html).
    ///
    /// Each item is a [`VpcPeeringConnection`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.requested_vpc_peering_connections`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/requested_vpc_peering_connections.html).
    pub fn requested_vpc_peering_connections(
        &self,
    ) -> Collection<ListRequest<VpcRequestedVpcPeeringConnections>> {
        let input = DescribeVpcPeeringConnectionsInputBuilder::default().filters(
            types::Filter::builder()
                .name("requester-vpc-info.vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists route tables:
    /// [DescribeRouteTables](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html).
    ///
    /// Each item is a [`RouteTable`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.route_tables`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/route_tables.html).
    pub fn route_tables(&self) -> Collection<ListRequest<VpcRouteTables>> {
        let input = DescribeRouteTablesInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists security groups:
    /// [DescribeSecurityGroups](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html).
    ///
    /// Each item is a [`SecurityGroup`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.security_groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/security_groups.html).
    pub fn security_groups(&self) -> Collection<ListRequest<VpcSecurityGroups>> {
        let input = DescribeSecurityGroupsInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists subnets:
    /// [DescribeSubnets](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html).
    ///
    /// Each item is a [`Subnet`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Vpc.subnets`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/vpc/subnets.html).
    pub fn subnets(&self) -> Collection<ListRequest<VpcSubnets>> {
        let input = DescribeSubnetsInputBuilder::default().filters(
            types::Filter::builder()
                .name("vpc-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Vpc::accepted_vpc_peering_connections`].
#[derive(Clone, Copy, Debug)]
pub struct VpcAcceptedVpcPeeringConnections;

impl Operation for VpcAcceptedVpcPeeringConnections {
    const NAME: &'static str = "DescribeVpcPeeringConnections";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeVpcPeeringConnectionsInputBuilder;
    type Output = DescribeVpcPeeringConnectionsOutput;
    type Entry = types::VpcPeeringConnection;
    type Item = Summary<VpcPeeringConnection, types::VpcPeeringConnection>;

    fn page(
        mut input: DescribeVpcPeeringConnectionsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeVpcPeeringConnectionsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeVpcPeeringConnectionsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeVpcPeeringConnectionsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeVpcPeeringConnectionsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeVpcPeeringConnectionsOutput) -> Vec<types::VpcPeeringConnection> {
        runtime::all(output.vpc_peering_connections)
    }

    fn item(
        parent: &Vpc,
        entry: types::VpcPeeringConnection,
    ) -> Summary<VpcPeeringConnection, types::VpcPeeringConnection> {
        let id = runtime::name(entry.vpc_peering_connection_id());
        Summary::new(
            VpcPeeringConnection::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::instances`].
#[derive(Clone, Copy, Debug)]
pub struct VpcInstances;

impl Operation for VpcInstances {
    const NAME: &'static str = "DescribeInstances";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeInstancesInputBuilder;
    type Output = DescribeInstancesOutput;
    type Entry = types::Instance;
    type Item = Summary<Instance, types::Instance>;

    fn page(
        mut input: DescribeInstancesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeInstancesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeInstancesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeInstancesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeInstancesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeInstancesOutput) -> Vec<types::Instance> {
        runtime::all(output.reservations)
            .into_iter()
            .flat_map(|it| runtime::all(it.instances))
            .collect()
    }

    fn item(parent: &Vpc, entry: types::Instance) -> Summary<Instance, types::Instance> {
        let id = runtime::name(entry.instance_id());
        Summary::new(Instance::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Vpc::internet_gateways`].
#[derive(Clone, Copy, Debug)]
pub struct VpcInternetGateways;

impl Operation for VpcInternetGateways {
    const NAME: &'static str = "DescribeInternetGateways";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeInternetGatewaysInputBuilder;
    type Output = DescribeInternetGatewaysOutput;
    type Entry = types::InternetGateway;
    type Item = Summary<InternetGateway, types::InternetGateway>;

    fn page(
        mut input: DescribeInternetGatewaysInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeInternetGatewaysInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeInternetGatewaysInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeInternetGatewaysOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeInternetGatewaysOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeInternetGatewaysOutput) -> Vec<types::InternetGateway> {
        runtime::all(output.internet_gateways)
    }

    fn item(
        parent: &Vpc,
        entry: types::InternetGateway,
    ) -> Summary<InternetGateway, types::InternetGateway> {
        let id = runtime::name(entry.internet_gateway_id());
        Summary::new(
            InternetGateway::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::network_acls`].
#[derive(Clone, Copy, Debug)]
pub struct VpcNetworkAcls;

impl Operation for VpcNetworkAcls {
    const NAME: &'static str = "DescribeNetworkAcls";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeNetworkAclsInputBuilder;
    type Output = DescribeNetworkAclsOutput;
    type Entry = types::NetworkAcl;
    type Item = Summary<NetworkAcl, types::NetworkAcl>;

    fn page(
        mut input: DescribeNetworkAclsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeNetworkAclsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeNetworkAclsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeNetworkAclsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeNetworkAclsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeNetworkAclsOutput) -> Vec<types::NetworkAcl> {
        runtime::all(output.network_acls)
    }

    fn item(parent: &Vpc, entry: types::NetworkAcl) -> Summary<NetworkAcl, types::NetworkAcl> {
        let id = runtime::name(entry.network_acl_id());
        Summary::new(
            NetworkAcl::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::network_interfaces`].
#[derive(Clone, Copy, Debug)]
pub struct VpcNetworkInterfaces;

impl Operation for VpcNetworkInterfaces {
    const NAME: &'static str = "DescribeNetworkInterfaces";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeNetworkInterfacesInputBuilder;
    type Output = DescribeNetworkInterfacesOutput;
    type Entry = types::NetworkInterface;
    type Item = Summary<NetworkInterface, types::NetworkInterface>;

    fn page(
        mut input: DescribeNetworkInterfacesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeNetworkInterfacesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeNetworkInterfacesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeNetworkInterfacesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeNetworkInterfacesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeNetworkInterfacesOutput) -> Vec<types::NetworkInterface> {
        runtime::all(output.network_interfaces)
    }

    fn item(
        parent: &Vpc,
        entry: types::NetworkInterface,
    ) -> Summary<NetworkInterface, types::NetworkInterface> {
        let id = runtime::name(entry.network_interface_id());
        Summary::new(
            NetworkInterface::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::requested_vpc_peering_connections`].
#[derive(Clone, Copy, Debug)]
pub struct VpcRequestedVpcPeeringConnections;

impl Operation for VpcRequestedVpcPeeringConnections {
    const NAME: &'static str = "DescribeVpcPeeringConnections";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeVpcPeeringConnectionsInputBuilder;
    type Output = DescribeVpcPeeringConnectionsOutput;
    type Entry = types::VpcPeeringConnection;
    type Item = Summary<VpcPeeringConnection, types::VpcPeeringConnection>;

    fn page(
        mut input: DescribeVpcPeeringConnectionsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeVpcPeeringConnectionsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeVpcPeeringConnectionsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeVpcPeeringConnectionsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeVpcPeeringConnectionsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeVpcPeeringConnectionsOutput) -> Vec<types::VpcPeeringConnection> {
        runtime::all(output.vpc_peering_connections)
    }

    fn item(
        parent: &Vpc,
        entry: types::VpcPeeringConnection,
    ) -> Summary<VpcPeeringConnection, types::VpcPeeringConnection> {
        let id = runtime::name(entry.vpc_peering_connection_id());
        Summary::new(
            VpcPeeringConnection::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::route_tables`].
#[derive(Clone, Copy, Debug)]
pub struct VpcRouteTables;

impl Operation for VpcRouteTables {
    const NAME: &'static str = "DescribeRouteTables";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeRouteTablesInputBuilder;
    type Output = DescribeRouteTablesOutput;
    type Entry = types::RouteTable;
    type Item = Summary<RouteTable, types::RouteTable>;

    fn page(
        mut input: DescribeRouteTablesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeRouteTablesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeRouteTablesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeRouteTablesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeRouteTablesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeRouteTablesOutput) -> Vec<types::RouteTable> {
        runtime::all(output.route_tables)
    }

    fn item(parent: &Vpc, entry: types::RouteTable) -> Summary<RouteTable, types::RouteTable> {
        let id = runtime::name(entry.route_table_id());
        Summary::new(
            RouteTable::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::security_groups`].
#[derive(Clone, Copy, Debug)]
pub struct VpcSecurityGroups;

impl Operation for VpcSecurityGroups {
    const NAME: &'static str = "DescribeSecurityGroups";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeSecurityGroupsInputBuilder;
    type Output = DescribeSecurityGroupsOutput;
    type Entry = types::SecurityGroup;
    type Item = Summary<SecurityGroup, types::SecurityGroup>;

    fn page(
        mut input: DescribeSecurityGroupsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeSecurityGroupsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeSecurityGroupsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeSecurityGroupsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeSecurityGroupsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeSecurityGroupsOutput) -> Vec<types::SecurityGroup> {
        runtime::all(output.security_groups)
    }

    fn item(
        parent: &Vpc,
        entry: types::SecurityGroup,
    ) -> Summary<SecurityGroup, types::SecurityGroup> {
        let id = runtime::name(entry.group_id());
        Summary::new(
            SecurityGroup::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Vpc::subnets`].
#[derive(Clone, Copy, Debug)]
pub struct VpcSubnets;

impl Operation for VpcSubnets {
    const NAME: &'static str = "DescribeSubnets";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Vpc;
    type Input = DescribeSubnetsInputBuilder;
    type Output = DescribeSubnetsOutput;
    type Entry = types::Subnet;
    type Item = Summary<Subnet, types::Subnet>;

    fn page(
        mut input: DescribeSubnetsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeSubnetsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeSubnetsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeSubnetsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeSubnetsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeSubnetsOutput) -> Vec<types::Subnet> {
        runtime::all(output.subnets)
    }

    fn item(parent: &Vpc, entry: types::Subnet) -> Summary<Subnet, types::Subnet> {
        let id = runtime::name(entry.subnet_id());
        Summary::new(Subnet::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Vpc",
    identifiers: &["id"],
    load: Some("DescribeVpcs"),
    actions: &[
        Member::new("associate_dhcp_options", Some("AssociateDhcpOptions"), None),
        Member::new(
            "attach_classic_link_instance",
            Some("AttachClassicLinkVpc"),
            None,
        ),
        Member::new(
            "attach_internet_gateway",
            Some("AttachInternetGateway"),
            None,
        ),
        Member::new(
            "create_network_acl",
            Some("CreateNetworkAcl"),
            Some("NetworkAcl"),
        ),
        Member::new(
            "create_route_table",
            Some("CreateRouteTable"),
            Some("RouteTable"),
        ),
        Member::new(
            "create_security_group",
            Some("CreateSecurityGroup"),
            Some("SecurityGroup"),
        ),
        Member::new("create_subnet", Some("CreateSubnet"), Some("Subnet")),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteVpc"), None),
        Member::new("describe_attribute", Some("DescribeVpcAttribute"), None),
        Member::new(
            "detach_classic_link_instance",
            Some("DetachClassicLinkVpc"),
            None,
        ),
        Member::new(
            "detach_internet_gateway",
            Some("DetachInternetGateway"),
            None,
        ),
        Member::new("disable_classic_link", Some("DisableVpcClassicLink"), None),
        Member::new("enable_classic_link", Some("EnableVpcClassicLink"), None),
        Member::new("modify_attribute", Some("ModifyVpcAttribute"), None),
        Member::new(
            "request_vpc_peering_connection",
            Some("CreateVpcPeeringConnection"),
            Some("VpcPeeringConnection"),
        ),
    ],
    sub_resources: &[Member::new("dhcp_options", None, Some("DhcpOptions"))],
    collections: &[
        Member::new(
            "accepted_vpc_peering_connections",
            Some("DescribeVpcPeeringConnections"),
            Some("VpcPeeringConnection"),
        ),
        Member::new("instances", Some("DescribeInstances"), Some("Instance")),
        Member::new(
            "internet_gateways",
            Some("DescribeInternetGateways"),
            Some("InternetGateway"),
        ),
        Member::new(
            "network_acls",
            Some("DescribeNetworkAcls"),
            Some("NetworkAcl"),
        ),
        Member::new(
            "network_interfaces",
            Some("DescribeNetworkInterfaces"),
            Some("NetworkInterface"),
        ),
        Member::new(
            "requested_vpc_peering_connections",
            Some("DescribeVpcPeeringConnections"),
            Some("VpcPeeringConnection"),
        ),
        Member::new(
            "route_tables",
            Some("DescribeRouteTables"),
            Some("RouteTable"),
        ),
        Member::new(
            "security_groups",
            Some("DescribeSecurityGroups"),
            Some("SecurityGroup"),
        ),
        Member::new("subnets", Some("DescribeSubnets"), Some("Subnet")),
    ],
    batch_actions: &[],
    waiters: &[
        Member::new("wait_until_available", Some("VpcAvailable"), None),
        Member::new("wait_until_exists", Some("VpcExists"), None),
    ],
};

impl Resource for Vpc {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Vpc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Vpc {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Vpc {}

impl Hash for Vpc {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
