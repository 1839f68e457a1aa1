//! The shared files: which, and whether they are there.

use super::{Explained, PassedOver};
use crate::profile::{CONFIG, CREDENTIALS, SharedFile};
use crate::{Session, Source};

pub(super) async fn explain(session: &Session) -> Vec<Explained> {
    let mut explained = Vec::new();
    for file in [CONFIG, CREDENTIALS] {
        explained.push(explain_one(session, &file).await);
    }
    explained
}

async fn explain_one(session: &Session, file: &SharedFile) -> Explained {
    let settings = &session.inner.settings;
    let (path, is_named) = file.path(&settings.env);
    let there = file.exists(&settings.env, &settings.fs).await;
    let note = if there { "" } else { " (not there)" };
    let variable = Source::Variable(file.variable.to_owned());
    let (source, passed_over) = if is_named {
        (variable, Vec::new())
    } else {
        let not_set = PassedOver {
            source: variable,
            reason: "not set".to_owned(),
        };
        (Source::Default, vec![not_set])
    };
    Explained {
        name: file.setting.to_owned(),
        value: Some(format!("{path}{note}")),
        source,
        passed_over,
    }
}
