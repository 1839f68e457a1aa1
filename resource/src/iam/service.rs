// Generated from descriptions/iam.toml; do not edit.

//! [`Iam`]: AWS Identity and Access Management (IAM): who may do what.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use aws_sdk_iam::operation::change_password::ChangePasswordOutput;
use aws_sdk_iam::operation::change_password::builders::ChangePasswordFluentBuilder;
use aws_sdk_iam::operation::create_account_alias::CreateAccountAliasOutput;
use aws_sdk_iam::operation::create_account_alias::builders::CreateAccountAliasFluentBuilder;
use aws_sdk_iam::operation::create_group::builders::CreateGroupFluentBuilder;
use aws_sdk_iam::operation::create_instance_profile::builders::CreateInstanceProfileFluentBuilder;
use aws_sdk_iam::operation::create_policy::builders::CreatePolicyFluentBuilder;
use aws_sdk_iam::operation::create_role::builders::CreateRoleFluentBuilder;
use aws_sdk_iam::operation::create_saml_provider::builders::CreateSAMLProviderFluentBuilder;
use aws_sdk_iam::operation::create_user::builders::CreateUserFluentBuilder;
use aws_sdk_iam::operation::create_virtual_mfa_device::builders::CreateVirtualMFADeviceFluentBuilder;
use aws_sdk_iam::operation::list_groups::ListGroupsOutput;
use aws_sdk_iam::operation::list_groups::builders::ListGroupsInputBuilder;
use aws_sdk_iam::operation::list_instance_profiles::ListInstanceProfilesOutput;
use aws_sdk_iam::operation::list_instance_profiles::builders::ListInstanceProfilesInputBuilder;
use aws_sdk_iam::operation::list_policies::ListPoliciesOutput;
use aws_sdk_iam::operation::list_policies::builders::ListPoliciesInputBuilder;
use aws_sdk_iam::operation::list_roles::ListRolesOutput;
use aws_sdk_iam::operation::list_roles::builders::ListRolesInputBuilder;
use aws_sdk_iam::operation::list_saml_providers::ListSamlProvidersOutput;
use aws_sdk_iam::operation::list_saml_providers::builders::ListSamlProvidersInputBuilder;
use aws_sdk_iam::operation::list_server_certificates::ListServerCertificatesOutput;
use aws_sdk_iam::operation::list_server_certificates::builders::ListServerCertificatesInputBuilder;
use aws_sdk_iam::operation::list_users::ListUsersOutput;
use aws_sdk_iam::operation::list_users::builders::ListUsersInputBuilder;
use aws_sdk_iam::operation::list_virtual_mfa_devices::ListVirtualMfaDevicesOutput;
use aws_sdk_iam::operation::list_virtual_mfa_devices::builders::ListVirtualMfaDevicesInputBuilder;
use aws_sdk_iam::operation::update_account_password_policy::builders::UpdateAccountPasswordPolicyFluentBuilder;
use aws_sdk_iam::operation::upload_server_certificate::builders::UploadServerCertificateFluentBuilder;
use aws_sdk_iam::operation::upload_signing_certificate::builders::UploadSigningCertificateFluentBuilder;
use aws_sdk_iam::{Client, types};

use super::{
    AccessKey, AccessKeyPair, AccountPasswordPolicy, AccountSummary, AssumeRolePolicy, CurrentUser,
    Group, GroupPolicy, InstanceProfile, LoginProfile, MfaDevice, Policy, PolicyVersion, Role,
    RolePolicy, SamlProvider, ServerCertificate, SigningCertificate, User, UserPolicy,
    VirtualMfaDevice,
};
use crate::runtime::{
    self, About, Action, ClientResult, Collection, ListRequest, Member, Meta, Model, Next,
    Operation, Resource, Scope, Summary, ToSession,
};

/// AWS Identity and Access Management (IAM): who may do what.
///
/// ```no_run
/// # async fn run(iam: resource::iam::Iam) -> resource::Result<()> {
/// let user = iam.create_user("ada").await?;
/// user.attach_policy("arn:aws:iam::aws:policy/ReadOnlyAccess").await?;
/// for policy in user.attached_policies().collect().await? {
///     println!("{:?}", policy.item().policy_name());
/// }
/// # Ok(())
/// # }
/// ```
///
/// Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the
/// same place (see [`Meta`]).
///
/// boto3:
/// [`ServiceResource`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/index.html).
///
/// ```
/// # use aws_sdk_iam::config::{BehaviorVersion, Config};
/// # let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
/// # let client = aws_sdk_iam::Client::from_conf(config);
/// let iam = resource::iam::Iam::from_client(client);
/// assert_eq!(iam.meta().service_name(), "iam");
/// ```
#[derive(Clone)]
pub struct Iam {
    meta: Meta<Client>,
}

