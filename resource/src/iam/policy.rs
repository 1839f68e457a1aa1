// Generated from descriptions/iam.toml; do not edit.

//! [`Policy`]: a managed policy, which users, groups and roles share.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::attach_group_policy::AttachGroupPolicyOutput;
use aws_sdk_iam::operation::attach_group_policy::builders::AttachGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::attach_role_policy::AttachRolePolicyOutput;
use aws_sdk_iam::operation::attach_role_policy::builders::AttachRolePolicyFluentBuilder;
use aws_sdk_iam::operation::attach_user_policy::AttachUserPolicyOutput;
use aws_sdk_iam::operation::attach_user_policy::builders::AttachUserPolicyFluentBuilder;
use aws_sdk_iam::operation::create_policy_version::builders::CreatePolicyVersionFluentBuilder;
use aws_sdk_iam::operation::delete_policy::DeletePolicyOutput;
use aws_sdk_iam::operation::delete_policy::builders::DeletePolicyFluentBuilder;
use aws_sdk_iam::operation::detach_group_policy::DetachGroupPolicyOutput;
use aws_sdk_iam::operation::detach_group_policy::builders::DetachGroupPolicyFluentBuilder;
use aws_sdk_iam::operation::detach_role_policy::DetachRolePolicyOutput;
use aws_sdk_iam::operation::detach_role_policy::builders::DetachRolePolicyFluentBuilder;
use aws_sdk_iam::operation::detach_user_policy::DetachUserPolicyOutput;
use aws_sdk_iam::operation::detach_user_policy::builders::DetachUserPolicyFluentBuilder;
use aws_sdk_iam::operation::list_entities_for_policy::ListEntitiesForPolicyOutput;
use aws_sdk_iam::operation::list_entities_for_policy::builders::ListEntitiesForPolicyInputBuilder;
use aws_sdk_iam::operation::list_policy_versions::ListPolicyVersionsOutput;
use aws_sdk_iam::operation::list_policy_versions::builders::ListPolicyVersionsInputBuilder;
use aws_sdk_iam::{Client, types};

use super::{Group, PolicyVersion, Role, User};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A managed policy, which users, groups and roles share.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let document = r#"{"Version": "2012-10-17", "Statement": [
///     {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}]}"#;
/// let policy = iam.create_policy("read-logs", document).await?;
/// policy.attach_role("worker").await?;
/// for role in policy.attached_roles().collect().await? {
///     println!("{}", role.name());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`Policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.policy("arn:aws:iam::aws:policy/ReadOnlyAccess");
/// assert_eq!(format!("{handle:?}"), "iam.Policy(arn=\"arn:aws:iam::aws:policy/ReadOnlyAccess\")");
/// ```
#[derive(Clone)]
pub struct Policy {
    scope: Scope<Client>,
    loaded: Loaded<types::Policy>,
}

impl Policy {
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
impl Policy {
    /// The policy's ARN (`PolicyArn` in requests).
    #[must_use]
    pub fn arn(&self) -> &str {
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
impl Policy {
    /// Reads the policy's attributes, without its document:
    /// [GetPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3:
    /// [`Policy.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::Policy>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::Policy>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_policy().policy_arn(self.arn()).send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::Policy> = runtime::one(response.policy);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::Policy>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl Policy {
    /// Attaches the managed policy to the group:
    /// [AttachGroupPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Policy.attach_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attach_group.html).
    pub fn attach_group(
        &self,
        group_name: impl Into<String>,
    ) -> Action<AttachGroupPolicyFluentBuilder, AttachGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_group_policy().group_name(group_name),
            |this, request| request.policy_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches the managed policy to the role:
    /// [AttachRolePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Policy.attach_role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attach_role.html).
    pub fn attach_role(
        &self,
        role_name: impl Into<String>,
    ) -> Action<AttachRolePolicyFluentBuilder, AttachRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_role_policy().role_name(role_name),
            |this, request| request.policy_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Attaches the managed policy to the user:
    /// [AttachUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Policy.attach_user`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attach_user.html).
    pub fn attach_user(
        &self,
        user_name: impl Into<String>,
    ) -> Action<AttachUserPolicyFluentBuilder, AttachUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_user_policy().user_name(user_name),
            |this, request| request.policy_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Adds a version of the policy:
    /// [CreatePolicyVersion](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html).
    ///
    /// Gives the [`PolicyVersion`].
    ///
    /// boto3:
    /// [`Policy.create_version`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/create_version.html).
    pub fn create_version(
        &self,
        policy_document: impl Into<String>,
    ) -> Action<CreatePolicyVersionFluentBuilder, PolicyVersion, Self> {
        Action::new(
            self.shared(),
            self.client()
                .create_policy_version()
                .policy_document(policy_document),
            |this, request| request.policy_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let version_id: Arc<str> = runtime::required(
                        "PolicyVersion.VersionId",
                        response
                            .policy_version()
                            .and_then(|it| runtime::text(it.version_id())),
                    )
                    .about(&this)?
                    .into();
                    Ok(PolicyVersion::new(this.scope.clone(), version_id))
                })
            },
        )
    }

