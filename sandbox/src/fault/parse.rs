//! Faults as text, for `--fault`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::rule::When;
use super::{Effect, Fault, ResetAt, WrongBody, WrongPage, operations};
use crate::Error;

impl FromStr for Fault {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).map_err(|reason| Error::Fault {
            fault: text.to_owned(),
            reason,
        })
    }
}

fn parse(text: &str) -> Result<Fault, String> {
    let mut parts = text.splitn(3, ':');
    let (Some(operation), Some(when), Some(effect)) = (parts.next(), parts.next(), parts.next())
    else {
        return Err(
            "expected OPERATION:WHEN:EFFECT, as GetObject:2:status=503,SlowDown".to_owned(),
        );
    };
    if operation != "*" && !operations::is_known(operation) {
        return Err(operations::unknown(operation));
    }
    Ok(Fault {
        operation: operation.to_owned(),
        when: parse_when(when)?,
        effect: parse_effect(effect)?,
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

fn parse_when(text: &str) -> Result<When, String> {
    let (number, when): (&str, fn(u64) -> When) = if text == "*" {
        ("1", When::Every)
    } else if let Some(number) = text.strip_prefix("*/") {
        (number, When::Every)
    } else if let Some(number) = text.strip_suffix('+') {
        (number, When::From)
    } else {
        (text, When::Nth)
    };
    match parse_number(number) {
        Some(n) if n > 0 => Ok(when(n)),
        _ => Err(format!(
            "{text:?} does not say which request; expected 2, 2+, */2 or *"
        )),
    }
}

fn parse_effect(text: &str) -> Result<Effect, String> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    let bytes = || parse_number(value);
    let effect = match (name, value) {
        ("status", _) => parse_status(value),
        ("body", "error") => Some(Effect::Body(WrongBody::Error)),
        ("body", "html") => Some(Effect::Body(WrongBody::Html)),
        ("body", "empty") => Some(Effect::Body(WrongBody::Empty)),
        ("reset", "") if text == name => Some(Effect::Reset(ResetAt::Start)),
        ("reset", "end") => Some(Effect::Reset(ResetAt::End)),
        ("reset", _) => bytes().map(|bytes| Effect::Reset(ResetAt::Byte(bytes))),
        ("lost", "") if text == name => Some(Effect::Lost),
        ("hang", "") if text == name => Some(Effect::Hang),
        ("stall", _) => bytes().map(Effect::Stall),
        ("truncate", _) => bytes().map(Effect::Truncate),
        ("cut", _) => bytes().map(Effect::Cut),
        ("corrupt", "") if text == name => Some(Effect::Corrupt),
        ("checksum", "") if text == name => Some(Effect::Checksum),
        ("page", "duplicate") => Some(Effect::Page(WrongPage::Duplicate)),
        ("page", "repeat-token") => Some(Effect::Page(WrongPage::RepeatToken)),
        ("page", "endless") => Some(Effect::Page(WrongPage::Endless)),
        ("skew", _) => parse_skew(value).map(Effect::Skew),
        ("delay", _) => parse_duration(value).map(Effect::Delay),
        _ => None,
    };
    effect.ok_or_else(|| {
        format!(
            "{text:?} is not an effect; expected status=503,SlowDown, body=error, reset, lost, hang, stall=100, \
             truncate=100, cut=100, corrupt, checksum, page=duplicate, skew=3600s or delay=250ms"
        )
    })
}

/// Seconds, ahead or behind.
fn parse_skew(text: &str) -> Option<i64> {
    let (sign, number) = text
        .strip_prefix('-')
        .map_or((1, text), |number| (-1, number));
    let seconds = i64::try_from(parse_number(number.strip_suffix('s')?)?).ok()?;
    // A century, so that no sum with a date overflows.
    (seconds <= 3_155_760_000).then_some(sign * seconds)
}

fn parse_status(text: &str) -> Option<Effect> {
    let (status, code) = text.split_once(',')?;
    let status = u16::try_from(parse_number(status)?).ok()?;
    let valid = (200..600).contains(&status) && is_name(code);
    let code = code.to_owned();
    valid.then_some(Effect::Status { status, code })
}

fn parse_duration(text: &str) -> Option<Duration> {
    if let Some(number) = text.strip_suffix("ms") {
        return parse_number(number).map(Duration::from_millis);
    }
    parse_number(text.strip_suffix('s')?).map(Duration::from_secs)
}

/// Digits only: `u64::from_str` would take `+7` too.
fn parse_number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.operation)?;
        match self.when {
            When::Nth(n) => write!(f, "{n}:")?,
            When::From(n) => write!(f, "{n}+:")?,
            When::Every(1) => f.write_str("*:")?,
            When::Every(n) => write!(f, "*/{n}:")?,
        }
        match &self.effect {
            Effect::Status { status, code } => write!(f, "status={status},{code}"),
            Effect::Body(WrongBody::Error) => f.write_str("body=error"),
            Effect::Body(WrongBody::Html) => f.write_str("body=html"),
            Effect::Body(WrongBody::Empty) => f.write_str("body=empty"),
            Effect::Reset(ResetAt::Start) => f.write_str("reset"),
            Effect::Reset(ResetAt::Byte(bytes)) => write!(f, "reset={bytes}"),
            Effect::Reset(ResetAt::End) => f.write_str("reset=end"),
            Effect::Lost => f.write_str("lost"),
            Effect::Hang => f.write_str("hang"),
            Effect::Stall(bytes) => write!(f, "stall={bytes}"),
            Effect::Truncate(bytes) => write!(f, "truncate={bytes}"),
            Effect::Cut(bytes) => write!(f, "cut={bytes}"),
            Effect::Corrupt => f.write_str("corrupt"),
            Effect::Checksum => f.write_str("checksum"),
            Effect::Page(WrongPage::Duplicate) => f.write_str("page=duplicate"),
            Effect::Page(WrongPage::RepeatToken) => f.write_str("page=repeat-token"),
            Effect::Page(WrongPage::Endless) => f.write_str("page=endless"),
            Effect::Skew(seconds) => write!(f, "skew={seconds}s"),
            Effect::Delay(time) => write!(f, "delay={}ms", time.as_millis()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_form_is_understood() {
        let expected = [
            (
                "GetObject:2:status=503,SlowDown",
                Fault::on("GetObject").nth(2).status(503, "SlowDown"),
            ),
            ("PutObject:1:reset", Fault::on("PutObject").reset()),
            (
                "GetObject:3+:truncate=100",
                Fault::on("GetObject").from(3).truncate(100),
            ),
            (
                "*:*:delay=250ms",
                Fault::on("*").every(1).delay(Duration::from_millis(250)),
            ),
            (
                "*:*/4:delay=2s",
                Fault::on("*").every(4).delay(Duration::from_secs(2)),
            ),
        ];
        for (text, fault) in expected {
            assert_eq!(text.parse::<Fault>().unwrap(), fault, "{text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_its_subject() {
        for (text, subject) in [
            ("", "expected OPERATION:WHEN:EFFECT"),
            ("GetObject", "expected OPERATION:WHEN:EFFECT"),
            (
                "GetObjekt:1:reset",
                "\"GetObjekt\" is not an operation; did you mean GetObject?",
            ),
            ("Get Object:1:reset", "\"Get Object\" is not an operation"),
            ("GetObject:0:reset", "\"0\" does not say which request"),
            ("GetObject:+1:reset", "\"+1\" does not say which request"),
            ("GetObject:1:resets", "\"resets\" is not an effect"),
            ("GetObject:1:reset=x", "\"reset=x\" is not an effect"),
            ("GetObject:1:skew=3600", "\"skew=3600\" is not an effect"),
            ("GetObject:1:page=", "\"page=\" is not an effect"),
            (
                "GetObject:1:status=99,X",
                "\"status=99,X\" is not an effect",
            ),
            ("GetObject:1:status=503", "\"status=503\" is not an effect"),
            ("GetObject:1:delay=3", "\"delay=3\" is not an effect"),
        ] {
            let error = text.parse::<Fault>().unwrap_err().to_string();
            assert!(error.contains(subject), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*|[A-Za-z*]{0,9}:[0-9*/+]{0,4}:[a-z0-9=,]{0,20}") {
            let _ = text.parse::<Fault>();
        }

        #[test]
        fn what_is_displayed_is_parsed_back(
            operation in "(Get|Put|Delete)Object|Scan|\\*",
            when in prop_oneof![
                (1u64..).prop_map(When::Nth), (1u64..).prop_map(When::From), (1u64..).prop_map(When::Every)
            ],
            effect in prop_oneof![
                (200u16..600, "[A-Z][A-Za-z]{1,12}").prop_map(|(status, code)| Effect::Status { status, code }),
                Just(Effect::Reset(ResetAt::Start)),
                any::<u64>().prop_map(|bytes| Effect::Reset(ResetAt::Byte(bytes))),
                Just(Effect::Reset(ResetAt::End)),
                prop::sample::select(vec![Effect::Lost, Effect::Hang, Effect::Corrupt, Effect::Checksum]),
                prop::sample::select(vec![WrongBody::Error, WrongBody::Html, WrongBody::Empty]).prop_map(Effect::Body),
                prop::sample::select(vec![WrongPage::Duplicate, WrongPage::RepeatToken, WrongPage::Endless])
                    .prop_map(Effect::Page),
                any::<u64>().prop_map(Effect::Stall),
                any::<u64>().prop_map(Effect::Cut),
                (-3_155_760_000i64..=3_155_760_000).prop_map(Effect::Skew),
                any::<u64>().prop_map(Effect::Truncate),
                any::<u64>().prop_map(|ms| Effect::Delay(Duration::from_millis(ms))),
            ],
        ) {
            let fault = Fault { operation, when, effect };
            prop_assert_eq!(fault.to_string().parse::<Fault>().unwrap(), fault);
        }
    }
}
