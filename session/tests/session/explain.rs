//! The explanation of a session's settings.

use snapbox::{assert_data_eq, str};

use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, isolated};

#[tokio::test]
async fn each_setting_has_a_value_a_source_and_the_other_sources() {
    let variables = [
        ("AWS_REGION", "eu-west-1"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "ASIAIOSFODNN7EXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
        ("AWS_SESSION_TOKEN", TOKEN),
        ("AWS_ENDPOINT_URL_S3", "http://localhost:4566"),
    ];
    let keys = format!("[default]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    let files = [
        (
            CONFIG,
            "[default]\nregion = eu-south-1\nretry_mode = adaptive\n",
        ),
        (CREDENTIALS, keys.as_str()),
    ];
    let session = isolated(&variables, &files).build().await.unwrap();
    let explanation = session.explain().await;
    assert_data_eq!(
        explanation.to_string(),
        str![[r#"
profile                             default                default
config_file                         ~/.aws/config          default
credentials_file                    ~/.aws/credentials     default
region                              eu-west-1              environment variable AWS_REGION
                                      not environment variable AWS_DEFAULT_REGION: `us-east-1` has lower precedence
                                      not region in profile default: `eu-south-1` has lower precedence
credentials                         env                    environment variable AWS_ACCESS_KEY_ID
                                      not profile default: lower precedence
                                      not instance metadata: AWS_EC2_METADATA_DISABLED is true
access_key_id                       ****MPLE               environment variable AWS_ACCESS_KEY_ID
secret_access_key                   ****EKEY               environment variable AWS_SECRET_ACCESS_KEY
session_token                       ****1112               environment variable AWS_SESSION_TOKEN
account_id                          -                      default
expires                             -                      default
endpoint_url                        -                      default
endpoint_url (S3)                   http://localhost:4566  environment variable AWS_ENDPOINT_URL_S3
retry_mode                          adaptive               retry_mode in profile default
max_attempts                        3                      default
use_fips_endpoint                   false                  default
use_dualstack_endpoint              false                  default
ignore_configured_endpoint_urls     false                  default
disable_request_compression         false                  default
request_min_compression_size_bytes  10240                  default
request_checksum_calculation        when_supported         default
response_checksum_validation        when_supported         default
account_id_endpoint_mode            preferred              default
sdk_ua_app_id                       -                      default

"#]]
    );
}

#[tokio::test]
async fn an_argument_explains_itself() {
    let session = isolated(&[("AWS_REGION", "eu-west-1")], &[])
        .region_name("us-east-1")
        .endpoint_url("http://127.0.0.1:4566")
        .credentials(ID, SECRET)
        .build()
        .await
        .unwrap();
    let explanation = session.explain().await;
    let source = |name: &str| explanation.get(name).unwrap().source.to_string();
    assert_eq!(source("region"), "argument region_name");
    assert_eq!(source("endpoint_url"), "argument endpoint_url");
    assert_eq!(source("secret_access_key"), "argument credentials");
    assert_eq!(source("profile"), "default");
    let region = explanation.get("region").unwrap();
    assert_eq!(
        region.other_sources[0].reason,
        "`eu-west-1` has lower precedence"
    );
    assert!(explanation.advice.is_empty(), "{:?}", explanation.advice);
}

#[tokio::test]
async fn a_derived_session_explains_what_it_was_derived_with() {
    let session = isolated(&[("AWS_REGION", "eu-west-1")], &[])
        .build()
        .await
        .unwrap();
    let explanation = session.with_region("us-east-1").unwrap().explain().await;
    let region = explanation.get("region").unwrap();
    assert_eq!(region.value.as_deref(), Some("us-east-1"));
    assert_eq!(region.source.to_string(), "argument region_name");
}