/// Constructors, and the client.
impl Iam {
    /// From a session, or from the SDK's configuration: `session.resource(Iam::new)`, `Iam::new(&sdk_config)`.
    ///
    /// The client that it makes refuses responses that were cut off, and names the `resource` crate in its
    /// user agent.
    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {
        let session = runtime::named(session);
        Self {
            meta: Meta::of_session(
                "iam",
                &session,
                session.client(|config| {
                    let config = aws_sdk_iam::config::Builder::from(config);
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
            meta: Meta::of_client("iam", client, is_same),
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
impl Iam {
    /// Changes the caller's own password:
    /// [ChangePassword](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html).
    ///
    /// boto3:
    /// [`ServiceResource.change_password`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/change_password.html).
    pub fn change_password(
        &self,
        old_password: impl Into<String>,
        new_password: impl Into<String>,
    ) -> Action<ChangePasswordFluentBuilder, ChangePasswordOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .change_password()
                .old_password(old_password)
                .new_password(new_password),
            |_, request| request,
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Gives the account a name for its sign-in page:
    /// [CreateAccountAlias](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html).
    ///
    /// boto3:
    /// [`ServiceResource.create_account_alias`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_account_alias.html).
    pub fn create_account_alias(
        &self,
        account_alias: impl Into<String>,
    ) -> Action<CreateAccountAliasFluentBuilder, CreateAccountAliasOutput, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_account_alias()
                .account_alias(account_alias),
            |_, request| request,
            |this, request| Box::pin(async move { Ok(request.send().await.about(&this)?) }),
        )
    }

    /// Sets what the account demands of passwords:
    /// [UpdateAccountPasswordPolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html).
    ///
    /// Gives the [`AccountPasswordPolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.create_account_password_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_account_password_policy.html).
    pub fn create_account_password_policy(
        &self,
    ) -> Action<UpdateAccountPasswordPolicyFluentBuilder, AccountPasswordPolicy, Self> {
        Action::new(
            self.clone(),
            self.client().update_account_password_policy(),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    request.send().await.about(&this)?;
                    Ok(AccountPasswordPolicy::new(Scope::unnamed(
                        this.meta().clone(),
                    )))
                })
            },
        )
    }

    /// Creates the group:
    /// [CreateGroup](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html).
    ///
    /// Gives the [`Group`].
    ///
    /// boto3:
    /// [`ServiceResource.create_group`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_group.html).
    pub fn create_group(
        &self,
        group_name: impl Into<String>,
    ) -> Action<CreateGroupFluentBuilder, Summary<Group, types::Group>, Self> {
        Action::new(
            self.clone(),
            self.client().create_group().group_name(group_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::Group> = runtime::one(response.group);
                    let entry = runtime::required("Group", found).about(&this)?;
                    let name = runtime::name(entry.group_name());
                    Ok(Summary::new(
                        Group::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates an instance profile:
    /// [CreateInstanceProfile](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html).
    ///
    /// Gives the [`InstanceProfile`].
    ///
    /// boto3:
    /// [`ServiceResource.create_instance_profile`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_instance_profile.html).
    pub fn create_instance_profile(
        &self,
        instance_profile_name: impl Into<String>,
    ) -> Action<
        CreateInstanceProfileFluentBuilder,
        Summary<InstanceProfile, types::InstanceProfile>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client()
                .create_instance_profile()
                .instance_profile_name(instance_profile_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::InstanceProfile> =
                        runtime::one(response.instance_profile);
                    let entry = runtime::required("InstanceProfile", found).about(&this)?;
                    let name = runtime::name(entry.instance_profile_name());
                    Ok(Summary::new(
                        InstanceProfile::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates a managed policy:
    /// [CreatePolicy](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html).
    ///
    /// Gives the [`Policy`].
    ///
    /// boto3:
    /// [`ServiceResource.create_policy`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_policy.html).
    pub fn create_policy(
        &self,
        policy_name: impl Into<String>,
        policy_document: impl Into<String>,
    ) -> Action<CreatePolicyFluentBuilder, Policy, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_policy()
                .policy_name(policy_name)
                .policy_document(policy_document),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> = runtime::required(
                        "Policy.Arn",
                        response.policy().and_then(|it| runtime::text(it.arn())),
                    )
                    .about(&this)?
                    .into();
                    Ok(Policy::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }

    /// Creates a role: [CreateRole](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html).
    ///
    /// Gives the [`Role`].
    ///
    /// boto3:
    /// [`ServiceResource.create_role`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_role.html).
    pub fn create_role(
        &self,
        role_name: impl Into<String>,
        assume_role_policy_document: impl Into<String>,
    ) -> Action<CreateRoleFluentBuilder, Summary<Role, types::Role>, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_role()
                .role_name(role_name)
                .assume_role_policy_document(assume_role_policy_document),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::Role> = runtime::one(response.role);
                    let entry = runtime::required("Role", found).about(&this)?;
                    let name = runtime::name(entry.role_name());
                    Ok(Summary::new(
                        Role::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Registers an identity provider:
    /// [CreateSAMLProvider](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html).
    ///
    /// Gives the [`SamlProvider`].
    ///
    /// boto3:
    /// [`ServiceResource.create_saml_provider`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_saml_provider.html).
    pub fn create_saml_provider(
        &self,
        name: impl Into<String>,
        saml_metadata_document: impl Into<String>,
    ) -> Action<CreateSAMLProviderFluentBuilder, SamlProvider, Self> {
        Action::new(
            self.clone(),
            self.client()
                .create_saml_provider()
                .name(name)
                .saml_metadata_document(saml_metadata_document),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let arn: Arc<str> = runtime::required(
                        "SAMLProviderArn",
                        runtime::text(response.saml_provider_arn()),
                    )
                    .about(&this)?
                    .into();
                    Ok(SamlProvider::new(Scope::new(this.meta().clone(), arn)))
                })
            },
        )
    }

    /// Uploads a server certificate with its private key:
    /// [UploadServerCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html).
    ///
    /// Gives the [`ServerCertificate`].
    ///
    /// boto3:
    /// [`ServiceResource.create_server_certificate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_server_certificate.html).
    pub fn create_server_certificate(
        &self,
        server_certificate_name: impl Into<Arc<str>>,
        certificate_body: impl Into<String>,
        private_key: impl Into<String>,
    ) -> Action<UploadServerCertificateFluentBuilder, ServerCertificate, ServerCertificate> {
        Action::new(
            ServerCertificate::new(Scope::new(
                self.meta().clone(),
                server_certificate_name.into(),
            )),
            self.client()
                .upload_server_certificate()
                .certificate_body(certificate_body)
                .private_key(private_key),
            |made, request| request.server_certificate_name(made.name()),
            |made, request| {
                Box::pin(async move {
                    request.send().await.about(&made)?;
                    Ok(made)
                })
            },
        )
    }

    /// Uploads a signing certificate:
    /// [UploadSigningCertificate](https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html).
    ///
    /// Gives the [`SigningCertificate`].
    ///
    /// boto3:
    /// [`ServiceResource.create_signing_certificate`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_signing_certificate.html).
    pub fn create_signing_certificate(
        &self,
        certificate_body: impl Into<String>,
    ) -> Action<
        UploadSigningCertificateFluentBuilder,
        Summary<SigningCertificate, types::SigningCertificate>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client()
                .upload_signing_certificate()
                .certificate_body(certificate_body),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::SigningCertificate> =
                        runtime::one(response.certificate);
                    let entry = runtime::required("Certificate", found).about(&this)?;
                    let user_name = runtime::name(entry.user_name());
                    let id = runtime::name(entry.certificate_id());
                    Ok(Summary::new(
                        SigningCertificate::new(Scope::new(this.meta().clone(), user_name), id),
                        entry,
                    ))
                })
            },
        )
    }

    /// Creates the user:
    /// [CreateUser](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html).
    ///
    /// Gives the [`User`].
    ///
    /// boto3:
    /// [`ServiceResource.create_user`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_user.html).
    pub fn create_user(
        &self,
        user_name: impl Into<String>,
    ) -> Action<CreateUserFluentBuilder, Summary<User, types::User>, Self> {
        Action::new(
            self.clone(),
            self.client().create_user().user_name(user_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::User> = runtime::one(response.user);
                    let entry = runtime::required("User", found).about(&this)?;
                    let name = runtime::name(entry.user_name());
                    Ok(Summary::new(
                        User::new(Scope::new(this.meta().clone(), name)),
                        entry,
                    ))
                })
            },
        )
    }

    /// Makes a virtual MFA device:
    /// [CreateVirtualMFADevice](https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html).
    ///
    /// Gives the [`VirtualMfaDevice`].
    ///
    /// boto3:
    /// [`ServiceResource.create_virtual_mfa_device`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/create_virtual_mfa_device.html).
    pub fn create_virtual_mfa_device(
        &self,
        virtual_mfa_device_name: impl Into<String>,
    ) -> Action<
        CreateVirtualMFADeviceFluentBuilder,
        Summary<VirtualMfaDevice, types::VirtualMfaDevice>,
        Self,
    > {
        Action::new(
            self.clone(),
            self.client()
                .create_virtual_mfa_device()
                .virtual_mfa_device_name(virtual_mfa_device_name),
            |_, request| request,
            |this, request| {
                Box::pin(async move {
                    let response = request.send().await.about(&this)?;
                    let found: Option<types::VirtualMfaDevice> =
                        runtime::one(response.virtual_mfa_device);
                    let entry = runtime::required("VirtualMFADevice", found).about(&this)?;
                    let serial_number = runtime::name(entry.serial_number());
                    Ok(Summary::new(
                        VirtualMfaDevice::new(Scope::new(this.meta().clone(), serial_number)),
                        entry,
                    ))
                })
            },
        )
    }
}

/// Every resource, by its identifiers. Nothing is sent.
impl Iam {
    /// An [`AccessKey`].
    ///
    /// boto3:
    /// [`ServiceResource.AccessKey()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/AccessKey.html).
    #[must_use]
    pub fn access_key(&self, user_name: impl Into<Arc<str>>, id: impl Into<Arc<str>>) -> AccessKey {
        AccessKey::new(Scope::new(self.meta().clone(), user_name.into()), id.into())
    }

