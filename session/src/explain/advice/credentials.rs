//! Advice about credentials.

use aws_credential_types::provider::error::CredentialsError;
use aws_smithy_types::error::display::DisplayErrorContext;

use crate::settings::CredentialsArgument;
use crate::{Error, Session};

pub(super) fn incomplete_variables(session: &Session) -> Option<String> {
    let set = |name: &str| session.variable(name).is_some();
    let id = session.variable("AWS_ACCESS_KEY_ID");
    // Temporary keys begin with ASIA, and are not valid without their token.
    let temporary = id.as_ref().is_some_and(|id| id.starts_with("ASIA"));
    let missing = match (id.is_some(), set("AWS_SECRET_ACCESS_KEY")) {
        (true, false) => "AWS_SECRET_ACCESS_KEY",
        (false, true) => "AWS_ACCESS_KEY_ID",
        (true, true) if temporary && !set("AWS_SESSION_TOKEN") && !set("AWS_SECURITY_TOKEN") => {
            "AWS_SESSION_TOKEN"
        }
        _ => return None,
    };
    Some(format!(
        "the keys in the environment are incomplete: set {missing} too"
    ))
}

/// Advice for a session without credentials.
pub(super) fn failed(session: &Session, error: &Error) -> Option<String> {
    let Error::Credentials { source, .. } = error else {
        return None;
    };
    let ambient = matches!(
        session.inner.settings.credentials,
        CredentialsArgument::NotGiven
    );
    let none_had_any = matches!(source, CredentialsError::CredentialsNotLoaded(_));
    if !ambient || !none_had_any {
        let cause = DisplayErrorContext(source);
        return Some(format!("the source of credentials failed: {cause}"));
    }
    let ways = format!(
        "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write keys or a role into profile {}, \
         or pass credentials",
        session.profile_name()
    );
    if session.metadata_disabled() {
        return Some(format!("no credentials: {ways}"));
    }
    let endpoint = session.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    let endpoint = endpoint.unwrap_or_else(|| "http://169.254.169.254".to_owned());
    Some(format!(
        "no credentials, and the instance metadata service at {endpoint} has none. Outside of EC2: {ways}, \
         and set AWS_EC2_METADATA_DISABLED=true to avoid the wait. On EC2: check that the instance \
         has a role, and that the metadata hop limit lets this process reach the service"
    ))
}
