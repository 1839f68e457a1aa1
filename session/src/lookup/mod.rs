//! One way of looking a setting up, used to resolve it, to check it and to explain it.
//!
//! [`Session::explain`](crate::Session::explain) walks the same candidates as
//! [`SessionBuilder::build`](crate::SessionBuilder::build), so it cannot tell another story.

use aws_types::os_shim_internal::Env;

use crate::Source;
use crate::profile::Profiles;

mod table;

pub(crate) use table::{ENDPOINT_URL, Kind, PROFILE, REGION, SETTINGS, Setting};

/// A place that a setting may come from, and what is there.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) source: Source,
    /// `None` when the place says nothing; empty when a variable is set to nothing.
    pub(crate) value: Option<String>,
}

impl Candidate {
    /// The value, if it is one: an empty environment variable counts as not set.
    pub(crate) fn given(&self) -> Option<&str> {
        self.value.as_deref().filter(|value| !value.is_empty())
    }
}

/// The ambient places, for one session.
#[derive(Clone, Copy)]
pub(crate) struct Places<'a> {
    pub(crate) env: &'a Env,
    pub(crate) profiles: &'a Profiles,
}

impl<'a> Places<'a> {
    /// Every place that the setting may come from, the strongest first.
    pub(crate) fn candidates(
        self,
        setting: &'a Setting,
        argument: Option<&'a str>,
    ) -> impl Iterator<Item = Candidate> + 'a {
        let argument = setting.argument.map(|name| Candidate {
            source: Source::Argument(name),
            value: argument.map(str::to_owned),
        });
        let variables = setting.variables.iter().map(move |name| Candidate {
            source: Source::Variable((*name).to_owned()),
            value: self.env.get(name).ok(),
        });
        let profile = setting.key.map(move |key| Candidate {
            source: Source::Profile {
                profile: self.profiles.selected().to_owned(),
                key: key.to_owned(),
            },
            value: self.profiles.get(key).map(str::to_owned),
        });
        argument.into_iter().chain(variables).chain(profile)
    }

    /// The strongest place that has a value.
    pub(crate) fn find(self, setting: &Setting, argument: Option<&str>) -> Option<Candidate> {
        self.candidates(setting, argument)
            .find(|candidate| candidate.given().is_some())
    }
}
