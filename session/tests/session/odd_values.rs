//! Empty, blank and oddly written values: what is optional counts as not set, what is wrong is named.

use std::time::{Duration, UNIX_EPOCH};

use aws_smithy_types::error::display::DisplayErrorContext;
use session::{Method, SessionBuilder};

use crate::support::canned::{Canned, sts};
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, isolated};

const BLANKS: [&str; 4] = ["", " ", "\t", "\r\n"];

async fn error(builder: SessionBuilder) -> String {
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    DisplayErrorContext(&session.credentials().await.unwrap_err()).to_string()
}

async fn credentials(builder: SessionBuilder) -> session::ResolvedCredentials {
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    session.credentials().await.unwrap()
}

fn process(document: &str) -> SessionBuilder {
    let config = format!("[default]\ncredential_process = printf '%b' '{document}'\n");
    isolated(&[], &[(CONFIG, &config)])
}

#[tokio::test]
async fn a_blank_token_or_account_is_none_wherever_it_stands() {
    let keys = [("AWS_ACCESS_KEY_ID", ID), ("AWS_SECRET_ACCESS_KEY", SECRET)];
    for blank in BLANKS {
        let variables = [
            keys[0],
            keys[1],
            ("AWS_SESSION_TOKEN", blank),
            ("AWS_ACCOUNT_ID", blank),
        ];
        let file = format!(
            "[default]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n\
             aws_session_token = {blank}\naws_account_id = {blank}\n"
        );
        let json = blank.replace('\t', "\\\\t").replace("\r\n", "\\\\r\\\\n");
        let printed = format!(
            r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","SessionToken":"{json}","AccountId":"{json}","Expiration":"{json}"}}"#
        );
        let given = session::Credentials::new(ID, SECRET, Some(blank.to_owned()), None, "given");
        for (name, builder) in [
            ("environment", isolated(&variables, &[])),
            ("credentials file", isolated(&[], &[(CREDENTIALS, &file)])),
            ("config file", isolated(&[], &[(CONFIG, &file)])),
            ("process", process(&printed)),
            (
                "provider",
                isolated(&[], &[]).credentials_provider(given.clone()),
            ),
            ("argument", isolated(&[], &[]).keys(given)),
        ] {
            let found = credentials(builder).await;
            assert_eq!(found.session_token(), None, "{name}: {blank:?}");
            assert_eq!(found.account_id(), None, "{name}: {blank:?}");
            assert_eq!(found.expiry(), None, "{name}: {blank:?}");
        }
    }
}

