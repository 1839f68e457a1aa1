// Generated from descriptions/iam.toml; do not edit.

//! [`Role`]: a role, which services and users assume.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::attach_role_policy::AttachRolePolicyOutput;
use aws_sdk_iam::operation::attach_role_policy::builders::AttachRolePolicyFluentBuilder;
use aws_sdk_iam::operation::delete_role::DeleteRoleOutput;
use aws_sdk_iam::operation::delete_role::builders::DeleteRoleFluentBuilder;
use aws_sdk_iam::operation::detach_role_policy::DetachRolePolicyOutput;
use aws_sdk_iam::operation::detach_role_policy::builders::DetachRolePolicyFluentBuilder;
use aws_sdk_iam::operation::list_attached_role_policies::ListAttachedRolePoliciesOutput;
use aws_sdk_iam::operation::list_attached_role_policies::builders::ListAttachedRolePoliciesInputBuilder;
use aws_sdk_iam::operation::list_instance_profiles_for_role::ListInstanceProfilesForRoleOutput;
use aws_sdk_iam::operation::list_instance_profiles_for_role::builders::ListInstanceProfilesForRoleInputBuilder;
use aws_sdk_iam::operation::list_role_policies::ListRolePoliciesOutput;
use aws_sdk_iam::operation::list_role_policies::builders::ListRolePoliciesInputBuilder;
use aws_sdk_iam::{Client, types};

use super::{AssumeRolePolicy, InstanceProfile, Policy, RolePolicy};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A role, which services and users assume.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let trust = r#"{"Version": "2012-10-17", "Statement": [
///     {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"#;
/// let role = iam.create_role("worker", trust).await?;
/// role.attach_policy("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess").await?;
/// for policy in role.attached_policies().collect().await? {
///     println!("{}", policy.arn());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.role("worker");
/// assert_eq!(format!("{handle:?}"), "iam.Role(name=\"worker\")");
/// ```
#[derive(Clone)]
pub struct Role {
    scope: Scope<Client>,
    loaded: Loaded<types::Role>,
}

impl Role {
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
impl Role {
    /// The role's name (`RoleName` in requests).
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
impl Role {
    /// Reads the role's attributes:
    /// [GetRole](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3: [`Role.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Role>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Role>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_role().role_name(self.name()).send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Role> = runtime::one(response.role);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Role>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Role {
    /// Attaches the managed policy to the role:
    /// [AttachRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Role.attach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/attach_policy.html).
    pub fn attach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<AttachRolePolicyFluentBuilder, AttachRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_role_policy().policy_arn(policy_arn),
            |this, request| request.role_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Deletes the role, from which all policies must be gone:
    /// [DeleteRole](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Role.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/delete.html).
    pub fn delete(&self) -> Action<DeleteRoleFluentBuilder, DeleteRoleOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_role(),
            |this, request| request.role_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches the managed policy from the role:
    /// [DetachRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Role.detach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/detach_policy.html).
    pub fn detach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<DetachRolePolicyFluentBuilder, DetachRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_role_policy().policy_arn(policy_arn),
            |this, request| request.role_name(this.name()),
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
impl Role {
    /// An [`AssumeRolePolicy`].
    ///
    /// boto3:
    /// [`Role.AssumeRolePolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/AssumeRolePolicy.html).
    #[must_use]
    pub fn assume_role_policy(&self) -> AssumeRolePolicy {
        AssumeRolePolicy::new(self.scope.clone())
    }

