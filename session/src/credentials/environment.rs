//! Keys in environment variables.

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_types::os_shim_internal::Env;
use serde_json::Value;

use super::expiration;

/// The keys of `AWS_ACCESS_KEY_ID` and its companions; `None` when it is not set.
///
/// An id without a secret is an error, as in boto3, and so is a secret without an id. The SDK would continue with the next
/// source, which may be another identity.
pub(super) fn credentials(env: &Env) -> Result<Option<Credentials>, CredentialsError> {
    let variable = |name| env.get(name).ok().filter(|value| !value.trim().is_empty());
    let names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    let incomplete = |set, missing| {
        let problem = format!("{set} is set and {missing} is not");
        Err(CredentialsError::invalid_configuration(problem))
    };
    let (id, secret) = match (variable(names.0), variable(names.1)) {
        (Some(id), Some(secret)) => (id, secret),
        (Some(_), None) => return incomplete(names.0, names.1),
        (None, Some(_)) => return incomplete(names.1, names.0),
        (None, None) => return Ok(None),
    };
    let mut credentials = Credentials::builder()
        .access_key_id(id)
        .secret_access_key(secret)
        .provider_name("environment");
    // The older name of the token has precedence in boto3.
    let token = variable("AWS_SECURITY_TOKEN").or_else(|| variable("AWS_SESSION_TOKEN"));
    credentials.set_session_token(token);
    credentials.set_account_id(variable("AWS_ACCOUNT_ID").map(Into::into));
    if let Some(time) = variable("AWS_CREDENTIAL_EXPIRATION") {
        let expiry = expiration::of(&Value::String(time.clone())).map_err(|_| {
            let time = time.escape_debug();
            CredentialsError::invalid_configuration(format!(
                "AWS_CREDENTIAL_EXPIRATION is not a time: `{time}`"
            ))
        })?;
        credentials.set_expiry(expiry);
    }
    Ok(Some(credentials.build()))
}
