//! STS: who am I, and credentials for a while.

use aws_sdk_sts::config::Credentials;
use aws_sdk_sts::error::ProvideErrorMetadata;
use aws_sdk_sts::types::Credentials as Handed;
use sandbox::{Fault, Sandbox};

use super::{client, root};
use crate::support::{code, config};

const ROLE: &str = "arn:aws:iam::123456789012:role/reader";

fn usable(handed: &Handed) -> Credentials {
    let token = handed.session_token().to_owned();
    let (id, secret) = (handed.access_key_id(), handed.secret_access_key());
    Credentials::new(id, secret, Some(token), None, "test")
}

async fn assume(sandbox: &Sandbox) -> Handed {
    let sts = client!(aws_sdk_sts, sandbox, root(sandbox));
    let role = sts.assume_role().role_arn(ROLE).role_session_name("lesson");
    role.send().await.unwrap().credentials().unwrap().clone()
}

#[tokio::test]
async fn the_root_key_is_the_accounts() {
    let sandbox = sandbox::start().await.unwrap();
    let sts = client!(aws_sdk_sts, sandbox, root(&sandbox));
    let identity = sts.get_caller_identity().send().await.unwrap();
    assert_eq!(identity.arn(), Some("arn:aws:iam::123456789012:root"));
    assert_eq!(identity.account(), Some("123456789012"));
}

#[tokio::test]
async fn a_roles_credentials_work_on_every_service() {
    let sandbox = sandbox::start().await.unwrap();
    let role = usable(&assume(&sandbox).await);
    let sts = client!(aws_sdk_sts, sandbox, role.clone());
    let identity = sts.get_caller_identity().send().await.unwrap();
    let arn = "arn:aws:sts::123456789012:assumed-role/reader/lesson";
    assert_eq!(identity.arn(), Some(arn));
    let s3 = config(&sandbox).credentials_provider(role).build();
    let s3 = aws_sdk_s3::Client::from_conf(s3);
    s3.create_bucket().bucket("by-a-role").send().await.unwrap();
}

#[tokio::test]
async fn a_roles_key_without_its_token_is_refused() {
    let sandbox = sandbox::start().await.unwrap();
    let handed = assume(&sandbox).await;
    let (id, secret) = (handed.access_key_id(), handed.secret_access_key());
    let bare = Credentials::new(id, secret, None, None, "test");
    let s3 = config(&sandbox).credentials_provider(bare.clone()).build();
    let s3 = aws_sdk_s3::Client::from_conf(s3);
    assert_eq!(code(s3.list_buckets().send().await), "InvalidToken");
    let sts = client!(aws_sdk_sts, sandbox, bare);
    let error = sts.get_caller_identity().send().await.unwrap_err();
    assert_eq!(error.code(), Some("InvalidClientTokenId"));
}

#[tokio::test]
async fn a_role_is_assumed_with_a_web_identity_and_no_key() {
    let sandbox = sandbox::start().await.unwrap();
    let nobody = Credentials::new("AKIAUNKNOWN", "unknown", None, None, "test");
    let sts = client!(aws_sdk_sts, sandbox, nobody);
    let role = sts.assume_role_with_web_identity().role_arn(ROLE);
    let role = role.role_session_name("lesson").web_identity_token("token");
    let answer = role.send().await.unwrap();
    let s3 = config(&sandbox).credentials_provider(usable(answer.credentials().unwrap()));
    let s3 = aws_sdk_s3::Client::from_conf(s3.build());
    s3.list_buckets().send().await.unwrap();
}

#[tokio::test]
async fn credentials_live_as_long_as_asked_within_bounds() {
    let sandbox = sandbox::start().await.unwrap();
    let sts = client!(aws_sdk_sts, sandbox, root(&sandbox));
    let role = || sts.assume_role().role_arn(ROLE).role_session_name("lesson");
    let before = std::time::SystemTime::now();
    let answer = role().duration_seconds(900).send().await.unwrap();
    let expires = *answer.credentials().unwrap().expiration();
    let expires = std::time::SystemTime::try_from(expires).unwrap();
    let life = expires.duration_since(before).unwrap().as_secs();
    assert!((895..=901).contains(&life), "{life}");
    let error = role().duration_seconds(899).send().await.unwrap_err();
    assert_eq!(error.code(), Some("ValidationError"));
}

#[tokio::test]
async fn refused_credentials_are_worded_as_sts_words_them() {
    let sandbox = sandbox::start().await.unwrap();
    let refused = async |id: &str, secret: &str| {
        let credentials = Credentials::new(id, secret, None, None, "test");
        let sts = client!(aws_sdk_sts, sandbox, credentials);
        let error = sts.get_caller_identity().send().await.unwrap_err();
        error.code().unwrap_or_default().to_owned()
    };
    assert_eq!(
        refused("AKIAUNKNOWN", "secret-example").await,
        "InvalidClientTokenId"
    );
    assert_eq!(
        refused("AKIAEXAMPLE", "wrong").await,
        "SignatureDoesNotMatch"
    );
}

#[tokio::test]
async fn faults_apply_by_operation() {
    let sandbox = sandbox::start().await.unwrap();
    sandbox.fault(Fault::on("GetCallerIdentity").status(503, "ServiceUnavailable"));
    let sts = client!(aws_sdk_sts, sandbox, root(&sandbox));
    let error = sts.get_caller_identity().send().await.unwrap_err();
    assert_eq!(error.code(), Some("ServiceUnavailable"));
    sts.get_caller_identity().send().await.unwrap();
}
