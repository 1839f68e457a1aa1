//! How a profile comes by credentials: what to begin with, and which roles to assume one after the other.

use aws_credential_types::Credentials;

use crate::Method;
use crate::profile::Profiles;

/// The base and the roles, in the order in which they are assumed.
pub(super) struct Plan {
    pub(super) base: Base,
    pub(super) roles: Vec<Role>,
}

impl Plan {
    /// The method of the credentials that the plan ends with.
    pub(super) fn method(&self) -> Method {
        match &self.base {
            _ if !self.roles.is_empty() => Method::AssumeRole,
            Base::Keys(_) => Method::Profile,
            Base::Process { .. } => Method::Process,
            Base::WebIdentity { .. } => Method::WebIdentity,
            Base::Sso { .. } => Method::Sso,
            Base::Source(name) if name.eq_ignore_ascii_case("Environment") => Method::Environment,
            Base::Source(name) if name.eq_ignore_ascii_case("EcsContainer") => Method::Container,
            Base::Source(_) => Method::InstanceMetadata,
        }
    }
}

/// Where the first credentials come from.
pub(super) enum Base {
    Keys(Credentials),
    Process {
        profile: String,
        command: String,
    },
    WebIdentity {
        role: Role,
        token_file: String,
    },
    Sso {
        profile: String,
    },
    /// `credential_source`
    Source(String),
}

/// A role, as `role_arn` and its companions describe it.
pub(super) struct Role {
    pub(super) arn: String,
    pub(super) session_name: Option<String>,
    pub(super) external_id: Option<String>,
    pub(super) duration_seconds: Option<u64>,
}

/// The plan of a profile; `None` when it has no credentials at all.
pub(super) fn of<'a>(profiles: &'a Profiles, selected: &'a str) -> Option<Result<Plan, String>> {
    let mut roles = Vec::new();
    let mut visited = vec![selected];
    loop {
        let name = *visited.last()?;
        let is_first = visited.len() == 1;
        let base = match next(profiles, name, is_first) {
            Ok(Next::Base(base)) => base,
            Ok(Next::Nothing) if is_first => return None,
            Ok(Next::Nothing) => return Some(Err(format!("profile `{name}` has no credentials"))),
            Ok(Next::Role(role, source)) if source == name => {
                roles.push(role);
                match own_base(profiles, name) {
                    Ok(base) => base,
                    Err(problem) => return Some(Err(problem)),
                }
            }
            Ok(Next::Role(_, source)) if visited.contains(&source) => {
                return Some(Err(format!(
                    "source_profile forms a ring: {}",
                    visited.join(" -> ")
                )));
            }
            Ok(Next::Role(_, source)) if !profiles.contains(source) => {
                let problem = format!(
                    "profile `{name}` has `source_profile = {source}`, which does not exist"
                );
                return Some(Err(problem));
            }
            Ok(Next::Role(role, source)) => {
                roles.push(role);
                visited.push(source);
                continue;
            }
            Err(problem) => return Some(Err(problem)),
        };
        roles.reverse();
        return Some(Ok(Plan { base, roles }));
    }
}

enum Next<'a> {
    Base(Base),
    /// A role and the profile to assume it with, which may be the same one.
    Role(Role, &'a str),
    Nothing,
}

/// The selected profile's role comes before its keys; in a source profile the keys come first.
fn next<'a>(profiles: &'a Profiles, name: &'a str, is_first: bool) -> Result<Next<'a>, String> {
    if !is_first && let Some(Ok(keys)) = keys(profiles, name) {
        return Ok(Next::Base(Base::Keys(keys)));
    }
    let get = |key| profiles.of(name, key);
    let assumed = get("role_arn").filter(|_| get("web_identity_token_file").is_none());
    let Some(arn) = assumed else {
        return Ok(base(profiles, name)?.map_or(Next::Nothing, Next::Base));
    };
    let source = match (get("source_profile"), get("credential_source")) {
        (Some(_), Some(_)) => {
            return Err(format!(
                "profile `{name}` has both `source_profile` and `credential_source`"
            ));
        }
        (None, None) => {
            return Err(format!(
                "profile `{name}` has a role and no `source_profile` or `credential_source`"
            ));
        }
        (Some(source), None) => source,
        (None, Some(_)) => name,
    };
    Ok(Next::Role(role(profiles, name, arn), source))
}

fn role(profiles: &Profiles, name: &str, arn: &str) -> Role {
    let get = |key| profiles.of(name, key).map(str::to_owned);
    Role {
        arn: arn.to_owned(),
        session_name: get("role_session_name"),
        external_id: get("external_id"),
        duration_seconds: get("duration_seconds").and_then(|text| text.parse().ok()),
    }
}

/// What a profile that is its own source assumes its role with.
fn own_base(profiles: &Profiles, name: &str) -> Result<Base, String> {
    base(profiles, name)?
        .ok_or_else(|| format!("profile `{name}` has no credentials to assume its role with"))
}

fn base(profiles: &Profiles, name: &str) -> Result<Option<Base>, String> {
    let get = |key| profiles.of(name, key);
    let sso = [
        "sso_session",
        "sso_start_url",
        "sso_account_id",
        "sso_role_name",
    ];
    if let Some(source) = get("credential_source") {
        return Ok(Some(Base::Source(source.to_owned())));
    }
    if let Some(token_file) = get("web_identity_token_file") {
        let arn = get("role_arn").ok_or_else(|| {
            format!("profile `{name}` has `web_identity_token_file` and no `role_arn`")
        })?;
        return Ok(Some(Base::WebIdentity {
            role: role(profiles, name, arn),
            token_file: token_file.to_owned(),
        }));
    }
    if sso.iter().any(|key| get(key).is_some()) {
        return Ok(Some(Base::Sso {
            profile: name.to_owned(),
        }));
    }
    if let Some(command) = get("credential_process") {
        return Ok(Some(Base::Process {
            profile: name.to_owned(),
            command: command.to_owned(),
        }));
    }
    if get("login_session").is_some() {
        return Err(format!(
            "profile `{name}` has `login_session`, which this crate does not support"
        ));
    }
    keys(profiles, name)
        .map(|keys| keys.map(Base::Keys))
        .transpose()
}

/// The keys of a profile: `None` without any, an error when they are incomplete.
fn keys(profiles: &Profiles, name: &str) -> Option<Result<Credentials, String>> {
    let get = |key| profiles.of(name, key);
    let (id, secret) = match (get("aws_access_key_id"), get("aws_secret_access_key")) {
        (Some(id), Some(secret)) => (id, secret),
        (None, None) => return None,
        (Some(_), None) => {
            return Some(Err(format!(
                "profile `{name}` has no aws_secret_access_key"
            )));
        }
        (None, Some(_)) => return Some(Err(format!("profile `{name}` has no aws_access_key_id"))),
    };
    let mut credentials = Credentials::builder()
        .access_key_id(id)
        .secret_access_key(secret)
        .provider_name("profile");
    credentials.set_session_token(get("aws_session_token").map(str::to_owned));
    credentials.set_account_id(get("aws_account_id").map(Into::into));
    Some(Ok(credentials.build()))
}
