//! Who may enter: S3's keys, session tokens, anonymous requests, and the faults.

use std::sync::Arc;
use std::time::SystemTime;

use s3s::access::{S3Access, S3AccessContext};
use s3s::auth::{S3Auth, SecretKey};
use s3s::dto::CopySource;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::exchange::Exchange;
use super::keys::{Keys, TokenProblem};
use super::scope::query_value;
use crate::fault::{Effect, Faults};

const TOKEN: &str = "x-amz-security-token";

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
pub(super) struct Gate {
    pub(super) keys: Arc<Keys>,
    pub(super) faults: Arc<Faults>,
}

#[async_trait::async_trait]
impl S3Access for Gate {
    async fn check(&self, context: &mut S3AccessContext<'_>) -> S3Result<()> {
        let exchange = context.extensions_mut().get::<Exchange>().cloned();
        let exchange = exchange.unwrap_or_default();
        exchange.note(|facts| {
            facts.bucket = context.s3_path().get_bucket_name().map(str::to_owned);
            facts.key = key_read(context);
        });
        self.admit(context)?;
        let verdict = self.faults.judge(context.s3_op().name());
        if !verdict.delay.is_zero() {
            tokio::time::sleep(verdict.delay).await;
        }
        let outcome = refusal(verdict.effect.as_ref());
        exchange.note(|facts| facts.effect = verdict.effect);
        outcome
    }
}

/// The key that is missing when there is no such key: that of the request, or for a copy that of its source.
fn key_read(context: &S3AccessContext<'_>) -> Option<String> {
    let source = context.headers().get("x-amz-copy-source");
    let source = source.and_then(|source| CopySource::parse(source.to_str().ok()?).ok());
    match source {
        Some(CopySource::Bucket { key, .. }) => Some(key.into()),
        _ => context.s3_path().get_object_key().map(str::to_owned),
    }
}

impl Gate {
    fn admit(&self, context: &S3AccessContext<'_>) -> S3Result<()> {
        let Some(credentials) = context.credentials() else {
            return Err(S3ErrorCode::AccessDenied.into());
        };
        let Some(key) = self.keys.get(&credentials.access_key) else {
            return Err(S3ErrorCode::InvalidAccessKeyId.into());
        };
        let header = context.headers().get(TOKEN);
        let header = header.and_then(|value| value.to_str().ok().map(str::to_owned));
        let token = header.or_else(|| query_value(context.uri(), TOKEN));
        key.check_token(token.as_deref(), SystemTime::now())
            .map_err(|problem| match problem {
                TokenProblem::Invalid => S3ErrorCode::InvalidToken.into(),
                TokenProblem::Expired => S3ErrorCode::ExpiredToken.into(),
            })
    }
}

/// The error that keeps a request with this fault from being carried out.
fn refusal(effect: Option<&Effect>) -> S3Result<()> {
    let (status, code) = match effect {
        Some(Effect::Status { status, code }) => (*status, code.as_str()),
        Some(Effect::Reset) => (500, "InternalError"),
        _ => return Ok(()),
    };
    let code = S3ErrorCode::from_bytes(code.as_bytes()).unwrap_or(S3ErrorCode::InternalError);
    let mut error = S3Error::new(code);
    if let Ok(status) = http::StatusCode::from_u16(status) {
        error.set_status_code(status);
    }
    Err(error)
}
