//! IAM: users whose keys work.

use aws_credential_types::Credentials;
use sandbox::Sandbox;

use super::signed::post;
use super::{client, root};

async fn call(sandbox: &Sandbox, form: &str) -> String {
    let form = format!("Version=2010-05-08&{form}");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let (status, body) = post(sandbox, root(sandbox), "iam", &headers, &form).await;
    assert_eq!(status, "200", "{body}");
    body
}

fn element<'a>(body: &'a str, name: &str) -> &'a str {
    let (_, rest) = body.split_once(&format!("<{name}>")).unwrap();
    rest.split_once('<').unwrap().0
}

#[tokio::test]
async fn a_users_key_speaks_for_the_user_until_it_is_deleted() {
    let sandbox = sandbox::start().await.unwrap();
    call(&sandbox, "Action=CreateUser&UserName=ada").await;
    let made = call(&sandbox, "Action=CreateAccessKey&UserName=ada").await;
    let (id, secret) = (
        element(&made, "AccessKeyId"),
        element(&made, "SecretAccessKey"),
    );
    let key = Credentials::new(id, secret, None, None, "test");
    let sts = client!(aws_sdk_sts, sandbox, key);
    let identity = sts.get_caller_identity().send().await.unwrap();
    assert_eq!(identity.arn(), Some("arn:aws:iam::123456789012:user/ada"));
    call(
        &sandbox,
        &format!("Action=DeleteAccessKey&UserName=ada&AccessKeyId={id}"),
    )
    .await;
    assert!(sts.get_caller_identity().send().await.is_err());
}

/// A user `ada` with a key: an STS client for that key, and the key's id.
async fn user(sandbox: &Sandbox) -> (aws_sdk_sts::Client, Credentials, String) {
    call(sandbox, "Action=CreateUser&UserName=ada&Path=/staff/").await;
    let made = call(sandbox, "Action=CreateAccessKey&UserName=ada").await;
    let (id, secret) = (
        element(&made, "AccessKeyId"),
        element(&made, "SecretAccessKey"),
    );
    let key = Credentials::new(id, secret, None, None, "test");
    let sts = client!(aws_sdk_sts, sandbox, key.clone());
    (sts, key, id.to_owned())
}

#[tokio::test]
async fn an_inactive_key_is_refused_until_it_is_active_again() {
    use aws_sdk_sts::error::ProvideErrorMetadata;

    let sandbox = sandbox::start().await.unwrap();
    let (sts, key, id) = user(&sandbox).await;
    let identity = sts.get_caller_identity().send().await.unwrap();
    let arn = "arn:aws:iam::123456789012:user/staff/ada";
    assert_eq!(identity.arn(), Some(arn));
    let set = async |status: &str| {
        let form = format!("Action=UpdateAccessKey&UserName=ada&AccessKeyId={id}&Status={status}");
        call(&sandbox, &form).await;
    };
    set("Inactive").await;
    let refused = sts.get_caller_identity().send().await.unwrap_err();
    assert_eq!(refused.code(), Some("InvalidClientTokenId"));
    let s3 = crate::support::config(&sandbox).credentials_provider(key);
    let s3 = aws_sdk_s3::Client::from_conf(s3.build());
    let refused = crate::support::code(s3.list_buckets().send().await);
    assert_eq!(refused, "InvalidAccessKeyId");
    set("Active").await;
    sts.get_caller_identity().send().await.unwrap();
    s3.list_buckets().send().await.unwrap();
}

#[tokio::test]
async fn a_request_that_names_no_user_means_the_caller() {
    let sandbox = sandbox::start().await.unwrap();
    let root_user = call(&sandbox, "Action=GetUser").await;
    assert_eq!(element(&root_user, "Arn"), "arn:aws:iam::123456789012:root");
    let (_, key, id) = user(&sandbox).await;
    let own = async |action: &str| {
        let form = format!("Version=2010-05-08&Action={action}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        post(&sandbox, key.clone(), "iam", &headers, &form).await.1
    };
    assert_eq!(element(&own("GetUser").await, "UserName"), "ada");
    assert_eq!(element(&own("ListAccessKeys").await, "AccessKeyId"), id);
}

#[tokio::test]
async fn the_policies_that_aws_manages_can_be_attached() {
    let sandbox = sandbox::start().await.unwrap();
    call(&sandbox, "Action=CreateUser&UserName=ada").await;
    let arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
    let attach = format!("Action=AttachUserPolicy&UserName=ada&PolicyArn={arn}");
    call(&sandbox, &attach).await;
    let attached = call(&sandbox, "Action=ListAttachedUserPolicies&UserName=ada").await;
    assert_eq!(element(&attached, "PolicyArn"), arn);
    let policy = call(&sandbox, &format!("Action=GetPolicy&PolicyArn={arn}")).await;
    assert_eq!(element(&policy, "AttachmentCount"), "1");
    let role = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
    let role = call(&sandbox, &format!("Action=GetPolicy&PolicyArn={role}")).await;
    assert_eq!(element(&role, "Path"), "/service-role/");
    let local = call(&sandbox, "Action=ListPolicies&Scope=Local").await;
    assert!(!local.contains("<member>"), "{local}");
    let managed = call(&sandbox, "Action=ListPolicies&Scope=AWS").await;
    assert!(managed.contains("AdministratorAccess"), "{managed}");
}

#[tokio::test]
async fn faults_apply_to_iam() {
    let sandbox = sandbox::start().await.unwrap();
    sandbox.fault(sandbox::Fault::on("GetUser").status(503, "ServiceUnavailable"));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let form = "Version=2010-05-08&Action=GetUser";
    let (status, body) = post(&sandbox, root(&sandbox), "iam", &headers, form).await;
    assert_eq!(status, "503");
    assert_eq!(element(&body, "Code"), "ServiceUnavailable");
    call(&sandbox, "Action=GetUser").await;
}