    /// Deletes the policy, which must not be attached:
    /// [DeletePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Policy.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/delete.html).
    pub fn delete(&self) -> Action<DeletePolicyFluentBuilder, DeletePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_policy(),
            |this, request| request.policy_arn(this.arn()),
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
    /// [`Policy.detach_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/detach_group.html).
    pub fn detach_group(
        &self,
        group_name: impl Into<String>,
    ) -> Action<DetachGroupPolicyFluentBuilder, DetachGroupPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_group_policy().group_name(group_name),
            |this, request| request.policy_arn(this.arn()),
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
    /// [`Policy.detach_role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/detach_role.html).
    pub fn detach_role(
        &self,
        role_name: impl Into<String>,
    ) -> Action<DetachRolePolicyFluentBuilder, DetachRolePolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_role_policy().role_name(role_name),
            |this, request| request.policy_arn(this.arn()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Detaches the managed policy from the user:
    /// [DetachUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`Policy.detach_user`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/detach_user.html).
    pub fn detach_user(
        &self,
        user_name: impl Into<String>,
    ) -> Action<DetachUserPolicyFluentBuilder, DetachUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_user_policy().user_name(user_name),
            |this, request| request.policy_arn(this.arn()),
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
impl Policy {
    /// The [`PolicyVersion`] that the attributes name, if they name one.
    ///
    /// `data` is what `load` or a listing returned. It has the name, so nothing is sent here.
    ///
    /// boto3:
    /// [`Policy.DefaultVersion()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/DefaultVersion.html).
    #[must_use]
    pub fn default_version(&self, data: &types::Policy) -> Option<PolicyVersion> {
        let version_id: Arc<str> = runtime::text(data.default_version_id())?.into();
        Some(PolicyVersion::new(self.scope.clone(), version_id))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Policy {
    /// Lists what the policy is attached to:
    /// [ListEntitiesForPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html).
    ///
    /// Each item is a [`Group`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Policy.attached_groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attached_groups.html).
    pub fn attached_groups(&self) -> Collection<ListRequest<PolicyAttachedGroups>> {
        let input = ListEntitiesForPolicyInputBuilder::default()
            .policy_arn(self.arn())
            .entity_filter(types::EntityType::Group);
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists what the policy is attached to:
    /// [ListEntitiesForPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html).
    ///
    /// Each item is a [`Role`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Policy.attached_roles`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attached_roles.html).
    pub fn attached_roles(&self) -> Collection<ListRequest<PolicyAttachedRoles>> {
        let input = ListEntitiesForPolicyInputBuilder::default()
            .policy_arn(self.arn())
            .entity_filter(types::EntityType::Role);
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists what the policy is attached to:
    /// [ListEntitiesForPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html).
    ///
    /// Each item is a [`User`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Policy.attached_users`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/attached_users.html).
    pub fn attached_users(&self) -> Collection<ListRequest<PolicyAttachedUsers>> {
        let input = ListEntitiesForPolicyInputBuilder::default()
            .policy_arn(self.arn())
            .entity_filter(types::EntityType::User);
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the versions of the policy:
    /// [ListPolicyVersions](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html).
    ///
    /// Each item is a [`PolicyVersion`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`Policy.versions`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/policy/versions.html).
    pub fn versions(&self) -> Collection<ListRequest<PolicyVersions>> {
        let input = ListPolicyVersionsInputBuilder::default().policy_arn(self.arn());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Policy::attached_groups`].
#[derive(Clone, Copy, Debug)]
pub struct PolicyAttachedGroups;

impl Operation for PolicyAttachedGroups {
    const NAME: &'static str = "ListEntitiesForPolicy";

    type Client = Client;
    type Parent = Policy;
    type Input = ListEntitiesForPolicyInputBuilder;
    type Output = ListEntitiesForPolicyOutput;
    type Entry = types::PolicyGroup;
    type Item = Summary<Group, types::PolicyGroup>;

    fn page(
        mut input: ListEntitiesForPolicyInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListEntitiesForPolicyInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListEntitiesForPolicyInputBuilder,
        client: &Client,
    ) -> ClientResult<ListEntitiesForPolicyOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListEntitiesForPolicyOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListEntitiesForPolicyOutput) -> Vec<types::PolicyGroup> {
        runtime::all(output.policy_groups)
    }

    fn item(parent: &Policy, entry: types::PolicyGroup) -> Summary<Group, types::PolicyGroup> {
        let name = runtime::name(entry.group_name());
        Summary::new(Group::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Policy::attached_roles`].
#[derive(Clone, Copy, Debug)]
pub struct PolicyAttachedRoles;

impl Operation for PolicyAttachedRoles {
    const NAME: &'static str = "ListEntitiesForPolicy";

    type Client = Client;
    type Parent = Policy;
    type Input = ListEntitiesForPolicyInputBuilder;
    type Output = ListEntitiesForPolicyOutput;
    type Entry = types::PolicyRole;
    type Item = Summary<Role, types::PolicyRole>;

    fn page(
        mut input: ListEntitiesForPolicyInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListEntitiesForPolicyInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListEntitiesForPolicyInputBuilder,
        client: &Client,
    ) -> ClientResult<ListEntitiesForPolicyOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListEntitiesForPolicyOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListEntitiesForPolicyOutput) -> Vec<types::PolicyRole> {
        runtime::all(output.policy_roles)
    }

    fn item(parent: &Policy, entry: types::PolicyRole) -> Summary<Role, types::PolicyRole> {
        let name = runtime::name(entry.role_name());
        Summary::new(Role::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Policy::attached_users`].
#[derive(Clone, Copy, Debug)]
pub struct PolicyAttachedUsers;

impl Operation for PolicyAttachedUsers {
    const NAME: &'static str = "ListEntitiesForPolicy";

    type Client = Client;
    type Parent = Policy;
    type Input = ListEntitiesForPolicyInputBuilder;
    type Output = ListEntitiesForPolicyOutput;
    type Entry = types::PolicyUser;
    type Item = Summary<User, types::PolicyUser>;

    fn page(
        mut input: ListEntitiesForPolicyInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListEntitiesForPolicyInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListEntitiesForPolicyInputBuilder,
        client: &Client,
    ) -> ClientResult<ListEntitiesForPolicyOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListEntitiesForPolicyOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListEntitiesForPolicyOutput) -> Vec<types::PolicyUser> {
        runtime::all(output.policy_users)
    }

    fn item(parent: &Policy, entry: types::PolicyUser) -> Summary<User, types::PolicyUser> {
        let name = runtime::name(entry.user_name());
        Summary::new(User::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Policy::versions`].
#[derive(Clone, Copy, Debug)]
pub struct PolicyVersions;

impl Operation for PolicyVersions {
    const NAME: &'static str = "ListPolicyVersions";

    type Client = Client;
    type Parent = Policy;
    type Input = ListPolicyVersionsInputBuilder;
    type Output = ListPolicyVersionsOutput;
    type Entry = types::PolicyVersion;
    type Item = Summary<PolicyVersion, types::PolicyVersion>;

    fn page(
        mut input: ListPolicyVersionsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListPolicyVersionsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListPolicyVersionsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListPolicyVersionsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListPolicyVersionsOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListPolicyVersionsOutput) -> Vec<types::PolicyVersion> {
        runtime::all(output.versions)
    }

    fn item(
        parent: &Policy,
        entry: types::PolicyVersion,
    ) -> Summary<PolicyVersion, types::PolicyVersion> {
        let version_id = runtime::name(entry.version_id());
        Summary::new(PolicyVersion::new(parent.scope.clone(), version_id), entry)
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "Policy",
    identifiers: &["arn"],
    load: Some("GetPolicy"),
    actions: &[
        Member::new("attach_group", Some("AttachGroupPolicy"), None),
        Member::new("attach_role", Some("AttachRolePolicy"), None),
        Member::new("attach_user", Some("AttachUserPolicy"), None),
        Member::new(
            "create_version",
            Some("CreatePolicyVersion"),
            Some("PolicyVersion"),
        ),
        Member::new("delete", Some("DeletePolicy"), None),
        Member::new("detach_group", Some("DetachGroupPolicy"), None),
        Member::new("detach_role", Some("DetachRolePolicy"), None),
        Member::new("detach_user", Some("DetachUserPolicy"), None),
    ],
    sub_resources: &[Member::new("default_version", None, Some("PolicyVersion"))],
    collections: &[
        Member::new(
            "attached_groups",
            Some("ListEntitiesForPolicy"),
            Some("Group"),
        ),
        Member::new(
            "attached_roles",
            Some("ListEntitiesForPolicy"),
            Some("Role"),
        ),
        Member::new(
            "attached_users",
            Some("ListEntitiesForPolicy"),
            Some("User"),
        ),
        Member::new(
            "versions",
            Some("ListPolicyVersions"),
            Some("PolicyVersion"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Policy {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("arn", self.arn().to_string())]
    }
}

impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for Policy {}

impl Hash for Policy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
