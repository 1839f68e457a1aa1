// Generated from descriptions/ec2.toml; do not edit.

//! [`Ec2`]: Amazon EC2: the service, from which every instance, volume and network is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_ec2::operation::create_dhcp_options::builders::CreateDhcpOptionsFluentBuilder;
use aws_sdk_ec2::operation::create_internet_gateway::builders::CreateInternetGatewayFluentBuilder;
use aws_sdk_ec2::operation::create_key_pair::CreateKeyPairOutput;
use aws_sdk_ec2::operation::create_key_pair::builders::CreateKeyPairFluentBuilder;
use aws_sdk_ec2::operation::create_network_acl::builders::CreateNetworkAclFluentBuilder;
use aws_sdk_ec2::operation::create_network_interface::builders::CreateNetworkInterfaceFluentBuilder;
use aws_sdk_ec2::operation::create_placement_group::builders::CreatePlacementGroupFluentBuilder;
use aws_sdk_ec2::operation::create_route_table::builders::CreateRouteTableFluentBuilder;
use aws_sdk_ec2::operation::create_security_group::builders::CreateSecurityGroupFluentBuilder;
use aws_sdk_ec2::operation::create_snapshot::CreateSnapshotOutput;
use aws_sdk_ec2::operation::create_snapshot::builders::CreateSnapshotFluentBuilder;
use aws_sdk_ec2::operation::create_subnet::builders::CreateSubnetFluentBuilder;
use aws_sdk_ec2::operation::create_tags::CreateTagsOutput;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::create_volume::CreateVolumeOutput;
use aws_sdk_ec2::operation::create_volume::builders::CreateVolumeFluentBuilder;
use aws_sdk_ec2::operation::create_vpc::builders::CreateVpcFluentBuilder;
use aws_sdk_ec2::operation::create_vpc_peering_connection::builders::CreateVpcPeeringConnectionFluentBuilder;
use aws_sdk_ec2::operation::describe_addresses::DescribeAddressesOutput;
use aws_sdk_ec2::operation::describe_addresses::builders::DescribeAddressesInputBuilder;
use aws_sdk_ec2::operation::describe_dhcp_options::DescribeDhcpOptionsOutput;
use aws_sdk_ec2::operation::describe_dhcp_options::builders::DescribeDhcpOptionsInputBuilder;
use aws_sdk_ec2::operation::describe_images::DescribeImagesOutput;
use aws_sdk_ec2::operation::describe_images::builders::DescribeImagesInputBuilder;
use aws_sdk_ec2::operation::describe_instances::DescribeInstancesOutput;
use aws_sdk_ec2::operation::describe_instances::builders::DescribeInstancesInputBuilder;
use aws_sdk_ec2::operation::describe_internet_gateways::DescribeInternetGatewaysOutput;
use aws_sdk_ec2::operation::describe_internet_gateways::builders::DescribeInternetGatewaysInputBuilder;
use aws_sdk_ec2::operation::describe_key_pairs::DescribeKeyPairsOutput;
use aws_sdk_ec2::operation::describe_key_pairs::builders::DescribeKeyPairsInputBuilder;
use aws_sdk_ec2::operation::describe_network_acls::DescribeNetworkAclsOutput;
use aws_sdk_ec2::operation::describe_network_acls::builders::DescribeNetworkAclsInputBuilder;
use aws_sdk_ec2::operation::describe_network_interfaces::DescribeNetworkInterfacesOutput;
use aws_sdk_ec2::operation::describe_network_interfaces::builders::DescribeNetworkInterfacesInputBuilder;
use aws_sdk_ec2::operation::describe_placement_groups::DescribePlacementGroupsOutput;
use aws_sdk_ec2::operation::describe_placement_groups::builders::DescribePlacementGroupsInputBuilder;
use aws_sdk_ec2::operation::describe_route_tables::DescribeRouteTablesOutput;
use aws_sdk_ec2::operation::describe_route_tables::builders::DescribeRouteTablesInputBuilder;
use aws_sdk_ec2::operation::describe_security_groups::DescribeSecurityGroupsOutput;
use aws_sdk_ec2::operation::describe_security_groups::builders::DescribeSecurityGroupsInputBuilder;
use aws_sdk_ec2::operation::describe_snapshots::DescribeSnapshotsOutput;
use aws_sdk_ec2::operation::describe_snapshots::builders::DescribeSnapshotsInputBuilder;
use aws_sdk_ec2::operation::describe_subnets::DescribeSubnetsOutput;
use aws_sdk_ec2::operation::describe_subnets::builders::DescribeSubnetsInputBuilder;
use aws_sdk_ec2::operation::describe_volumes::DescribeVolumesOutput;
use aws_sdk_ec2::operation::describe_volumes::builders::DescribeVolumesInputBuilder;
use aws_sdk_ec2::operation::describe_vpc_peering_connections::DescribeVpcPeeringConnectionsOutput;
use aws_sdk_ec2::operation::describe_vpc_peering_connections::builders::DescribeVpcPeeringConnectionsInputBuilder;
use aws_sdk_ec2::operation::describe_vpcs::DescribeVpcsOutput;
use aws_sdk_ec2::operation::describe_vpcs::builders::DescribeVpcsInputBuilder;
use aws_sdk_ec2::operation::disassociate_route_table::DisassociateRouteTableOutput;
use aws_sdk_ec2::operation::disassociate_route_table::builders::DisassociateRouteTableFluentBuilder;
use aws_sdk_ec2::operation::import_key_pair::builders::ImportKeyPairFluentBuilder;
use aws_sdk_ec2::operation::register_image::builders::RegisterImageFluentBuilder;
use aws_sdk_ec2::operation::run_instances::builders::RunInstancesFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{
    ClassicAddress, DhcpOptions, Image, Instance, InternetGateway, KeyPair, KeyPairInfo,
    NetworkAcl, NetworkInterface, NetworkInterfaceAssociation, PlacementGroup, Route, RouteTable,
    RouteTableAssociation, SecurityGroup, Snapshot, Subnet, Tag, Volume, Vpc, VpcAddress,
    VpcPeeringConnection,
};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// Amazon EC2: the service, from which every instance, volume and network is reached.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// use aws_sdk_ec2::types::Filter;
/// use resource::ec2::InstanceBatch;
///
/// let running = Filter::builder().name("instance-state-name").values("running").build();
/// let instances = ec2.instances().with(|list| list.filters(running));
/// for instance in instances.collect().await? {
///     println!("{} {:?}", instance.id(), instance.item().instance_type());
/// }
/// instances.stop().await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_ec2::Client::from_conf(config);
/// let ec2 = resource::ec2::Ec2::from_client(client);
/// assert_eq!(ec2.meta().service_name(), "ec2");
/// ```
#[derive(Clone)]
pub struct Ec2 {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl Ec2 {
    /// From a session, or from the SDK's configuration: `session.resource(Ec2::new)`, `Ec2::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "ec2",
                &session,
                session.client(|config| {
                    let config = aws_sdk_ec2::config::Builder::from(config);
                    Client::from_conf(config.interceptor(runtime::CompleteXml::new()).build())
                }),
                is_same,
            ),
        }
    }

    /// From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds.
    #[must_use]
    pub fn from_client(client: Client) -> Self {
        Self {
            meta: Meta::of_client("ec2", client, is_same),
        }
    }

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {
        self.meta.client()
    }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {
        &self.meta
    }
}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {
    std::ptr::eq(one.config(), other.config())
}

