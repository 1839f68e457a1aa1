//! The JSON documents that a `credential_process` prints and a container's credentials endpoint returns.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_smithy_types::date_time::{DateTime, Format};
use serde_json::{Map, Value};

/// The credentials in a document, or what is wrong with it. The document itself is not part of the message.
pub(super) fn credentials(
    document: &[u8],
    provider_name: &'static str,
) -> Result<Credentials, String> {
    let fields = fields(document)?;
    let text = |names: &[&str]| -> Option<String> {
        let mut values = names
            .iter()
            .filter_map(|name| field(&fields, name)?.as_str());
        values.find(|value| !value.is_empty()).map(str::to_owned)
    };
    let required = |name| text(&[name]).ok_or_else(|| format!("`{name}` is missing or empty"));
    let mut credentials = Credentials::builder()
        .access_key_id(required("AccessKeyId")?)
        .secret_access_key(required("SecretAccessKey")?)
        .provider_name(provider_name);
    credentials.set_session_token(text(&["SessionToken", "Token"]));
    credentials.set_account_id(text(&["AccountId"]).map(Into::into));
    credentials.set_expiry(text(&["Expiration"]).map(|text| time(&text)).transpose()?);
    Ok(credentials.build())
}

/// The version of the document, which a `credential_process` must print.
pub(super) fn version(document: &[u8]) -> Result<Option<i64>, String> {
    let fields = fields(document)?;
    Ok(field(&fields, "Version").and_then(Value::as_i64))
}

fn fields(document: &[u8]) -> Result<Map<String, Value>, String> {
    // The parser's own message quotes a part of the document.
    serde_json::from_slice(document).map_err(|_| "it is not a JSON object".to_owned())
}

/// Names are compared without regard to case, as in the SDK.
fn field<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let mut fields = fields.iter();
    let (_, value) = fields.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
    Some(value)
}

fn time(text: &str) -> Result<SystemTime, String> {
    let problem = || format!("`Expiration` is not a time: `{}`", text.escape_debug());
    let time = DateTime::from_str(text, Format::DateTimeWithOffset).map_err(|_| problem())?;
    SystemTime::try_from(time).map_err(|_| problem())
}
