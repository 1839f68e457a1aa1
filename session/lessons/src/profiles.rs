//! The profiles of the shared files.

use std::fmt;

use serde::Serialize;

use crate::harness::{AnySession, Context, Failure, LessonResult};
use session::{Env, Error, Fs, Session};

/// The profiles that a session can choose from.
#[derive(Debug, Clone, Serialize)]
pub struct ProfileList {
    /// The profile in use.
    pub selected: String,
    /// All profiles, by name.
    pub profiles: Vec<ProfileRow>,
}

/// One profile.
#[derive(Debug, Clone, Serialize)]
pub struct ProfileRow {
    /// Its name.
    pub name: String,
    /// Its region, if it has one.
    pub region: Option<String>,
    /// The source of its credentials in boto3's words, if it has any.
    pub method: Option<String>,
}

// ANCHOR: task
/// Lists the profiles of the session's shared files. Sends nothing.
#[must_use]
pub fn profiles(session: &Session) -> ProfileList {
    let names = session.available_profiles();
    let rows = names.into_iter().map(|name| row(session, name));
    ProfileList {
        selected: session.profile_name().to_owned(),
        profiles: rows.collect(),
    }
}
// ANCHOR_END: task

fn row(session: &Session, name: String) -> ProfileRow {
    let method = session.profile_method(&name);
    ProfileRow {
        region: session.profile_region(&name).map(str::to_owned),
        method: method.map(|method| method.to_string()),
        name,
    }
}

const CONFIG: &str = "\
[default]
region = us-east-1

[profile ops]
region = eu-west-1
role_arn = arn:aws:iam::123456789012:role/ops
source_profile = default

[profile tokyo]
region = ap-northeast-1
";

/// AWS's own example keys, which open nothing.
const CREDENTIALS: &str = "\
[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
";

/// A session with shared files made up for the lesson: one profile with keys, one with a role, one
/// with a region alone.
///
/// # Errors
///
/// See [`SessionBuilder::build`](session::SessionBuilder::build).
pub async fn demo_profiles() -> Result<Session, Error> {
    Session::builder()
        .env(Env::from_slice(&[("HOME", "/lesson")]))
        .fs(Fs::from_slice(&[
            ("/lesson/.aws/config", CONFIG),
            ("/lesson/.aws/credentials", CREDENTIALS),
        ]))
        .build()
        .await
}

impl fmt::Display for ProfileList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for profile in &self.profiles {
            let mark = if profile.name == self.selected {
                "*"
            } else {
                " "
            };
            let name = &profile.name;
            let region = profile.region.as_deref().unwrap_or("no region");
            let method = profile.method.as_deref().unwrap_or("no credentials");
            writeln!(f, "{mark} {name:10}  {region:14}  {method}")?;
        }
        Ok(())
    }
}

pub(super) async fn lesson(_: AnySession, context: Context) -> Result<LessonResult, Failure> {
    if context.sandboxed {
        // The files of this machine stay unread, so there are some to look at.
        return LessonResult::list(&profiles(&demo_profiles().await?));
    }
    LessonResult::list(&profiles(&context.session))
}
