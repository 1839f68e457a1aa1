// Generated from descriptions/ec2.toml; do not edit.

//! [`Subnet`]: a subnet: a range of addresses of a VPC, in one zone.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::create_network_interface::builders::CreateNetworkInterfaceFluentBuilder;
use aws_sdk_ec2::operation::create_tags::builders::CreateTagsFluentBuilder;
use aws_sdk_ec2::operation::delete_subnet::DeleteSubnetOutput;
use aws_sdk_ec2::operation::delete_subnet::builders::DeleteSubnetFluentBuilder;
use aws_sdk_ec2::operation::describe_instances::DescribeInstancesOutput;
use aws_sdk_ec2::operation::describe_instances::builders::DescribeInstancesInputBuilder;
use aws_sdk_ec2::operation::describe_network_interfaces::DescribeNetworkInterfacesOutput;
use aws_sdk_ec2::operation::describe_network_interfaces::builders::DescribeNetworkInterfacesInputBuilder;
use aws_sdk_ec2::operation::run_instances::builders::RunInstancesFluentBuilder;
use aws_sdk_ec2::{Client, types};

use super::{Instance, NetworkInterface, Tag, Vpc};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A subnet: a range of addresses of a VPC, in one zone.
///
/// ```no_run
/// # async fn run(ec2: resource::ec2::Ec2) -> resource::Result<()> {
/// let subnet = ec2.subnet("subnet-0123456789abcdef0");
/// let run = subnet.create_instances().with(|run| run.image_id("ami-0123456789abcdef0").min_count(1).max_count(1));
/// println!("{}", run.await?[0].id());
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Subnet`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.subnet("subnet-0123456789abcdef0");
/// assert_eq!(format!("{handle:?}"), "ec2.Subnet(id=\"subnet-0123456789abcdef0\")");
/// ```
#[derive(Clone)]
pub struct Subnet {
    scope: Scope<Client>,
    loaded: Loaded<types::Subnet>,
}

impl Subnet {
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
impl Subnet {
    /// The subnet's ID (`SubnetId` in requests).
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
impl Subnet {
    /// Reads the attributes of the subnet:
    /// [DescribeSubnets](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Subnet.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Subnet>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Subnet>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_subnets()
                .set_subnet_ids(Some(vec![self.id().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Subnet> = runtime::first(response.subnets);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Subnet>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Subnet {
    /// Starts new instances:
    /// [RunInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html).
    ///
    /// Gives an [`Instance`] for each.
    ///
    /// boto3:
    /// [`Subnet.create_instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/create_instances.html).
    pub fn create_instances(
        &self,
    ) -> Action<RunInstancesFluentBuilder, Vec<Summary<Instance, types::Instance>>, Self> {
        Action::new(
            self.shared(),
            self.client().run_instances(),
            |this, request| request.subnet_id(this.id()),
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

    /// Creates a network interface:
    /// [CreateNetworkInterface](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html).
    ///
    /// Gives the [`NetworkInterface`].
    ///
    /// boto3:
    /// [`Subnet.create_network_interface`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/create_network_interface.html).
    pub fn create_network_interface(
        &self,
    ) -> Action<
        CreateNetworkInterfaceFluentBuilder,
        Summary<NetworkInterface, types::NetworkInterface>,
        Self,
    > {
        Action::new(
            self.shared(),
            self.client().create_network_interface(),
            |this, request| request.subnet_id(this.id()),
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

    /// Sets tags, in place of those with the same keys:
    /// [CreateTags](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html).
    ///
    /// Gives a [`Tag`] for each.
    ///
    /// boto3:
    /// [`Subnet.create_tags`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/create_tags.html).
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

    /// Deletes the subnet:
    /// [DeleteSubnet](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Subnet.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/delete.html).
    pub fn delete(&self) -> Action<DeleteSubnetFluentBuilder, DeleteSubnetOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_subnet(),
            |this, request| request.subnet_id(this.id()),
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
impl Subnet {
    /// The [`Vpc`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Subnet.Vpc()`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/Vpc.html).
    #[must_use]
    pub fn vpc(&self, data: &types::Subnet) -> Option<Vpc> {
        let id: Arc<str> = runtime::text(data.vpc_id())?.into();
        Some(Vpc::new(Scope::new(self.meta().clone(), id)))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Subnet {
    /// Lists instances:
    /// [DescribeInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html).
    ///
    /// Each item is an [`Instance`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Subnet.instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/instances.html).
    pub fn instances(&self) -> Collection<ListRequest<SubnetInstances>> {
        let input = DescribeInstancesInputBuilder::default().filters(
            types::Filter::builder()
                .name("subnet-id")
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
    /// [`Subnet.network_interfaces`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/subnet/network_interfaces.html).
    pub fn network_interfaces(&self) -> Collection<ListRequest<SubnetNetworkInterfaces>> {
        let input = DescribeNetworkInterfacesInputBuilder::default().filters(
            types::Filter::builder()
                .name("subnet-id")
                .values(self.id())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Subnet::instances`].
#[derive(Clone, Copy, Debug)]
pub struct SubnetInstances;

impl Operation for SubnetInstances {
    const NAME: &'static str = "DescribeInstances";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Subnet;
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

    fn item(parent: &Subnet, entry: types::Instance) -> Summary<Instance, types::Instance> {
        let id = runtime::name(entry.instance_id());
        Summary::new(Instance::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Subnet::network_interfaces`].
#[derive(Clone, Copy, Debug)]
pub struct SubnetNetworkInterfaces;

impl Operation for SubnetNetworkInterfaces {
    const NAME: &'static str = "DescribeNetworkInterfaces";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = Subnet;
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
        parent: &Subnet,
        entry: types::NetworkInterface,
    ) -> Summary<NetworkInterface, types::NetworkInterface> {
        let id = runtime::name(entry.network_interface_id());
        Summary::new(
            NetworkInterface::new(Scope::new(parent.meta().clone(), id)),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "Subnet",
    identifiers: &["id"],
    load: Some("DescribeSubnets"),
    actions: &[
        Member::new("create_instances", Some("RunInstances"), Some("Instance")),
        Member::new(
            "create_network_interface",
            Some("CreateNetworkInterface"),
            Some("NetworkInterface"),
        ),
        Member::new("create_tags", Some("CreateTags"), Some("Tag")),
        Member::new("delete", Some("DeleteSubnet"), None),
    ],
    sub_resources: &[Member::new("vpc", None, Some("Vpc"))],
    collections: &[
        Member::new("instances", Some("DescribeInstances"), Some("Instance")),
        Member::new(
            "network_interfaces",
            Some("DescribeNetworkInterfaces"),
            Some("NetworkInterface"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Subnet {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("id", self.id().to_string())]
    }
}

impl fmt::Debug for Subnet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Subnet {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Subnet {}

impl Hash for Subnet {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
