// Generated from descriptions/ec2.toml; do not edit.

//! [`PlacementGroup`]: a placement group: instances that stand close together, or apart.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_ec2::operation::delete_placement_group::DeletePlacementGroupOutput;
use aws_sdk_ec2::operation::delete_placement_group::builders::DeletePlacementGroupFluentBuilder;
use aws_sdk_ec2::operation::describe_instances::DescribeInstancesOutput;
use aws_sdk_ec2::operation::describe_instances::builders::DescribeInstancesInputBuilder;
use aws_sdk_ec2::{Client, types};

use super::Instance;
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A placement group: instances that stand close together, or apart.
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`PlacementGroup`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/placementgroup/index.html).
///
/// ```
/// # use aws_sdk_ec2::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let ec2 = resource::ec2::Ec2::from_client(aws_sdk_ec2::Client::from_conf(config));
/// let handle = ec2.placement_group("cluster");
/// assert_eq!(format!("{handle:?}"), "ec2.PlacementGroup(name=\"cluster\")");
/// ```
#[derive(Clone)]
pub struct PlacementGroup {
    scope: Scope<Client>,
    loaded: Loaded<types::PlacementGroup>,
}

impl PlacementGroup {
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
impl PlacementGroup {
    /// The group's name (`GroupName` in requests).
    #[must_use]
    pub fn name(&self) -> &str {
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
impl PlacementGroup {
    /// Reads the attributes of the placement group:
    /// [DescribePlacementGroups](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePlacementGroups.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`PlacementGroup.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/placementgroup/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::PlacementGroup>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::PlacementGroup>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_placement_groups()
                .set_group_names(Some(vec![self.name().to_owned()]))
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::PlacementGroup> = runtime::first(response.placement_groups);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::PlacementGroup>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl PlacementGroup {
    /// Deletes the placement group:
    /// [DeletePlacementGroup](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeletePlacementGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`PlacementGroup.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/placementgroup/delete.html).
    pub fn delete(
        &self,
    ) -> Action<DeletePlacementGroupFluentBuilder, DeletePlacementGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_placement_group(),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl PlacementGroup {
    /// Lists instances:
    /// [DescribeInstances](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html).
    ///
    /// Each item is an [`Instance`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`PlacementGroup.instances`](https://docs.aws.amazon.com/boto3/latest/reference/services/ec2/placementgroup/instances.html).
    pub fn instances(&self) -> Collection<ListRequest<PlacementGroupInstances>> {
        let input = DescribeInstancesInputBuilder::default().filters(
            types::Filter::builder()
                .name("placement-group-name")
                .values(self.name())
                .build(),
        );
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`PlacementGroup::instances`].
#[derive(Clone, Copy, Debug)]
pub struct PlacementGroupInstances;

impl Operation for PlacementGroupInstances {
    const NAME: &'static str = "DescribeInstances";
    const LEAST_PAGE_SIZE: i32 = 5;
    type Client = Client;
    type Parent = PlacementGroup;
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

    fn item(parent: &PlacementGroup, entry: types::Instance) -> Summary<Instance, types::Instance> {
        let id = runtime::name(entry.instance_id());
        Summary::new(Instance::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

static MODEL: Model = Model {
    service: "ec2",
    name: "PlacementGroup",
    identifiers: &["name"],
    load: Some("DescribePlacementGroups"),
    actions: &[Member::new("delete", Some("DeletePlacementGroup"), None)],
    sub_resources: &[],
    collections: &[Member::new(
        "instances",
        Some("DescribeInstances"),
        Some("Instance"),
    )],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for PlacementGroup {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for PlacementGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for PlacementGroup {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for PlacementGroup {}

impl Hash for PlacementGroup {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
