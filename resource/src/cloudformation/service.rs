// Generated from descriptions/cloudformation.toml; do not edit.

//! [`CloudFormation`]: AWS CloudFormation: the service, from which every stack is reached.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_cloudformation::operation::create_stack::builders::CreateStackFluentBuilder;
use aws_sdk_cloudformation::operation::describe_stacks::DescribeStacksOutput;
use aws_sdk_cloudformation::operation::describe_stacks::builders::DescribeStacksInputBuilder;
use aws_sdk_cloudformation::{Client, types};

use super::{Event, Stack, StackResource, StackResourceSummary};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// AWS CloudFormation: the service, from which every stack is reached.
///
/// ```no_run
/// # async fn run(cloudformation: resource::cloudformation::CloudFormation) -> resource::Result<()> {
/// let template = r#"{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}"#;
/// let stack = cloudformation.create_stack("shop").with(|create| create.template_body(template)).await?;
/// for resource in stack.resource_summaries().collect().await? {
///     println!("{} {:?}", resource.logical_id(), resource.item().resource_status());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/index.html).
///
/// ```
/// # use aws_sdk_cloudformation::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_cloudformation::Client::from_conf(config);
/// let cloudformation = resource::cloudformation::CloudFormation::from_client(client);
/// assert_eq!(cloudformation.meta().service_name(), "cloudformation");
/// ```
#[derive(Clone)]
pub struct CloudFormation {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl CloudFormation {
    /// From a session, or from the SDK's configuration: `session.resource(CloudFormation::new)`, `CloudFormation::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "cloudformation",
                &session,
                session.client(|config| {
                    let config = aws_sdk_cloudformation::config::Builder::from(config);
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
            meta: Meta::of_client("cloudformation", client, is_same),
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
impl CloudFormation {
    /// Creates a stack from a template:
    /// [CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
    ///
    /// Gives the [`Stack`].
    ///
    /// boto3:
    /// [`ServiceResource.create_stack`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/create_stack.html).
    pub fn create_stack(
        &self,
        stack_name: impl Into<Arc<str>>,
    ) -> Action<CreateStackFluentBuilder, Stack, Stack> {
        Action::new(
            Stack::new(Scope::new(self.meta().clone(), stack_name.into())),
            self.client().create_stack(),
            |made, request| request.stack_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl CloudFormation {
    /// An [`Event`].
    ///
    /// boto3:
    /// [`ServiceResource.Event()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/Event.html).
    #[must_use]
    pub fn event(&self, id: impl Into<Arc<str>>) -> Event {
        Event::new(Scope::new(self.meta().clone(), id.into()))
    }

    /// A [`Stack`].
    ///
    /// boto3:
    /// [`ServiceResource.Stack()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/Stack.html).
    #[must_use]
    pub fn stack(&self, name: impl Into<Arc<str>>) -> Stack {
        Stack::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`StackResource`].
    ///
    /// boto3:
    /// [`ServiceResource.StackResource()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/StackResource.html).
    #[must_use]
    pub fn stack_resource(
        &self,
        stack_name: impl Into<Arc<str>>,
        logical_id: impl Into<Arc<str>>,
    ) -> StackResource {
        StackResource::new(
            Scope::new(self.meta().clone(), stack_name.into()),
            logical_id.into(),
        )
    }

    /// A [`StackResourceSummary`].
    ///
    /// boto3:
    /// [`ServiceResource.StackResourceSummary()`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/StackResourceSummary.html).
    #[must_use]
    pub fn stack_resource_summary(
        &self,
        stack_name: impl Into<Arc<str>>,
        logical_id: impl Into<Arc<str>>,
    ) -> StackResourceSummary {
        StackResourceSummary::new(
            Scope::new(self.meta().clone(), stack_name.into()),
            logical_id.into(),
        )
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl CloudFormation {
    /// Reads stacks with their parameters, outputs and status:
    /// [DescribeStacks](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html).
    ///
    /// Each item is a [`Stack`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.stacks`](https://docs.aws.amazon.com/boto3/latest/reference/services/cloudformation/service-resource/stacks.html).
    pub fn stacks(&self) -> Collection<ListRequest<CloudFormationStacks>> {
        let input = DescribeStacksInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`CloudFormation::stacks`].
#[derive(Clone, Copy, Debug)]
pub struct CloudFormationStacks;

impl Operation for CloudFormationStacks {
    const NAME: &'static str = "DescribeStacks";

    type Client = Client;
    type Parent = CloudFormation;
    type Input = DescribeStacksInputBuilder;
    type Output = DescribeStacksOutput;
    type Entry = types::Stack;
    type Item = Summary<Stack, types::Stack>;

    fn page(
        mut input: DescribeStacksInputBuilder,
        token: Option<String>,
        _: Option<i32>,
    ) -> DescribeStacksInputBuilder {
        if let Some(token) = token {
            input = input.next_token(token);
        }
        input
    }

    async fn send(
        input: DescribeStacksInputBuilder,
        client: &Client,
    ) -> ClientResult<DescribeStacksOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &DescribeStacksOutput) -> Next<String> {
        runtime::next(output.next_token())
    }

    fn entries(output: DescribeStacksOutput) -> Vec<types::Stack> {
        runtime::all(output.stacks)
    }

    fn item(parent: &CloudFormation, entry: types::Stack) -> Summary<Stack, types::Stack> {
        let name = runtime::name(entry.stack_name());
        Summary::new(Stack::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

static MODEL: Model = Model {
    service: "cloudformation",
    name: "CloudFormation",
    identifiers: &[],
    load: None,
    actions: &[Member::new(
        "create_stack",
        Some("CreateStack"),
        Some("Stack"),
    )],
    sub_resources: &[
        Member::new("event", None, Some("Event")),
        Member::new("stack", None, Some("Stack")),
        Member::new("stack_resource", None, Some("StackResource")),
        Member::new("stack_resource_summary", None, Some("StackResourceSummary")),
    ],
    collections: &[Member::new("stacks", Some("DescribeStacks"), Some("Stack"))],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for CloudFormation {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for CloudFormation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for CloudFormation {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for CloudFormation {}

impl Hash for CloudFormation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
