//! The faults: what a server or a network can do to a request.

use std::time::Duration;

use sandbox::Fault;
use sandbox::fault::{Effect, ResetAt, WrongBody, WrongPage};

use crate::credentials::Lapse;

/// A column of the table.
#[derive(Clone)]
pub(crate) struct Trouble {
    pub(crate) name: &'static str,
    pub(crate) cause: Cause,
    /// Whether retries must make good for one occurrence.
    recovers: bool,
}

/// The source of the fault.
#[derive(Clone)]
pub(crate) enum Cause {
    Server(Effect),
    Credentials(Lapse),
}

/// How often it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Times {
    Once,
    Always,
}

impl Trouble {
    /// The fault on an operation.
    pub(crate) fn fault(&self, operation: &str, times: Times) -> Option<Fault> {
        let Cause::Server(effect) = &self.cause else {
            return None;
        };
        // The first page has none before it.
        let first = if matches!(effect, Effect::Page(_)) {
            2
        } else {
            1
        };
        let effect = match effect {
            // A body that always breaks off after a few bytes does end, by as many requests as it takes.
            Effect::Reset(ResetAt::Byte(_)) if operation == "GetObject" => {
                Effect::Reset(ResetAt::Byte(1_000))
            }
            Effect::Stall(_) if operation == "GetObject" => Effect::Stall(1_000),
            Effect::Truncate(_) if operation == "GetObject" => Effect::Truncate(1_000),
            effect => effect.clone(),
        };
        let fault = Fault::on(operation).effect(effect);
        Some(match times {
            Times::Once => fault.nth(first),
            Times::Always => fault.from(first),
        })
    }

    /// Whether one occurrence must be made good for.
    pub(crate) fn recovers_on(&self, operation: &str) -> bool {
        // A body that is whole as far as HTTP can tell is damaged, as one with a wrong byte is.
        let damages = matches!(&self.cause, Cause::Server(Effect::Cut(_)));
        self.recovers && !(damages && operation == "GetObject")
    }

    /// Whether it can happen to an operation so that anybody could notice.
    pub(crate) fn applies_to(&self, operation: &str) -> bool {
        match &self.cause {
            Cause::Server(Effect::Page(_)) => operation.starts_with("List"),
            // A listing has no checksum: nobody can tell a key with a wrong letter from a right one.
            Cause::Server(Effect::Corrupt) => operation == "GetObject",
            // A bucket's HEAD has no header of its own that every server sends.
            Cause::Server(Effect::Body(_)) => operation != "HeadBucket",
            _ => true,
        }
    }
}

pub(crate) fn all() -> Vec<Trouble> {
    let status = |name, status, code: &str| {
        let code = code.to_owned();
        recovers(name, Effect::Status { status, code })
    };
    vec![
        status("500", 500, "InternalError"),
        status("503", 503, "SlowDown"),
        status("429", 429, "TooManyRequests"),
        recovers("reset before", Effect::Reset(ResetAt::Start)),
        recovers("reset in", Effect::Reset(ResetAt::Byte(20))),
        recovers("reset after", Effect::Reset(ResetAt::End)),
        recovers("lost", Effect::Lost),
        recovers("no answer", Effect::Hang),
        recovers("stalled", Effect::Stall(20)),
        recovers("truncated", Effect::Truncate(20)),
        recovers("cut", Effect::Cut(20)),
        recovers("slow", Effect::Delay(Duration::from_millis(100))),
        stays("wrong bytes", Effect::Corrupt),
        stays("wrong checksum", Effect::Checksum),
        recovers("200 Error", Effect::Body(WrongBody::Error)),
        stays("200 HTML", Effect::Body(WrongBody::Html)),
        stays("200 empty", Effect::Body(WrongBody::Empty)),
        stays("duplicate page", Effect::Page(WrongPage::Duplicate)),
        stays("repeated token", Effect::Page(WrongPage::RepeatToken)),
        stays("endless pages", Effect::Page(WrongPage::Endless)),
        stays("clock ahead", Effect::Skew(3_600)),
        stays("clock behind", Effect::Skew(-3_600)),
        stays(
            "expired token",
            Effect::Status {
                status: 400,
                code: "ExpiredToken".to_owned(),
            },
        ),
        of_credentials("keys expire", Lapse::Expired),
        of_credentials("keys hang", Lapse::Hangs),
    ]
}

fn recovers(name: &'static str, effect: Effect) -> Trouble {
    Trouble {
        name,
        cause: Cause::Server(effect),
        recovers: true,
    }
}

fn stays(name: &'static str, effect: Effect) -> Trouble {
    Trouble {
        recovers: false,
        ..recovers(name, effect)
    }
}

fn of_credentials(name: &'static str, lapse: Lapse) -> Trouble {
    Trouble {
        name,
        cause: Cause::Credentials(lapse),
        recovers: false,
    }
}
