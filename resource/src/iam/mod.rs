// Generated from descriptions/iam.toml; do not edit.

//! The resources of `iam`, one per file. [`Iam`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`Iam`] | AWS Identity and Access Management (IAM): who may do what |
//! | [`AccessKey`] | An access key of a user, by its ID |
//! | [`AccessKeyPair`] | An access key of a user with its secret, which IAM gives only once, when it is made |
//! | [`AccountPasswordPolicy`] | What the account demands of its users' passwords |
//! | [`AccountSummary`] | How many users, groups and other things the account has, and how many it may have |
//! | [`AssumeRolePolicy`] | The trust policy of a role: who may assume it |
//! | [`CurrentUser`] | The user whose credentials send the requests |
//! | [`Group`] | A group of users |
//! | [`GroupPolicy`] | A policy embedded in a group |
//! | [`InstanceProfile`] | An instance profile, which gives a role to EC2 instances |
//! | [`LoginProfile`] | A user's password for the console |
//! | [`MfaDevice`] | A device with which a user proves a sign-in |
//! | [`Policy`] | A managed policy, which users, groups and roles share |
//! | [`PolicyVersion`] | A version of a managed policy |
//! | [`Role`] | A role, which services and users assume |
//! | [`RolePolicy`] | A policy embedded in a role |
//! | [`SamlProvider`] | An identity provider that speaks SAML |
//! | [`ServerCertificate`] | A TLS certificate for a server |
//! | [`SigningCertificate`] | A certificate with which a user signs requests |
//! | [`User`] | A user: a person or a program |
//! | [`UserPolicy`] | A policy embedded in a user |
//! | [`VirtualMfaDevice`] | A virtual MFA device: an app on a phone |

mod access_key;
mod access_key_pair;
mod account_password_policy;
mod account_summary;
mod assume_role_policy;
mod current_user;
mod group;
mod group_policy;
mod instance_profile;
mod login_profile;
mod mfa_device;
mod policy;
mod policy_version;
mod role;
mod role_policy;
mod saml_provider;
mod server_certificate;
mod service;
mod signing_certificate;
mod user;
mod user_policy;
mod virtual_mfa_device;

pub use access_key::AccessKey;
pub use access_key_pair::AccessKeyPair;
pub use account_password_policy::AccountPasswordPolicy;
pub use account_summary::AccountSummary;
pub use assume_role_policy::AssumeRolePolicy;
pub use current_user::{
    CurrentUser, CurrentUserAccessKeys, CurrentUserMfaDevices, CurrentUserSigningCertificates,
};
pub use group::{Group, GroupAttachedPolicies, GroupPolicies, GroupUsers};
pub use group_policy::GroupPolicy;
pub use instance_profile::InstanceProfile;
pub use login_profile::LoginProfile;
pub use mfa_device::MfaDevice;
pub use policy::{
    Policy, PolicyAttachedGroups, PolicyAttachedRoles, PolicyAttachedUsers, PolicyVersions,
};
pub use policy_version::PolicyVersion;
pub use role::{Role, RoleAttachedPolicies, RoleInstanceProfiles, RolePolicies};
pub use role_policy::RolePolicy;
pub use saml_provider::SamlProvider;
pub use server_certificate::ServerCertificate;
pub use service::{
    Iam, IamGroups, IamInstanceProfiles, IamPolicies, IamRoles, IamSamlProviders,
    IamServerCertificates, IamUsers, IamVirtualMfaDevices,
};
pub use signing_certificate::SigningCertificate;
pub use user::{
    User, UserAccessKeys, UserAttachedPolicies, UserGroups, UserMfaDevices, UserPolicies,
    UserSigningCertificates,
};
pub use user_policy::UserPolicy;
pub use virtual_mfa_device::VirtualMfaDevice;
