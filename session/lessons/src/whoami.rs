//! Who am I: with the session's own credentials, as a role, and on an instance.

use std::fmt;

use serde::Serialize;

use super::Error;
use super::connect::Place;
use super::metadata::MetadataService;
use crate::harness::{AnySession, Context, Failure, LessonResult};
use session::Session;

/// Who STS says the caller is, by each kind of credentials.
#[derive(Debug, Clone, Serialize)]
pub struct Identities {
    /// In the order in which they were used.
    pub identities: Vec<Identity>,
}

/// One caller.
#[derive(Debug, Clone, Serialize)]
pub struct Identity {
    /// Where the credentials came from.
    pub way: &'static str,
    /// The account.
    pub account: String,
    /// The ARN of the user, or of the role's session.
    pub arn: String,
}

/// The role that the lesson assumes, and that its instance has.
const ROLE: &str = "lesson";
/// EC2 names the session of an instance's role by the instance.
const INSTANCE: &str = "i-0123456789abcdef0";

// ANCHOR: task
/// Asks STS who the session is, and, with `roles`, who it is as a role and on an instance that has this role.
///
/// STS has no resource, here as in boto3. A client of any service comes from the session by the constructor of its crate.
///
/// # Errors
///
/// [`Error::Session`] when the session has no credentials, [`Error::Request`] when STS refuses them.
pub async fn whoami(session: &Session, roles: bool) -> Result<Identities, Error> {
    let me = identity("the session's own", session).await?;
    let role_arn = format!("arn:aws:iam::{}:role/{ROLE}", me.account);
    let mut identities = vec![me];
    if roles {
        // 1. Assume a role. The new session gets new credentials before the old ones expire.
        let role = session.assume_role(&role_arn).session_name("whoami");
        let role = role.build().await?;
        identities.push(identity("an assumed role", &role).await?);

        // 2. On an instance, the metadata service has the credentials of the instance's role. This one is made up.
        let instance = session.assume_role(&role_arn).session_name(INSTANCE);
        let keys = instance.build().await?.credentials().await?;
        let service = MetadataService::start(ROLE, &keys).await?;
        let variables = [("AWS_EC2_METADATA_SERVICE_ENDPOINT", service.url())];
        let instance = Place::of(session).builder(&variables, &[]).build().await?;
        identities.push(identity("an instance's role", &instance).await?);
    }
    Ok(Identities { identities })
}

async fn identity(way: &'static str, session: &Session) -> Result<Identity, Error> {
    let sts = session.client(aws_sdk_sts::Client::new);
    let caller = sts.get_caller_identity().send().await;
    let caller = caller.map_err(client::Error::from)?;
    Ok(Identity {
        way,
        account: caller.account().unwrap_or_default().to_owned(),
        arn: caller.arn().unwrap_or_default().to_owned(),
    })
}
// ANCHOR_END: task

impl fmt::Display for Identities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Identity { way, account, arn } in &self.identities {
            writeln!(f, "{way:18}  account {account}  {arn}")?;
        }
        Ok(())
    }
}

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    // Elsewhere there may be no role to assume.
    let roles = context.sandboxed;
    LessonResult::list(&whoami(&context.session, roles).await?)
}
