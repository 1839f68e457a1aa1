//! Who a session is when several sources have credentials. Each row is what boto3 does with the same input.

use aws_smithy_types::error::display::DisplayErrorContext;
use session::{Method, SessionBuilder};

use crate::support::canned::{Canned, sts};
use crate::support::{CONFIG, CREDENTIALS, isolated};

const TOKEN_FILE: (&str, &str) = ("/token", "a.jwt.token");
const BY_TOKEN: [(&str, &str); 2] = [
    ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
    ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/variable"),
];

fn keys(id: &str) -> String {
    format!("aws_access_key_id = {id}\naws_secret_access_key = secret-of-{id}\n")
}

/// STS, which gives each role keys with its name, and says whose keys it was asked with.
fn aws() -> Canned {
    Canned::new(|request| {
        let body = request.body().bytes().unwrap_or_default();
        let body = String::from_utf8_lossy(body).into_owned();
        let role = body.split("role%2F").nth(1).unwrap_or_default();
        let role = role.split('&').next().unwrap_or_default();
        let by_token = body.contains("WebIdentityToken=");
        let action = if by_token {
            "AssumeRoleWithWebIdentity"
        } else {
            "AssumeRole"
        };
        sts(action, &format!("ROLE-{role}"), "2100-01-01T00:00:00Z")
    })
}

fn builder(variables: &[(&str, &str)], config: &str, credentials: &str) -> SessionBuilder {
    let files = [(CONFIG, config), (CREDENTIALS, credentials), TOKEN_FILE];
    let builder = isolated(variables, &files).http_client(aws());
    builder.region_name("eu-west-1")
}

async fn who(builder: SessionBuilder) -> (String, Method, Option<String>) {
    let session = builder.build().await.unwrap();
    let found = session.credentials().await.unwrap();
    let token = found.session_token().map(str::to_owned);
    (found.access_key_id().to_owned(), found.method(), token)
}

async fn refusal(builder: SessionBuilder) -> String {
    let session = builder.build().await.unwrap();
    DisplayErrorContext(&session.credentials().await.unwrap_err()).to_string()
}

#[tokio::test]
async fn a_role_of_the_environment_comes_before_keys_in_a_file_and_after_the_profiles_role() {
    let default = |lines: &str| format!("[default]\n{lines}");
    let role = "role_arn = arn:aws:iam::123456789012:role/profile\n";
    let own = default(&format!("{role}web_identity_token_file = /token\n"));
    let assumed = format!(
        "[default]\n{role}source_profile = base\n[profile base]\n{}",
        keys("BASE")
    );
    let process = default("credential_process = exit 3\n");
    for (config, credentials, id) in [
        (String::new(), default(&keys("FILE")), "ROLE-variable"),
        (default(&keys("CONFIG")), String::new(), "ROLE-variable"),
        (process, String::new(), "ROLE-variable"),
        (own, String::new(), "ROLE-variable"),
        (assumed.clone(), String::new(), "ROLE-profile"),
    ] {
        let (found, _, _) = who(builder(&BY_TOKEN, &config, &credentials)).await;
        assert_eq!(found, id, "{config}{credentials}");
    }
    // A profile that is named by argument comes before all of the environment.
    let named = builder(&BY_TOKEN, &default(&keys("CONFIG")), "").profile_name("default");
    assert_eq!(who(named).await.0, "CONFIG");
}

#[tokio::test]
async fn the_environment_may_name_the_token_and_the_profile_the_role() {
    let role = "[default]\nrole_arn = arn:aws:iam::123456789012:role/profile\n";
    let token = "[default]\nweb_identity_token_file = /token\n";
    let both = format!("{role}web_identity_token_file = /other\n");
    for (variables, config, id) in [
        (&BY_TOKEN[1..], token, "ROLE-variable"),
        (&BY_TOKEN[..1], both.as_str(), "ROLE-profile"),
        (&BY_TOKEN[..], both.as_str(), "ROLE-variable"),
    ] {
        let (found, method, _) = who(builder(variables, config, "")).await;
        assert_eq!(
            (found.as_str(), method),
            (id, Method::WebIdentity),
            "{config}"
        );
    }
    let message = refusal(builder(&[], token, &keys_of_default())).await;
    assert!(message.contains("names the token `/token`"), "{message}");
}

fn keys_of_default() -> String {
    format!("[default]\n{}", keys("FILE"))
}

#[tokio::test]
async fn explain_says_which_of_them_it_is() {
    let session = builder(&BY_TOKEN, "", &keys_of_default()).build().await;
    let explanation = session.unwrap().explain().await;
    let source = explanation.get("credentials").unwrap();
    assert_eq!(source.source.to_string(), "web identity token");
    let later = source.other_sources.iter();
    let later = later.filter(|other| other.reason == "lower precedence");
    let later: Vec<_> = later.map(|other| other.source.to_string()).collect();
    assert_eq!(later[0], "profile default");
}

