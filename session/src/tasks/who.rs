//! The question that proves a session: who am I?

use aws_sdk_sts::error::DisplayErrorContext;

use crate::{Error, Session};

/// The account that the session's credentials belong to, by STS.
///
/// API: [`GetCallerIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html),
/// which everybody may call.
pub(super) async fn account(session: &Session) -> Result<String, Error> {
    let sts = session.client(aws_sdk_sts::Client::new);
    let identity = sts.get_caller_identity().send().await;
    let identity = identity.map_err(|error| Error::Refused {
        operation: "GetCallerIdentity",
        cause: DisplayErrorContext(&error).to_string(),
        source: Box::new(error),
    })?;
    Ok(identity.account().unwrap_or_default().to_owned())
}
