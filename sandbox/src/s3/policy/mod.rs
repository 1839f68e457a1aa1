//! Bucket policies: read, checked for form, and evaluated.
//!
//! See <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>.

mod condition;
mod document;
mod principal;
mod scope;
mod statement;

use std::collections::BTreeMap;

pub(crate) use document::Document;

use super::account::Caller;
use crate::wildcard::Pattern;

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
        self.pieces(text, |piece, _| expanded.push_str(piece));
        expanded
    }

    /// The same as a pattern. The value of a variable, such as `${*}`, is taken literally.
    fn expand_pattern(&self, text: &str) -> Pattern {
        let mut pattern = Pattern::default();
        self.pieces(text, |piece, literal| {
            if literal {
                pattern.push_literal(piece);
            } else {
                pattern.push(piece);
            }
        });
        pattern
    }

    /// Hands over the pieces of a text, and whether each is the value of a variable.
    fn pieces(&self, text: &str, mut take: impl FnMut(&str, bool)) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            take(before, false);
            let Some((variable, behind)) = after.split_once('}') else {
                take("${", true);
                return take(after, false);
            };
            // As in `${aws:username, 'nobody'}`.
            let (name, default) = match variable.split_once(',') {
                Some((name, default)) => (name.trim(), Some(default.trim().trim_matches('\''))),
                None => (variable, None),
            };
            match (name, self.get(name), default) {
                ("*" | "?" | "$", ..) => take(name, true),
                (_, Some([value, ..]), _) => take(value, true),
                (_, _, Some(default)) => take(default, true),
                // No name has it, so that the statement does not apply.
                _ => take(&format!("${{{variable}}}"), true),
            }
            rest = behind;
        }
        take(rest, false);
    }
}
