//! STS: who the caller is, and temporary credentials.

use std::time::{Duration, SystemTime};

use http::Response;
use quick_xml::escape::escape;
use s3s::Body;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::call::Call;
use super::failure::Failure;
use super::response;
use crate::server::{Identity, Key, Keys, SessionKey};

/// The shortest and the longest life of temporary credentials, in seconds.
const DURATION: std::ops::RangeInclusive<u32> = 900..=43_200;
/// How long temporary credentials live unless the request says otherwise.
const HOUR: u32 = 3_600;

/// Carries out one operation. The sandbox accepts the credentials that it hands out until they expire.
///
/// # Errors
///
/// As STS words them: a missing parameter, a life that is out of bounds, an operation that the sandbox lacks.
pub(super) fn handle(
    call: &Call,
    caller: Option<&Key>,
    keys: &Keys,
) -> Result<Response<Body>, Failure> {
    let caller = caller.map(|key| &key.identity);
    match call.operation.as_str() {
        "GetCallerIdentity" => Ok(reply(
            call,
            &identity(caller.unwrap_or(&Identity::default())),
        )),
        "GetAccessKeyInfo" => {
            let key = keys.get(&required(call, "AccessKeyId")?);
            let key = key.ok_or_else(|| {
                Failure::new(400, "ValidationError", "There is no such access key")
            })?;
            let account = escape(&key.identity.account).into_owned();
            Ok(reply(call, &format!("<Account>{account}</Account>")))
        }
        "GetSessionToken" => {
            let identity = caller.cloned().unwrap_or_default();
            Ok(reply(call, &hand_out(call, keys, identity)?))
        }
        "AssumeRole" => assume_role(call, keys, ""),
        "AssumeRoleWithWebIdentity" => {
            required(call, "WebIdentityToken")?;
            let subject = "<SubjectFromWebIdentityToken>sandbox</SubjectFromWebIdentityToken>";
            assume_role(call, keys, subject)
        }
        "GetFederationToken" => federation_token(call, caller, keys),
        other => Err(Failure::new(
            400,
            "InvalidAction",
            format!("The sandbox's STS has no operation {other:?}"),
        )),
    }
}

fn assume_role(call: &Call, keys: &Keys, more: &str) -> Result<Response<Body>, Failure> {
    let (arn, session) = (
        required(call, "RoleArn")?,
        required(call, "RoleSessionName")?,
    );
    let parts: Vec<&str> = arn.splitn(6, ':').collect();
    let (Some(account), Some(role)) = (
        parts.get(4).filter(|account| !account.is_empty()),
        parts
            .get(5)
            .and_then(|resource| resource.strip_prefix("role/")),
    ) else {
        return Err(Failure::new(
            400,
            "ValidationError",
            format!("{arn} is invalid"),
        ));
    };
    // A role's path is not part of the session's ARN.
    let name = role.rsplit('/').next().unwrap_or(role);
    let user_id = format!("{}:{session}", random_key("AROA", 16));
    let identity = Identity {
        arn: format!("arn:aws:sts::{account}:assumed-role/{name}/{session}"),
        user_id,
        account: (*account).to_owned(),
    };
    let user = format!(
        "<AssumedRoleUser><Arn>{}</Arn><AssumedRoleId>{}</AssumedRoleId></AssumedRoleUser>",
        escape(&identity.arn),
        escape(&identity.user_id)
    );
    let credentials = hand_out(call, keys, identity)?;
    Ok(reply(call, &format!("{more}{user}{credentials}")))
}

fn federation_token(
    call: &Call,
    caller: Option<&Identity>,
    keys: &Keys,
) -> Result<Response<Body>, Failure> {
    let name = required(call, "Name")?;
    let account = caller
        .map(|caller| caller.account.clone())
        .unwrap_or_default();
    let identity = Identity {
        arn: format!("arn:aws:sts::{account}:federated-user/{name}"),
        user_id: format!("{account}:{name}"),
        account,
    };
    let user = format!(
        "<FederatedUser><Arn>{}</Arn><FederatedUserId>{}</FederatedUserId></FederatedUser>",
        escape(&identity.arn),
        escape(&identity.user_id)
    );
    let credentials = hand_out(call, keys, identity)?;
    Ok(reply(call, &format!("{user}{credentials}")))
}

/// Makes credentials that the sandbox accepts until they expire, and writes the `Credentials` element.
fn hand_out(call: &Call, keys: &Keys, identity: Identity) -> Result<String, Failure> {
    let expires = SystemTime::now() + Duration::from_secs(duration(call)?.into());
    let (id, secret, token) = (
        random_key("ASIA", 16),
        random_key("", 40),
        random_key("", 128),
    );
    let when = OffsetDateTime::from(expires)
        .format(&Rfc3339)
        .unwrap_or_default();
    let text = format!(
        "<Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>{secret}</SecretAccessKey>\
         <SessionToken>{token}</SessionToken><Expiration>{when}</Expiration></Credentials>"
    );
    let key = Key::new(secret, identity).for_session(SessionKey { token, expires });
    keys.insert(id, key);
    Ok(text)
}

fn duration(call: &Call) -> Result<u32, Failure> {
    let Some(text) = call.parameter("DurationSeconds") else {
        return Ok(HOUR);
    };
    let seconds = text
        .parse()
        .ok()
        .filter(|seconds| DURATION.contains(seconds));
    seconds.ok_or_else(|| {
        let message = format!(
            "1 validation error detected: Value '{text}' at 'durationSeconds' failed to satisfy constraint: \
             Member must have value between {} and {}",
            DURATION.start(),
            DURATION.end()
        );
        Failure::new(400, "ValidationError", message)
    })
}

fn required(call: &Call, name: &str) -> Result<String, Failure> {
    let value = call.parameter(name).filter(|value| !value.is_empty());
    value.ok_or_else(|| {
        let message = format!("The request must contain the parameter {name}");
        Failure::new(400, "MissingParameter", message)
    })
}

fn identity(caller: &Identity) -> String {
    format!(
        "<Arn>{}</Arn><UserId>{}</UserId><Account>{}</Account>",
        escape(&caller.arn),
        escape(&caller.user_id),
        escape(&caller.account)
    )
}

fn reply(call: &Call, result: &str) -> Response<Body> {
    let operation = &call.operation;
    response::xml(format!(
        "<{operation}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
         <{operation}Result>{result}</{operation}Result></{operation}Response>"
    ))
}

/// A random text of digits and capital letters behind a prefix, as AWS makes its ids.
fn random_key(prefix: &str, length: usize) -> String {
    let random = std::iter::repeat_with(|| fastrand::char('A'..='Z'));
    prefix.chars().chain(random.take(length)).collect()
}
