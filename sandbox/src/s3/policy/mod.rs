//! Bucket policies: read, checked for form, and evaluated.
//!
//! See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>.

mod condition;
mod document;
mod principal;
mod statement;

use std::collections::BTreeMap;

pub(crate) use document::Document;

use super::account::Caller;

/// A policy's decision about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// A statement denies it. No other grant counts.
    Deny,
    /// A statement allows it, and none denies it.
    Allow,
    /// No statement applies.
    Silent,
}

/// A request, as a policy sees it.
#[derive(Debug)]
pub(crate) struct Access<'a> {
    /// As `s3:GetObject`.
    pub(crate) action: &'a str,
    /// As `arn:aws:s3:::demo/key`.
    pub(crate) resource: &'a str,
    pub(crate) caller: &'a Caller,
    pub(crate) keys: &'a ConditionKeys,
}

/// The condition keys of a request with their values. Names compare without regard to case.
#[derive(Clone, Debug, Default)]
pub(crate) struct ConditionKeys(BTreeMap<String, Vec<String>>);

impl ConditionKeys {
    /// Adds a value.
    pub(crate) fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0
            .entry(name.to_ascii_lowercase())
            .or_default()
            .push(value.into());
    }

    /// Adds a value, if there is one.
    pub(crate) fn add_opt(&mut self, name: &str, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.add(name, value);
        }
    }

    fn get(&self, name: &str) -> Option<&[String]> {
        self.0.get(&name.to_ascii_lowercase()).map(Vec::as_slice)
    }

    /// A text with its policy variables, as `${aws:username}`, replaced.
    fn expand(&self, text: &str) -> String {
        let mut expanded = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            expanded.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                return expanded + "${" + after;
            };
            match (name, self.get(name)) {
                ("*" | "?" | "$", _) => expanded.push_str(name),
                (_, Some([value, ..])) => expanded.push_str(value),
                _ => expanded.extend(["${", name, "}"]),
            }
            rest = behind;
        }
        expanded + rest
    }
}
