//! The credential scope of a signed request: whose key, which region, which service.

use http::Uri;
use http::header::AUTHORIZATION;
use http::request::Parts;

/// The parts of `AKIA…/20260131/us-east-1/s3/aws4_request`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) access_key: String,
    pub(crate) date: String,
    pub(crate) region: String,
    pub(crate) service: String,
}

impl Scope {
    /// The scope that a request names in its Authorization header or, presigned, in its query.
    pub(crate) fn of(parts: &Parts) -> Option<Self> {
        match parts.headers.get(AUTHORIZATION) {
            Some(value) => {
                let (_, credential) = value.to_str().ok()?.split_once("Credential=")?;
                Self::parse(credential.split([',', ' ']).next()?)
            }
            None => Self::parse(&query_value(&parts.uri, "x-amz-credential")?),
        }
    }

    fn parse(credential: &str) -> Option<Self> {
        let mut parts = credential.split('/').map(str::to_owned);
        Some(Self {
            access_key: parts.next()?,
            date: parts.next()?,
            region: parts.next()?,
            service: parts.next()?,
        })
    }
}

/// The first value of a query parameter whose name matches without regard to case, decoded.
pub(crate) fn query_value(uri: &Uri, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(uri.query()?.as_bytes());
    let (_, value) = pairs.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(uri: &str, authorization: Option<&str>) -> Option<Scope> {
        let mut request = http::Request::builder().uri(uri);
        if let Some(value) = authorization {
            request = request.header(AUTHORIZATION, value);
        }
        Scope::of(&request.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn a_scope_is_read_from_the_header_or_the_query() {
        let expected = Scope {
            access_key: "AKIAEXAMPLE".to_owned(),
            date: "20260131".to_owned(),
            region: "eu-west-1".to_owned(),
            service: "dynamodb".to_owned(),
        };
        let credential = "AKIAEXAMPLE/20260131/eu-west-1/dynamodb/aws4_request";
        let header =
            format!("AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature=0");
        assert_eq!(scope("/", Some(&header)), Some(expected.clone()));
        let query = format!("/?X-Amz-Credential={}", credential.replace('/', "%2F"));
        assert_eq!(scope(&query, None), Some(expected));
    }

    #[test]
    fn an_unsigned_or_garbled_request_has_none() {
        assert_eq!(scope("/bucket/key", None), None);
        assert_eq!(scope("/", Some("AWS4-HMAC-SHA256 Credential=AKIA")), None);
        assert_eq!(scope("/", Some("Basic dXNlcg==")), None);
    }
}