    /// An [`AccessKeyPair`].
    ///
    /// boto3:
    /// [`ServiceResource.AccessKeyPair()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/AccessKeyPair.html).
    #[must_use]
    pub fn access_key_pair(
        &self,
        user_name: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
        secret: impl Into<Arc<str>>,
    ) -> AccessKeyPair {
        AccessKeyPair::new(
            Scope::new(self.meta().clone(), user_name.into()),
            id.into(),
            secret.into(),
        )
    }

    /// An [`AccountPasswordPolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.AccountPasswordPolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/AccountPasswordPolicy.html).
    #[must_use]
    pub fn account_password_policy(&self) -> AccountPasswordPolicy {
        AccountPasswordPolicy::new(Scope::unnamed(self.meta().clone()))
    }

    /// An [`AccountSummary`].
    ///
    /// boto3:
    /// [`ServiceResource.AccountSummary()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/AccountSummary.html).
    #[must_use]
    pub fn account_summary(&self) -> AccountSummary {
        AccountSummary::new(Scope::unnamed(self.meta().clone()))
    }

    /// An [`AssumeRolePolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.AssumeRolePolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/AssumeRolePolicy.html).
    #[must_use]
    pub fn assume_role_policy(&self, role_name: impl Into<Arc<str>>) -> AssumeRolePolicy {
        AssumeRolePolicy::new(Scope::new(self.meta().clone(), role_name.into()))
    }