    /// A [`RolePolicy`].
    ///
    /// boto3:
    /// [`Role.Policy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/Policy.html).
    #[must_use]
    pub fn policy(&self, name: impl Into<Arc<str>>) -> RolePolicy {
        RolePolicy::new(self.scope.clone(), name.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Role {
    /// Lists the managed policies that are attached to the role:
    /// [ListAttachedRolePolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html).
    ///
    /// Each item is a [`Policy`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Role.attached_policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/attached_policies.html).
    pub fn attached_policies(&self) -> Collection<ListRequest<RoleAttachedPolicies>> {
        let input = ListAttachedRolePoliciesInputBuilder::default().role_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the instance profiles of the role:
    /// [ListInstanceProfilesForRole](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html).
    ///
    /// Each item is an [`InstanceProfile`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Role.instance_profiles`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/instance_profiles.html).
    pub fn instance_profiles(&self) -> Collection<ListRequest<RoleInstanceProfiles>> {
        let input = ListInstanceProfilesForRoleInputBuilder::default().role_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the policies that are embedded in the role:
    /// [ListRolePolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html).
    ///
    /// Each item is a [`RolePolicy`].
    ///
    /// boto3:
    /// [`Role.policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/role/policies.html).
    pub fn policies(&self) -> Collection<ListRequest<RolePolicies>> {
        let input = ListRolePoliciesInputBuilder::default().role_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Role::attached_policies`].
#[derive(Clone, Copy, Debug)]
pub struct RoleAttachedPolicies;

impl Operation for RoleAttachedPolicies {
    const NAME: &'static str = "ListAttachedRolePolicies";

    type Client = Client;
    type Parent = Role;
    type Input = ListAttachedRolePoliciesInputBuilder;
    type Output = ListAttachedRolePoliciesOutput;
    type Entry = types::AttachedPolicy;
    type Item = Summary<Policy, types::AttachedPolicy>;

    fn page(
        mut input: ListAttachedRolePoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListAttachedRolePoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListAttachedRolePoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListAttachedRolePoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListAttachedRolePoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListAttachedRolePoliciesOutput) -> Vec<types::AttachedPolicy> {
        runtime::all(output.attached_policies)
    }

    fn item(parent: &Role, entry: types::AttachedPolicy) -> Summary<Policy, types::AttachedPolicy> {
        let arn = runtime::name(entry.policy_arn());
        Summary::new(Policy::new(Scope::new(parent.meta().clone(), arn)), entry)
    }
}

/// The listing behind [`Role::instance_profiles`].
#[derive(Clone, Copy, Debug)]
pub struct RoleInstanceProfiles;

impl Operation for RoleInstanceProfiles {
    const NAME: &'static str = "ListInstanceProfilesForRole";

    type Client = Client;
    type Parent = Role;
    type Input = ListInstanceProfilesForRoleInputBuilder;
    type Output = ListInstanceProfilesForRoleOutput;
    type Entry = types::InstanceProfile;
    type Item = Summary<InstanceProfile, types::InstanceProfile>;

    fn page(
        mut input: ListInstanceProfilesForRoleInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListInstanceProfilesForRoleInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListInstanceProfilesForRoleInputBuilder,
        client: &Client,
    ) -> ClientResult<ListInstanceProfilesForRoleOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListInstanceProfilesForRoleOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListInstanceProfilesForRoleOutput) -> Vec<types::InstanceProfile> {
        runtime::all(output.instance_profiles)
    }

    fn item(
        parent: &Role,
        entry: types::InstanceProfile,
    ) -> Summary<InstanceProfile, types::InstanceProfile> {
        let name = runtime::name(entry.instance_profile_name());
        Summary::new(
            InstanceProfile::new(Scope::new(parent.meta().clone(), name)),
            entry,
        )
    }
}

/// The listing behind [`Role::policies`].
#[derive(Clone, Copy, Debug)]
pub struct RolePolicies;

impl Operation for RolePolicies {
    const NAME: &'static str = "ListRolePolicies";

    type Client = Client;
    type Parent = Role;
    type Input = ListRolePoliciesInputBuilder;
    type Output = ListRolePoliciesOutput;
    type Entry = String;
    type Item = RolePolicy;

    fn page(
        mut input: ListRolePoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListRolePoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListRolePoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListRolePoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListRolePoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListRolePoliciesOutput) -> Vec<String> {
        runtime::all(output.policy_names)
    }

    fn item(parent: &Role, entry: String) -> RolePolicy {
        let name = runtime::name(entry.as_str());
        RolePolicy::new(parent.scope.clone(), name)
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "Role",
    identifiers: &["name"],
    load: Some("GetRole"),
    actions: &[
        Member::new("attach_policy", Some("AttachRolePolicy"), None),
        Member::new("delete", Some("DeleteRole"), None),
        Member::new("detach_policy", Some("DetachRolePolicy"), None),
    ],
    sub_resources: &[
        Member::new("assume_role_policy", None, Some("AssumeRolePolicy")),
        Member::new("policy", None, Some("RolePolicy")),
    ],
    collections: &[
        Member::new(
            "attached_policies",
            Some("ListAttachedRolePolicies"),
            Some("Policy"),
        ),
        Member::new(
            "instance_profiles",
            Some("ListInstanceProfilesForRole"),
            Some("InstanceProfile"),
        ),
        Member::new("policies", Some("ListRolePolicies"), Some("RolePolicy")),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Role {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Role {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Role {}

impl Hash for Role {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
