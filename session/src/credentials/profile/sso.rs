//! IAM Identity Center.

use aws_config::sso::SsoCredentialsProvider;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials};
use aws_types::region::Region;

use crate::credentials::chain::Chain;
use crate::profile::Profiles;

/// Role credentials for the token that `aws sso login` left in `~/.aws/sso/cache`.
///
/// The SDK reads that token from the machine's own home directory, whatever the session's `Env` and `Fs` are.
pub(super) async fn credentials(
    chain: &Chain,
    profiles: &Profiles,
    profile: &str,
) -> provider::Result {
    let get = |key| profiles.of(profile, key);
    let session = get("sso_session");
    let shared = |key: &str| match session {
        Some(session) => profiles.of_sso_session(session, key),
        None => profiles.of(profile, key),
    };
    let missing = |key: &str| {
        CredentialsError::invalid_configuration(format!("profile `{profile}` has no `{key}`"))
    };
    let region = shared("sso_region").ok_or_else(|| missing("sso_region"))?;
    let start_url = shared("sso_start_url").ok_or_else(|| missing("sso_start_url"))?;
    let account_id = get("sso_account_id").ok_or_else(|| missing("sso_account_id"))?;
    let role_name = get("sso_role_name").ok_or_else(|| missing("sso_role_name"))?;
    let mut provider = SsoCredentialsProvider::builder()
        .configure(&chain.provider_config())
        .account_id(account_id)
        .role_name(role_name)
        .region(Region::new(region.to_owned()))
        .start_url(start_url);
    if let Some(session) = session {
        provider = provider.session_name(session);
    }
    provider.build().provide_credentials().await
}
