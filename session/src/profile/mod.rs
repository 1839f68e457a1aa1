//! The profiles of the shared config and credentials files.

mod files;
mod parse;

use std::collections::{BTreeMap, BTreeSet};

use aws_types::os_shim_internal::{Env, Fs};

pub(crate) use files::{CONFIG, CREDENTIALS, SharedFile};
use parse::{Properties, Sections, without_comment};

use crate::lookup::PROFILE;
use crate::{Error, Source};

/// The properties that together are an identity.
const KEYS: [&str; 5] = [
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "aws_security_token",
    "aws_account_id",
];

/// The profiles of the shared files, and which of them is in use.
#[derive(Default)]
pub(crate) struct Profiles {
    by_name: BTreeMap<String, Properties>,
    /// `[sso-session NAME]` and `[services NAME]`, by header.
    sections: Sections,
    /// The profiles with keys in the credentials file.
    keyed: BTreeSet<String>,
    selected: String,
    asked_by: Option<Source>,
}

impl Profiles {
    /// No profiles, and a name for the one in use.
    pub(crate) fn named(name: &str) -> Self {
        Self {
            selected: name.to_owned(),
            ..Self::default()
        }
    }

    /// The name of the profile in use.
    pub(crate) fn selected(&self) -> &str {
        &self.selected
    }

    /// A property of the profile in use. An empty one counts as not set.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.of(&self.selected, key)
    }

    /// A property of any profile. An empty one counts as not set.
    pub(crate) fn of(&self, profile: &str, key: &str) -> Option<&str> {
        let value = self.by_name.get(profile)?.get(key)?;
        (!value.is_empty()).then_some(value)
    }

    /// A property of the profile in use, empty if it was written without a value.
    pub(crate) fn as_written(&self, key: &str) -> Option<&str> {
        let properties = self.by_name.get(&self.selected)?;
        properties.get(key).map(String::as_str)
    }

    /// A nested property of the profile in use, as in `s3 =\n  addressing_style = path`.
    pub(crate) fn nested(&self, group: &str, key: &str) -> Option<&str> {
        nested(self.get(group)?, key)
    }

    /// A property for one service, from the `[services NAME]` section that the profile in use names.
    pub(crate) fn for_service(&self, service: &str, key: &str) -> Option<&str> {
        let section = format!("services {}", self.get("services")?);
        nested(self.sections.get(&section)?.get(service)?, key)
    }

    /// The name of the `[services NAME]` section that the profile in use names, if there is no such section.
    pub(crate) fn missing_services(&self) -> Option<&str> {
        let name = self.get("services")?;
        let exists = self.sections.contains_key(&format!("services {name}"));
        (!exists).then_some(name)
    }

    /// Whether a property of the profile in use that holds nested properties holds something else.
    pub(crate) fn is_flat(&self, group: &str) -> bool {
        self.get(group).is_some_and(|value| !is_nested(value))
    }

    /// A property of the `[services NAME]` section that the profile in use names which holds no nested properties.
    pub(crate) fn flat_service(&self) -> Option<&str> {
        let section = format!("services {}", self.get("services")?);
        let properties = self.sections.get(&section)?.iter();
        let flat = properties.filter(|(_, value)| !is_nested(value));
        flat.map(|(name, _)| name.as_str()).min()
    }

    /// A property of the section `[sso-session NAME]`.
    #[cfg(feature = "sso")]
    pub(crate) fn of_sso_session(&self, name: &str, key: &str) -> Option<&str> {
        let section = self.sections.get(&format!("sso-session {name}"))?;
        section.get(key).map(String::as_str)
    }

    /// Whether the profile has keys in the credentials file.
    pub(crate) fn is_keyed(&self, profile: &str) -> bool {
        self.keyed.contains(profile)
    }

    /// Whether the profile in use describes a role to assume with other credentials than a web identity token.
    pub(crate) fn assumes_role(&self) -> bool {
        let is_written = |key| self.as_written(key).is_some();
        is_written("role_arn") && !is_written("web_identity_token_file")
    }

    /// Whether a profile says that it assumes a role, and not which. Its own keys are another identity.
    pub(crate) fn has_empty_role(&self, profile: &str) -> bool {
        let properties = self.by_name.get(profile);
        let role = properties.and_then(|properties| properties.get("role_arn"));
        role.is_some_and(String::is_empty)
    }

    pub(crate) fn contains(&self, profile: &str) -> bool {
        self.by_name.contains_key(profile)
    }

    /// The names of all profiles, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        self.by_name.keys().cloned().collect()
    }

    /// `[profile default]` replaces `[default]`. Other sections without a prefix belong to no profile.
    fn add_config(&mut self, mut sections: Sections) {
        if sections
            .keys()
            .any(|header| profile_name(header) == Some("default"))
        {
            sections.remove("default");
        }
        for (header, properties) in sections {
            match profile_name(&header) {
                Some(name) => self.merge(name, properties),
                None if header == "default" => self.merge("default", properties),
                None => drop(self.sections.insert(normalised(&header), properties)),
            }
        }
    }

    /// The credentials file has the profile's bare name, and its properties come before the config file's. Its keys
    /// replace the config file's together: an id of one file with a token of the other would be no identity.
    fn add_credentials(&mut self, sections: Sections) {
        for (header, properties) in sections {
            let name = unquoted(&header);
            let is_set = |key| {
                properties
                    .get(key)
                    .is_some_and(|value: &String| !value.is_empty())
            };
            if is_set("aws_access_key_id") || is_set("aws_secret_access_key") {
                self.keyed.insert(name.to_owned());
                let config = self.by_name.entry(name.to_owned()).or_default();
                config.retain(|key, _| !KEYS.contains(&key.as_str()));
            }
            self.merge(name, properties);
        }
    }

    fn merge(&mut self, name: &str, properties: Properties) {
        let profile = self.by_name.entry(name.to_owned()).or_default();
        profile.extend(properties);
    }
}

