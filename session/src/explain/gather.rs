//! [`Session::explain`].

use super::{ExplainedSetting, Explanation, OtherSource, advice, credentials, endpoints, files};
use crate::lookup::{
    Candidate, ENDPOINT_URL, Format, Lookup, MAX_ATTEMPTS, PROFILE, RARE, REGION, SETTINGS,
    Setting, UA_APP_ID,
};
use crate::redact;
use crate::{Session, Source};

impl Session {
    /// Explains each setting: its value, the source of the value, the other sources, and what to do about what is wrong.
    ///
    /// Looks the credentials up, so it may send requests to STS, a container's endpoint or the instance metadata service.
    /// Errors become part of the explanation.
    pub async fn explain(&self) -> Explanation {
        let given = &self.inner.settings;
        let mut settings = vec![explain(
            &PROFILE,
            given.profile_name.as_deref(),
            self.lookup(),
        )];
        settings.extend(files::explain(self).await);
        settings.push(self.explain_region());
        let found = self.credentials().await;
        settings.extend(credentials::explain(self, found.as_ref().ok()));
        let endpoint_url = given.endpoint_url.as_deref();
        settings.push(explain(&ENDPOINT_URL, endpoint_url, self.lookup()));
        settings.extend(endpoints::explain(self));
        let others = SETTINGS.iter().map(|setting| self.explain_other(setting));
        let is_shown = |other: &ExplainedSetting| {
            other.source != Source::Default || !RARE.contains(&other.name.as_str())
        };
        settings.extend(others.filter(is_shown));
        let advice = advice::give(self, &settings, found.err().as_ref());
        Explanation { settings, advice }
    }

    pub(super) fn lookup(&self) -> Lookup<'_> {
        Lookup {
            env: &self.inner.settings.env,
            profiles: &self.inner.profiles,
        }
    }

    fn explain_other(&self, setting: &Setting) -> ExplainedSetting {
        let given = &self.inner.settings;
        let app_name = given
            .app_name
            .as_deref()
            .filter(|_| setting.name == UA_APP_ID.name);
        let mut explained = explain(setting, app_name, self.lookup());
        if setting.name == MAX_ATTEMPTS.name
            && explained.source == Source::Default
            && let Some(attempts) = self.lookup().legacy_attempts()
        {
            explained.value = Some(attempts.to_string());
        }
        if let Some(retries) = &given.retry_config {
            let value = match setting.name {
                "retry_mode" => format!("{:?}", retries.mode()).to_lowercase(),
                "max_attempts" => retries.max_attempts().to_string(),
                _ => return explained,
            };
            explained.value = Some(value);
            explained.source = Source::Argument("retry_config");
        }
        explained
    }

    fn explain_region(&self) -> ExplainedSetting {
        let given = self.inner.settings.region_name.as_deref();
        let mut region = explain(&REGION, given, self.lookup());
        if let (None, Some(found)) = (&region.value, self.region_name()) {
            region.value = Some(found.to_owned());
            region.source = Source::InstanceMetadata;
        }
        region
    }
}

/// Explains a setting that is looked up by the table.
fn explain(setting: &Setting, given: Option<&str>, lookup: Lookup<'_>) -> ExplainedSetting {
    let mut explained = ExplainedSetting {
        name: setting.name.to_owned(),
        value: None,
        source: Source::Default,
        other_sources: Vec::new(),
    };
    for candidate in lookup.candidates(setting, given) {
        let reason = match (candidate.given(), &explained.value) {
            (Some(value), None) => {
                explained.value = Some(shown(setting, value));
                explained.source = candidate.source;
                continue;
            }
            (Some(value), Some(_)) => format!("`{}` has lower precedence", shown(setting, value)),
            (None, _) => absence(&candidate),
        };
        explained.other_sources.push(OtherSource {
            source: candidate.source,
            reason,
        });
    }
    let default = || setting.default.map(str::to_owned);
    explained.value = explained.value.or_else(default);
    explained
}

/// The URL of an endpoint or a proxy may hold a password.
fn shown(setting: &Setting, value: &str) -> String {
    match setting.format {
        Format::Url => redact::url(value).into_owned(),
        _ => value.to_owned(),
    }
}

fn absence(candidate: &Candidate) -> String {
    match candidate.value {
        Some(_) => "empty".to_owned(),
        None => "not set".to_owned(),
    }
}