    /// A [`CurrentUser`].
    ///
    /// boto3:
    /// [`ServiceResource.CurrentUser()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/CurrentUser.html).
    #[must_use]
    pub fn current_user(&self) -> CurrentUser {
        CurrentUser::new(Scope::unnamed(self.meta().clone()))
    }

    /// A [`Group`].
    ///
    /// boto3:
    /// [`ServiceResource.Group()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/Group.html).
    #[must_use]
    pub fn group(&self, name: impl Into<Arc<str>>) -> Group {
        Group::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`GroupPolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.GroupPolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/GroupPolicy.html).
    #[must_use]
    pub fn group_policy(
        &self,
        group_name: impl Into<Arc<str>>,
        name: impl Into<Arc<str>>,
    ) -> GroupPolicy {
        GroupPolicy::new(
            Scope::new(self.meta().clone(), group_name.into()),
            name.into(),
        )
    }

    /// An [`InstanceProfile`].
    ///
    /// boto3:
    /// [`ServiceResource.InstanceProfile()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/InstanceProfile.html).
    #[must_use]
    pub fn instance_profile(&self, name: impl Into<Arc<str>>) -> InstanceProfile {
        InstanceProfile::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`LoginProfile`].
    ///
    /// boto3:
    /// [`ServiceResource.LoginProfile()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/LoginProfile.html).
    #[must_use]
    pub fn login_profile(&self, user_name: impl Into<Arc<str>>) -> LoginProfile {
        LoginProfile::new(Scope::new(self.meta().clone(), user_name.into()))
    }

    /// A [`MfaDevice`].
    ///
    /// boto3:
    /// [`ServiceResource.MfaDevice()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/MfaDevice.html).
    #[must_use]
    pub fn mfa_device(
        &self,
        user_name: impl Into<Arc<str>>,
        serial_number: impl Into<Arc<str>>,
    ) -> MfaDevice {
        MfaDevice::new(
            Scope::new(self.meta().clone(), user_name.into()),
            serial_number.into(),
        )
    }

    /// A [`Policy`].
    ///
    /// boto3:
    /// [`ServiceResource.Policy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/Policy.html).
    #[must_use]
    pub fn policy(&self, arn: impl Into<Arc<str>>) -> Policy {
        Policy::new(Scope::new(self.meta().clone(), arn.into()))
    }

