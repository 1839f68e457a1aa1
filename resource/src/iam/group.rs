// Generated from descriptions/iam.toml; do not edit.

//! [`Group`]: a group of users.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::add_user_to_group::AddUserToGroupOutput;
use aws_sdk_iam::operation::add_user_to_group::builders::AddUserToGroupFluentBuilder;
use aws_sdk_iam::operation::attach_group_policy::AttachGroupPolicyOutput;
use aws_sdk_iam::operation::attach_group_policy::builders::AttachGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::create_group::builders::CreateGroupFluentBuilder;
use aws_sdk_iam::operation::delete_group::DeleteGroupOutput;
use aws_sdk_iam::operation::delete_group::builders::DeleteGroupFluentBuilder;
use aws_sdk_iam::operation::detach_group_policy::DetachGroupPolicyOutput;
use aws_sdk_iam::operation::detach_group_policy::builders::DetachGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::get_group::GetGroupOutput;
use aws_sdk_iam::operation::get_group::builders::GetGroupInputBuilder;
use aws_sdk_iam::operation::list_attached_group_policies::ListAttachedGroupPoliciesOutput;
use aws_sdk_iam::operation::list_attached_group_policies::builders::ListAttachedGroupPoliciesInputBuilder;
use aws_sdk_iam::operation::list_group_policies::ListGroupPoliciesOutput;
use aws_sdk_iam::operation::list_group_policies::builders::ListGroupPoliciesInputBuilder;
use aws_sdk_iam::operation::put_group_policy::builders::PutGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::remove_user_from_group::RemoveUserFromGroupOutput;
use aws_sdk_iam::operation::remove_user_from_group::builders::RemoveUserFromGroupFluentBuilder;
use aws_sdk_iam::operation::update_group::builders::UpdateGroupFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::{GroupPolicy, Policy, User};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A group of users.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let group = iam.create_group("staff").await?;
/// group.add_user("ada").await?;
/// for user in group.users().collect().await? {
///     println!("{}", user.name());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.group("staff");
/// assert_eq!(format!("{handle:?}"), "iam.Group(name=\"staff\")");
/// ```
#[derive(Clone)]
pub struct Group {
    scope: Scope<Client>,
    loaded: Loaded<types::Group>,
}

