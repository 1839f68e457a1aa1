//! [`Session::explain`].

use super::{Explained, Explanation, PassedOver, advice, credentials, endpoints, files};
use crate::lookup::{Candidate, ENDPOINT_URL, PROFILE, Places, REGION, SETTINGS, Setting};
use crate::{Session, Source};

impl Session {
    /// Each setting, its value, the place that it came from, the places that were passed over, and
    /// what to do about what is wrong.
    ///
    /// Looks the credentials up, so it may ask STS, a container's endpoint or the instance metadata
    /// service. What fails becomes part of the explanation.
    pub async fn explain(&self) -> Explanation {
        let given = &self.inner.settings;
        let mut settings = vec![explain(
            &PROFILE,
            given.profile_name.as_deref(),
            self.places(),
        )];
        settings.extend(files::explain(self).await);
        settings.push(self.explain_region());
        let found = self.credentials().await;
        settings.extend(credentials::explain(self, found.as_ref().ok()));
        let endpoint_url = given.endpoint_url.as_deref();
        settings.push(explain(&ENDPOINT_URL, endpoint_url, self.places()));
        settings.extend(endpoints::explain(self));
        let rest = SETTINGS.iter();
        settings.extend(rest.map(|setting| explain(setting, None, self.places())));
        let advice = advice::give(self, &settings, found.err().as_ref());
        Explanation { settings, advice }
    }

    fn places(&self) -> Places<'_> {
        Places {
            env: &self.inner.settings.env,
            profiles: &self.inner.profiles,
        }
    }

    fn explain_region(&self) -> Explained {
        let given = self.inner.settings.region_name.as_deref();
        let mut region = explain(&REGION, given, self.places());
        if let (None, Some(found)) = (&region.value, self.region_name()) {
            region.value = Some(found.to_owned());
            region.source = Source::InstanceMetadata;
        }
        region
    }
}

/// Explains a setting that is looked up by the table.
fn explain(setting: &Setting, given: Option<&str>, places: Places<'_>) -> Explained {
    let mut explained = Explained {
        name: setting.name.to_owned(),
        value: None,
        source: Source::Default,
        passed_over: Vec::new(),
    };
    for candidate in places.candidates(setting, given) {
        let reason = match (candidate.given(), &explained.value) {
            (Some(value), None) => {
                explained.value = Some(value.to_owned());
                explained.source = candidate.source;
                continue;
            }
            (Some(value), Some(_)) => format!("`{value}` is weaker"),
            (None, _) => absence(&candidate),
        };
        explained.passed_over.push(PassedOver {
            source: candidate.source,
            reason,
        });
    }
    let default = || setting.default.map(str::to_owned);
    explained.value = explained.value.or_else(default);
    explained
}

fn absence(candidate: &Candidate) -> String {
    match candidate.value {
        Some(_) => "empty".to_owned(),
        None => "not set".to_owned(),
    }
}
