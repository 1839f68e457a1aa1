//! Requests that name no user and mean the caller.

use quick_xml::escape::escape;

use super::super::call::Call;
use super::super::failure::Failure;
use crate::server::Identity;

/// The operations whose `UserName` is the caller's unless the request has one.
const IMPLICIT: [&str; 10] = [
    "CreateAccessKey",
    "DeleteAccessKey",
    "GetUser",
    "ListAccessKeys",
    "ListMFADevices",
    "ListSSHPublicKeys",
    "ListServiceSpecificCredentials",
    "ListSigningCertificates",
    "UpdateAccessKey",
    "UpdateSigningCertificate",
];

/// What to do with a request.
pub(super) enum Completed {
    /// Send this form to the service.
    Form(String),
    /// Return this document.
    Response(String),
}

/// Names the caller where a request names no user.
///
/// # Errors
///
/// `ValidationError` when the caller is no user: a role has no keys of its own.
pub(super) fn complete(call: &Call, caller: Option<&Identity>) -> Result<Completed, Failure> {
    let form = call.form();
    let implicit = IMPLICIT.contains(&call.operation.as_str());
    if !implicit || call.parameter("UserName").is_some() {
        return Ok(Completed::Form(form));
    }
    let arn = caller.map(|caller| caller.arn.as_str()).unwrap_or_default();
    let resource = arn.rsplit(':').next().unwrap_or_default();
    if let Some(path) = resource.strip_prefix("user/") {
        let name = path.rsplit('/').next().unwrap_or(path);
        let mut form = form_urlencoded::Serializer::new(form);
        return Ok(Completed::Form(form.append_pair("UserName", name).finish()));
    }
    match caller.filter(|_| resource == "root" && call.operation == "GetUser") {
        Some(root) => Ok(Completed::Response(root_user(root, &call.request_id))),
        None => Err(Failure::new(
            400,
            "ValidationError",
            "Must specify userName when calling with non-User credentials",
        )),
    }
}

/// The root user of an account, which has an ARN and an id but no name and no path.
fn root_user(root: &Identity, request_id: &str) -> String {
    format!(
        "<GetUserResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetUserResult><User>\
         <UserId>{}</UserId><Arn>{}</Arn><CreateDate>2024-01-01T00:00:00Z</CreateDate></User></GetUserResult>\
         <ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></GetUserResponse>",
        escape(&root.user_id),
        escape(&root.arn),
    )
}
