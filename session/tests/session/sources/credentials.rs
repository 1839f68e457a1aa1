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

/// In a process of its own: the SDK reads the token from the home directory of the process.
#[cfg(feature = "sso")]
#[tokio::test]
async fn identity_center_hands_out_role_credentials() {
    use crate::support::child;

    if !child::is_child() {
        let home = tempfile::tempdir().unwrap();
        let cache = home.path().join(".aws/sso/cache");
        std::fs::create_dir_all(&cache).unwrap();
        // The file's name is the SHA-1 of the start URL.
        let token = r#"{"accessToken":"t","expiresAt":"2100-01-01T00:00:00Z"}"#;
        std::fs::write(
            cache.join("e8be5486177c5b5392bd9aa76563515b29358e6e.json"),
            token,
        )
        .unwrap();
        let name = "sources::credentials::identity_center_hands_out_role_credentials";
        child::run(name, &[("HOME", home.path().to_str().unwrap())]);
        return;
    }
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
    let builder = isolated(&[], &[(CONFIG, config)]);
    let (id, method) = found(builder.profile_name("sso").http_client(canned)).await;
    assert_eq!((id.as_str(), method), ("ASIASSO0000000000000", Method::Sso));
}

#[tokio::test]
async fn a_half_written_profile_fails_the_same_way_each_time() {
    let config = format!("[default]\naws_access_key_id = {ID}\n");
    let session = isolated(&[], &[(CONFIG, &config)]).build().await.unwrap();
    let first = format!("{:?}", session.credentials().await.unwrap_err());
    let second = format!("{:?}", session.credentials().await.unwrap_err());
    assert!(first.contains("aws_secret_access_key"), "{first}");
    assert_eq!(first, second);
}

async fn error(builder: SessionBuilder) -> String {
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let error = session.credentials().await.unwrap_err();
    let cause = std::error::Error::source(&error).unwrap();
    aws_smithy_types::error::display::DisplayErrorContext(cause).to_string()
}

fn process(printed: &str) -> SessionBuilder {
    let config = format!("[default]\ncredential_process = echo '{printed}'\n");
    isolated(&[], &[(CONFIG, &config)])
}

/// The SDK alone would go on to the profile: other keys, and perhaps another account.
#[tokio::test]
async fn an_access_key_id_without_a_secret_is_an_error() {
    let file = keys_file("default");
    let builder = isolated(&KEYS[..1], &[(CREDENTIALS, &file)]);
    let error = error(builder).await;
    assert!(
        error.contains("AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not"),
        "{error}"
    );
}

#[tokio::test]
async fn an_empty_token_is_none() {
    let file = keys_file("default") + "aws_session_token =\n";
    let variables = [KEYS[0], KEYS[1], ("AWS_SESSION_TOKEN", "")];
    let json = format!(
        r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","SessionToken":"","AccountId":""}}"#
    );
    let given = session::Credentials::new(ID, SECRET, Some(String::new()), None, "given");
    for builder in [
        isolated(&[], &[(CREDENTIALS, &file)]),
        isolated(&variables, &[]),
        process(&json),
        isolated(&[], &[]).credentials_provider(given),
    ] {
        let session = builder.build().await.unwrap();
        let credentials = session.credentials().await.unwrap();
        assert_eq!(credentials.session_token(), None);
        assert_eq!(credentials.account_id(), None);
    }
}

#[tokio::test]
async fn credentials_that_have_expired_are_refused() {
    let json = format!(
        r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Expiration":"2020-01-01T00:00:00Z"}}"#
    );
    let error = error(process(&json)).await;
    assert!(error.contains("have expired already"), "{error}");
}

