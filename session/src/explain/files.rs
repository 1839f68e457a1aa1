//! The shared files: which, and whether they are there.

use super::{Explained, PassedOver};
use crate::{Session, Source};

const FILES: [(&str, &str, &str); 2] = [
    ("config_file", "AWS_CONFIG_FILE", "~/.aws/config"),
    (
        "credentials_file",
        "AWS_SHARED_CREDENTIALS_FILE",
        "~/.aws/credentials",
    ),
];

pub(super) async fn explain(session: &Session) -> Vec<Explained> {
    let mut explained = Vec::new();
    for (name, variable, default) in FILES {
        let (path, source, passed_over) = place(session, variable, default);
        let contents = session
            .inner
            .settings
            .fs
            .read_to_end(expand(session, &path));
        let note = if contents.await.is_ok() {
            ""
        } else {
            " (not there)"
        };
        explained.push(Explained {
            name: name.to_owned(),
            value: Some(format!("{path}{note}")),
            source,
            passed_over,
        });
    }
    explained
}

fn place(session: &Session, variable: &str, default: &str) -> (String, Source, Vec<PassedOver>) {
    let source = Source::Variable(variable.to_owned());
    if let Some(path) = session.variable(variable) {
        return (path, source, Vec::new());
    }
    let reason = "not set".to_owned();
    let passed_over = vec![PassedOver { source, reason }];
    (default.to_owned(), Source::Default, passed_over)
}

/// The SDK replaces `~` at the start of a path by the home directory.
fn expand(session: &Session, path: &str) -> String {
    match (path.strip_prefix('~'), session.variable("HOME")) {
        (Some(rest), Some(home)) => format!("{home}{rest}"),
        _ => path.to_owned(),
    }
}
