//! The JSON documents that a `credential_process` prints and a container's credentials endpoint returns.

use aws_credential_types::Credentials;
use serde_json::{Map, Value};

use super::expiration;

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
        values
            .find(|value| !value.trim().is_empty())
            .map(str::to_owned)
    };
    let required = |name| text(&[name]).ok_or_else(|| format!("`{name}` is missing or empty"));
    let mut credentials = Credentials::builder()
        .access_key_id(required("AccessKeyId")?)
        .secret_access_key(required("SecretAccessKey")?)
        .provider_name(provider_name);
    credentials.set_session_token(text(&["SessionToken", "Token"]));
    credentials.set_account_id(text(&["AccountId"]).map(Into::into));
    credentials.set_expiry(match field(&fields, "Expiration") {
        Some(value) => expiration::of(value)?,
        None => None,
    });
    Ok(credentials.build())
}

/// Checks the version of the document, which a `credential_process` must print.
pub(super) fn check_version(document: &[u8]) -> Result<(), String> {
    let fields = fields(document)?;
    match field(&fields, "Version") {
        None | Some(Value::Null) => Err("`Version` is missing".to_owned()),
        Some(version) if version.as_f64() == Some(1.0) => Ok(()),
        Some(Value::Number(version)) => Err(format!("`Version` is {version}, not 1")),
        Some(_) => Err("`Version` is not the number 1".to_owned()),
    }
}

/// Checks the `Code` in a document of the instance metadata service, which says whether there are credentials in it.
pub(super) fn check_code(document: &[u8]) -> Result<(), String> {
    let fields = fields(document)?;
    let text = |name| {
        field(&fields, name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    match text("Code") {
        "" | "Success" => Ok(()),
        code => Err(format!(
            "{}: {}",
            code.escape_debug(),
            text("Message").escape_debug()
        )),
    }
}

fn fields(document: &[u8]) -> Result<Map<String, Value>, String> {
    // PowerShell writes a byte order mark before its output.
    let document = document.strip_prefix(b"\xef\xbb\xbf").unwrap_or(document);
    // The parser's own message quotes a part of the document.
    serde_json::from_slice(document).map_err(|_| "it is not a JSON object".to_owned())
}

/// Names are compared without regard to case, as in the SDK.
fn field<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    let mut fields = fields.iter();
    let (_, value) = fields.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
    Some(value)
}
