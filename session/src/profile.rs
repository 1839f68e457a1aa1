//! The shared config and credentials files.

use aws_config::profile::ProfileSet;
use aws_runtime::env_config::file::EnvConfigFiles;
use aws_types::os_shim_internal::{Env, Fs};

use crate::Error;

/// The profiles of the shared files, and which of them is in use.
pub(crate) struct Profiles {
    set: ProfileSet,
    selected: String,
}

impl Profiles {
    pub(crate) fn selected(&self) -> &str {
        &self.selected
    }

    fn available(&self) -> Vec<String> {
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
    let variable = env.get("AWS_PROFILE").ok().filter(|name| !name.is_empty());
    let (selected, asked_by) = match (argument, variable) {
        (Some(name), _) => (name.to_owned(), Some("the profile_name argument")),
        (None, Some(name)) => (name, Some("AWS_PROFILE")),
        (None, None) => ("default".to_owned(), None),
    };
    let profiles = Profiles { set, selected };
    match asked_by {
        Some(asked_by) if profiles.set.get_profile(&profiles.selected).is_none() => {
            Err(Error::ProfileNotFound {
                profile: profiles.selected.clone(),
                asked_by,
                available: profiles.available(),
            })
        }
        _ => Ok(profiles),
    }
}
