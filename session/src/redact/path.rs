//! Signatures, tokens and credentials in a request's path.

/// Stands in for a secret.
const MASK: &str = "***";

/// Query parameters that grant access to anyone who reads them, in lower case.
const SECRET_PARAMETERS: [&str; 13] = [
    "x-amz-signature",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-s3session-token",
    // The presigned URLs of Signature Version 2, and of CloudFront.
    "signature",
    "awsaccesskeyid",
    "key-pair-id",
    // Query-protocol calls that are sent as a GET.
    "webidentitytoken",
    "samlassertion",
    "tokencode",
    "token",
    "password",
    "secretaccesskey",
];

/// The path with its query, every secret replaced by `***`, the rest as it was sent.
pub(crate) fn path(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return credentials_path(path);
    };
    let query: Vec<String> = query.split('&').map(parameter).collect();
    format!("{}?{}", credentials_path(path), query.join("&"))
}

fn parameter(pair: &str) -> String {
    match pair.split_once('=') {
        Some((name, _)) if is_secret(name) => format!("{name}={MASK}"),
        _ => pair.to_owned(),
    }
}

fn is_secret(name: &str) -> bool {
    // The server accepts a percent-encoded name too.
    let decoded = form_urlencoded::parse(name.as_bytes()).next();
    decoded.is_some_and(|(name, _)| SECRET_PARAMETERS.contains(&&*name.to_ascii_lowercase()))
}

/// The path of a container's credentials endpoint is a secret: it is all that a request needs.
fn credentials_path(path: &str) -> String {
    match path.strip_prefix("/v2/credentials/") {
        Some(_) => format!("/v2/credentials/{MASK}"),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn a_plain_path_stays_as_it_was_sent() {
        let sent = "/demo?list-type=2&prefix=a%2Fb&continuation-token=x%3D";
        assert_eq!(path(sent), sent);
        assert_eq!(path("/demo/a%20b"), "/demo/a%20b");
    }

    #[test]
    fn presigned_secrets_are_cut_out() {
        assert_eq!(
            path(
                "/b/k?X-Amz-Credential=AKIA%2F2026&x-amz-date=1&X-Amz-Security-Token=t&X-Amz-Signature=abc"
            ),
            "/b/k?X-Amz-Credential=***&x-amz-date=1&X-Amz-Security-Token=***&X-Amz-Signature=***"
        );
    }

    #[test]
    fn an_encoded_name_hides_nothing() {
        assert_eq!(
            path("/?X%2DAmz%2DSignature=abc&AWSAccessKeyId=AKIA&Signature=s"),
            "/?X%2DAmz%2DSignature=***&AWSAccessKeyId=***&Signature=***"
        );
    }

    #[test]
    fn a_container_credentials_path_is_cut_out() {
        assert_eq!(path("/v2/credentials/1234"), "/v2/credentials/***");
    }
}
