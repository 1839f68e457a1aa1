//! The account of a session, by STS.

use session::Session;

/// The account that the session's credentials belong to.
///
/// API: [`GetCallerIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html),
/// which needs no permission.
pub(super) async fn account(session: &Session) -> Result<String, client::Error> {
    let sts = session.client(aws_sdk_sts::Client::new);
    let identity = sts.get_caller_identity().send().await?;
    Ok(identity.account().unwrap_or_default().to_owned())
}
