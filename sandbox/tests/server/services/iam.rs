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
