//! Credentials from a profile: keys, a process, a web identity token or SSO, and the roles assumed with them.

mod base;
mod follow;
mod plan;
mod process;
#[cfg(feature = "sso")]
mod sso;

use std::time::Duration;

use aws_config::sts::AssumeRoleProvider;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials, SharedCredentialsProvider};
use aws_sdk_sts::operation::assume_role::AssumeRoleError;

use self::plan::{Base, Role};
use super::chain::Chain;
use super::web_identity::WebIdentity;
use super::{Method, container, environment, instance, sts};
use crate::profile::Profiles;

/// The credentials of the selected profile; `None` when it has none.
pub(super) async fn credentials(chain: &Chain, profiles: &Profiles) -> Option<provider::Result> {
    let plan = match follow::plan(profiles, profiles.selected())? {
        Ok(plan) => plan,
        Err(problem) => return Some(Err(CredentialsError::invalid_configuration(problem))),
    };
    let method = plan.method();
    let mut credentials = match base(chain, profiles, plan.base).await {
        Ok(credentials) => credentials,
        Err(error) => return Some(Err(error)),
    };
    for role in plan.roles {
        let source = SharedCredentialsProvider::new(credentials);
        credentials = match assume(chain, role, source).await {
            Ok(credentials) => credentials,
            Err(error) => return Some(Err(error)),
        };
    }
    Some(Ok(method.mark(credentials)))
}

/// How a profile gets its credentials, if it does. One that is incomplete gets none.
pub(crate) fn method(profiles: &Profiles, name: &str) -> Option<Method> {
    follow::plan(profiles, name)?.ok().map(|plan| plan.method())
}

async fn base(chain: &Chain, profiles: &Profiles, base: Base) -> provider::Result {
    match base {
        Base::Keys(credentials) => Ok(credentials),
        Base::Process { profile, command } => process::credentials(&profile, &command).await,
        Base::WebIdentity { role, token_file } => {
            let identity = WebIdentity {
                token_file,
                role_arn: role.arn,
                session_name: role.session_name,
            };
            identity.credentials(chain).await
        }
        Base::Sso { profile } => sso(chain, profiles, &profile).await,
        Base::Source(name) => named_source(chain, &name).await,
    }
}

/// `credential_source = Environment`, `EcsContainer` or `Ec2InstanceMetadata`.
async fn named_source(chain: &Chain, name: &str) -> provider::Result {
    let missing = || CredentialsError::not_loaded(format!("credential_source = {name} has none"));
    if name.eq_ignore_ascii_case("Environment") {
        return environment::credentials(chain.env())?.ok_or_else(missing);
    }
    if name.eq_ignore_ascii_case("EcsContainer") {
        let credentials = container::credentials(chain).await;
        return credentials.unwrap_or_else(|| Err(missing()));
    }
    if name.eq_ignore_ascii_case("Ec2InstanceMetadata") {
        return instance::credentials(chain).await;
    }
    Err(CredentialsError::invalid_configuration(format!(
        "credential_source = {name} is none of Environment, EcsContainer, Ec2InstanceMetadata"
    )))
}

async fn assume(chain: &Chain, role: Role, source: SharedCredentialsProvider) -> provider::Result {
    let mut provider = AssumeRoleProvider::builder(role.arn).configure(chain.sts_config()?);
    if let Some(name) = role.session_name {
        provider = provider.session_name(name);
    }
    if let Some(id) = role.external_id {
        provider = provider.external_id(id);
    }
    if let Some(seconds) = role.duration_seconds {
        provider = provider.session_length(Duration::from_secs(seconds));
    }
    let provider = provider.build_from_provider(source).await;
    let credentials = provider.provide_credentials().await;
    credentials.map_err(sts::without_response::<AssumeRoleError>)
}

#[cfg(feature = "sso")]
async fn sso(chain: &Chain, profiles: &Profiles, profile: &str) -> provider::Result {
    sso::credentials(chain, profiles, profile).await
}

#[cfg(not(feature = "sso"))]
async fn sso(_: &Chain, _: &Profiles, profile: &str) -> provider::Result {
    std::future::ready(Err(CredentialsError::invalid_configuration(format!(
        "profile `{profile}` uses IAM Identity Center: build with the feature `sso`"
    ))))
    .await
}
