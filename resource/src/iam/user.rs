// Generated from descriptions/iam.toml; do not edit.

//! [`User`]: a user: a person or a program.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::pin::pin;
use std::sync::Arc;

use aws_sdk_iam::operation::add_user_to_group::AddUserToGroupOutput;
use aws_sdk_iam::operation::add_user_to_group::builders::AddUserToGroupFluentBuilder;
use aws_sdk_iam::operation::attach_user_policy::AttachUserPolicyOutput;
use aws_sdk_iam::operation::attach_user_policy::builders::AttachUserPolicyFluentBuilder;
use aws_sdk_iam::operation::create_access_key::builders::CreateAccessKeyFluentBuilder;
use aws_sdk_iam::operation::create_login_profile::builders::CreateLoginProfileFluentBuilder;
use aws_sdk_iam::operation::create_user::builders::CreateUserFluentBuilder;
use aws_sdk_iam::operation::delete_user::DeleteUserOutput;
use aws_sdk_iam::operation::delete_user::builders::DeleteUserFluentBuilder;
use aws_sdk_iam::operation::detach_user_policy::DetachUserPolicyOutput;
use aws_sdk_iam::operation::detach_user_policy::builders::DetachUserPolicyFluentBuilder;
use aws_sdk_iam::operation::enable_mfa_device::builders::EnableMFADeviceFluentBuilder;
use aws_sdk_iam::operation::list_access_keys::ListAccessKeysOutput;
use aws_sdk_iam::operation::list_access_keys::builders::ListAccessKeysInputBuilder;
use aws_sdk_iam::operation::list_attached_user_policies::ListAttachedUserPoliciesOutput;
use aws_sdk_iam::operation::list_attached_user_policies::builders::ListAttachedUserPoliciesInputBuilder;
use aws_sdk_iam::operation::list_groups_for_user::ListGroupsForUserOutput;
use aws_sdk_iam::operation::list_groups_for_user::builders::ListGroupsForUserInputBuilder;
use aws_sdk_iam::operation::list_mfa_devices::ListMfaDevicesOutput;
use aws_sdk_iam::operation::list_mfa_devices::builders::ListMfaDevicesInputBuilder;
use aws_sdk_iam::operation::list_signing_certificates::ListSigningCertificatesOutput;
use aws_sdk_iam::operation::list_signing_certificates::builders::ListSigningCertificatesInputBuilder;
use aws_sdk_iam::operation::list_user_policies::ListUserPoliciesOutput;
use aws_sdk_iam::operation::list_user_policies::builders::ListUserPoliciesInputBuilder;
use aws_sdk_iam::operation::put_user_policy::builders::PutUserPolicyFluentBuilder;
use aws_sdk_iam::operation::remove_user_from_group::RemoveUserFromGroupOutput;
use aws_sdk_iam::operation::remove_user_from_group::builders::RemoveUserFromGroupFluentBuilder;
use aws_sdk_iam::operation::update_user::builders::UpdateUserFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::{
    AccessKey, AccessKeyPair, Group, LoginProfile, MfaDevice, Policy, SigningCertificate,
    UserPolicy,
};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, Error, ListRequest, Loaded, Member, Meta, Model,
    Next, Operation, Resource, Scope, Summary,
};

/// A user: a person or a program.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let user = iam.create_user("ada").await?;
/// user.add_group("staff").await?;
/// user.attach_policy("arn:aws:iam::aws:policy/ReadOnlyAccess").await?;
/// let key = user.create_access_key_pair().await?;
/// println!("{}", key.id()); // `key.secret()` is given this once.
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both are
/// known to speak for the same caller to the same place (see [`Meta`]).
///
/// boto3: [`User`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let iam = resource::iam::Iam::from_client(aws_sdk_iam::Client::from_conf(config));
/// let handle = iam.user("ada");
/// assert_eq!(format!("{handle:?}"), "iam.User(name=\"ada\")");
/// ```
#[derive(Clone)]
pub struct User {
    scope: Scope<Client>,
    loaded: Loaded<types::User>,
}