#[tokio::test]
async fn a_process_that_prints_something_else_says_what_is_wrong() {
    for (printed, problem) in [
        ("no JSON", "it is not a JSON object"),
        ("{}", "`Version` is missing"),
        (r#"{"Version":2}"#, "`Version` is 2, not 1"),
        (
            r#"{"Version":1,"AccessKeyId":"a"}"#,
            "`SecretAccessKey` is missing or empty",
        ),
        (
            r#"{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b","Expiration":"soon"}"#,
            "`Expiration` is not a time: `soon`",
        ),
    ] {
        let error = error(process(printed)).await;
        assert!(
            error.contains("the credential_process of profile `default` printed"),
            "{error}"
        );
        assert!(error.contains(problem), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_process_that_hangs_is_an_error() {
    let config = "[default]\ncredential_process = sleep 600\n";
    let start = tokio::time::Instant::now();
    let error = error(isolated(&[], &[(CONFIG, config)])).await;
    assert_eq!(start.elapsed(), std::time::Duration::from_mins(1));
    assert!(error.contains("60"), "{error}");
}

/// Lines that boto3 reads and the SDK's parser refuses or skips.
#[tokio::test]
async fn profiles_with_unusual_names_and_layout() {
    let keys =
        |id: &str| format!("  aws_access_key_id = {id}\n  aws_secret_access_key = {SECRET}\n");
    let config = format!(
        "[profile \"my work\"] ; at the office\n{}[profile Jörg]\n{}[profile o'brien]\n{}[default] text\n{}",
        keys("WORK"),
        keys("JOERG"),
        keys("OBRIEN"),
        keys("DEFAULT"),
    );
    for (name, id) in [
        ("my work", "WORK"),
        ("Jörg", "JOERG"),
        ("o'brien", "OBRIEN"),
        ("default", "DEFAULT"),
    ] {
        let builder = isolated(&[], &[(CONFIG, &config)]).profile_name(name);
        assert_eq!(found(builder).await, (id.to_owned(), Method::Profile));
    }
}

#[tokio::test]
async fn source_profiles_that_lead_nowhere_are_errors() {
    for (profile, problem) in [
        (
            "role_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = a",
            "forms a ring: a -> b",
        ),
        (
            "role_arn = r\nsource_profile = nobody",
            "`source_profile = nobody`, which does not exist",
        ),
        ("role_arn = r", "has a role and no `source_profile`"),
        (
            "role_arn = r\nsource_profile = a",
            "has no credentials to assume its role with",
        ),
        (
            "role_arn = r\nsource_profile = b\n[profile b]\nregion = x",
            "profile `b` has no credentials",
        ),
        (
            "role_arn = r\ncredential_source = Nowhere",
            "credential_source = Nowhere is none of",
        ),
        ("web_identity_token_file = t", "and no `role_arn`"),
    ] {
        let config = format!("[profile a]\n{profile}\n");
        let error = error(isolated(&[], &[(CONFIG, &config)]).profile_name("a")).await;
        assert!(error.contains(problem), "{problem} is not in {error}");
    }
}

#[tokio::test]
async fn a_role_is_assumed_for_as_long_as_its_profile_says() {
    let canned = Canned::new(|_| sts("AssumeRole", "ASIAROLE000000000000", "2100-01-01T00:00:00Z"));
    let config = "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\nsource_profile = default\n\
                  duration_seconds = 1800\nexternal_id = theirs\nrole_session_name = nightly\n";
    let keys = keys_file("default");
    let builder = isolated(&[], &[(CONFIG, config), (CREDENTIALS, &keys)]);
    found(builder.http_client(canned.clone())).await;
    let asked = canned.asked().remove(0);
    for part in [
        "DurationSeconds=1800",
        "ExternalId=theirs",
        "RoleSessionName=nightly",
    ] {
        assert!(asked.contains(part), "{part} is not in {asked}");
    }
}

#[tokio::test]
async fn a_role_without_a_region_is_an_error_that_says_so() {
    let config =
        "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\nsource_profile = default\n";
    let keys = keys_file("default");
    let builder = isolated(&[], &[(CONFIG, config), (CREDENTIALS, &keys)]);
    let session = builder.http_client(Canned::silent()).build().await.unwrap();
    let error = session.credentials().await.unwrap_err();
    let cause = std::error::Error::source(&error).unwrap();
    let cause = aws_smithy_types::error::display::DisplayErrorContext(cause).to_string();
    assert!(cause.contains("no region to assume the role in"), "{cause}");
}
