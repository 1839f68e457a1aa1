//! The `session` program, from the outside.

use snapbox::cmd::Command;
use snapbox::str;

/// The program with an environment in which everything is wrong: a lesson must not look at it.
fn program(arguments: &[&str]) -> Command {
    Command::new(env!("CARGO_BIN_EXE_session"))
        .args(arguments)
        .env_clear()
        .env("AWS_PROFILE", "no-such-profile")
        .env("AWS_REGION", "not a region")
        .env("AWS_MAX_ATTEMPTS", "0")
        .env("AWS_ACCESS_KEY_ID", "AKIAWRONG")
        .env("AWS_SECRET_ACCESS_KEY", "wrong")
        .env("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        .env("HTTP_PROXY", "http://127.0.0.1:1")
        .env("HTTPS_PROXY", "http://127.0.0.1:1")
}

/// The program with nothing but what it is told.
fn ambient(arguments: &[&str]) -> Command {
    Command::new(env!("CARGO_BIN_EXE_session"))
        .args(arguments)
        .env_clear()
        .env("HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("AWS_EC2_METADATA_DISABLED", "true")
}

#[test]
fn help_lists_the_lessons() {
    let assert = program(&["--help"]).assert().success();
    assert.stdout_eq(str![[r#"
The lessons about sessions: credentials, profiles, regions

Usage: session [OPTIONS] <LESSON>

Lessons:
  connect      Connect in four ways: explicit keys, environment, profile, default session
  explain      Show each setting, its value, and its source; --aws shows your own
  profiles     List the profiles of the shared files
  regions      List the partitions and regions, and count those of six services
  two-regions  Call two regions with the credentials of one session
  whoami       Ask STS who you are: with your own credentials, as a role, on an instance

Options:
  -h, --help     Print help
  -V, --version  Print version

Options of every lesson:
      --wire                Print each HTTP request that the lesson sent
      --json                Print one JSON object: lesson, way, result, wire
      --full                Print all rows of a long list
      --keys <N>            The number of demo objects [default: 10]
      --endpoint-url <URL>  Go to this endpoint, with your own credentials
      --profile <NAME>      Use this profile of your AWS files
      --region <NAME>       Use this region
      --aws                 Go to AWS, with your own credentials and at your own cost

Without --aws or --endpoint-url a lesson runs against a sandbox inside this process, and nothing leaves the machine.
Exit codes: 0 done, 1 failed, 2 misused.

"#]]);
}

#[test]
fn connect() {
    program(&["connect"]).assert().success().stdout_eq(str![[r#"
explicit keys  explicit                 us-east-1       account 123456789012
environment    env                      us-east-1       account 123456789012
profile        shared-credentials-file  us-east-1       account 123456789012
default        explicit                 us-east-1       account 123456789012

"#]]);
}

#[test]
fn connect_as_json_with_its_requests() {
    let assert = program(&["connect", "--json"]).assert().success();
    assert.stdout_eq(str![[r#"
{"lesson":"connect","way":"session","result":{"ways":[{"way":"explicit keys","method":"explicit","region":"us-east-1","account":"123456789012"},{"way":"environment","method":"env","region":"us-east-1","account":"123456789012"},{"way":"profile","method":"shared-credentials-file","region":"us-east-1","account":"123456789012"},{"way":"default","method":"explicit","region":"us-east-1","account":"123456789012"}]},"wire":[{"operation":"GetCallerIdentity","method":"POST","path":"/","status":200,"attempt":1},{"operation":"GetCallerIdentity","method":"POST","path":"/","status":200,"attempt":1},{"operation":"GetCallerIdentity","method":"POST","path":"/","status":200,"attempt":1},{"operation":"GetCallerIdentity","method":"POST","path":"/","status":200,"attempt":1}]}

"#]]);
}

#[test]
fn explain_in_the_sandbox() {
    program(&["explain"]).assert().success().stdout_eq(str![[r#"
profile                             default                       default
config_file                         ~/.aws/config (missing)       default
credentials_file                    ~/.aws/credentials (missing)  default
region                              us-east-1                     argument region_name
credentials                         explicit                      argument credentials
                                      not profile default: there is no such profile
                                      not instance metadata: lower precedence
access_key_id                       ****                          argument credentials
secret_access_key                   ****mple                      argument credentials
session_token                       -                             default
account_id                          -                             default
expires                             -                             default
endpoint_url                        http://127.0.0.1:[..]        argument endpoint_url
retry_mode                          standard                      default
max_attempts                        3                             default
use_fips_endpoint                   false                         default
use_dualstack_endpoint              false                         default
ignore_configured_endpoint_urls     false                         default
disable_request_compression         false                         default
request_min_compression_size_bytes  10240                         default
request_checksum_calculation        when_supported                default
response_checksum_validation        when_supported                default
account_id_endpoint_mode            preferred                     default
sdk_ua_app_id                       -                             default

"#]]);
}

#[test]
fn profiles() {
    program(&["profiles"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
* default     us-east-1       shared-credentials-file
  ops         eu-west-1       assume-role
  tokyo       ap-northeast-1  no credentials

"#]]);
}

#[test]
fn two_regions() {
    let assert = program(&["two-regions", "--region", "eu-west-1"]).assert();
    assert.success().stdout_eq(str![[r#"
eu-west-1       aws         account 123456789012
us-east-1       aws         account 123456789012

"#]]);
}

#[test]
fn regions_of_china() {
    let assert = program(&["regions", "--region", "cn-north-1", "--json"]).assert();
    let output = assert.success().get_output().stdout.clone();
    let printed: serde_json::Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(printed["result"]["partition"], "aws-cn");
    assert_eq!(printed["result"]["services"][3]["service"], "s3");
    assert_eq!(printed["result"]["services"][3]["regions"], 2);
    assert_eq!(printed["wire"], serde_json::json!([]));
}

#[test]
fn an_unknown_profile_is_one_line() {
    let assert = ambient(&["explain", "--aws", "--profile", "wrok"]).assert();
    assert.failure().code(1).stderr_eq(str![[r#"
error: profile `wrok` not found (argument profile_name); available: none

"#]]);
}

#[test]
fn a_setting_that_the_sdk_would_panic_on_is_one_line() {
    let command = ambient(&["connect", "--aws"]).env("AWS_MAX_ATTEMPTS", "0");
    command.assert().failure().code(1).stderr_eq(str![[r#"
error: environment variable AWS_MAX_ATTEMPTS: `0` is not a whole number of at least 1

"#]]);
}

#[test]
fn an_endpoint_that_nobody_listens_at_is_one_line() {
    let command = ambient(&["two-regions", "--endpoint-url", "http://127.0.0.1:1"])
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "wrong");
    command.assert().failure().code(1).stderr_eq(str![[r#"
error: GetCallerIdentity: no connection: 127.0.0.1:1: client error (Connect): tcp connect error: Connection refused (os error 111)

"#]]);
}

#[test]
fn missing_credentials_are_one_line() {
    let command = ambient(&["connect", "--endpoint-url", "http://127.0.0.1:1"]);
    command.assert().failure().code(1).stderr_eq(str![[r#"
error: no credentials from any source for profile `default`: the credential provider was not enabled: AWS_EC2_METADATA_DISABLED is true

"#]]);
}

#[test]
fn a_lesson_that_is_none_is_misuse() {
    program(&["conect"]).assert().failure().code(2);
}