impl User {
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
impl User {
    /// The user's name (`UserName` in requests).
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
impl User {
    /// Reads the user's attributes:
    /// [GetUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html).
    ///
    /// The response is kept until an action of this handle changes it. Until then, a second call sends
    /// nothing.
    ///
    /// boto3: [`User.load`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/load.html).
    ///
    /// # Errors
    ///
    /// [`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is [not
    /// found](Error::is_not_found).
    pub async fn load(&self) -> Result<Arc<types::User>, Error> {
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
    pub async fn reload(&self) -> Result<Arc<types::User>, Error> {
        let generation = self.loaded.begin();
        let request = pin!(self.client().get_user().user_name(self.name()).send());
        let response = runtime::send_load(self, request).await?;
        let found: Option<types::User> = runtime::one(response.user);
        let response = found.ok_or_else(|| runtime::not_found(self))?;
        Ok(self.loaded.keep(generation, response))
    }

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<types::User>> {
        self.loaded.get()
    }

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {
        self.loaded.forget();
    }
}

/// Actions. Each sends its request when it is awaited.
impl User {
    /// Adds the user to the group:
    /// [AddUserToGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`User.add_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/add_group.html).
    pub fn add_group(
        &self,
        group_name: impl Into<String>,
    ) -> Action<AddUserToGroupFluentBuilder, AddUserToGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client().add_user_to_group().group_name(group_name),
            |this, request| request.user_name(this.name()),
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
    /// [`User.attach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/attach_policy.html).
    pub fn attach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<AttachUserPolicyFluentBuilder, AttachUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().attach_user_policy().policy_arn(policy_arn),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Creates the user:
    /// [CreateUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html).
    ///
    /// Gives the [`User`].
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`User.create`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/create.html).
    pub fn create(&self) -> Action<CreateUserFluentBuilder, Summary<User, types::User>, Self> {
        Action::new(
            self.shared(),
            self.client().create_user(),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::User> = runtime::one(response.user);
                    let entry = runtime::required("User", found).about(&this)?;
                    Ok(Summary::new(User::new(this.scope.clone()), entry))
                })
            },
        )
    }

    /// Makes an access key; its secret is given only this once:
    /// [CreateAccessKey](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html).
    ///
    /// Gives the [`AccessKeyPair`].
    ///
    /// boto3:
    /// [`User.create_access_key_pair`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/create_access_key_pair.html).
    pub fn create_access_key_pair(
        &self,
    ) -> Action<CreateAccessKeyFluentBuilder, Summary<AccessKeyPair, types::AccessKey>, Self> {
        Action::new(
            self.shared(),
            self.client().create_access_key(),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::AccessKey> = runtime::one(response.access_key);
                    let entry = runtime::required("AccessKey", found).about(&this)?;
                    let id = runtime::name(entry.access_key_id());
                    let secret = runtime::name(entry.secret_access_key());
                    Ok(Summary::new(
                        AccessKeyPair::new(this.scope.clone(), id, secret),
                        entry,
                    ))
                })
            },
        )
    }

    /// Sets a first password:
    /// [CreateLoginProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html).
    ///
    /// Gives the [`LoginProfile`].
    ///
    /// boto3:
    /// [`User.create_login_profile`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/create_login_profile.html).
    pub fn create_login_profile(
        &self,
    ) -> Action<CreateLoginProfileFluentBuilder, Summary<LoginProfile, types::LoginProfile>, Self>
    {
        Action::new(
            self.shared(),
            self.client().create_login_profile(),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::LoginProfile> = runtime::one(response.login_profile);
                    let entry = runtime::required("LoginProfile", found).about(&this)?;
                    Ok(Summary::new(LoginProfile::new(this.scope.clone()), entry))
                })
            },
        )
    }

    /// Embeds the policy in the user:
    /// [PutUserPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html).
    ///
    /// Gives the [`UserPolicy`].
    ///
    /// boto3:
    /// [`User.create_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/create_policy.html).
    pub fn create_policy(
        &self,
        policy_name: impl Into<Arc<str>>,
        policy_document: impl Into<String>,
    ) -> Action<PutUserPolicyFluentBuilder, UserPolicy, UserPolicy> {
        Action::new(
            UserPolicy::new(self.scope.clone(), policy_name.into()),
            self.client()
                .put_user_policy()
                .policy_document(policy_document),
            |made, request| request.user_name(made.user_name()).policy_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }

    /// Deletes the user, from whom all keys, policies and groups must be gone:
    /// [DeleteUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html).
    ///
    /// Clears what `load` has kept.
    ///
    /// boto3:
    /// [`User.delete`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/delete.html).
    pub fn delete(&self) -> Action<DeleteUserFluentBuilder, DeleteUserOutput, Self> {
        Action::new(
            self.shared(),
            self.client().delete_user(),
            |this, request| request.user_name(this.name()),
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
    /// [`User.detach_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/detach_policy.html).
    pub fn detach_policy(
        &self,
        policy_arn: impl Into<String>,
    ) -> Action<DetachUserPolicyFluentBuilder, DetachUserPolicyOutput, Self> {
        Action::new(
            self.shared(),
            self.client().detach_user_policy().policy_arn(policy_arn),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Gives the device to the user, who proves it with two codes in a row:
    /// [EnableMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html).
    ///
    /// Gives the [`MfaDevice`].
    ///
    /// boto3:
    /// [`User.enable_mfa`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/enable_mfa.html).
    pub fn enable_mfa(
        &self,
        serial_number: impl Into<Arc<str>>,
        authentication_code1: impl Into<String>,
        authentication_code2: impl Into<String>,
    ) -> Action<EnableMFADeviceFluentBuilder, MfaDevice, MfaDevice> {
        Action::new(
            MfaDevice::new(self.scope.clone(), serial_number.into()),
            self.client()
                .enable_mfa_device()
                .authentication_code1(authentication_code1)
                .authentication_code2(authentication_code2),
            |made, request| {
                request
                    .user_name(made.user_name())
                    .serial_number(made.serial_number())
            },
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
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
    /// [`User.remove_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/remove_group.html).
    pub fn remove_group(
        &self,
        group_name: impl Into<String>,
    ) -> Action<RemoveUserFromGroupFluentBuilder, RemoveUserFromGroupOutput, Self> {
        Action::new(
            self.shared(),
            self.client()
                .remove_user_from_group()
                .group_name(group_name),
            |this, request| request.user_name(this.name()),
            |this, request| {
                Box::pin(async move {
                    let _change = this.loaded.change();
                    Ok(request.send().await.about(&this)?)
                })
            },
        )
    }

    /// Renames the user:
    /// [UpdateUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html).
    ///
    /// Gives the [`User`].
    ///
    /// boto3:
    /// [`User.update`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/update.html).
    pub fn update(
        &self,
        new_user_name: impl Into<Arc<str>>,
    ) -> Action<UpdateUserFluentBuilder, User, User> {
        Action::new(
            User::new(Scope::new(self.meta().clone(), new_user_name.into())),
            self.client().update_user().user_name(self.name()),
            |made, request| request.new_user_name(made.name()),
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
impl User {
    /// An [`AccessKey`].
    ///
    /// boto3:
    /// [`User.AccessKey()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/AccessKey.html).
    #[must_use]
    pub fn access_key(&self, id: impl Into<Arc<str>>) -> AccessKey {
        AccessKey::new(self.scope.clone(), id.into())
    }

    /// A [`LoginProfile`].
    ///
    /// boto3:
    /// [`User.LoginProfile()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/LoginProfile.html).
    #[must_use]
    pub fn login_profile(&self) -> LoginProfile {
        LoginProfile::new(self.scope.clone())
    }

    /// A [`MfaDevice`].
    ///
    /// boto3:
    /// [`User.MfaDevice()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/MfaDevice.html).
    #[must_use]
    pub fn mfa_device(&self, serial_number: impl Into<Arc<str>>) -> MfaDevice {
        MfaDevice::new(self.scope.clone(), serial_number.into())
    }

    /// A [`UserPolicy`].
    ///
    /// boto3:
    /// [`User.Policy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/Policy.html).
    #[must_use]
    pub fn policy(&self, name: impl Into<Arc<str>>) -> UserPolicy {
        UserPolicy::new(self.scope.clone(), name.into())
    }

    /// A [`SigningCertificate`].
    ///
    /// boto3:
    /// [`User.SigningCertificate()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/SigningCertificate.html).
    #[must_use]
    pub fn signing_certificate(&self, id: impl Into<Arc<str>>) -> SigningCertificate {
        SigningCertificate::new(self.scope.clone(), id.into())
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl User {
    /// Lists the access keys of the user:
    /// [ListAccessKeys](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html).
    ///
    /// Each item is an [`AccessKey`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`User.access_keys`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/access_keys.html).
    pub fn access_keys(&self) -> Collection<ListRequest<UserAccessKeys>> {
        let input = ListAccessKeysInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the managed policies that are attached to the user:
    /// [ListAttachedUserPolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html).
    ///
    /// Each item is a [`Policy`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`User.attached_policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/attached_policies.html).
    pub fn attached_policies(&self) -> Collection<ListRequest<UserAttachedPolicies>> {
        let input = ListAttachedUserPoliciesInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the groups of the user:
    /// [ListGroupsForUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html).
    ///
    /// Each item is a [`Group`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`User.groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/groups.html).
    pub fn groups(&self) -> Collection<ListRequest<UserGroups>> {
        let input = ListGroupsForUserInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the MFA devices of the user:
    /// [ListMFADevices](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html).
    ///
    /// Each item is a [`MfaDevice`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`User.mfa_devices`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/mfa_devices.html).
    pub fn mfa_devices(&self) -> Collection<ListRequest<UserMfaDevices>> {
        let input = ListMfaDevicesInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the policies that are embedded in the user:
    /// [ListUserPolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html).
    ///
    /// Each item is a [`UserPolicy`].
    ///
    /// boto3:
    /// [`User.policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/policies.html).
    pub fn policies(&self) -> Collection<ListRequest<UserPolicies>> {
        let input = ListUserPoliciesInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the signing certificates of the user:
    /// [ListSigningCertificates](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html).
    ///
    /// Each item is a [`SigningCertificate`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`User.signing_certificates`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/user/signing_certificates.html).
    pub fn signing_certificates(&self) -> Collection<ListRequest<UserSigningCertificates>> {
        let input = ListSigningCertificatesInputBuilder::default().user_name(self.name());
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`User::access_keys`].
#[derive(Clone, Copy, Debug)]
pub struct UserAccessKeys;

impl Operation for UserAccessKeys {
    const NAME: &'static str = "ListAccessKeys";

    type Client = Client;
    type Parent = User;
    type Input = ListAccessKeysInputBuilder;
    type Output = ListAccessKeysOutput;
    type Entry = types::AccessKeyMetadata;
    type Item = Summary<AccessKey, types::AccessKeyMetadata>;

    fn page(
        mut input: ListAccessKeysInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListAccessKeysInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListAccessKeysInputBuilder,
        client: &Client,
    ) -> ClientResult<ListAccessKeysOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListAccessKeysOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListAccessKeysOutput) -> Vec<types::AccessKeyMetadata> {
        runtime::all(output.access_key_metadata)
    }

    fn item(
        parent: &User,
        entry: types::AccessKeyMetadata,
    ) -> Summary<AccessKey, types::AccessKeyMetadata> {
        let id = runtime::name(entry.access_key_id());
        Summary::new(AccessKey::new(parent.scope.clone(), id), entry)
    }
}

/// The listing behind [`User::attached_policies`].
#[derive(Clone, Copy, Debug)]
pub struct UserAttachedPolicies;

impl Operation for UserAttachedPolicies {
    const NAME: &'static str = "ListAttachedUserPolicies";

    type Client = Client;
    type Parent = User;
    type Input = ListAttachedUserPoliciesInputBuilder;
    type Output = ListAttachedUserPoliciesOutput;
    type Entry = types::AttachedPolicy;
    type Item = Summary<Policy, types::AttachedPolicy>;

    fn page(
        mut input: ListAttachedUserPoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListAttachedUserPoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListAttachedUserPoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListAttachedUserPoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListAttachedUserPoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListAttachedUserPoliciesOutput) -> Vec<types::AttachedPolicy> {
        runtime::all(output.attached_policies)
    }

    fn item(parent: &User, entry: types::AttachedPolicy) -> Summary<Policy, types::AttachedPolicy> {
        let arn = runtime::name(entry.policy_arn());
        Summary::new(Policy::new(Scope::new(parent.meta().clone(), arn)), entry)
    }
}

/// The listing behind [`User::groups`].
#[derive(Clone, Copy, Debug)]
pub struct UserGroups;

impl Operation for UserGroups {
    const NAME: &'static str = "ListGroupsForUser";

    type Client = Client;
    type Parent = User;
    type Input = ListGroupsForUserInputBuilder;
    type Output = ListGroupsForUserOutput;
    type Entry = types::Group;
    type Item = Summary<Group, types::Group>;

    fn page(
        mut input: ListGroupsForUserInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListGroupsForUserInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListGroupsForUserInputBuilder,
        client: &Client,
    ) -> ClientResult<ListGroupsForUserOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListGroupsForUserOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListGroupsForUserOutput) -> Vec<types::Group> {
        runtime::all(output.groups)
    }

    fn item(parent: &User, entry: types::Group) -> Summary<Group, types::Group> {
        let name = runtime::name(entry.group_name());
        Summary::new(Group::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`User::mfa_devices`].
#[derive(Clone, Copy, Debug)]
pub struct UserMfaDevices;

impl Operation for UserMfaDevices {
    const NAME: &'static str = "ListMFADevices";

    type Client = Client;
    type Parent = User;
    type Input = ListMfaDevicesInputBuilder;
    type Output = ListMfaDevicesOutput;
    type Entry = types::MfaDevice;
    type Item = Summary<MfaDevice, types::MfaDevice>;

    fn page(
        mut input: ListMfaDevicesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListMfaDevicesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListMfaDevicesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListMfaDevicesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListMfaDevicesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListMfaDevicesOutput) -> Vec<types::MfaDevice> {
        runtime::all(output.mfa_devices)
    }

    fn item(parent: &User, entry: types::MfaDevice) -> Summary<MfaDevice, types::MfaDevice> {
        let serial_number = runtime::name(entry.serial_number());
        Summary::new(MfaDevice::new(parent.scope.clone(), serial_number), entry)
    }
}

/// The listing behind [`User::policies`].
#[derive(Clone, Copy, Debug)]
pub struct UserPolicies;

impl Operation for UserPolicies {
    const NAME: &'static str = "ListUserPolicies";

    type Client = Client;
    type Parent = User;
    type Input = ListUserPoliciesInputBuilder;
    type Output = ListUserPoliciesOutput;
    type Entry = String;
    type Item = UserPolicy;

    fn page(
        mut input: ListUserPoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListUserPoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListUserPoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListUserPoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListUserPoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListUserPoliciesOutput) -> Vec<String> {
        runtime::all(output.policy_names)
    }

    fn item(parent: &User, entry: String) -> UserPolicy {
        let name = runtime::name(entry.as_str());
        UserPolicy::new(parent.scope.clone(), name)
    }
}

/// The listing behind [`User::signing_certificates`].
#[derive(Clone, Copy, Debug)]
pub struct UserSigningCertificates;

impl Operation for UserSigningCertificates {
    const NAME: &'static str = "ListSigningCertificates";

    type Client = Client;
    type Parent = User;
    type Input = ListSigningCertificatesInputBuilder;
    type Output = ListSigningCertificatesOutput;
    type Entry = types::SigningCertificate;
    type Item = Summary<SigningCertificate, types::SigningCertificate>;

    fn page(
        mut input: ListSigningCertificatesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListSigningCertificatesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListSigningCertificatesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListSigningCertificatesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListSigningCertificatesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListSigningCertificatesOutput) -> Vec<types::SigningCertificate> {
        runtime::all(output.certificates)
    }

    fn item(
        parent: &User,
        entry: types::SigningCertificate,
    ) -> Summary<SigningCertificate, types::SigningCertificate> {
        let id = runtime::name(entry.certificate_id());
        Summary::new(SigningCertificate::new(parent.scope.clone(), id), entry)
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "User",
    identifiers: &["name"],
    load: Some("GetUser"),
    actions: &[
        Member::new("add_group", Some("AddUserToGroup"), None),
        Member::new("attach_policy", Some("AttachUserPolicy"), None),
        Member::new("create", Some("CreateUser"), Some("User")),
        Member::new(
            "create_access_key_pair",
            Some("CreateAccessKey"),
            Some("AccessKeyPair"),
        ),
        Member::new(
            "create_login_profile",
            Some("CreateLoginProfile"),
            Some("LoginProfile"),
        ),
        Member::new("create_policy", Some("PutUserPolicy"), Some("UserPolicy")),
        Member::new("delete", Some("DeleteUser"), None),
        Member::new("detach_policy", Some("DetachUserPolicy"), None),
        Member::new("enable_mfa", Some("EnableMFADevice"), Some("MfaDevice")),
        Member::new("remove_group", Some("RemoveUserFromGroup"), None),
        Member::new("update", Some("UpdateUser"), Some("User")),
    ],
    sub_resources: &[
        Member::new("access_key", None, Some("AccessKey")),
        Member::new("login_profile", None, Some("LoginProfile")),
        Member::new("mfa_device", None, Some("MfaDevice")),
        Member::new("policy", None, Some("UserPolicy")),
        Member::new("signing_certificate", None, Some("SigningCertificate")),
    ],
    collections: &[
        Member::new("access_keys", Some("ListAccessKeys"), Some("AccessKey")),
        Member::new(
            "attached_policies",
            Some("ListAttachedUserPolicies"),
            Some("Policy"),
        ),
        Member::new("groups", Some("ListGroupsForUser"), Some("Group")),
        Member::new("mfa_devices", Some("ListMFADevices"), Some("MfaDevice")),
        Member::new("policies", Some("ListUserPolicies"), Some("UserPolicy")),
        Member::new(
            "signing_certificates",
            Some("ListSigningCertificates"),
            Some("SigningCertificate"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for User {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![("name", self.name().to_string())]
    }
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for User {
    fn eq(&self, other: &Self) -> bool {
        self.scope == other.scope
    }
}

impl Eq for User {}

impl Hash for User {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scope.hash(state);
    }
}
