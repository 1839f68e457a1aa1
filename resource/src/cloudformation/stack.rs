// Generated from descriptions/cloudformation.toml; do not edit.

//! [`Stack`]: a stack: resources that one template makes.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_cloudformation::operation::cancel_update_stack::CancelUpdateStackOutput;
use aws_sdk_cloudformation::operation::cancel_update_stack::builders::CancelUpdateStackFluentBuilder;
use aws_sdk_cloudformation::operation::delete_stack::DeleteStackOutput;
use aws_sdk_cloudformation::operation::delete_stack::builders::DeleteStackFluentBuilder;
use aws_sdk_cloudformation::operation::describe_stack_events::DescribeStackEventsOutput;
use aws_sdk_cloudformation::operation::describe_stack_events::builders::DescribeStackEventsInputBuilder;
use aws_sdk_cloudformation::operation::list_stack_resources::ListStackResourcesOutput;
use aws_sdk_cloudformation::operation::list_stack_resources::builders::ListStackResourcesInputBuilder;
use aws_sdk_cloudformation::operation::update_stack::UpdateStackOutput;
use aws_sdk_cloudformation::operation::update_stack::builders::UpdateStackFluentBuilder;
use aws_sdk_cloudformation::{Client, types};

use super::{Event, StackResource, StackResourceSummary};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A stack: resources that one template makes.
///
/// ```no_run
/// # async fn run(cloudformation: resource::cloudformation::CloudFormation) -> resource::Result<()> {
/// let stack = cloudformation.stack("shop");
/// let data = stack.load().await?;
/// println!("{:?} {:?}", data.stack_status(), data.outputs());
/// for event in stack.events().collect().await? {
///     println!("{:?}", event.item().resource_status_reason());
/// }
/// stack.delete().await?;
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3:
/// [`Stack`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/index.html).
///
/// ```
/// # use aws_sdk_cloudformation::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let cloudformation = resource::cloudformation::CloudFormation::from_client(aws_sdk_cloudformation::Client::from_conf(config));
/// let handle = cloudformation.stack("shop");
/// assert_eq!(format!("{handle:?}"), "cloudformation.Stack(name=\"shop\")");
/// ```
#[derive(Clone)]
pub struct Stack {
    scope: Scope<Client>,
    loaded: Loaded<types::Stack>,
}

impl Stack {
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
impl Stack {
    /// The stack's name (`StackName` in requests).
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
impl Stack {
    /// Reads the attributes of the stack:
    /// [DescribeStacks](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Stack.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Stack>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Stack>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(
            self.client()
                .describe_stacks()
                .stack_name(self.name())
                .send()
        );
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Stack> = runtime::first(response.stacks);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Stack>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Stack {
    /// Cancels the update and rolls it back:
    /// [CancelUpdateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CancelUpdateStack.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Stack.cancel_update`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/cancel_update.html).
    pub fn cancel_update(
        &self,
    ) -> Action<CancelUpdateStackFluentBuilder, CancelUpdateStackOutput, Self> {
        Action::new(
            self.shared(),
            self.client().cancel_update_stack(),
            |this, request| request.stack_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the stack and its resources:
    /// [DeleteStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Stack.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/delete.html).
    pub fn delete(&self) -> Action<DeleteStackFluentBuilder, DeleteStackOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_stack(),
            |this, request| request.stack_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Updates the stack to a template:
    /// [UpdateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Stack.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/update.html).
    pub fn update(&self) -> Action<UpdateStackFluentBuilder, UpdateStackOutput, Self> {
        Action::new(
            self.shared(),
            self.client().update_stack(),
            |this, request| request.stack_name(this.name()),
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
impl Stack {
    /// A [`StackResource`].
    ///
    /// boto3:
    /// [`Stack.Resource()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/Resource.html).
    #[must_use]
    pub fn resource(&self, logical_id: impl Into<Arc<str>>) -> StackResource {
        StackResource::new(self.scope.clone(), logical_id.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Stack {
    /// Lists what happened to the stack, the newest first:
    /// [DescribeStackEvents](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStackEvents.html).
    ///
    /// Each item is an [`Event`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Stack.events`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/events.html).
    pub fn events(&self) -> Collection<ListRequest<StackEvents>> {
        let input = DescribeStackEventsInputBuilder::default().stack_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the resources of the stack:
    /// [ListStackResources](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html).
    ///
    /// Each item is a [`StackResourceSummary`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Stack.resource_summaries`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/stack/resource_summaries.html).
    pub fn resource_summaries(&self) -> Collection<ListRequest<StackResourceSummaries>> {
        let input = ListStackResourcesInputBuilder::default().stack_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Stack::events`].
#[derive(Clone, Copy, Debug)]
pub struct StackEvents;

impl Operation for StackEvents {
    const NAME: &'static str = "DescribeStackEvents";

    type Client = Client;
    type Parent = Stack;
    type Input = DescribeStackEventsInputBuilder;
    type Output = DescribeStackEventsOutput;
    type Entry = types::StackEvent;
    type Item = Summary<Event, types::StackEvent>;

    fn page(
        mut input: DescribeStackEventsInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> DescribeStackEventsInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: DescribeStackEventsInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeStackEventsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeStackEventsOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeStackEventsOutput) -> Vec<types::StackEvent> {
        runtime::all(output.stack_events)
    }

    fn item(parent: &Stack, entry: types::StackEvent) -> Summary<Event, types::StackEvent> {
        let id = runtime::name(entry.event_id());
        Summary::new(Event::new(Scope::new(parent.meta().clone(), id)), entry)
    }
}

/// The listing behind [`Stack::resource_summaries`].
#[derive(Clone, Copy, Debug)]
pub struct StackResourceSummaries;

impl Operation for StackResourceSummaries {
    const NAME: &'static str = "ListStackResources";

    type Client = Client;
    type Parent = Stack;
    type Input = ListStackResourcesInputBuilder;
    type Output = ListStackResourcesOutput;
    type Entry = types::StackResourceSummary;
    type Item = Summary<StackResourceSummary, types::StackResourceSummary>;

    fn page(
        mut input: ListStackResourcesInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> ListStackResourcesInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: ListStackResourcesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListStackResourcesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListStackResourcesOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: ListStackResourcesOutput) -> Vec<types::StackResourceSummary> {
        runtime::all(output.stack_resource_summaries)
    }

    fn item(
        parent: &Stack,
        entry: types::StackResourceSummary,
    ) -> Summary<StackResourceSummary, types::StackResourceSummary> {
        let logical_id = runtime::name(entry.logical_resource_id());
        Summary::new(
            StackResourceSummary::new(parent.scope.clone(), logical_id),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "cloudformation",
    name: "Stack",
    identifiers: &["name"],
    load: Some("DescribeStacks"),
    actions: &[
        Member::new("cancel_update", Some("CancelUpdateStack"), None),
        Member::new("delete", Some("DeleteStack"), None),
        Member::new("update", Some("UpdateStack"), None),
    ],
    sub_resources: &[Member::new("resource", None, Some("StackResource"))],
    collections: &[
        Member::new("events", Some("DescribeStackEvents"), Some("Event")),
        Member::new(
            "resource_summaries",
            Some("ListStackResources"),
            Some("StackResourceSummary"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Stack {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Stack {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Stack {}

impl Hash for Stack {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
