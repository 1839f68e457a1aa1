//! The shared config and credentials files.

use aws_config::profile::ProfileSet;
use aws_runtime::env_config::file::EnvConfigFiles;
use aws_types::os_shim_internal::{Env, Fs};

use crate::lookup::PROFILE;
use crate::{Error, Source};

/// The profiles of the shared files, and which of them is in use.
pub(crate) struct Profiles {
    set: ProfileSet,
    selected: String,
    asked_by: Source,
}

impl Profiles {
    pub(crate) fn selected(&self) -> &str {
        &self.selected
    }

    /// A key of the selected profile.
    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.of(&self.selected, key)
    }

    /// A key of any profile.
    pub(crate) fn of(&self, profile: &str, key: &str) -> Option<&str> {
        self.set.get_profile(profile)?.get(key)
    }

    pub(crate) fn contains(&self, profile: &str) -> bool {
        self.set.get_profile(profile).is_some()
    }

    /// The names of all profiles, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = self.set.profiles().map(str::to_owned).collect();
        names.sort_unstable();
        names
    }
}

/// Reads the files, and demands that a profile that was asked for is there.
///
/// `default` may be missing: it is what is used when nobody asks for anything.
pub(crate) async fn load(env: &Env, fs: &Fs, argument: Option<&str>) -> Result<Profiles, Error> {
    let set = aws_config::profile::load(fs, env, &EnvConfigFiles::default(), None)
        .await
        .map_err(|source| Error::ProfileFile { source })?;
    let (selected, asked_by) = choose(env, argument);
    let profiles = Profiles {
        set,
        selected,
        asked_by,
    };
    if profiles.asked_by != Source::Default && !profiles.contains(&profiles.selected) {
        return Err(Error::ProfileNotFound {
            profile: profiles.selected.clone(),
            asked_by: profiles.asked_by.clone(),
            available: profiles.names(),
        });
    }
    Ok(profiles)
}

fn choose(env: &Env, argument: Option<&str>) -> (String, Source) {
    if let Some(name) = argument {
        return (name.to_owned(), Source::Argument("profile_name"));
    }
    let variables = PROFILE.variables.iter();
    let mut set = variables.filter_map(|name| Some((*name, env.get(name).ok()?)));
    match set.find(|(_, value)| !value.is_empty()) {
        Some((name, value)) => (value, Source::Variable(name.to_owned())),
        None => ("default".to_owned(), Source::Default),
    }
}