/// The name in `profile NAME`, which may be quoted.
fn profile_name(header: &str) -> Option<&str> {
    let name = header.strip_prefix("profile")?;
    name.starts_with([' ', '\t']).then(|| unquoted(name.trim()))
}

fn unquoted(name: &str) -> &str {
    let quoted = |quote| name.strip_prefix(quote)?.strip_suffix(quote);
    quoted('"').or_else(|| quoted('\'')).unwrap_or(name)
}

/// `services  local` and `services "local"` as `services local`.
fn normalised(header: &str) -> String {
    match header.split_once([' ', '\t']) {
        Some((kind, name)) => format!("{kind} {}", unquoted(name.trim())),
        None => header.to_owned(),
    }
}

/// Whether the value is empty, or lines of `name = value` below its own.
fn is_nested(value: &str) -> bool {
    let mut lines = value.lines();
    lines.next().is_none_or(str::is_empty) && lines.all(|line| line.contains('='))
}

/// Of several properties with the name the last counts, as in boto3.
fn nested<'a>(lines: &'a str, key: &str) -> Option<&'a str> {
    let pairs = lines.lines().filter_map(|line| line.split_once('='));
    let mut pairs = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case(key));
    let (_, value) = pairs.next_back()?;
    let value = without_comment(value).trim();
    (!value.is_empty()).then_some(value)
}

/// Reads the files, and fails when the profile that was asked for does not exist.
///
/// `default` need not exist when nothing asks for it.
pub(crate) async fn load(env: &Env, fs: &Fs, argument: Option<&str>) -> Result<Profiles, Error> {
    let (selected, asked_by) = choose(env, argument);
    let mut profiles = Profiles {
        selected,
        asked_by,
        ..Profiles::default()
    };
    profiles.add_config(CONFIG.sections(env, fs).await?);
    profiles.add_credentials(CREDENTIALS.sections(env, fs).await?);
    match &profiles.asked_by {
        Some(asked_by) if !profiles.contains(&profiles.selected) => Err(Error::ProfileNotFound {
            profile: profiles.selected.clone(),
            asked_by: asked_by.clone(),
            available: profiles.names(),
        }),
        _ => Ok(profiles),
    }
}

fn choose(env: &Env, argument: Option<&str>) -> (String, Option<Source>) {
    if let Some(name) = argument {
        return (name.to_owned(), Some(Source::Argument("profile_name")));
    }
    let variables = PROFILE.variables.iter();
    let mut set = variables.filter_map(|name| Some((*name, env.get(name).ok()?)));
    match set.find(|(_, value)| !value.is_empty()) {
        Some((name, value)) => (value, Some(Source::Variable(name.to_owned()))),
        None => ("default".to_owned(), None),
    }
}
