//! The API operation of a request.
//!
//! Below the SDK's orchestration there is only HTTP, so the name is parsed from the request as a server parses it, by
//! the rules of each AWS protocol.

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;

use super::s3_route;
use super::s3_scope;

/// The name of a request that belongs to no known operation.
const UNKNOWN: &str = "-";

/// Services whose requests are named by S3's routes.
const S3_SERVICES: [&str; 4] = ["s3", "s3express", "s3-object-lambda", "s3-outposts"];

/// The name of the operation that `request` calls at `host` and `path` (with its query).
pub(super) fn name(request: &HttpRequest, host: &str, path: &str) -> String {
    json_target(request)
        .or_else(|| rpc_operation(path))
        .or_else(|| query_action(request, path))
        .or_else(|| credentials_endpoint(request, path))
        .or_else(|| s3(request, host, path))
        .unwrap_or_else(|| UNKNOWN.to_owned())
}

/// The JSON protocols (`DynamoDB`, SQS): `X-Amz-Target: DynamoDB_20120810.GetItem`.
fn json_target(request: &HttpRequest) -> Option<String> {
    let target = request.headers().get("x-amz-target")?;
    let operation = target.rsplit_once('.').map_or(target, |(_, name)| name);
    Some(operation.to_owned())
}

/// The CBOR protocol: `/service/GraniteServiceVersion20100801/operation/ListMetrics`.
fn rpc_operation(path: &str) -> Option<String> {
    let (_, operation) = path.strip_prefix("/service/")?.split_once("/operation/")?;
    (!operation.contains('/')).then(|| operation.to_owned())
}

/// The query protocols (STS, IAM, EC2): `Action=AssumeRole` in a form, or in the query of a GET.
fn query_action(request: &HttpRequest, path: &str) -> Option<String> {
    let form = request
        .headers()
        .get("content-type")
        .filter(|kind| kind.starts_with("application/x-www-form-urlencoded"))
        .and_then(|_| request.body().bytes())
        .and_then(|body| std::str::from_utf8(body).ok())
        .and_then(|form| parameter(form, "Action"));
    // No S3 operation has a parameter of this name.
    form.or_else(|| parameter(path.split_once('?')?.1, "Action"))
}

fn parameter(pairs: &str, name: &str) -> Option<String> {
    let value = form_urlencoded::parse(pairs.as_bytes())
        .find_map(|(key, value)| (key == name).then_some(value))?;
    Some(value.into_owned())
}

/// The endpoints that credentials come from. They have no named operations; each is recognised by a header that it
/// requires.
fn credentials_endpoint(request: &HttpRequest, path: &str) -> Option<String> {
    let headers = request.headers();
    let name = if headers.contains_key("x-aws-ec2-metadata-token-ttl-seconds") {
        "GetMetadataToken"
    } else if headers.contains_key("x-aws-ec2-metadata-token")
        || (path.starts_with("/latest/meta-data/") && !headers.contains_key("authorization"))
    {
        "GetMetadata"
    } else if path.starts_with("/v2/credentials/") {
        "GetContainerCredentials"
    } else if headers.contains_key("x-amz-sso_bearer_token") {
        "GetRoleCredentials"
    } else {
        return None;
    };
    Some(name.to_owned())
}

fn s3(request: &HttpRequest, host: &str, path: &str) -> Option<String> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    // An unsigned request counts as S3's: no other service here allows anonymous requests.
    if !signing_service(request, query).is_none_or(|name| S3_SERVICES.contains(&name.as_str())) {
        return None;
    }
    // The SDKs name some operations in the query, which tells them also where the endpoint has a path of its own.
    parameter(query, "x-id").or_else(|| {
        let scope = s3_scope::of(host, path, query);
        s3_route::name(request, scope, path, query).map(str::to_owned)
    })
}

/// The service in the credential scope, `AKIA…/20261121/us-east-1/s3/aws4_request`, of the header or of a presigned
/// query.
fn signing_service(request: &HttpRequest, query: &str) -> Option<String> {
    let header = request
        .headers()
        .get("authorization")
        .and_then(|value| value.split_once("Credential="))
        .map(|(_, rest)| rest.split(',').next().unwrap_or(rest).to_owned());
    let credential = header.or_else(|| parameter(query, "X-Amz-Credential"))?;
    let mut scope = credential.rsplit('/');
    scope.nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
    use aws_smithy_types::body::SdkBody;

    fn request(method: &str, headers: &[(&'static str, &'static str)], body: &str) -> HttpRequest {
        let mut request = HttpRequest::new(SdkBody::from(body));
        request.set_method(method).expect("a method");
        for (name, value) in headers {
            request.headers_mut().insert(*name, *value);
        }
        request
    }

    fn name(request: &HttpRequest, path: &str) -> String {
        super::name(request, "127.0.0.1:4566", path)
    }

    #[test]
    fn json_protocols_name_their_target() {
        let call = request("POST", &[("x-amz-target", "DynamoDB_20120810.GetItem")], "");
        assert_eq!(name(&call, "/"), "GetItem");
    }

    #[test]
    fn the_cbor_protocol_names_it_in_the_path() {
        let call = request("POST", &[], "");
        assert_eq!(name(&call, "/service/Queue/operation/Send"), "Send");
    }

    #[test]
    fn query_protocols_name_their_action() {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let call = request("POST", &[form], "Version=2011-06-15&Action=AssumeRole");
        assert_eq!(name(&call, "/"), "AssumeRole");
        let call = request("GET", &[], "");
        assert_eq!(
            name(&call, "/?Action=GetCallerIdentity"),
            "GetCallerIdentity"
        );
    }

    #[test]
    fn credential_endpoints_are_told_from_s3() {
        let call = request("PUT", &[("x-aws-ec2-metadata-token-ttl-seconds", "60")], "");
        assert_eq!(name(&call, "/latest/api/token"), "GetMetadataToken");
    }

    #[test]
    fn another_service_is_not_taken_for_s3() {
        let scope = "AWS4-HMAC-SHA256 Credential=AKIA/20261121/us-east-1/lambda/aws4_request, \
                     SignedHeaders=host, Signature=abc";
        let call = request("GET", &[("authorization", scope)], "");
        assert_eq!(name(&call, "/2015-03-31/functions/"), "-");
    }

    #[test]
    fn an_operation_that_the_query_names_has_that_name_below_any_path() {
        let call = request("GET", &[], "");
        assert_eq!(name(&call, "/s3/base/?x-id=ListBuckets"), "ListBuckets");
    }

    #[test]
    fn a_presigned_s3_request_keeps_its_name() {
        let path = "/demo/key?X-Amz-Credential=AKIA%2F20261121%2Fus-east-1%2Fs3%2Faws4_request";
        assert_eq!(name(&request("GET", &[], ""), path), "GetObject");
    }
}
