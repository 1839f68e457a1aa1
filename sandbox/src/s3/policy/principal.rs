//! Whom a statement is about.

use serde_json::Value;

use super::document::texts;
use crate::s3::account::Caller;

/// Whether a principal includes a caller.
pub(super) fn includes(principal: &Value, caller: &Caller) -> bool {
    match principal {
        Value::Object(kinds) => kinds.iter().any(|(kind, names)| {
            let mut names = texts(names).into_iter();
            match kind.as_str() {
                "AWS" => names.any(|name| is(name, caller)),
                "CanonicalUser" => names.any(|id| is_canonical(id, caller)),
                _ => false,
            }
        }),
        principal => principal.as_str() == Some("*"),
    }
}

fn is_canonical(id: &str, caller: &Caller) -> bool {
    matches!(caller, Caller::Signed { account, .. } if account.canonical_id == id)
}

/// Whether a name stands for a caller: everybody, its account, or its user or role.
fn is(name: &str, caller: &Caller) -> bool {
    let Caller::Signed { account, arn, .. } = caller else {
        return name == "*";
    };
    name == "*"
        || name == account.number
        || name == arn
        || name == format!("arn:aws:iam::{}:root", account.number)
        || role_of(arn).is_some_and(|role| role == name)
}

/// The role of a session: `arn:aws:iam::1:role/reader` for `arn:aws:sts::1:assumed-role/reader/lesson`.
fn role_of(arn: &str) -> Option<String> {
    let rest = arn.strip_prefix("arn:aws:sts::")?;
    let (account, session) = rest.split_once(":assumed-role/")?;
    let (role, _) = session.split_once('/')?;
    Some(format!("arn:aws:iam::{account}:role/{role}"))
}
