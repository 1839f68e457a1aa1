//! The checks behind the signature: session token, clock, access, faults.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::SystemTime;

use s3s::access::{S3Access, S3AccessContext};
use s3s::auth::{Credentials, S3Auth, SecretKey};
use s3s::dto::CopySource;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::clock::{SignedAt, check_clock};
use crate::fault::{Effect, Faults};
use crate::s3::access::{Call, Sender};
use crate::s3::account::{Account, Caller};
use crate::s3::{PostForm, Store};
use crate::server::facts::RequestFacts;
use crate::server::keys::{Keys, TokenProblem};

/// Finds the secret that a request must have been signed with.
pub(super) struct Secrets(pub(super) Arc<Keys>);

#[async_trait::async_trait]
impl S3Auth for Secrets {
    async fn get_secret_key(&self, access_key: &str) -> S3Result<SecretKey> {
        let key = self
            .0
            .get(access_key)
            .ok_or(S3ErrorCode::InvalidAccessKeyId)?;
        Ok(SecretKey::from(key.secret))
    }
}

/// Runs once the signature is verified and the operation is known, before it is carried out.
#[derive(Clone)]
pub(super) struct Authorization {
    pub(super) keys: Arc<Keys>,
    pub(super) faults: Arc<Faults>,
    pub(super) store: Store,
}

impl Authorization {
    /// Checks the session token and returns the request's sender.
    pub(super) fn caller(
        &self,
        credentials: Option<&Credentials>,
        token: Option<&str>,
    ) -> S3Result<Caller> {
        let Some(credentials) = credentials else {
            return Ok(Caller::Anonymous);
        };
        let Some(key) = self.keys.get(&credentials.access_key) else {
            return Err(S3ErrorCode::InvalidAccessKeyId.into());
        };
        key.check_token(token, SystemTime::now())
            .map_err(|problem| match problem {
                TokenProblem::Invalid => S3Error::new(S3ErrorCode::InvalidToken),
                TokenProblem::Expired => S3Error::new(S3ErrorCode::ExpiredToken),
            })?;
        Ok(Caller::Signed {
            account: Account::numbered(&key.identity.account),
            arn: key.identity.arn,
            user_id: key.identity.user_id,
        })
    }

    /// Admits a request, then lets faults fire on it. A request that is not admitted does not count for them.
    pub(super) async fn enter(
        &self,
        call: &Call<'_>,
        signed: Option<SignedAt>,
        facts: &RequestFacts,
    ) -> S3Result<()> {
        facts.note(|facts| {
            call.operation.clone_into(&mut facts.operation);
            facts.bucket = call.bucket.map(str::to_owned);
            facts.key = key_read(call);
        });
        call.authorize(&self.store)?;
        let verdict = self.faults.judge(call.operation);
        facts.note(|facts| facts.verdict = verdict.clone());
        if !verdict.delay.is_zero() {
            tokio::time::sleep(verdict.delay).await;
        }
        check_clock(signed, verdict.skew())?;
        refuse(verdict.effect.as_ref())
    }
}

#[async_trait::async_trait]
impl S3Access for Authorization {
    async fn check(&self, context: &mut S3AccessContext<'_>) -> S3Result<()> {
        let extensions = context.extensions_mut();
        let facts = extensions
            .get::<RequestFacts>()
            .cloned()
            .unwrap_or_default();
        let signed = extensions.get::<SignedAt>().copied();
        let form = extensions.get::<PostForm>().is_some();
        let sender = extensions
            .get::<Sender>()
            .cloned()
            .unwrap_or_else(|| Sender {
                caller: Caller::Anonymous,
                address: IpAddr::V4(Ipv4Addr::LOCALHOST),
                signature: None,
                tags: Arc::new([]),
            });
        let operation = if form {
            "PostObject"
        } else {
            context.s3_op().name()
        };
        let call = Call {
            operation,
            bucket: context.s3_path().get_bucket_name(),
            key: context.s3_path().get_object_key(),
            uri: context.uri(),
            headers: context.headers(),
            sender: &sender,
        };
        self.enter(&call, signed, &facts).await
    }
}

/// The key that is missing when there is no such key: that of the request, or for a copy that of its source.
fn key_read(call: &Call<'_>) -> Option<String> {
    let source = call.headers.get("x-amz-copy-source");
    let source = source.and_then(|source| CopySource::parse(source.to_str().ok()?).ok());
    match source {
        Some(CopySource::Bucket { key, .. }) => Some(key.into()),
        _ => call.key.map(str::to_owned),
    }
}

/// The error that keeps a request with this fault from being carried out.
fn refuse(effect: Option<&Effect>) -> S3Result<()> {
    let Some(effect) = effect.filter(|effect| !effect.carries_out()) else {
        return Ok(());
    };
    // Other faults put a response of their own in the place of this one.
    let (status, code) = match effect {
        Effect::Status { status, code } => (*status, code.as_str()),
        _ => (500, "InternalError"),
    };
    let code = S3ErrorCode::from_bytes(code.as_bytes()).unwrap_or(S3ErrorCode::InternalError);
    let mut error = S3Error::new(code);
    if let Ok(status) = http::StatusCode::from_u16(status) {
        error.set_status_code(status);
    }
    Err(error)
}