#[tokio::test]
async fn a_document_may_have_null_a_byte_order_mark_and_other_line_ends() {
    let fields = format!(r#""AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}""#);
    for document in [
        format!(
            r#"{{"Version":1,{fields},"SessionToken":null,"Expiration":null,"AccountId":null}}"#
        ),
        format!("\\0357\\0273\\0277{{\"Version\":1,{fields}}}"),
        format!("\\r\\n{{\\r\\n\"Version\": 1,\\r\\n{fields}\\r\\n}}\\r\\n"),
        format!("{{\"Version\": 1.0, {fields}}}\\n\\n"),
        format!(r#"{{"version":1,"accesskeyid":"{ID}","secretaccesskey":"{SECRET}"}}"#),
        format!(r#"{{"Version":1,{fields},"Unknown":{{"a":[1]}}}}"#),
    ] {
        let found = credentials(process(&document)).await;
        assert_eq!(
            (found.access_key_id(), found.session_token()),
            (ID, None),
            "{document}"
        );
        assert_eq!(found.expiry(), None, "{document}");
    }
}

#[tokio::test]
async fn an_expiration_is_read_in_every_form_and_kept() {
    for expiration in [
        r#""2030-01-31T23:59:00+0000""#,
        r#""2030-01-31 23:59:00""#,
        r#""Thu, 31 Jan 2030 23:59:00 GMT""#,
        "1896134340",
        "1896134340000",
    ] {
        let document = format!(
            r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Expiration":{expiration}}}"#
        );
        let found = credentials(process(&document)).await;
        let expiry = UNIX_EPOCH + Duration::from_mins(31_602_239);
        assert_eq!(found.expiry(), Some(expiry), "{expiration}");
    }
}

#[tokio::test]
async fn credentials_that_have_expired_are_refused_in_every_form() {
    for expiration in [
        r#""2020-01-31T23:59:00+0000""#,
        r#""2020-01-31T23:59:00""#,
        r#""Fri, 31 Jan 2020 23:59:00 GMT""#,
        r#""0001-01-01T00:00:00Z""#,
        "0",
        "1580515140",
    ] {
        let document = format!(
            r#"{{"Version":1,"AccessKeyId":"{ID}","SecretAccessKey":"{SECRET}","Expiration":{expiration}}}"#
        );
        let error = error(process(&document)).await;
        assert!(
            error.contains("have expired already"),
            "{expiration}: {error}"
        );
        assert!(error.contains("custom-process"), "{expiration}: {error}");
    }
}

#[tokio::test]
async fn a_document_without_what_is_required_says_what_is_missing() {
    for (document, problem) in [
        (r#"{"Version":"1"}"#, "`Version` is not the number 1"),
        (r#"{"Version":null}"#, "`Version` is missing"),
        (r#"{"Version":1.5}"#, "`Version` is 1.5, not 1"),
        (
            r#"{"Version":1,"AccessKeyId":" ","SecretAccessKey":"b"}"#,
            "`AccessKeyId` is missing or empty",
        ),
        (
            r#"{"Version":1,"AccessKeyId":"a","SecretAccessKey":null}"#,
            "`SecretAccessKey` is missing or empty",
        ),
        (
            r#"{"Version":1,"AccessKeyId":7,"SecretAccessKey":"b"}"#,
            "`AccessKeyId` is missing or empty",
        ),
        (
            r#"{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b","Expiration":true}"#,
            "`Expiration` is not a time",
        ),
        (
            r#"{"Version":1,"AccessKeyId":"a b","SecretAccessKey":"b"}"#,
            "credentials by custom-process: the access key id",
        ),
    ] {
        let error = error(process(document)).await;
        assert!(error.contains(problem), "{document}: {error}");
    }
}

/// The next source may be another identity.
#[tokio::test]
async fn half_of_an_identity_in_the_environment_is_an_error() {
    let file = format!("[default]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    for blank in BLANKS {
        for (variables, problem) in [
            (
                [
                    ("AWS_SECRET_ACCESS_KEY", SECRET),
                    ("AWS_ACCESS_KEY_ID", blank),
                ],
                "AWS_SECRET_ACCESS_KEY is set and AWS_ACCESS_KEY_ID is not",
            ),
            (
                [("AWS_ACCESS_KEY_ID", ID), ("AWS_SECRET_ACCESS_KEY", blank)],
                "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not",
            ),
        ] {
            let error = error(isolated(&variables, &[(CREDENTIALS, &file)])).await;
            assert!(error.contains(problem), "{error}");
            assert!(!error.contains(SECRET), "{error}");
        }
        let variables = [
            ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
            ("AWS_ROLE_ARN", blank),
        ];
        let error = error(isolated(&variables, &[("/token", "jwt")])).await;
        let problem = "names the token `/token`, and neither AWS_ROLE_ARN nor";
        assert!(error.contains(problem), "{error}");
    }
}

/// A token that another program left in the environment names no identity by itself. boto3 ignores it too.
#[tokio::test]
async fn a_lone_session_token_is_ignored() {
    let file = format!("[default]\naws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\n");
    let variables = [("AWS_SESSION_TOKEN", TOKEN)];
    let found = credentials(isolated(&variables, &[(CREDENTIALS, &file)])).await;
    assert_eq!(
        (found.method(), found.session_token()),
        (Method::Profile, None)
    );
}

#[tokio::test]
async fn a_web_identity_token_may_have_a_mark_and_line_ends_and_not_be_empty() {
    let variables = [
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "/token"),
        ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/web"),
        ("AWS_ROLE_SESSION_NAME", " "),
    ];
    for token in [
        "a.jwt.token",
        "a.jwt.token\r\n",
        "\u{feff}a.jwt.token\n",
        "  a.jwt.token  ",
    ] {
        let canned = Canned::new(|_| {
            sts(
                "AssumeRoleWithWebIdentity",
                "ASIAWEB",
                "2100-01-01T00:00:00Z",
            )
        });
        let builder = isolated(&variables, &[("/token", token)]).http_client(canned.clone());
        credentials(builder).await;
        let asked = canned.asked().remove(0);
        assert!(asked.ends_with("WebIdentityToken=a.jwt.token"), "{asked}");
        assert!(asked.contains("RoleSessionName=session-"), "{asked}");
    }
    for token in ["", "\n", " \t\r\n", "\u{feff}"] {
        let builder = isolated(&variables, &[("/token", token)]).http_client(Canned::silent());
        let error = error(builder).await;
        assert!(
            error.contains("the web identity token `/token` is empty"),
            "{error}"
        );
    }
    let error = error(isolated(&variables, &[]).http_client(Canned::silent())).await;
    assert!(error.contains("cannot read `/token`"), "{error}");
}

#[tokio::test]
async fn a_roles_duration_that_sts_does_not_take_is_named() {
    for duration in [
        "0",
        "899",
        "43201",
        "-1",
        "99999999999999999999",
        "4294968196",
    ] {
        let config = format!(
            "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\nsource_profile = default\n\
             aws_access_key_id = {ID}\naws_secret_access_key = {SECRET}\nduration_seconds = {duration}\n"
        );
        let error = error(isolated(&[], &[(CONFIG, &config)]).http_client(Canned::silent())).await;
        let problem = format!("profile `default` has `duration_seconds = {duration}`");
        assert!(error.contains(&problem), "{error}");
    }
}

/// Files as editors, other systems and other programs leave them.
#[tokio::test]
async fn a_profile_file_is_read_however_it_is_laid_out() {
    for config in [
        "[profile work]\rregion = eu-south-1\rs3 =\r  addressing_style = path\r",
        "\u{feff}[profile work]\r\n\r\nregion=eu-south-1\r\ns3=\r\n\taddressing_style=path\r\n",
        "[profile\twork]\n\tregion\t=\teu-south-1\n\ts3 =\n\t\taddressing_style = path\n",
        "[ profile   work ]\nregion = eu-south-1 ; near\ns3 =\n  addressing_style = path # local\n",
        "[profile 'work']\n# region = us-east-1\n; region = us-east-1\nREGION = eu-south-1\nS3 =\n  Addressing_Style = Path\n",
        "[profile work]\nregion = us-east-1\n[other]\n[profile work]\nregion = eu-south-1\ns3 =\n  addressing_style = path\n",
        "[profile work]\u{a0}\nregion =\u{a0}eu-south-1\u{a0}\ns3 =\n   max_queue_size = 3\n\n   addressing_style = path",
        "[profile work] [x]\nregion : eu-south-1\ns3 :\n  addressing_style = path\noutput =\n",
    ] {
        let builder = isolated(&[], &[(CONFIG, config)]).profile_name("work");
        let session = builder.build().await.unwrap();
        assert_eq!(session.region_name(), Some("eu-south-1"), "{config:?}");
        assert!(session.s3_settings().uses_path_style(), "{config:?}");
    }
}

#[tokio::test]
async fn profile_default_replaces_default_wherever_it_stands() {
    for config in [
        "[default]\nregion = us-east-1\noutput = json\n[profile default]\nregion = eu-south-1\n",
        "[profile default]\nregion = eu-south-1\n[default]\nregion = us-east-1\n",
        "[default]\nregion = us-east-1\n[profile \"default\"]\nregion = eu-south-1\n",
    ] {
        let session = isolated(&[], &[(CONFIG, config)]).build().await.unwrap();
        assert_eq!(session.region_name(), Some("eu-south-1"), "{config:?}");
    }
}

#[tokio::test]
async fn a_profile_file_that_does_not_parse_is_named_with_its_line() {
    for (config, told) in [
        (
            "[default\rregion = a\r",
            "line 1: a section must end with `]`",
        ),
        ("[default]\r\nregion\r\n", "line 2: expected `name = value`"),
        ("[default]\rregion\r", "line 2: expected `name = value`"),
        (
            "\n\nregion = a\n",
            "line 3: a property before any [section]",
        ),
        ("[default]\n: a\n", "line 2: a property without a name"),
    ] {
        let error = isolated(&[], &[(CONFIG, config)])
            .build()
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("cannot load `~/.aws/config`: {told}")
        );
    }
}

#[tokio::test]
async fn a_name_with_a_line_end_is_told_on_one_line() {
    let files = [(CONFIG, "[profile work]\n")];
    let error = isolated(&[("AWS_PROFILE", "work\r")], &files).build().await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "profile `work\\r` not found (environment variable AWS_PROFILE); available: work"
    );
}

#[tokio::test]
async fn the_endpoint_of_every_service_is_checked() {
    for service in [
        "STS",
        "DYNAMODB",
        "SQS",
        "SNS",
        "IAM",
        "CLOUDWATCH",
        "CLOUDFORMATION",
        "GLACIER",
        "EC2",
    ] {
        let name = format!("AWS_ENDPOINT_URL_{service}");
        let variables = [
            (name.as_str(), "localhost:4566"),
            ("AWS_REGION", "eu-west-1"),
        ];
        let error = isolated(&variables, &[]).build().await.unwrap_err();
        let told = format!("environment variable {name}: `localhost:4566`: ");
        assert!(error.to_string().starts_with(&told), "{error}");
        // Those that are ignored need not be right.
        let variables = [
            variables[0],
            variables[1],
            ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "True"),
            ("AWS_ENDPOINT_URL", "own"),
        ];
        isolated(&variables, &[]).build().await.unwrap();
    }
}

#[tokio::test]
async fn the_settings_of_s3_that_are_neither_true_nor_false_are_refused() {
    for key in [
        "use_accelerate_endpoint",
        "use_dualstack_endpoint",
        "use_arn_region",
    ] {
        let config = format!("[default]\ns3 =\n  {key} = yes\n");
        let error = isolated(&[], &[(CONFIG, &config)])
            .build()
            .await
            .unwrap_err();
        let told = format!("s3.{key} in profile default: `yes` is none of true, false");
        assert_eq!(error.to_string(), told);
    }
    for name in [
        "AWS_S3_USE_ARN_REGION",
        "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
        "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
    ] {
        let error = isolated(&[(name, "yes")], &[]).build().await.unwrap_err();
        let told = format!("environment variable {name}: `yes` is none of true, false");
        assert_eq!(error.to_string(), told);
    }
}

/// Settings that only the SDK's clients use, by variable and by profile.
#[tokio::test]
async fn compression_is_set_for_every_client() {
    let profile = "[default]\ndisable_request_compression = TRUE\nrequest_min_compression_size_bytes = 1 # small\n";
    let variables = [
        ("AWS_DISABLE_REQUEST_COMPRESSION", "True"),
        ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", " 1 "),
    ];
    for (variables, config) in [(&variables[..], ""), (&[], profile)] {
        let session = isolated(variables, &[(CONFIG, config)]).build().await;
        let session = session.unwrap();
        let config = session.sdk_config();
        assert_eq!(config.disable_request_compression(), Some(true));
        assert_eq!(config.request_min_compression_size_bytes(), Some(1));
    }
    for size in ["-1", "10485761", "1.5", "1k"] {
        let variables = [("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", size)];
        let error = isolated(&variables, &[]).build().await.unwrap_err();
        let told = format!("`{size}` is not a whole number from 0 to 10485760");
        assert!(error.to_string().ends_with(&told), "{error}");
    }
}