    /// A [`PolicyVersion`].
    ///
    /// boto3:
    /// [`ServiceResource.PolicyVersion()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/PolicyVersion.html).
    #[must_use]
    pub fn policy_version(
        &self,
        arn: impl Into<Arc<str>>,
        version_id: impl Into<Arc<str>>,
    ) -> PolicyVersion {
        PolicyVersion::new(
            Scope::new(self.meta().clone(), arn.into()),
            version_id.into(),
        )
    }

    /// A [`Role`].
    ///
    /// boto3:
    /// [`ServiceResource.Role()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/Role.html).
    #[must_use]
    pub fn role(&self, name: impl Into<Arc<str>>) -> Role {
        Role::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`RolePolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.RolePolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/RolePolicy.html).
    #[must_use]
    pub fn role_policy(
        &self,
        role_name: impl Into<Arc<str>>,
        name: impl Into<Arc<str>>,
    ) -> RolePolicy {
        RolePolicy::new(
            Scope::new(self.meta().clone(), role_name.into()),
            name.into(),
        )
    }

    /// A [`SamlProvider`].
    ///
    /// boto3:
    /// [`ServiceResource.SamlProvider()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/SamlProvider.html).
    #[must_use]
    pub fn saml_provider(&self, arn: impl Into<Arc<str>>) -> SamlProvider {
        SamlProvider::new(Scope::new(self.meta().clone(), arn.into()))
    }

    /// A [`ServerCertificate`].
    ///
    /// boto3:
    /// [`ServiceResource.ServerCertificate()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/ServerCertificate.html).
    #[must_use]
    pub fn server_certificate(&self, name: impl Into<Arc<str>>) -> ServerCertificate {
        ServerCertificate::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`SigningCertificate`].
    ///
    /// boto3:
    /// [`ServiceResource.SigningCertificate()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/SigningCertificate.html).
    #[must_use]
    pub fn signing_certificate(
        &self,
        user_name: impl Into<Arc<str>>,
        id: impl Into<Arc<str>>,
    ) -> SigningCertificate {
        SigningCertificate::new(Scope::new(self.meta().clone(), user_name.into()), id.into())
    }

    /// A [`User`].
    ///
    /// boto3:
    /// [`ServiceResource.User()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/User.html).
    #[must_use]
    pub fn user(&self, name: impl Into<Arc<str>>) -> User {
        User::new(Scope::new(self.meta().clone(), name.into()))
    }

    /// A [`UserPolicy`].
    ///
    /// boto3:
    /// [`ServiceResource.UserPolicy()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/UserPolicy.html).
    #[must_use]
    pub fn user_policy(
        &self,
        user_name: impl Into<Arc<str>>,
        name: impl Into<Arc<str>>,
    ) -> UserPolicy {
        UserPolicy::new(
            Scope::new(self.meta().clone(), user_name.into()),
            name.into(),
        )
    }