#[tokio::test]
async fn keys_in_the_credentials_file_come_before_a_process_and_are_of_one_file() {
    let process = "[default]\ncredential_process = exit 3\n";
    let config = format!(
        "[default]\n{}aws_session_token = of-config\n",
        keys("CONFIG")
    );
    let alone = "[default]\naws_session_token = of-config\n";
    for (config, credentials, id, token) in [
        (process, keys_of_default(), "FILE", None),
        (&config, keys_of_default(), "FILE", None),
        (alone, keys_of_default(), "FILE", None),
        (
            &config,
            keys_of_default() + "aws_session_token = of-file\n",
            "FILE",
            Some("of-file"),
        ),
        (
            &config,
            "[default]\nregion = eu-west-1\n".to_owned(),
            "CONFIG",
            Some("of-config"),
        ),
    ] {
        let (found, _, found_token) = who(builder(&[], config, &credentials)).await;
        assert_eq!(
            (found.as_str(), found_token.as_deref()),
            (id, token),
            "{config}{credentials}"
        );
    }
    let half = refusal(builder(
        &[],
        "[default]\naws_access_key_id = A\n",
        "[default]\naws_secret_access_key = b\n",
    ));
    assert!(half.await.contains("has no aws_access_key_id"));
}

#[tokio::test]
async fn a_token_may_have_its_older_name() {
    let variables = [
        ("AWS_ACCESS_KEY_ID", "VARIABLE"),
        ("AWS_SECRET_ACCESS_KEY", "b"),
        ("AWS_SECURITY_TOKEN", "older"),
    ];
    assert_eq!(
        who(builder(&variables, "", "")).await.2.as_deref(),
        Some("older")
    );
    let file = keys_of_default() + "aws_security_token = older\n";
    assert_eq!(
        who(builder(&[], "", &file)).await.2.as_deref(),
        Some("older")
    );
}

#[tokio::test]
async fn keys_in_the_environment_may_expire() {
    let keys = [
        ("AWS_ACCESS_KEY_ID", "VARIABLE"),
        ("AWS_SECRET_ACCESS_KEY", "secret"),
    ];
    let until = |time| [keys[0], keys[1], ("AWS_CREDENTIAL_EXPIRATION", time)];
    let session = builder(&until("2100-01-01T00:00:00+00:00"), "", "")
        .build()
        .await
        .unwrap();
    assert!(session.credentials().await.unwrap().expiry().is_some());
    let message = refusal(builder(&until("2020-01-01T00:00:00Z"), "", "")).await;
    assert!(message.contains("have expired already"), "{message}");
    let message = refusal(builder(&until("soon"), "", "")).await;
    assert!(
        message.contains("AWS_CREDENTIAL_EXPIRATION is not a time: `soon`"),
        "{message}"
    );
}

#[tokio::test]
async fn what_names_no_credentials_does_not_stand_before_those_that_there_are() {
    for lines in [
        "credential_source = Ec2InstanceMetadata\n",
        "sso_session = tokens\n",
        "sso_start_url = https://example.awsapps.com/start\n",
        "source_profile = base\n",
    ] {
        let config = format!("[default]\n{lines}{}", keys("CONFIG"));
        assert_eq!(who(builder(&[], &config, "")).await.0, "CONFIG", "{lines}");
    }
}

#[tokio::test]
async fn an_empty_role_is_not_the_profiles_own_keys() {
    let config = format!(
        "[default]\nrole_arn =\nsource_profile = base\n{}",
        keys("CONFIG")
    );
    let message = refusal(builder(&[], &config, "")).await;
    assert!(
        message.contains("profile `default` has an empty `role_arn`"),
        "{message}"
    );
}

#[tokio::test]
async fn a_duration_that_is_no_whole_number_is_that_of_sts() {
    for (duration, sent) in [
        ("3600", Some("3600")),
        ("+900", Some("900")),
        ("1h", None),
        ("1800.5", None),
        ("1e3", None),
        ("", None),
    ] {
        let config = format!(
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\nsource_profile = default\n\
             duration_seconds = {duration}\n{}",
            keys("CONFIG")
        );
        let canned = aws();
        let builder = builder(&[], &config, "").http_client(canned.clone());
        assert_eq!(who(builder).await.0, "ROLE-demo", "{duration}");
        let body = canned.asked().remove(0);
        let found = body.split("DurationSeconds=").nth(1);
        let found = found.and_then(|rest| rest.split('&').next());
        assert_eq!(found, sent, "{duration}");
    }
}