impl Group {
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
impl Group {
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
impl Group {
    /// Reads the group's attributes and its users:
    /// [GetGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Group.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Group>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Group>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_group().group_name(self.name()).send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Group> = runtime::one(response.group);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Group>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Group {
    /// Adds the user to the group:
    /// [AddUserToGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.add_user`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/add_user.html).
    pub fn add_user(
        &self,
        user_name: impl Into<String>,
    ) -> Action<AddUserToGroupFluentBuilder, AddUserToGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().add_user_to_group().user_name(user_name),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches the managed policy to the group:
    /// [AttachGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.attach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/attach_policy.html).
    pub fn attach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<AttachGroupPolicyFluentBuilder, AttachGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_group_policy().policy_arn(policy_arn),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Creates the group:
    /// [CreateGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html).
    ///
    /// Gives the [`Group`].
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.create`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/create.html).
    pub fn create(&self) -> Action<CreateGroupFluentBuilder, Summary<Group, types::Group>, Self> {
        Action::new(
            self.shared(),
            self.client().create_group(),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::Group> = runtime::one(response.group);
                    let entry = runtime::required("Group", found).about(&this)?;
                    Ok(Summary::new(Group::new(this.scope.clone()), entry))
                })
            },
        )
    }

    /// Embeds the policy in the group:
    /// [PutGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html).
    ///
    /// Gives the [`GroupPolicy`].
    ///
    /// boto3:
    /// [`Group.create_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/create_policy.html).
    pub fn create_policy(
        &self,
        policy_name: impl Into<Arc<str>>,
        policy_document: impl Into<String>,
    ) -> Action<PutGroupPolicyFluentBuilder, GroupPolicy, GroupPolicy> {
        Action::new(
            GroupPolicy::new(self.scope.clone(), policy_name.into()),
            self.client()
                .put_group_policy()
                .policy_document(policy_document),
            |made, request| {
                request
                    .group_name(made.group_name())
                    .policy_name(made.name())
            },
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }

    /// Deletes the group, which must be empty:
    /// [DeleteGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/delete.html).
    pub fn delete(&self) -> Action<DeleteGroupFluentBuilder, DeleteGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_group(),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches the managed policy from the group:
    /// [DetachGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.detach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/detach_policy.html).
    pub fn detach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<DetachGroupPolicyFluentBuilder, DetachGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_group_policy().policy_arn(policy_arn),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Removes the user from the group:
    /// [RemoveUserFromGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Group.remove_user`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/remove_user.html).
    pub fn remove_user(
        &self,
        user_name: impl Into<String>,
    ) -> Action<RemoveUserFromGroupFluentBuilder, RemoveUserFromGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().remove_user_from_group().user_name(user_name),
            |this, request| request.group_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Renames the group:
    /// [UpdateGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html).
    ///
    /// Gives the [`Group`].
    ///
    /// boto3:
    /// [`Group.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/update.html).
    pub fn update(
        &self,
        new_group_name: impl Into<Arc<str>>,
    ) -> Action<UpdateGroupFluentBuilder, Group, Group> {
        Action::new(
            Group::new(Scope::new(self.meta().clone(), new_group_name.into())),
            self.client().update_group().group_name(self.name()),
            |made, request| request.new_group_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }
}

/// Sub-resources. Nothing is sent.
impl Group {
    /// A [`GroupPolicy`].
    ///
    /// boto3:
    /// [`Group.Policy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/Policy.html).
    #[must_use]
    pub fn policy(&self, name: impl Into<Arc<str>>) -> GroupPolicy {
        GroupPolicy::new(self.scope.clone(), name.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Group {
    /// Lists the managed policies that are attached to the group:
    /// [ListAttachedGroupPolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html).
    ///
    /// Each item is a [`Policy`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Group.attached_policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/attached_policies.html).
    pub fn attached_policies(&self) -> Collection<ListRequest<GroupAttachedPolicies>> {
        let input = ListAttachedGroupPoliciesInputBuilder::default().group_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the policies that are embedded in the group:
    /// [ListGroupPolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html).
    ///
    /// Each item is a [`GroupPolicy`].
    ///
    /// boto3:
    /// [`Group.policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/policies.html).
    pub fn policies(&self) -> Collection<ListRequest<GroupPolicies>> {
        let input = ListGroupPoliciesInputBuilder::default().group_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Reads the group's attributes and its users:
    /// [GetGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html).
    ///
    /// Each item is a [`User`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Group.users`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/group/users.html).
    pub fn users(&self) -> Collection<ListRequest<GroupUsers>> {
        let input = GetGroupInputBuilder::default().group_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Group::attached_policies`].
#[derive(Clone, Copy, Debug)]
pub struct GroupAttachedPolicies;

impl Operation for GroupAttachedPolicies {
    const NAME: &'static str = "ListAttachedGroupPolicies";

    type Client = Client;
    type Parent = Group;
    type Input = ListAttachedGroupPoliciesInputBuilder;
    type Output = ListAttachedGroupPoliciesOutput;
    type Entry = types::AttachedPolicy;
    type Item = Summary<Policy, types::AttachedPolicy>;

    fn page(
        mut input: ListAttachedGroupPoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListAttachedGroupPoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListAttachedGroupPoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListAttachedGroupPoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListAttachedGroupPoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListAttachedGroupPoliciesOutput) -> Vec<types::AttachedPolicy> {
        runtime::all(output.attached_policies)
    }

    fn item(
        parent: &Group,
        entry: types::AttachedPolicy,
    ) -> Summary<Policy, types::AttachedPolicy> {
        let arn = runtime::name(entry.policy_arn());
        Summary::new(Policy::new(Scope::new(parent.meta().clone(), arn)), entry)
    }
}

/// The listing behind [`Group::policies`].
#[derive(Clone, Copy, Debug)]
pub struct GroupPolicies;

impl Operation for GroupPolicies {
    const NAME: &'static str = "ListGroupPolicies";

    type Client = Client;
    type Parent = Group;
    type Input = ListGroupPoliciesInputBuilder;
    type Output = ListGroupPoliciesOutput;
    type Entry = String;
    type Item = GroupPolicy;

    fn page(
        mut input: ListGroupPoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListGroupPoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListGroupPoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListGroupPoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListGroupPoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListGroupPoliciesOutput) -> Vec<String> {
        runtime::all(output.policy_names)
    }

    fn item(parent: &Group, entry: String) -> GroupPolicy {
        let name = runtime::name(entry.as_str());
        GroupPolicy::new(parent.scope.clone(), name)
    }
}

/// The listing behind [`Group::users`].
#[derive(Clone, Copy, Debug)]
pub struct GroupUsers;

impl Operation for GroupUsers {
    const NAME: &'static str = "GetGroup";

    type Client = Client;
    type Parent = Group;
    type Input = GetGroupInputBuilder;
    type Output = GetGroupOutput;
    type Entry = types::User;
    type Item = Summary<User, types::User>;

    fn page(
        mut input: GetGroupInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> GetGroupInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(input: GetGroupInputBuilder, client: &Client) -> ClientResult<GetGroupOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &GetGroupOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: GetGroupOutput) -> Vec<types::User> {
        runtime::all(output.users)
    }

    fn item(parent: &Group, entry: types::User) -> Summary<User, types::User> {
        let name = runtime::name(entry.user_name());
        Summary::new(User::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "Group",
    identifiers: &["name"],
    load: Some("GetGroup"),
    actions: &[
        Member::new("add_user", Some("AddUserToGroup"), None),
        Member::new("attach_policy", Some("AttachGroupPolicy"), None),
        Member::new("create", Some("CreateGroup"), Some("Group")),
        Member::new("create_policy", Some("PutGroupPolicy"), Some("GroupPolicy")),
        Member::new("delete", Some("DeleteGroup"), None),
        Member::new("detach_policy", Some("DetachGroupPolicy"), None),
        Member::new("remove_user", Some("RemoveUserFromGroup"), None),
        Member::new("update", Some("UpdateGroup"), Some("Group")),
    ],
    sub_resources: &[Member::new("policy", None, Some("GroupPolicy"))],
    collections: &[
        Member::new(
            "attached_policies",
            Some("ListAttachedGroupPolicies"),
            Some("Policy"),
        ),
        Member::new("policies", Some("ListGroupPolicies"), Some("GroupPolicy")),
        Member::new("users", Some("GetGroup"), Some("User")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Group {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Group {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Group {}

impl Hash for Group {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
