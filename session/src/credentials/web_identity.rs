//! A role assumed with a web identity token, as in EKS.

use aws_credential_types::Credentials;
use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError;
use aws_types::os_shim_internal::Env;

use super::chain::Chain;
use super::{Method, sts};
use crate::profile::Profiles;

/// The file of the token, and the role to assume with it.
pub(super) struct WebIdentity {
    pub(super) token_file: String,
    pub(super) role_arn: String,
    pub(super) session_name: Option<String>,
}

impl WebIdentity {
    /// From `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` and `AWS_ROLE_SESSION_NAME`, each before the profile's property.
    ///
    /// As in boto3, a token without a role is an error: the next source may be another identity.
    pub(super) fn from_env(
        env: &Env,
        profiles: &Profiles,
    ) -> Result<Option<Self>, CredentialsError> {
        let get = |variable, key| {
            let value = env.get(variable).ok();
            let value = value.filter(|value| !value.trim().is_empty());
            value.or_else(|| profiles.get(key).map(str::to_owned))
        };
        let Some(token_file) = get("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file") else {
            return Ok(None);
        };
        let role_arn = get("AWS_ROLE_ARN", "role_arn").ok_or_else(|| {
            CredentialsError::invalid_configuration(format!(
                "AWS_WEB_IDENTITY_TOKEN_FILE or profile `{}` names the token `{token_file}`, and neither AWS_ROLE_ARN nor \
                 the profile's `role_arn` a role",
                profiles.selected()
            ))
        })?;
        Ok(Some(Self {
            token_file,
            role_arn,
            session_name: get("AWS_ROLE_SESSION_NAME", "role_session_name"),
        }))
    }

    /// API: [`AssumeRoleWithWebIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
    pub(super) async fn credentials(self, chain: &Chain) -> provider::Result {
        let token = chain.read(&self.token_file).await?;
        let token = token.trim_start_matches('\u{feff}').trim();
        if token.is_empty() {
            let problem = format!("the web identity token `{}` is empty", self.token_file);
            return Err(CredentialsError::invalid_configuration(problem));
        }
        let client = aws_sdk_sts::Client::new(chain.sts_config()?);
        let assumed = client
            .assume_role_with_web_identity()
            .role_arn(self.role_arn)
            .role_session_name(self.session_name.unwrap_or_else(|| chain.session_name()))
            .web_identity_token(token)
            .send()
            .await
            .map_err(CredentialsError::provider_error)
            .map_err(sts::without_response::<AssumeRoleWithWebIdentityError>)?;
        let keys = assumed
            .credentials()
            .ok_or_else(|| CredentialsError::unhandled("STS returned no credentials"))?;
        let expiry = (*keys.expiration()).try_into();
        let expiry = expiry.map_err(CredentialsError::unhandled)?;
        let credentials = Credentials::builder()
            .access_key_id(keys.access_key_id())
            .secret_access_key(keys.secret_access_key())
            .session_token(keys.session_token())
            .expiry(expiry)
            .provider_name("web identity");
        Ok(Method::WebIdentity.mark(credentials.build()))
    }
}