/// Actions. Each sends its request when it is awaited.
impl Ec2 {
    /// Creates DHCP options:
    /// [CreateDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html).
    ///
    /// Gives the [`DhcpOptions`].
    ///
    /// boto3:
    /// [`ServiceResource.create_dhcp_options`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_dhcp_options.html).
    pub fn create_dhcp_options(
        &self,
    ) -> Action<CreateDhcpOptionsFluentBuilder, Summary<DhcpOptions, types::DhcpOptions>, Self>
    {
        Action::new(
            self.clone(),
            self.client().create_dhcp_options(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::DhcpOptions> = runtime::one(response.dhcp_options);
                    let entry = runtime::required("DhcpOptions", found).about(&this)?;
                    let id = runtime::name(entry.dhcp_options_id());
                    Ok(Summary::new(
                        DhcpOptions::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Starts new instances:
    /// [RunInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html).
    ///
    /// Gives an [`Instance`] for each.
    ///
    /// boto3:
    /// [`ServiceResource.create_instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_instances.html).
    pub fn create_instances(
        &self,
    ) -> Action<RunInstancesFluentBuilder, Vec<Summary<Instance, types::Instance>>, Self> {
        Action::new(
            self.clone(),
            self.client().run_instances(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let entries: Vec<types::Instance> = runtime::all(response.instances);
                    Ok(entries
                        .into_iter()
                        .map(|entry| {
                            let id = runtime::name(entry.instance_id());
                            Summary::new(Instance::new(Scope::new(this.meta().clone(), id)), entry)
                        })
                        .collect())
                })
            },
        )
    }

    /// Creates an internet gateway:
    /// [CreateInternetGateway](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html).
    ///
    /// Gives the [`InternetGateway`].
    ///
    /// boto3:
    /// [`ServiceResource.create_internet_gateway`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_internet_gateway.html).
    pub fn create_internet_gateway(
        &self,
    ) -> Action<
        CreateInternetGatewayFluentBuilder,
        Summary<InternetGateway, types::InternetGateway>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client().create_internet_gateway(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::InternetGateway> =
                        runtime::one(response.internet_gateway);
                    let entry = runtime::required("InternetGateway", found).about(&this)?;
                    let id = runtime::name(entry.internet_gateway_id());
                    Ok(Summary::new(
                        InternetGateway::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a key pair; its private key is given only this once:
    /// [CreateKeyPair](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateKeyPair.html).
    ///
    /// Gives the [`KeyPair`].
    ///
    /// boto3:
    /// [`ServiceResource.create_key_pair`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_key_pair.html).
    pub fn create_key_pair(
        &self,
        key_name: impl Into<String>,
    ) -> Action<CreateKeyPairFluentBuilder, Summary<KeyPair, CreateKeyPairOutput>, Self> {
        Action::new(
            self.clone(),
            self.client().create_key_pair().key_name(key_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let entry = request.send().await.about(&this)?;
                    let name = runtime::name(entry.key_name());
                    Ok(Summary::new(
                        KeyPair::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
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
    /// [`ServiceResource.create_network_acl`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_network_acl.html).
    pub fn create_network_acl(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<CreateNetworkAclFluentBuilder, Summary<NetworkAcl, types::NetworkAcl>, Self> {
        Action::new(
            self.clone(),
            self.client().create_network_acl().vpc_id(vpc_id),
            |_, request| request,
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

    /// Creates a network interface:
    /// [CreateNetworkInterface](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html).
    ///
    /// Gives the [`NetworkInterface`].
    ///
    /// boto3:
    /// [`ServiceResource.create_network_interface`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_network_interface.html).
    pub fn create_network_interface(
        &self,
        subnet_id: impl Into<String>,
    ) -> Action<
        CreateNetworkInterfaceFluentBuilder,
        Summary<NetworkInterface, types::NetworkInterface>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client()
                .create_network_interface()
                .subnet_id(subnet_id),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::NetworkInterface> =
                        runtime::one(response.network_interface);
                    let entry = runtime::required("NetworkInterface", found).about(&this)?;
                    let id = runtime::name(entry.network_interface_id());
                    Ok(Summary::new(
                        NetworkInterface::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a placement group:
    /// [CreatePlacementGroup](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreatePlacementGroup.html).
    ///
    /// Gives the [`PlacementGroup`].
    ///
    /// boto3:
    /// [`ServiceResource.create_placement_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_placement_group.html).
    pub fn create_placement_group(
        &self,
        group_name: impl Into<Arc<str>>,
    ) -> Action<CreatePlacementGroupFluentBuilder, PlacementGroup, PlacementGroup> {
        Action::new(
            PlacementGroup::new(Scope::new(self.meta().clone(), group_name.into())),
            self.client().create_placement_group(),
            |made, request| request.group_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
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
    /// [`ServiceResource.create_route_table`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_route_table.html).
    pub fn create_route_table(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<CreateRouteTableFluentBuilder, Summary<RouteTable, types::RouteTable>, Self> {
        Action::new(
            self.clone(),
            self.client().create_route_table().vpc_id(vpc_id),
            |_, request| request,
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
    /// [`ServiceResource.create_security_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_security_group.html).
    pub fn create_security_group(
        &self,
        group_name: impl Into<String>,
        description: impl Into<String>,
    ) -> Action<CreateSecurityGroupFluentBuilder, SecurityGroup, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_security_group()
                .group_name(group_name)
                .description(description),
            |_, request| request,
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

    /// Takes a snapshot of the volume:
    /// [CreateSnapshot](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSnapshot.html).
    ///
    /// Gives the [`Snapshot`].
    ///
    /// boto3:
    /// [`ServiceResource.create_snapshot`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_snapshot.html).
    pub fn create_snapshot(
        &self,
        volume_id: impl Into<String>,
    ) -> Action<CreateSnapshotFluentBuilder, Summary<Snapshot, CreateSnapshotOutput>, Self> {
        Action::new(
            self.clone(),
            self.client().create_snapshot().volume_id(volume_id),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let entry = request.send().await.about(&this)?;
                    let id = runtime::name(entry.snapshot_id());
                    Ok(Summary::new(
                        Snapshot::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
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
    /// [`ServiceResource.create_subnet`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_subnet.html).
    pub fn create_subnet(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<CreateSubnetFluentBuilder, Summary<Subnet, types::Subnet>, Self> {
        Action::new(
            self.clone(),
            self.client().create_subnet().vpc_id(vpc_id),
            |_, request| request,
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
    /// boto3:
    /// [`ServiceResource.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_tags.html).
    pub fn create_tags(&self) -> Action<CreateTagsFluentBuilder, CreateTagsOutput, Self> {
        Action::new(
            self.clone(),
            self.client().create_tags(),
            |_, request| request,
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Creates a volume:
    /// [CreateVolume](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html).
    ///
    /// Gives the [`Volume`].
    ///
    /// boto3:
    /// [`ServiceResource.create_volume`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_volume.html).
    pub fn create_volume(
        &self,
    ) -> Action<CreateVolumeFluentBuilder, Summary<Volume, CreateVolumeOutput>, Self> {
        Action::new(
            self.clone(),
            self.client().create_volume(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let entry = request.send().await.about(&this)?;
                    let id = runtime::name(entry.volume_id());
                    Ok(Summary::new(
                        Volume::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a VPC: [CreateVpc](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html).
    ///
    /// Gives the [`Vpc`].
    ///
    /// boto3:
    /// [`ServiceResource.create_vpc`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_vpc.html).
    pub fn create_vpc(&self) -> Action<CreateVpcFluentBuilder, Summary<Vpc, types::Vpc>, Self> {
        Action::new(
            self.clone(),
            self.client().create_vpc(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::Vpc> = runtime::one(response.vpc);
                    let entry = runtime::required("Vpc", found).about(&this)?;
                    let id = runtime::name(entry.vpc_id());
                    Ok(Summary::new(
                        Vpc::new(Scope::new(this.meta().clone(), id)),
                        entry,
                    ))
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
    /// [`ServiceResource.create_vpc_peering_connection`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/create_vpc_peering_connection.html).
    pub fn create_vpc_peering_connection(
        &self,
        vpc_id: impl Into<String>,
    ) -> Action<
        CreateVpcPeeringConnectionFluentBuilder,
        Summary<VpcPeeringConnection, types::VpcPeeringConnection>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client().create_vpc_peering_connection().vpc_id(vpc_id),
            |_, request| request,
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

    /// Dissolves the association:
    /// [DisassociateRouteTable](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html).
    ///
    /// boto3:
    /// [`ServiceResource.disassociate_route_table`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/disassociate_route_table.html).
    pub fn disassociate_route_table(
        &self,
        association_id: impl Into<String>,
    ) -> Action<DisassociateRouteTableFluentBuilder, DisassociateRouteTableOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .disassociate_route_table()
                .association_id(association_id),
            |_, request| request,
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Registers a public key:
    /// [ImportKeyPair](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ImportKeyPair.html).
    ///
    /// Gives the [`KeyPairInfo`].
    ///
    /// boto3:
    /// [`ServiceResource.import_key_pair`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/import_key_pair.html).
    pub fn import_key_pair(
        &self,
        key_name: impl Into<String>,
    ) -> Action<ImportKeyPairFluentBuilder, KeyPairInfo, Self> {
        Action::new(
            self.clone(),
            self.client().import_key_pair().key_name(key_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let name: Arc<str> =
                        runtime::required("KeyName", runtime::text(response.key_name()))
                            .about(&this)?
                            .into();
                    Ok(KeyPairInfo::new(Scope::new(this.meta().clone(), name)))
                })
            },
        )
    }

    /// Registers an image:
    /// [RegisterImage](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html).
    ///
    /// Gives the [`Image`].
    ///
    /// boto3:
    /// [`ServiceResource.register_image`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/register_image.html).
    pub fn register_image(
        &self,
        name: impl Into<String>,
    ) -> Action<RegisterImageFluentBuilder, Image, Self> {
        Action::new(
            self.clone(),
            self.client().register_image().name(name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let id: Arc<str> =
                        runtime::required("ImageId", runtime::text(response.image_id()))
                            .about(&this)?
                            .into();
                    Ok(Image::new(Scope::new(this.meta().clone(), id)))
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl Ec2 {
    /// A [`KeyPairInfo`].
    ///
    /// boto3:
    /// [`ServiceResource.KeyPair()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/KeyPair.html).
    #[must_use]
    pub fn key_pair(&self, name: impl Into<Arc<str>>) -> KeyPairInfo {
        KeyPairInfo::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`ClassicAddress`].
    ///
    /// boto3:
    /// [`ServiceResource.ClassicAddress()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/ClassicAddress.html).
    #[must_use]
    pub fn classic_address(&self, public_ip: impl Into<Arc<str>>) -> ClassicAddress {
        ClassicAddress::new(Scope::new(self.meta().clone(), public_ip.into()))
    }

    /// A [`DhcpOptions`].
    ///
    /// boto3:
    /// [`ServiceResource.DhcpOptions()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/DhcpOptions.html).
    #[must_use]
    pub fn dhcp_options(&self, id: impl Into<Arc<str>>) -> DhcpOptions {
        DhcpOptions::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// An [`Image`].
    ///
    /// boto3:
    /// [`ServiceResource.Image()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Image.html).
    #[must_use]
    pub fn image(&self, id: impl Into<Arc<str>>) -> Image {
        Image::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// An [`Instance`].
    ///
    /// boto3:
    /// [`ServiceResource.Instance()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Instance.html).
    #[must_use]
    pub fn instance(&self, id: impl Into<Arc<str>>) -> Instance {
        Instance::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// An [`InternetGateway`].
    ///
    /// boto3:
    /// [`ServiceResource.InternetGateway()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/InternetGateway.html).
    #[must_use]
    pub fn internet_gateway(&self, id: impl Into<Arc<str>>) -> InternetGateway {
        InternetGateway::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`KeyPairInfo`].
    ///
    /// boto3:
    /// [`ServiceResource.KeyPairInfo()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/KeyPairInfo.html).
    #[must_use]
    pub fn key_pair_info(&self, name: impl Into<Arc<str>>) -> KeyPairInfo {
        KeyPairInfo::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`NetworkAcl`].
    ///
    /// boto3:
    /// [`ServiceResource.NetworkAcl()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/NetworkAcl.html).
    #[must_use]
    pub fn network_acl(&self, id: impl Into<Arc<str>>) -> NetworkAcl {
        NetworkAcl::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`NetworkInterface`].
    ///
    /// boto3:
    /// [`ServiceResource.NetworkInterface()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/NetworkInterface.html).
    #[must_use]
    pub fn network_interface(&self, id: impl Into<Arc<str>>) -> NetworkInterface {
        NetworkInterface::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`NetworkInterfaceAssociation`].
    ///
    /// boto3:
    /// [`ServiceResource.NetworkInterfaceAssociation()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/NetworkInterfaceAssociation.html).
    #[must_use]
    pub fn network_interface_association(
        &self,
        id: impl Into<Arc<str>>,
    ) -> NetworkInterfaceAssociation {
        NetworkInterfaceAssociation::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`PlacementGroup`].
    ///
    /// boto3:
    /// [`ServiceResource.PlacementGroup()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/PlacementGroup.html).
    #[must_use]
    pub fn placement_group(&self, name: impl Into<Arc<str>>) -> PlacementGroup {
        PlacementGroup::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`Route`].
    ///
    /// boto3:
    /// [`ServiceResource.Route()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Route.html).
    #[must_use]
    pub fn route(
        &self,
        route_table_id: impl Into<Arc<str>>,
        destination_cidr_block: impl Into<Arc<str>>,
    ) -> Route {
        Route::new(
            Scope::new(self.meta().clone(), route_table_id.into()),
            destination_cidr_block.into(),
        )
    }

    /// A [`RouteTable`].
    ///
    /// boto3:
    /// [`ServiceResource.RouteTable()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/RouteTable.html).
    #[must_use]
    pub fn route_table(&self, id: impl Into<Arc<str>>) -> RouteTable {
        RouteTable::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`RouteTableAssociation`].
    ///
    /// boto3:
    /// [`ServiceResource.RouteTableAssociation()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/RouteTableAssociation.html).
    #[must_use]
    pub fn route_table_association(&self, id: impl Into<Arc<str>>) -> RouteTableAssociation {
        RouteTableAssociation::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`SecurityGroup`].
    ///
    /// boto3:
    /// [`ServiceResource.SecurityGroup()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/SecurityGroup.html).
    #[must_use]
    pub fn security_group(&self, id: impl Into<Arc<str>>) -> SecurityGroup {
        SecurityGroup::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`Snapshot`].
    ///
    /// boto3:
    /// [`ServiceResource.Snapshot()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Snapshot.html).
    #[must_use]
    pub fn snapshot(&self, id: impl Into<Arc<str>>) -> Snapshot {
        Snapshot::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`Subnet`].
    ///
    /// boto3:
    /// [`ServiceResource.Subnet()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Subnet.html).
    #[must_use]
    pub fn subnet(&self, id: impl Into<Arc<str>>) -> Subnet {
        Subnet::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`Tag`].
    ///
    /// boto3:
    /// [`ServiceResource.Tag()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Tag.html).
    #[must_use]
    pub fn tag(
        &self,
        resource_id: impl Into<Arc<str>>,
        key: impl Into<Arc<str>>,
        value: impl Into<Arc<str>>,
    ) -> Tag {
        Tag::new(
            Scope::new(self.meta().clone(), resource_id.into()),
            key.into(),
            value.into(),
        )
    }

    /// A [`Volume`].
    ///
    /// boto3:
    /// [`ServiceResource.Volume()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Volume.html).
    #[must_use]
    pub fn volume(&self, id: impl Into<Arc<str>>) -> Volume {
        Volume::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`Vpc`].
    ///
    /// boto3:
    /// [`ServiceResource.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/Vpc.html).
    #[must_use]
    pub fn vpc(&self, id: impl Into<Arc<str>>) -> Vpc {
        Vpc::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`VpcPeeringConnection`].
    ///
    /// boto3:
    /// [`ServiceResource.VpcPeeringConnection()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/VpcPeeringConnection.html).
    #[must_use]
    pub fn vpc_peering_connection(&self, id: impl Into<Arc<str>>) -> VpcPeeringConnection {
        VpcPeeringConnection::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`VpcAddress`].
    ///
    /// boto3:
    /// [`ServiceResource.VpcAddress()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/VpcAddress.html).
    #[must_use]
    pub fn vpc_address(&self, allocation_id: impl Into<Arc<str>>) -> VpcAddress {
        VpcAddress::new(Scope::new(self.meta().clone(), allocation_id.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Ec2 {
    /// Lists public IP addresses:
    /// [DescribeAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html).
    ///
    /// Each item is a [`ClassicAddress`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.classic_addresses`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/classic_addresses.html).
    pub fn classic_addresses(&self) -> Collection<ListRequest<Ec2ClassicAddresses>> {
        let input = DescribeAddressesInputBuilder::default().filters(
            types::Filter::builder()
                .name("domain")
                .values("standard")
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists DHCP options:
    /// [DescribeDhcpOptions](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html).
    ///
    /// Each item is a [`DhcpOptions`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.dhcp_options_sets`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/dhcp_options_sets.html).
    pub fn dhcp_options_sets(&self) -> Collection<ListRequest<Ec2DhcpOptionsSets>> {
        let input = DescribeDhcpOptionsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the images that may be used; name an owner, for there are very many:
    /// [DescribeImages](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html).
    ///
    /// Each item is an [`Image`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.images`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/images.html).
    pub fn images(&self) -> Collection<ListRequest<Ec2Images>> {
        let input = DescribeImagesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists instances:
    /// [DescribeInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html).
    ///
    /// Each item is an [`Instance`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/instances.html).
    pub fn instances(&self) -> Collection<ListRequest<Ec2Instances>> {
        let input = DescribeInstancesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists internet gateways:
    /// [DescribeInternetGateways](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html).
    ///
    /// Each item is an [`InternetGateway`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.internet_gateways`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/internet_gateways.html).
    pub fn internet_gateways(&self) -> Collection<ListRequest<Ec2InternetGateways>> {
        let input = DescribeInternetGatewaysInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists key pairs:
    /// [DescribeKeyPairs](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html).
    ///
    /// Each item is a [`KeyPairInfo`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.key_pairs`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/key_pairs.html).
    pub fn key_pairs(&self) -> Collection<ListRequest<Ec2KeyPairs>> {
        let input = DescribeKeyPairsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists network ACLs:
    /// [DescribeNetworkAcls](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html).
    ///
    /// Each item is a [`NetworkAcl`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.network_acls`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/network_acls.html).
    pub fn network_acls(&self) -> Collection<ListRequest<Ec2NetworkAcls>> {
        let input = DescribeNetworkAclsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists network interfaces:
    /// [DescribeNetworkInterfaces](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html).
    ///
    /// Each item is a [`NetworkInterface`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.network_interfaces`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/network_interfaces.html).
    pub fn network_interfaces(&self) -> Collection<ListRequest<Ec2NetworkInterfaces>> {
        let input = DescribeNetworkInterfacesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists placement groups:
    /// [DescribePlacementGroups](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePlacementGroups.html).
    ///
    /// Each item is a [`PlacementGroup`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.placement_groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/placement_groups.html).
    pub fn placement_groups(&self) -> Collection<ListRequest<Ec2PlacementGroups>> {
        let input = DescribePlacementGroupsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists route tables:
    /// [DescribeRouteTables](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html).
    ///
    /// Each item is a [`RouteTable`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.route_tables`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/route_tables.html).
    pub fn route_tables(&self) -> Collection<ListRequest<Ec2RouteTables>> {
        let input = DescribeRouteTablesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists security groups:
    /// [DescribeSecurityGroups](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html).
    ///
    /// Each item is a [`SecurityGroup`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.security_groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/security_groups.html).
    pub fn security_groups(&self) -> Collection<ListRequest<Ec2SecurityGroups>> {
        let input = DescribeSecurityGroupsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the snapshots that may be used; name an owner, for there are very many:
    /// [DescribeSnapshots](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSnapshots.html).
    ///
    /// Each item is a [`Snapshot`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.snapshots`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/snapshots.html).
    pub fn snapshots(&self) -> Collection<ListRequest<Ec2Snapshots>> {
        let input = DescribeSnapshotsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists subnets:
    /// [DescribeSubnets](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html).
    ///
    /// Each item is a [`Subnet`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.subnets`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/subnets.html).
    pub fn subnets(&self) -> Collection<ListRequest<Ec2Subnets>> {
        let input = DescribeSubnetsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists volumes:
    /// [DescribeVolumes](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVolumes.html).
    ///
    /// Each item is a [`Volume`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.volumes`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/volumes.html).
    pub fn volumes(&self) -> Collection<ListRequest<Ec2Volumes>> {
        let input = DescribeVolumesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists public IP addresses:
    /// [DescribeAddresses](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html).
    ///
    /// Each item is a [`VpcAddress`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.vpc_addresses`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/vpc_addresses.html).
    pub fn vpc_addresses(&self) -> Collection<ListRequest<Ec2VpcAddresses>> {
        let input = DescribeAddressesInputBuilder::default().filters(
            types::Filter::builder()
                .name("domain")
                .values("vpc")
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
    /// [`ServiceResource.vpc_peering_connections`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/vpc_peering_connections.html).
    pub fn vpc_peering_connections(&self) -> Collection<ListRequest<Ec2VpcPeeringConnections>> {
        let input = DescribeVpcPeeringConnectionsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists VPCs:
    /// [DescribeVpcs](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html).
    ///
    /// Each item is a [`Vpc`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.vpcs`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/service-resource/vpcs.html).
    pub fn vpcs(&self) -> Collection<ListRequest<Ec2Vpcs>> {
        let input = DescribeVpcsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Ec2::classic_addresses`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2ClassicAddresses;

impl Operation for Ec2ClassicAddresses {
    const NAME: &'static str = "DescribeAddresses";

    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeAddressesInputBuilder;
    type Output = DescribeAddressesOutput;
    type Entry = types::Address;
    type Item = Summary<ClassicAddress, types::Address>;

    async fn send(
        input: DescribeAddressesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeAddressesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribeAddressesOutput) -> Vec<types::Address> {
        runtime::all(output.addresses)
    }

    fn item(parent: &Ec2, entry: types::Address) -> Summary<ClassicAddress, types::Address> {
        let public_ip = runtime::name(entry.public_ip());
        Summary::new(
            ClassicAddress::new(Scope::new(parent.meta().clone(), public_ip)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::dhcp_options_sets`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2DhcpOptionsSets;

impl Operation for Ec2DhcpOptionsSets {
    const NAME: &'static str = "DescribeDhcpOptions";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeDhcpOptionsInputBuilder;
    type Output = DescribeDhcpOptionsOutput;
    type Entry = types::DhcpOptions;
    type Item = Summary<DhcpOptions, types::DhcpOptions>;

    fn page(
        mut input: DescribeDhcpOptionsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeDhcpOptionsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeDhcpOptionsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeDhcpOptionsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeDhcpOptionsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeDhcpOptionsOutput) -> Vec<types::DhcpOptions> {
        runtime::all(output.dhcp_options)
    }

    fn item(parent: &Ec2, entry: types::DhcpOptions) -> Summary<DhcpOptions, types::DhcpOptions> {
        let id = runtime::name(entry.dhcp_options_id());
        Summary::new(
            DhcpOptions::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::images`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Images;

impl Operation for Ec2Images {
    const NAME: &'static str = "DescribeImages";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeImagesInputBuilder;
    type Output = DescribeImagesOutput;
    type Entry = types::Image;
    type Item = Summary<Image, types::Image>;

    fn page(
        mut input: DescribeImagesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeImagesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeImagesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeImagesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeImagesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeImagesOutput) -> Vec<types::Image> {
        runtime::all(output.images)
    }

    fn item(parent: &Ec2, entry: types::Image) -> Summary<Image, types::Image> {
        let id = runtime::name(entry.image_id());
        Summary::new(Image::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Ec2::instances`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Instances;

impl Operation for Ec2Instances {
    const NAME: &'static str = "DescribeInstances";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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

    fn item(parent: &Ec2, entry: types::Instance) -> Summary<Instance, types::Instance> {
        let id = runtime::name(entry.instance_id());
        Summary::new(Instance::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Ec2::internet_gateways`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2InternetGateways;

impl Operation for Ec2InternetGateways {
    const NAME: &'static str = "DescribeInternetGateways";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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
        parent: &Ec2,
        entry: types::InternetGateway,
    ) -> Summary<InternetGateway, types::InternetGateway> {
        let id = runtime::name(entry.internet_gateway_id());
        Summary::new(
            InternetGateway::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::key_pairs`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2KeyPairs;

impl Operation for Ec2KeyPairs {
    const NAME: &'static str = "DescribeKeyPairs";

    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeKeyPairsInputBuilder;
    type Output = DescribeKeyPairsOutput;
    type Entry = types::KeyPairInfo;
    type Item = Summary<KeyPairInfo, types::KeyPairInfo>;

    async fn send(
        input: DescribeKeyPairsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeKeyPairsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribeKeyPairsOutput) -> Vec<types::KeyPairInfo> {
        runtime::all(output.key_pairs)
    }

    fn item(parent: &Ec2, entry: types::KeyPairInfo) -> Summary<KeyPairInfo, types::KeyPairInfo> {
        let name = runtime::name(entry.key_name());
        Summary::new(
            KeyPairInfo::new(Scope::new(parent.meta().clone(), name)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::network_acls`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2NetworkAcls;

impl Operation for Ec2NetworkAcls {
    const NAME: &'static str = "DescribeNetworkAcls";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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

    fn item(parent: &Ec2, entry: types::NetworkAcl) -> Summary<NetworkAcl, types::NetworkAcl> {
        let id = runtime::name(entry.network_acl_id());
        Summary::new(
            NetworkAcl::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::network_interfaces`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2NetworkInterfaces;

impl Operation for Ec2NetworkInterfaces {
    const NAME: &'static str = "DescribeNetworkInterfaces";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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
        parent: &Ec2,
        entry: types::NetworkInterface,
    ) -> Summary<NetworkInterface, types::NetworkInterface> {
        let id = runtime::name(entry.network_interface_id());
        Summary::new(
            NetworkInterface::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::placement_groups`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2PlacementGroups;

impl Operation for Ec2PlacementGroups {
    const NAME: &'static str = "DescribePlacementGroups";

    type Client = Client;
    type Parent = Ec2;
    type Input = DescribePlacementGroupsInputBuilder;
    type Output = DescribePlacementGroupsOutput;
    type Entry = types::PlacementGroup;
    type Item = Summary<PlacementGroup, types::PlacementGroup>;

    async fn send(
        input: DescribePlacementGroupsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribePlacementGroupsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribePlacementGroupsOutput) -> Vec<types::PlacementGroup> {
        runtime::all(output.placement_groups)
    }

    fn item(
        parent: &Ec2,
        entry: types::PlacementGroup,
    ) -> Summary<PlacementGroup, types::PlacementGroup> {
        let name = runtime::name(entry.group_name());
        Summary::new(
            PlacementGroup::new(Scope::new(parent.meta().clone(), name)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::route_tables`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2RouteTables;

impl Operation for Ec2RouteTables {
    const NAME: &'static str = "DescribeRouteTables";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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

    fn item(parent: &Ec2, entry: types::RouteTable) -> Summary<RouteTable, types::RouteTable> {
        let id = runtime::name(entry.route_table_id());
        Summary::new(
            RouteTable::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::security_groups`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2SecurityGroups;

impl Operation for Ec2SecurityGroups {
    const NAME: &'static str = "DescribeSecurityGroups";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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
        parent: &Ec2,
        entry: types::SecurityGroup,
    ) -> Summary<SecurityGroup, types::SecurityGroup> {
        let id = runtime::name(entry.group_id());
        Summary::new(
            SecurityGroup::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::snapshots`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Snapshots;

impl Operation for Ec2Snapshots {
    const NAME: &'static str = "DescribeSnapshots";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeSnapshotsInputBuilder;
    type Output = DescribeSnapshotsOutput;
    type Entry = types::Snapshot;
    type Item = Summary<Snapshot, types::Snapshot>;

    fn page(
        mut input: DescribeSnapshotsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeSnapshotsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeSnapshotsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeSnapshotsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeSnapshotsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeSnapshotsOutput) -> Vec<types::Snapshot> {
        runtime::all(output.snapshots)
    }

    fn item(parent: &Ec2, entry: types::Snapshot) -> Summary<Snapshot, types::Snapshot> {
        let id = runtime::name(entry.snapshot_id());
        Summary::new(Snapshot::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Ec2::subnets`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Subnets;

impl Operation for Ec2Subnets {
    const NAME: &'static str = "DescribeSubnets";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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

    fn item(parent: &Ec2, entry: types::Subnet) -> Summary<Subnet, types::Subnet> {
        let id = runtime::name(entry.subnet_id());
        Summary::new(Subnet::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Ec2::volumes`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Volumes;

impl Operation for Ec2Volumes {
    const NAME: &'static str = "DescribeVolumes";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeVolumesInputBuilder;
    type Output = DescribeVolumesOutput;
    type Entry = types::Volume;
    type Item = Summary<Volume, types::Volume>;

    fn page(
        mut input: DescribeVolumesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeVolumesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeVolumesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeVolumesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeVolumesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeVolumesOutput) -> Vec<types::Volume> {
        runtime::all(output.volumes)
    }

    fn item(parent: &Ec2, entry: types::Volume) -> Summary<Volume, types::Volume> {
        let id = runtime::name(entry.volume_id());
        Summary::new(Volume::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Ec2::vpc_addresses`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2VpcAddresses;

impl Operation for Ec2VpcAddresses {
    const NAME: &'static str = "DescribeAddresses";

    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeAddressesInputBuilder;
    type Output = DescribeAddressesOutput;
    type Entry = types::Address;
    type Item = Summary<VpcAddress, types::Address>;

    async fn send(
        input: DescribeAddressesInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeAddressesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: DescribeAddressesOutput) -> Vec<types::Address> {
        runtime::all(output.addresses)
    }

    fn item(parent: &Ec2, entry: types::Address) -> Summary<VpcAddress, types::Address> {
        let allocation_id = runtime::name(entry.allocation_id());
        Summary::new(
            VpcAddress::new(Scope::new(parent.meta().clone(), allocation_id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::vpc_peering_connections`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2VpcPeeringConnections;

impl Operation for Ec2VpcPeeringConnections {
    const NAME: &'static str = "DescribeVpcPeeringConnections";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
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
        parent: &Ec2,
        entry: types::VpcPeeringConnection,
    ) -> Summary<VpcPeeringConnection, types::VpcPeeringConnection> {
        let id = runtime::name(entry.vpc_peering_connection_id());
        Summary::new(
            VpcPeeringConnection::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

/// The listing behind [`Ec2::vpcs`].
#[derive(Clone, Copy, Debug)]
pub struct Ec2Vpcs;

impl Operation for Ec2Vpcs {
    const NAME: &'static str = "DescribeVpcs";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Ec2;
    type Input = DescribeVpcsInputBuilder;
    type Output = DescribeVpcsOutput;
    type Entry = types::Vpc;
    type Item = Summary<Vpc, types::Vpc>;

    fn page(
        mut input: DescribeVpcsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> DescribeVpcsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        if size.is_some() {
            input = input.set_max_results(size);
        }
        input
    }

    async fn send(
        input: DescribeVpcsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeVpcsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeVpcsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeVpcsOutput) -> Vec<types::Vpc> {
        runtime::all(output.vpcs)
    }

    fn item(parent: &Ec2, entry: types::Vpc) -> Summary<Vpc, types::Vpc> {
        let id = runtime::name(entry.vpc_id());
        Summary::new(Vpc::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Ec2",
    identifiers: &[],
    load: None,
    actions: &[
        Member::new(
            "create_dhcp_options",
            Some("CreateDhcpOptions"),
            Some("DhcpOptions"),
        ),
        Member::new("create_instances", Some("RunInstances"), Some("Instance")),
        Member::new(
            "create_internet_gateway",
            Some("CreateInternetGateway"),
            Some("InternetGateway"),
        ),
        Member::new("create_key_pair", Some("CreateKeyPair"), Some("KeyPair")),
        Member::new(
            "create_network_acl",
            Some("CreateNetworkAcl"),
            Some("NetworkAcl"),
        ),
        Member::new(
            "create_network_interface",
            Some("CreateNetworkInterface"),
            Some("NetworkInterface"),
        ),
        Member::new(
            "create_placement_group",
            Some("CreatePlacementGroup"),
            Some("PlacementGroup"),
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
        Member::new("create_snapshot", Some("CreateSnapshot"), Some("Snapshot")),
        Member::new("create_subnet", Some("CreateSubnet"), Some("Subnet")),
        Member::new("create_tags", Some("CreateTags"), None),
        Member::new("create_volume", Some("CreateVolume"), Some("Volume")),
        Member::new("create_vpc", Some("CreateVpc"), Some("Vpc")),
        Member::new(
            "create_vpc_peering_connection",
            Some("CreateVpcPeeringConnection"),
            Some("VpcPeeringConnection"),
        ),
        Member::new(
            "disassociate_route_table",
            Some("DisassociateRouteTable"),
            None,
        ),
        Member::new(
            "import_key_pair",
            Some("ImportKeyPair"),
            Some("KeyPairInfo"),
        ),
        Member::new("register_image", Some("RegisterImage"), Some("Image")),
    ],
    sub_resources: &[
        Member::new("key_pair", None, Some("KeyPairInfo")),
        Member::new("classic_address", None, Some("ClassicAddress")),
        Member::new("dhcp_options", None, Some("DhcpOptions")),
        Member::new("image", None, Some("Image")),
        Member::new("instance", None, Some("Instance")),
        Member::new("internet_gateway", None, Some("InternetGateway")),
        Member::new("key_pair_info", None, Some("KeyPairInfo")),
        Member::new("network_acl", None, Some("NetworkAcl")),
        Member::new("network_interface", None, Some("NetworkInterface")),
        Member::new(
            "network_interface_association",
            None,
            Some("NetworkInterfaceAssociation"),
        ),
        Member::new("placement_group", None, Some("PlacementGroup")),
        Member::new("route", None, Some("Route")),
        Member::new("route_table", None, Some("RouteTable")),
        Member::new(
            "route_table_association",
            None,
            Some("RouteTableAssociation"),
        ),
        Member::new("security_group", None, Some("SecurityGroup")),
        Member::new("snapshot", None, Some("Snapshot")),
        Member::new("subnet", None, Some("Subnet")),
        Member::new("tag", None, Some("Tag")),
        Member::new("volume", None, Some("Volume")),
        Member::new("vpc", None, Some("Vpc")),
        Member::new("vpc_peering_connection", None, Some("VpcPeeringConnection")),
        Member::new("vpc_address", None, Some("VpcAddress")),
    ],
    collections: &[
        Member::new(
            "classic_addresses",
            Some("DescribeAddresses"),
            Some("ClassicAddress"),
        ),
        Member::new(
            "dhcp_options_sets",
            Some("DescribeDhcpOptions"),
            Some("DhcpOptions"),
        ),
        Member::new("images", Some("DescribeImages"), Some("Image")),
        Member::new("instances", Some("DescribeInstances"), Some("Instance")),
        Member::new(
            "internet_gateways",
            Some("DescribeInternetGateways"),
            Some("InternetGateway"),
        ),
        Member::new("key_pairs", Some("DescribeKeyPairs"), Some("KeyPairInfo")),
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
            "placement_groups",
            Some("DescribePlacementGroups"),
            Some("PlacementGroup"),
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
        Member::new("snapshots", Some("DescribeSnapshots"), Some("Snapshot")),
        Member::new("subnets", Some("DescribeSubnets"), Some("Subnet")),
        Member::new("volumes", Some("DescribeVolumes"), Some("Volume")),
        Member::new(
            "vpc_addresses",
            Some("DescribeAddresses"),
            Some("VpcAddress"),
        ),
        Member::new(
            "vpc_peering_connections",
            Some("DescribeVpcPeeringConnections"),
            Some("VpcPeeringConnection"),
        ),
        Member::new("vpcs", Some("DescribeVpcs"), Some("Vpc")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Ec2 {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for Ec2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Ec2 {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for Ec2 {}

impl Hash for Ec2 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
