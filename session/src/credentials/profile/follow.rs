//! Follows `source_profile` from profile to profile.

use super::base;
use super::plan::{Base, Plan, Role};
use crate::profile::Profiles;

/// The plan of a profile; `None` when it has no credentials at all.
pub(super) fn plan<'a>(profiles: &'a Profiles, selected: &'a str) -> Option<Result<Plan, String>> {
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
                match base::own(profiles, name) {
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
    if !is_first && let Some(Ok(keys)) = base::keys(profiles, name) {
        return Ok(Next::Base(Base::Keys(keys)));
    }
    if profiles.has_empty_role(name) {
        return Err(format!("profile `{name}` has an empty `role_arn`"));
    }
    let get = |key| profiles.of(name, key);
    let assumed = get("role_arn").filter(|_| get("web_identity_token_file").is_none());
    let Some(arn) = assumed else {
        return Ok(base::of(profiles, name)?.map_or(Next::Nothing, Next::Base));
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
    Ok(Next::Role(base::role(profiles, name, arn)?, source))
}
