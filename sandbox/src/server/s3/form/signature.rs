//! Whose key signed a form.

use s3s::auth::Credentials;
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::fields::Fields;
use super::policy::Policy;
use crate::s3::account::Caller;
use crate::s3::error;
use crate::server::s3::verified::Verified;
use crate::server::signing;

/// Whose key signed the form's policy. A form without a signature is anonymous.
pub(super) fn caller(verified: &Verified, fields: &Fields) -> S3Result<Caller> {
    let v4 = fields
        .get("x-amz-signature")
        .zip(fields.get("x-amz-credential"));
    let v2 = fields.get("signature").zip(fields.get("awsaccesskeyid"));
    let policy = fields.get("policy");
    let (access_key, signed) = match (v4, v2, policy) {
        (None, None, None) if fields.get("signature").is_none() => return Ok(Caller::Anonymous),
        (Some((_, credential)), _, Some(_)) => {
            (credential.split('/').next().unwrap_or_default(), true)
        }
        (None, Some((_, access_key)), Some(_)) => (access_key, false),
        _ => {
            return Err(error::invalid_argument(
                "Bucket POST with a policy must contain the fields of its signature, and a signature needs a policy.",
            ));
        }
    };
    let key = verified.authorization.keys.get(access_key);
    let key = key.ok_or_else(|| S3Error::from(S3ErrorCode::InvalidAccessKeyId))?;
    let policy = policy.unwrap_or_default();
    let valid = if signed {
        let scope: Vec<_> = v4
            .map_or("", |(_, credential)| credential)
            .split('/')
            .collect();
        let [_, date, region, service, "aws4_request"] = scope[..] else {
            return Err(error::invalid_argument(
                "The field x-amz-credential is malformed.",
            ));
        };
        let signature = signing::sign_v4(&key.secret, date, region, service, policy);
        v4.is_some_and(|(claimed, _)| signing::equal(claimed, &signature))
    } else {
        let signature = signing::sign_v2(&key.secret, policy);
        v2.is_some_and(|(claimed, _)| signing::equal(claimed, &signature))
    };
    if !valid {
        return Err(S3ErrorCode::SignatureDoesNotMatch.into());
    }
    let credentials = Credentials {
        access_key: access_key.to_owned(),
        secret_key: key.secret.into(),
    };
    verified
        .authorization
        .caller(Some(&credentials), fields.get("x-amz-security-token"))
}

/// Compares the form with its policy. Returns the sizes that the policy allows.
pub(super) fn check_policy(
    fields: &Fields,
    bucket: &str,
    caller: &Caller,
) -> S3Result<Option<(u64, u64)>> {
    match (fields.get("policy"), caller) {
        (Some(policy), Caller::Signed { .. }) => {
            let policy = Policy::parse(policy)?;
            policy.check(fields, bucket)?;
            Ok(policy.size)
        }
        _ => Ok(None),
    }
}
