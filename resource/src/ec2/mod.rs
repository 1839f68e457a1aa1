// Generated from descriptions/ec2.toml; do not edit.

//! The resources of `ec2`, one per file. [`Ec2`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`Ec2`] | Amazon EC2: the service, from which every instance, volume and network is reached |
//! | [`ClassicAddress`] | A public IP address of EC2-Classic, a network that AWS retired |
//! | [`DhcpOptions`] | DHCP options: what instances of a VPC are told about names and time |
//! | [`Image`] | A machine image (AMI), from which instances start |
//! | [`Instance`] | An instance: a virtual machine |
//! | [`InternetGateway`] | An internet gateway, by which a VPC reaches the internet |
//! | [`KeyPair`] | A key pair for signing in, as it was created: only then is the private key known |
//! | [`KeyPairInfo`] | A key pair for signing in, by its public part |
//! | [`NetworkAcl`] | A network access control list (ACL): the firewall of subnets |
//! | [`NetworkInterface`] | A network interface of an instance |
//! | [`NetworkInterfaceAssociation`] | The association of an address with a network interface |
//! | [`PlacementGroup`] | A placement group: instances that stand close together, or apart |
//! | [`Route`] | A route: one row of a route table |
//! | [`RouteTable`] | A route table: where the packets of subnets go |
//! | [`RouteTableAssociation`] | The association of a route table with a subnet |
//! | [`SecurityGroup`] | A security group: the firewall of instances |
//! | [`Snapshot`] | A snapshot: a copy of a volume as it was |
//! | [`Subnet`] | A subnet: a range of addresses of a VPC, in one zone |
//! | [`Tag`] | A tag: a key and a value on something in EC2 |
//! | [`Volume`] | A volume: a disk of an instance |
//! | [`Vpc`] | A virtual private cloud (VPC): a network of your own |
//! | [`VpcPeeringConnection`] | A peering connection between two VPCs |
//! | [`VpcAddress`] | A public IP address (Elastic IP) for instances in a VPC |

mod classic_address;
mod dhcp_options;
mod image;
mod instance;
mod internet_gateway;
mod key_pair;
mod key_pair_info;
mod network_acl;
mod network_interface;
mod network_interface_association;
mod placement_group;
mod route;
mod route_table;
mod route_table_association;
mod security_group;
mod service;
mod snapshot;
mod subnet;
mod tag;
mod volume;
mod vpc;
mod vpc_address;
mod vpc_peering_connection;

pub use classic_address::ClassicAddress;
pub use dhcp_options::DhcpOptions;
pub use image::Image;
pub use instance::{Instance, InstanceBatch, InstanceVolumes, InstanceVpcAddresses};
pub use internet_gateway::InternetGateway;
pub use key_pair::KeyPair;
pub use key_pair_info::KeyPairInfo;
pub use network_acl::NetworkAcl;
pub use network_interface::NetworkInterface;
pub use network_interface_association::NetworkInterfaceAssociation;
pub use placement_group::{PlacementGroup, PlacementGroupInstances};
pub use route::Route;
pub use route_table::RouteTable;
pub use route_table_association::RouteTableAssociation;
pub use security_group::SecurityGroup;
pub use service::{
    Ec2, Ec2ClassicAddresses, Ec2DhcpOptionsSets, Ec2Images, Ec2Instances, Ec2InternetGateways,
    Ec2KeyPairs, Ec2NetworkAcls, Ec2NetworkInterfaces, Ec2PlacementGroups, Ec2RouteTables,
    Ec2SecurityGroups, Ec2Snapshots, Ec2Subnets, Ec2Volumes, Ec2VpcAddresses,
    Ec2VpcPeeringConnections, Ec2Vpcs,
};
pub use snapshot::Snapshot;
pub use subnet::{Subnet, SubnetInstances, SubnetNetworkInterfaces};
pub use tag::{Tag, TagBatch};
pub use volume::{Volume, VolumeSnapshots};
pub use vpc::{
    Vpc, VpcAcceptedVpcPeeringConnections, VpcInstances, VpcInternetGateways, VpcNetworkAcls,
    VpcNetworkInterfaces, VpcRequestedVpcPeeringConnections, VpcRouteTables, VpcSecurityGroups,
    VpcSubnets,
};
pub use vpc_address::VpcAddress;
pub use vpc_peering_connection::VpcPeeringConnection;
