//! Signing a form: its conditions, its policy, its signature.

use std::time::{Duration, SystemTime};

use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use aws_smithy_types::DateTime;

use super::capture::{Signing, capture};
use super::policy::{self, Condition};
use super::post::Post;
use super::post_form::PostForm;
use crate::error::{Error, Result};

/// The end of a key that is replaced by the name of the uploaded file.
const FILENAME: &str = "${filename}";
/// The longest validity of a signature.
const WEEK: Duration = Duration::from_hours(7 * 24);
/// The first second, since 1970, of a year with five digits.
const YEAR_10_000: Duration = Duration::from_hours(70_389_528);

impl Post {
    /// Signs the form. Nothing is sent.
    ///
    /// # Errors
    /// [`Error::Invalid`] for more than a week, for a start before 1970 or after 9999, and for a client
    /// without `SigV4` credentials; a failure to resolve the credentials or the endpoint.
    pub async fn sign(self) -> Result<PostForm> {
        if self.expires_in > WEEK {
            let asked = self.expires_in;
            return Err(Error::Invalid(format!(
                "cannot presign for {asked:?}: at most a week"
            )));
        }
        let start = self.start_time.unwrap_or_else(SystemTime::now);
        let expiration = expiration(start, self.expires_in)?;
        let signing = capture(&self.s3, &self.bucket, start).await?;
        self.form(start, expiration, signing)
    }

    fn form(self, start: SystemTime, expiration: DateTime, signing: Signing) -> Result<PostForm> {
        let credentials = signing.credentials;
        let mut signed = vec![
            ("x-amz-algorithm", "AWS4-HMAC-SHA256"),
            ("x-amz-credential", &signing.credential),
            ("x-amz-date", &signing.date),
        ];
        signed.extend(
            credentials
                .session_token()
                .map(|token| ("x-amz-security-token", token)),
        );

        let mut conditions = vec![
            Condition::equals("bucket", &self.bucket),
            key_condition(&self.key),
        ];
        conditions.extend(self.conditions);
        conditions.extend(
            signed
                .iter()
                .map(|(name, value)| Condition::equals(*name, *value)),
        );
        let policy = policy::encode(expiration, &conditions)?;

        let region = signing.credential.split('/').nth(2).unwrap_or_default();
        let secret = credentials.secret_access_key();
        let signature = signature(secret, region, start, &policy);
        let mut fields = vec![("key".to_owned(), self.key)];
        fields.extend(self.fields);
        fields.extend(
            signed
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned())),
        );
        fields.push(("policy".to_owned(), policy));
        fields.push(("x-amz-signature".to_owned(), signature));
        Ok(PostForm {
            url: signing.url,
            fields,
        })
    }
}

/// When a form expires. Its years must have four digits, as those of a signature.
fn expiration(start: SystemTime, expires_in: Duration) -> Result<DateTime> {
    let since = start.duration_since(SystemTime::UNIX_EPOCH).ok();
    let end = since.and_then(|since| since.checked_add(expires_in));
    let seconds = end
        .filter(|end| *end < YEAR_10_000)
        .and_then(|end| i64::try_from(end.as_secs()).ok());
    let seconds = seconds.ok_or_else(|| {
        Error::Invalid("cannot presign: the start is before 1970 or after 9999".to_owned())
    })?;
    Ok(DateTime::from_secs(seconds))
}

/// The condition for the key: its beginning, if S3 sets its end.
fn key_condition(key: &str) -> Condition {
    match key.strip_suffix(FILENAME) {
        Some(beginning) => Condition::StartsWith {
            field: "key".to_owned(),
            beginning: beginning.to_owned(),
        },
        None => Condition::equals("key", key),
    }
}

/// The `SigV4` signature of a policy: for a POST, the string to sign is the policy itself.
fn signature(secret: &str, region: &str, time: SystemTime, policy: &str) -> String {
    let key = generate_signing_key(secret, time, region, "s3");
    calculate_signature(key, policy.as_bytes())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    /// The policy of AWS's [example of a POST][post], with its line ends.
    ///
    /// [post]: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html
    const POLICY: &str = "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0\
        aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIi\
        wgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vz\
        c19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2\
        Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2Uv\
        Il0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci\
        1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWci\
        LCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdX\
        MtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEy\
        NTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9";

    #[test]
    fn c11_signs_as_in_awss_published_example() {
        let time = SystemTime::UNIX_EPOCH + Duration::from_hours(403_152);
        let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        let signature = super::signature(secret, "us-east-1", time, POLICY);
        assert_eq!(
            signature,
            "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e"
        );
    }
}
