//! STS.

use std::time::SystemTime;

use quick_xml::escape::escape;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use winterbaume_core::MockResponse;
use winterbaume_sts::StsService;

use super::call::Call;
use super::failure::Failure;
use super::mock::{self, element};
use crate::server::{Identity, Key, Keys, SessionKey};

/// The shortest and the longest life of a role's credentials, in seconds.
const DURATION: std::ops::RangeInclusive<u32> = 900..=43_200;

/// STS, in memory. Credentials that it hands out are accepted by the sandbox until they expire.
#[derive(Default)]
pub(super) struct Sts(StsService);

impl Sts {
    /// # Errors
    ///
    /// `ValidationError` when the credentials' life is out of bounds.
    pub(super) async fn handle(
        &self,
        call: &Call,
        caller: Option<&Key>,
        keys: &Keys,
    ) -> Result<MockResponse, Failure> {
        if let (Some(caller), "GetCallerIdentity") = (caller, call.operation.as_str()) {
            return Ok(caller_identity(&caller.identity));
        }
        check_duration(call)?;
        let response = mock::handle(&self.0, call).await;
        if response.status == 200 {
            remember(&response, caller, keys);
        }
        Ok(response)
    }
}

/// The service of the crate knows no callers, so it cannot tell who is asking.
fn caller_identity(identity: &Identity) -> MockResponse {
    let (arn, user, account) = (
        escape(&identity.arn),
        escape(&identity.user_id),
        escape(&identity.account),
    );
    MockResponse::xml(
        200,
        format!(
            "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
             <GetCallerIdentityResult><Arn>{arn}</Arn><UserId>{user}</UserId><Account>{account}</Account>\
             </GetCallerIdentityResult></GetCallerIdentityResponse>"
        ),
    )
}

fn check_duration(call: &Call) -> Result<(), Failure> {
    let Some(text) = call.parameter("DurationSeconds") else {
        return Ok(());
    };
    if text
        .parse()
        .is_ok_and(|seconds: u32| DURATION.contains(&seconds))
    {
        return Ok(());
    }
    let message = format!(
        "1 validation error detected: Value '{text}' at 'durationSeconds' failed to satisfy constraint: \
         Member must have value between {} and {}",
        DURATION.start(),
        DURATION.end()
    );
    Err(Failure::new(400, "ValidationError", message))
}

/// Makes the sandbox accept the credentials of an answer.
fn remember(response: &MockResponse, caller: Option<&Key>, keys: &Keys) {
    let field = |name| element(&response.body, name);
    let (Some(id), Some(secret), Some(token), Some(expires)) = (
        field("AccessKeyId"),
        field("SecretAccessKey"),
        field("SessionToken"),
        field("Expiration"),
    ) else {
        return;
    };
    let Ok(expires) = OffsetDateTime::parse(&expires, &Rfc3339) else {
        return;
    };
    let key = Key {
        secret,
        identity: identity(response, caller),
        session: Some(SessionKey {
            token,
            expires: SystemTime::from(expires),
        }),
    };
    keys.insert(id, key);
}

/// Who the credentials of an answer speak for: the role's session, or whoever asked.
fn identity(response: &MockResponse, caller: Option<&Key>) -> Identity {
    let Some(arn) = element(&response.body, "Arn") else {
        return caller.map(|key| key.identity.clone()).unwrap_or_default();
    };
    let user_id = element(&response.body, "AssumedRoleId")
        .or_else(|| element(&response.body, "FederatedUserId"));
    Identity {
        account: arn.split(':').nth(4).unwrap_or_default().to_owned(),
        user_id: user_id.unwrap_or_default(),
        arn,
    }
}