    /// A [`VirtualMfaDevice`].
    ///
    /// boto3:
    /// [`ServiceResource.VirtualMfaDevice()`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/VirtualMfaDevice.html).
    #[must_use]
    pub fn virtual_mfa_device(&self, serial_number: impl Into<Arc<str>>) -> VirtualMfaDevice {
        VirtualMfaDevice::new(Scope::new(self.meta().clone(), serial_number.into()))
    }
}

/// Collections. Nothing is sent before the first item is requested.
impl Iam {
    /// Lists the groups:
    /// [ListGroups](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html).
    ///
    /// Each item is a [`Group`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.groups`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/groups.html).
    pub fn groups(&self) -> Collection<ListRequest<IamGroups>> {
        let input = ListGroupsInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the instance profiles:
    /// [ListInstanceProfiles](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html).
    ///
    /// Each item is an [`InstanceProfile`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.instance_profiles`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/instance_profiles.html).
    pub fn instance_profiles(&self) -> Collection<ListRequest<IamInstanceProfiles>> {
        let input = ListInstanceProfilesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the managed policies, those of AWS among them:
    /// [ListPolicies](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html).
    ///
    /// Each item is a [`Policy`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.policies`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/policies.html).
    pub fn policies(&self) -> Collection<ListRequest<IamPolicies>> {
        let input = ListPoliciesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the roles: [ListRoles](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html).
    ///
    /// Each item is a [`Role`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.roles`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/roles.html).
    pub fn roles(&self) -> Collection<ListRequest<IamRoles>> {
        let input = ListRolesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the identity providers:
    /// [ListSAMLProviders](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html).
    ///
    /// Each item is a [`SamlProvider`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.saml_providers`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/saml_providers.html).
    pub fn saml_providers(&self) -> Collection<ListRequest<IamSamlProviders>> {
        let input = ListSamlProvidersInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the server certificates:
    /// [ListServerCertificates](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html).
    ///
    /// Each item is a [`ServerCertificate`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.server_certificates`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/server_certificates.html).
    pub fn server_certificates(&self) -> Collection<ListRequest<IamServerCertificates>> {
        let input = ListServerCertificatesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the users: [ListUsers](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html).
    ///
    /// Each item is a [`User`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.users`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/users.html).
    pub fn users(&self) -> Collection<ListRequest<IamUsers>> {
        let input = ListUsersInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }

    /// Lists the virtual MFA devices:
    /// [ListVirtualMFADevices](https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html).
    ///
    /// Each item is a [`VirtualMfaDevice`] with the attributes that the listing gives.
    ///
    /// boto3:
    /// [`ServiceResource.virtual_mfa_devices`](https://docs.aws.amazon.com/boto3/latest/reference/services/iam/service-resource/virtual_mfa_devices.html).
    pub fn virtual_mfa_devices(&self) -> Collection<ListRequest<IamVirtualMfaDevices>> {
        let input = ListVirtualMfaDevicesInputBuilder::default();
        Collection::new(ListRequest::new(self.client().clone(), self.clone(), input))
    }
}

/// The listing behind [`Iam::groups`].
#[derive(Clone, Copy, Debug)]
pub struct IamGroups;

impl Operation for IamGroups {
    const NAME: &'static str = "ListGroups";

    type Client = Client;
    type Parent = Iam;
    type Input = ListGroupsInputBuilder;
    type Output = ListGroupsOutput;
    type Entry = types::Group;
    type Item = Summary<Group, types::Group>;

    fn page(
        mut input: ListGroupsInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListGroupsInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListGroupsInputBuilder,
        client: &Client,
    ) -> ClientResult<ListGroupsOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListGroupsOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListGroupsOutput) -> Vec<types::Group> {
        runtime::all(output.groups)
    }

    fn item(parent: &Iam, entry: types::Group) -> Summary<Group, types::Group> {
        let name = runtime::name(entry.group_name());
        Summary::new(Group::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Iam::instance_profiles`].
#[derive(Clone, Copy, Debug)]
pub struct IamInstanceProfiles;

impl Operation for IamInstanceProfiles {
    const NAME: &'static str = "ListInstanceProfiles";

    type Client = Client;
    type Parent = Iam;
    type Input = ListInstanceProfilesInputBuilder;
    type Output = ListInstanceProfilesOutput;
    type Entry = types::InstanceProfile;
    type Item = Summary<InstanceProfile, types::InstanceProfile>;

    fn page(
        mut input: ListInstanceProfilesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListInstanceProfilesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListInstanceProfilesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListInstanceProfilesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListInstanceProfilesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListInstanceProfilesOutput) -> Vec<types::InstanceProfile> {
        runtime::all(output.instance_profiles)
    }

    fn item(
        parent: &Iam,
        entry: types::InstanceProfile,
    ) -> Summary<InstanceProfile, types::InstanceProfile> {
        let name = runtime::name(entry.instance_profile_name());
        Summary::new(
            InstanceProfile::new(Scope::new(parent.meta().clone(), name)),
            entry,
        )
    }
}

/// The listing behind [`Iam::policies`].
#[derive(Clone, Copy, Debug)]
pub struct IamPolicies;

impl Operation for IamPolicies {
    const NAME: &'static str = "ListPolicies";

    type Client = Client;
    type Parent = Iam;
    type Input = ListPoliciesInputBuilder;
    type Output = ListPoliciesOutput;
    type Entry = types::Policy;
    type Item = Summary<Policy, types::Policy>;

    fn page(
        mut input: ListPoliciesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListPoliciesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListPoliciesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListPoliciesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListPoliciesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListPoliciesOutput) -> Vec<types::Policy> {
        runtime::all(output.policies)
    }

    fn item(parent: &Iam, entry: types::Policy) -> Summary<Policy, types::Policy> {
        let arn = runtime::name(entry.arn());
        Summary::new(Policy::new(Scope::new(parent.meta().clone(), arn)), entry)
    }
}

/// The listing behind [`Iam::roles`].
#[derive(Clone, Copy, Debug)]
pub struct IamRoles;

impl Operation for IamRoles {
    const NAME: &'static str = "ListRoles";

    type Client = Client;
    type Parent = Iam;
    type Input = ListRolesInputBuilder;
    type Output = ListRolesOutput;
    type Entry = types::Role;
    type Item = Summary<Role, types::Role>;

    fn page(
        mut input: ListRolesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListRolesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(input: ListRolesInputBuilder, client: &Client) -> ClientResult<ListRolesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListRolesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListRolesOutput) -> Vec<types::Role> {
        runtime::all(output.roles)
    }

    fn item(parent: &Iam, entry: types::Role) -> Summary<Role, types::Role> {
        let name = runtime::name(entry.role_name());
        Summary::new(Role::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Iam::saml_providers`].
#[derive(Clone, Copy, Debug)]
pub struct IamSamlProviders;

impl Operation for IamSamlProviders {
    const NAME: &'static str = "ListSAMLProviders";

    type Client = Client;
    type Parent = Iam;
    type Input = ListSamlProvidersInputBuilder;
    type Output = ListSamlProvidersOutput;
    type Entry = types::SamlProviderListEntry;
    type Item = Summary<SamlProvider, types::SamlProviderListEntry>;

    async fn send(
        input: ListSamlProvidersInputBuilder,
        client: &Client,
    ) -> ClientResult<ListSamlProvidersOutput> {
        Ok(input.send_with(client).await?)
    }

    fn entries(output: ListSamlProvidersOutput) -> Vec<types::SamlProviderListEntry> {
        runtime::all(output.saml_provider_list)
    }

    fn item(
        parent: &Iam,
        entry: types::SamlProviderListEntry,
    ) -> Summary<SamlProvider, types::SamlProviderListEntry> {
        let arn = runtime::name(entry.arn());
        Summary::new(
            SamlProvider::new(Scope::new(parent.meta().clone(), arn)),
            entry,
        )
    }
}

/// The listing behind [`Iam::server_certificates`].
#[derive(Clone, Copy, Debug)]
pub struct IamServerCertificates;

impl Operation for IamServerCertificates {
    const NAME: &'static str = "ListServerCertificates";

    type Client = Client;
    type Parent = Iam;
    type Input = ListServerCertificatesInputBuilder;
    type Output = ListServerCertificatesOutput;
    type Entry = types::ServerCertificateMetadata;
    type Item = Summary<ServerCertificate, types::ServerCertificateMetadata>;

    fn page(
        mut input: ListServerCertificatesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListServerCertificatesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListServerCertificatesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListServerCertificatesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListServerCertificatesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListServerCertificatesOutput) -> Vec<types::ServerCertificateMetadata> {
        runtime::all(output.server_certificate_metadata_list)
    }

    fn item(
        parent: &Iam,
        entry: types::ServerCertificateMetadata,
    ) -> Summary<ServerCertificate, types::ServerCertificateMetadata> {
        let name = runtime::name(entry.server_certificate_name());
        Summary::new(
            ServerCertificate::new(Scope::new(parent.meta().clone(), name)),
            entry,
        )
    }
}

/// The listing behind [`Iam::users`].
#[derive(Clone, Copy, Debug)]
pub struct IamUsers;

impl Operation for IamUsers {
    const NAME: &'static str = "ListUsers";

    type Client = Client;
    type Parent = Iam;
    type Input = ListUsersInputBuilder;
    type Output = ListUsersOutput;
    type Entry = types::User;
    type Item = Summary<User, types::User>;

    fn page(
        mut input: ListUsersInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListUsersInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(input: ListUsersInputBuilder, client: &Client) -> ClientResult<ListUsersOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListUsersOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListUsersOutput) -> Vec<types::User> {
        runtime::all(output.users)
    }

    fn item(parent: &Iam, entry: types::User) -> Summary<User, types::User> {
        let name = runtime::name(entry.user_name());
        Summary::new(User::new(Scope::new(parent.meta().clone(), name)), entry)
    }
}

/// The listing behind [`Iam::virtual_mfa_devices`].
#[derive(Clone, Copy, Debug)]
pub struct IamVirtualMfaDevices;

impl Operation for IamVirtualMfaDevices {
    const NAME: &'static str = "ListVirtualMFADevices";

    type Client = Client;
    type Parent = Iam;
    type Input = ListVirtualMfaDevicesInputBuilder;
    type Output = ListVirtualMfaDevicesOutput;
    type Entry = types::VirtualMfaDevice;
    type Item = Summary<VirtualMfaDevice, types::VirtualMfaDevice>;

    fn page(
        mut input: ListVirtualMfaDevicesInputBuilder,
        token: Option<String>,
        size: Option<i32>,
    ) -> ListVirtualMfaDevicesInputBuilder {
        if let Some(token) = token {
            input = input.marker(token);
        }
        if size.is_some() {
            input = input.set_max_items(size);
        }
        input
    }

    async fn send(
        input: ListVirtualMfaDevicesInputBuilder,
        client: &Client,
    ) -> ClientResult<ListVirtualMfaDevicesOutput> {
        Ok(input.send_with(client).await?)
    }

    fn next(output: &ListVirtualMfaDevicesOutput) -> Next<String> {
        runtime::next_while(output.is_truncated(), output.marker())
    }

    fn entries(output: ListVirtualMfaDevicesOutput) -> Vec<types::VirtualMfaDevice> {
        runtime::all(output.virtual_mfa_devices)
    }

    fn item(
        parent: &Iam,
        entry: types::VirtualMfaDevice,
    ) -> Summary<VirtualMfaDevice, types::VirtualMfaDevice> {
        let serial_number = runtime::name(entry.serial_number());
        Summary::new(
            VirtualMfaDevice::new(Scope::new(parent.meta().clone(), serial_number)),
            entry,
        )
    }
}

static MODEL: Model = Model {
    service: "iam",
    name: "Iam",
    identifiers: &[],
    load: None,
    actions: &[
        Member::new("change_password", Some("ChangePassword"), None),
        Member::new("create_account_alias", Some("CreateAccountAlias"), None),
        Member::new(
            "create_account_password_policy",
            Some("UpdateAccountPasswordPolicy"),
            Some("AccountPasswordPolicy"),
        ),
        Member::new("create_group", Some("CreateGroup"), Some("Group")),
        Member::new(
            "create_instance_profile",
            Some("CreateInstanceProfile"),
            Some("InstanceProfile"),
        ),
        Member::new("create_policy", Some("CreatePolicy"), Some("Policy")),
        Member::new("create_role", Some("CreateRole"), Some("Role")),
        Member::new(
            "create_saml_provider",
            Some("CreateSAMLProvider"),
            Some("SamlProvider"),
        ),
        Member::new(
            "create_server_certificate",
            Some("UploadServerCertificate"),
            Some("ServerCertificate"),
        ),
        Member::new(
            "create_signing_certificate",
            Some("UploadSigningCertificate"),
            Some("SigningCertificate"),
        ),
        Member::new("create_user", Some("CreateUser"), Some("User")),
        Member::new(
            "create_virtual_mfa_device",
            Some("CreateVirtualMFADevice"),
            Some("VirtualMfaDevice"),
        ),
    ],
    sub_resources: &[
        Member::new("access_key", None, Some("AccessKey")),
        Member::new("access_key_pair", None, Some("AccessKeyPair")),
        Member::new(
            "account_password_policy",
            None,
            Some("AccountPasswordPolicy"),
        ),
        Member::new("account_summary", None, Some("AccountSummary")),
        Member::new("assume_role_policy", None, Some("AssumeRolePolicy")),
        Member::new("current_user", None, Some("CurrentUser")),
        Member::new("group", None, Some("Group")),
        Member::new("group_policy", None, Some("GroupPolicy")),
        Member::new("instance_profile", None, Some("InstanceProfile")),
        Member::new("login_profile", None, Some("LoginProfile")),
        Member::new("mfa_device", None, Some("MfaDevice")),
        Member::new("policy", None, Some("Policy")),
        Member::new("policy_version", None, Some("PolicyVersion")),
        Member::new("role", None, Some("Role")),
        Member::new("role_policy", None, Some("RolePolicy")),
        Member::new("saml_provider", None, Some("SamlProvider")),
        Member::new("server_certificate", None, Some("ServerCertificate")),
        Member::new("signing_certificate", None, Some("SigningCertificate")),
        Member::new("user", None, Some("User")),
        Member::new("user_policy", None, Some("UserPolicy")),
        Member::new("virtual_mfa_device", None, Some("VirtualMfaDevice")),
    ],
    collections: &[
        Member::new("groups", Some("ListGroups"), Some("Group")),
        Member::new(
            "instance_profiles",
            Some("ListInstanceProfiles"),
            Some("InstanceProfile"),
        ),
        Member::new("policies", Some("ListPolicies"), Some("Policy")),
        Member::new("roles", Some("ListRoles"), Some("Role")),
        Member::new(
            "saml_providers",
            Some("ListSAMLProviders"),
            Some("SamlProvider"),
        ),
        Member::new(
            "server_certificates",
            Some("ListServerCertificates"),
            Some("ServerCertificate"),
        ),
        Member::new("users", Some("ListUsers"), Some("User")),
        Member::new(
            "virtual_mfa_devices",
            Some("ListVirtualMFADevices"),
            Some("VirtualMfaDevice"),
        ),
    ],
    batch_actions: &[],
    waiters: &[],
};

impl Resource for Iam {
    fn model(&self) -> &'static Model {
        &MODEL
    }
    fn identifiers(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}

impl fmt::Debug for Iam {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        runtime::debug(self, f)
    }
}

impl PartialEq for Iam {
    fn eq(&self, other: &Self) -> bool {
        self.meta == other.meta
    }
}

impl Eq for Iam {}

impl Hash for Iam {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.meta.hash(state);
    }
}
