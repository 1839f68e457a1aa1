//! Keys in environment variables.

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_types::os_shim_internal::Env;

/// The keys of `AWS_ACCESS_KEY_ID` and its companions; `None` when it is not set.
///
/// An id without a secret is an error, as in boto3. The SDK would continue with the next source, which may be another
/// identity.
pub(super) fn credentials(env: &Env) -> Result<Option<Credentials>, CredentialsError> {
    let variable = |name| env.get(name).ok().filter(|value| !value.trim().is_empty());
    let Some(id) = variable("AWS_ACCESS_KEY_ID") else {
        return Ok(None);
    };
    let Some(secret) = variable("AWS_SECRET_ACCESS_KEY") else {
        return Err(CredentialsError::invalid_configuration(
            "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not",
        ));
    };
    let mut credentials = Credentials::builder()
        .access_key_id(id)
        .secret_access_key(secret)
        .provider_name("environment");
    credentials.set_session_token(variable("AWS_SESSION_TOKEN"));
    credentials.set_account_id(variable("AWS_ACCOUNT_ID").map(Into::into));
    Ok(Some(credentials.build()))
}
