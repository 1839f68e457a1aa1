//! Credentials: keys, profiles, processes, roles, tokens, containers.

use session::{Method, SessionBuilder};

use crate::support::canned::{Canned, sts};
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, isolated};

const KEYS: [(&str, &str); 2] = [
    ("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT00000"),
    ("AWS_SECRET_ACCESS_KEY", SECRET),
];

async fn found(builder: SessionBuilder) -> (String, Method) {
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let credentials = session.credentials().await.unwrap();
    (credentials.access_key_id().to_owned(), credentials.method())
}

fn keys_file(profile: &str) -> String {
    format!("[{profile}]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n")
}

#[tokio::test]
async fn explicit_keys_come_before_all_others() {
    let (id, method) = found(isolated(&KEYS, &[]).credentials(ID, SECRET)).await;
    assert_eq!((id.as_str(), method), (ID, Method::Explicit));
}

#[tokio::test]
async fn the_environment_comes_before_an_ambient_profile() {
    let file = keys_file("work");
    let variables = [KEYS[0], KEYS[1], ("AWS_PROFILE", "work")];
    let (id, method) = found(isolated(&variables, &[(CREDENTIALS, &file)])).await;
    assert_eq!(
        (id.as_str(), method),
        ("AKIAENVIRONMENT00000", Method::Environment)
    );
}

/// As in boto3 and the AWS CLI; the SDK alone would take the environment's.
#[tokio::test]
async fn a_profile_named_by_argument_comes_before_the_environment() {
    let file = keys_file("work");
    let builder = isolated(&KEYS, &[(CREDENTIALS, &file)]).profile_name("work");
    let (id, method) = found(builder).await;
    assert_eq!((id.as_str(), method), (ID, Method::Profile));
}

#[tokio::test]
async fn the_environment_may_have_a_token() {
    let variables = [KEYS[0], KEYS[1], ("AWS_SESSION_TOKEN", TOKEN)];
    let session = isolated(&variables, &[]).build().await.unwrap();
    let credentials = session.credentials().await.unwrap();
    assert_eq!(credentials.session_token(), Some(TOKEN));
}

#[tokio::test]
async fn a_process_prints_credentials() {
    let printed = format!(r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}"}}"#);
    let config = format!("[default]\ncredential_process = echo '{printed}'\n");
    let (id, method) = found(isolated(&[], &[(CONFIG, &config)])).await;
    assert_eq!((id.as_str(), method), (ID, Method::Process));
}

#[tokio::test]
async fn a_role_is_assumed_with_its_source_profile() {
    let canned = Canned::new(|_| sts("AssumeRole", "ASIAROLE000000000000", "2100-01-01T00:00:00Z"));
    let config =
        "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/demo\nsource_profile = base\n";
    let keys = keys_file("base");
    let builder = isolated(&[], &[(CONFIG, config), (CREDENTIALS, &keys)]);
    let builder = builder.profile_name("role").http_client(canned.clone());
    let (id, method) = found(builder).await;
    assert_eq!(
        (id.as_str(), method),
        ("ASIAROLE000000000000", Method::AssumeRole)
    );
    let asked = canned.asked();
    assert_eq!(asked.len(), 1);
    assert!(asked[0].contains("Action=AssumeRole&"), "{asked:?}");
    assert!(asked[0].contains("role%2Fdemo"), "{asked:?}");
}

/// The variables are passed over as a source of their own, and still serve a profile that names them.
#[tokio::test]
async fn a_role_is_assumed_with_the_environment_when_its_profile_says_so() {
    let canned = Canned::new(|_| sts("AssumeRole", "ASIAROLE000000000000", "2100-01-01T00:00:00Z"));
    let config = "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/demo\ncredential_source = Environment\n";
    let builder = isolated(&KEYS, &[(CONFIG, config)]);
    let builder = builder.profile_name("role").http_client(canned.clone());
    let (id, method) = found(builder).await;
    assert_eq!(
        (id.as_str(), method),
        ("ASIAROLE000000000000", Method::AssumeRole)
    );
    assert_eq!(canned.asked().len(), 1);
}

#[tokio::test]
async fn a_web_identity_token_buys_a_role() {
    let answer = |_: &_| {
        sts(
            "AssumeRoleWithWebIdentity",
            "ASIAWEB0000000000000",
            "2100-01-01T00:00:00Z",
        )
    };
    let canned = Canned::new(answer);
    let variables = [
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/token"),
        ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/web"),
    ];
    let builder = isolated(&variables, &[("/var/token", "a.jwt.token")]);
    let (id, method) = found(builder.http_client(canned.clone())).await;
    assert_eq!(
        (id.as_str(), method),
        ("ASIAWEB0000000000000", Method::WebIdentity)
    );
    assert!(canned.asked()[0].contains("WebIdentityToken=a.jwt.token"));
}

#[cfg(feature = "sso")]
#[tokio::test]
async fn identity_center_hands_out_role_credentials() {
    let canned = Canned::new(|request| {
        assert!(
            request.uri().contains("/federation/credentials"),
            "{}",
            request.uri()
        );
        let body = format!(
            r#"{{"roleCredentials":{{"accessKeyId":"ASIASSO0000000000000","secretAccessKey":"{SECRET}","sessionToken":"{TOKEN}","expiration":4102444800000}}}}"#
        );
        (200, body)
    });
    let config = "[profile sso]\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\n\
                  sso_account_id = 123456789012\nsso_role_name = reader\n";
    // The file's name is the SHA-1 of the start URL.
    let cached = "/home/.aws/sso/cache/e8be5486177c5b5392bd9aa76563515b29358e6e.json";
    let token = r#"{"accessToken":"t","expiresAt":"2100-01-01T00:00:00Z"}"#;
    let builder = isolated(&[], &[(CONFIG, config), (cached, token)]);
    let (id, method) = found(builder.profile_name("sso").http_client(canned)).await;
    assert_eq!((id.as_str(), method), ("ASIASSO0000000000000", Method::Sso));
}

/// The SDK's chain says "error already taken" the second time.
#[tokio::test]
async fn a_half_written_profile_fails_the_same_way_each_time() {
    let config = format!("[default]\naws_access_key_id = {ID}\n");
    let session = isolated(&[], &[(CONFIG, &config)]).build().await.unwrap();
    let first = format!("{:?}", session.credentials().await.unwrap_err());
    let second = format!("{:?}", session.credentials().await.unwrap_err());
    assert!(first.contains("aws_secret_access_key"), "{first}");
    assert_eq!(first, second);
}
