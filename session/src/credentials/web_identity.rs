//! A role assumed with a web identity token, as in EKS.

use aws_credential_types::Credentials;
use aws_credential_types::provider;
use aws_credential_types::provider::error::CredentialsError;
use aws_types::os_shim_internal::Env;

use super::Method;
use super::chain::Chain;

/// The file of the token, and the role to assume with it.
pub(super) struct WebIdentity {
    pub(super) token_file: String,
    pub(super) role_arn: String,
    pub(super) session_name: Option<String>,
}

impl WebIdentity {
    /// From `AWS_WEB_IDENTITY_TOKEN_FILE` and `AWS_ROLE_ARN`, if both are set.
    pub(super) fn from_env(env: &Env) -> Option<Self> {
        let variable = |name| env.get(name).ok().filter(|value| !value.is_empty());
        Some(Self {
            token_file: variable("AWS_WEB_IDENTITY_TOKEN_FILE")?,
            role_arn: variable("AWS_ROLE_ARN")?,
            session_name: variable("AWS_ROLE_SESSION_NAME"),
        })
    }

    /// API: [`AssumeRoleWithWebIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
    pub(super) async fn credentials(self, chain: &Chain) -> provider::Result {
        let token = chain.read(&self.token_file).await?;
        let sts = aws_sdk_sts::Client::new(chain.sts_config()?);
        let assumed = sts
            .assume_role_with_web_identity()
            .role_arn(self.role_arn)
            .role_session_name(self.session_name.unwrap_or_else(|| chain.session_name()))
            .web_identity_token(token.trim())
            .send()
            .await
            .map_err(CredentialsError::provider_error)?;
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
