//! Advice about settings that are missing, incomplete or misspelt.

use session::SessionBuilder;

use crate::support::loopback::Loopback;
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, isolated};

async fn advice(builder: SessionBuilder) -> String {
    let explanation = builder.build().await.unwrap().explain().await;
    explanation.advice.join("\n")
}

/// With keys and a region there is nothing else to give advice about.
fn settled(variables: &[(&str, &str)], files: &[(&str, &str)]) -> SessionBuilder {
    let builder = isolated(variables, files).credentials(ID, SECRET);
    builder.region_name("eu-west-1")
}

fn assert_says(advice: &str, said: &str) {
    assert!(advice.contains(said), "`{said}` is not in:\n{advice}");
}

#[tokio::test]
async fn nothing_is_said_when_all_is_well() {
    assert_eq!(advice(settled(&[], &[])).await, "");
}

#[tokio::test]
async fn a_missing_region() {
    let builder = isolated(&[], &[]).credentials(ID, SECRET);
    let expected = "no region: set AWS_REGION, or `region` in profile default, or pass region_name";
    assert_eq!(advice(builder).await, expected);
}

#[tokio::test]
async fn a_misspelt_region() {
    let said = advice(settled(&[], &[]).region_name("us-east1")).await;
    assert_eq!(
        said,
        "region `us-east1` is in no partition; did you mean `us-east-1`?"
    );
    let said = advice(settled(&[], &[]).region_name("us-esat-1")).await;
    assert_says(&said, "region `us-esat-1` is not in botocore ");
    assert_says(&said, "did you mean `us-east-1`?");
}

#[tokio::test]
async fn an_empty_variable_and_those_that_only_boto3_reads() {
    let variables = [
        ("AWS_REGION", ""),
        ("AWS_CA_BUNDLE", "/ca"),
        ("AWS_METADATA_SERVICE_NUM_ATTEMPTS", "3"),
        ("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "legacy"),
        ("AWS_STS_REGIONAL_ENDPOINTS", "legacy"),
        ("AWS_DEFAULTS_MODE", "in-region"),
    ];
    let said = advice(settled(&variables, &[])).await;
    assert_says(&said, "environment variable AWS_REGION is set but empty");
    for (name, _) in &variables[1..] {
        assert_says(&said, &format!("{name} is read by boto3 only"));
    }
}

#[tokio::test]
async fn a_file_that_is_named_and_does_not_exist() {
    let said = advice(settled(&[("AWS_CONFIG_FILE", "/nowhere")], &[])).await;
    assert_says(
        &said,
        "environment variable AWS_CONFIG_FILE names `/nowhere`, which does not exist",
    );
}

#[tokio::test]
async fn incomplete_keys_in_the_environment() {
    let said = advice(settled(&[("AWS_ACCESS_KEY_ID", ID)], &[])).await;
    assert_says(&said, "set AWS_SECRET_ACCESS_KEY too");
    let said = advice(settled(&[("AWS_SECRET_ACCESS_KEY", SECRET)], &[])).await;
    assert_says(&said, "set AWS_ACCESS_KEY_ID too");
    let temporary = [
        ("AWS_ACCESS_KEY_ID", "ASIAIOSFODNN7EXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
    ];
    assert_says(
        &advice(settled(&temporary, &[])).await,
        "set AWS_SESSION_TOKEN too",
    );
}

#[tokio::test]
async fn incomplete_profiles() {
    for (profile, said) in [
        (
            "aws_access_key_id = A",
            "has only an access key id: add `aws_secret_access_key`",
        ),
        (
            "aws_secret_access_key = S",
            "has only a secret access key: add `aws_access_key_id`",
        ),
        (
            "role_arn = r",
            "has a role and no credentials to assume it with: add `source_profile`",
        ),
        (
            "source_profile = base",
            "has a source profile and no role: add `role_arn`",
        ),
        (
            "role_arn = r\nsource_profile = bsae",
            "which is none of base, default",
        ),
        (
            "role_arn = r\nsource_profile = base",
            "profile base, the source of default, has no credentials",
        ),
        ("mfa_serial = m", "the Rust SDK does not ask for a code"),
    ] {
        let config = format!("[default]\n{profile}\n[profile base]\n");
        assert_says(&advice(settled(&[], &[(CONFIG, &config)])).await, said);
    }
}

#[tokio::test]
async fn an_incomplete_profile_that_is_used_is_explained_not_fatal() {
    let keys = format!("[default]\naws_access_key_id = {ID}\n");
    let builder = isolated(&[], &[(CREDENTIALS, &keys)]).region_name("eu-west-1");
    let explanation = builder.build().await.unwrap().explain().await;
    assert_eq!(explanation.get("credentials").unwrap().value, None);
    let said = explanation.advice.join("\n");
    assert_says(&said, "profile default has only an access key id");
    assert_says(&said, "the source of credentials failed");
}

#[tokio::test]
async fn no_credentials_at_all() {
    let said = advice(isolated(&[], &[]).region_name("eu-west-1")).await;
    assert_says(
        &said,
        "no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or",
    );
}

#[tokio::test]
async fn a_metadata_service_that_cannot_be_reached() {
    // A port that was just free refuses connections.
    let gone = Loopback::start(|_| (500, String::new())).await;
    let port = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", port.local_addr().unwrap());
    drop((port, gone));
    let variables = [
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url.as_str()),
    ];
    let said = advice(isolated(&variables, &[]).region_name("eu-west-1")).await;
    assert_says(
        &said,
        &format!("the instance metadata service at {url} has none"),
    );
    assert_says(
        &said,
        "set AWS_EC2_METADATA_DISABLED=true to avoid the wait",
    );
}
