//! The shared files, and whether they exist.

use super::{ExplainedSetting, OtherSource};
use crate::profile::{CONFIG, CREDENTIALS, SharedFile};
use crate::{Session, Source};

pub(super) async fn explain(session: &Session) -> Vec<ExplainedSetting> {
    let mut explained = Vec::new();
    for file in [CONFIG, CREDENTIALS] {
        explained.push(explain_one(session, &file).await);
    }
    explained
}

async fn explain_one(session: &Session, file: &SharedFile) -> ExplainedSetting {
    let settings = &session.inner.settings;
    let (path, is_named) = file.path(&settings.env);
    let exists = file.exists(&settings.env, &settings.fs).await;
    let note = if exists { "" } else { " (missing)" };
    let variable = Source::Variable(file.variable.to_owned());
    let (source, other_sources) = if is_named {
        (variable, Vec::new())
    } else {
        let not_set = OtherSource {
            source: variable,
            reason: "not set".to_owned(),
        };
        (Source::Default, vec![not_set])
    };
    ExplainedSetting {
        name: file.setting.to_owned(),
        value: Some(format!("{path}{note}")),
        source,
        other_sources,
    }
}
