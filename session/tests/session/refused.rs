//! Configurations that the SDK panics on, or passes over in silence, are errors that name the setting.

use std::time::Duration;

use aws_config::BehaviorVersion;
use session::{Error, RetryConfig, Session, SessionBuilder, TimeoutConfig};

use crate::support::{CONFIG, ID, SECRET, child, isolated, plain};

async fn refusal(builder: SessionBuilder) -> String {
    match builder.build().await {
        Err(error @ Error::InvalidSetting { .. }) => error.to_string(),
        Err(error) => panic!("another error: {error}"),
        Ok(session) => panic!("no error, but {session:?}"),
    }
}

async fn refused_variable(name: &str, value: &str) -> String {
    let region = ("AWS_REGION", "eu-west-1");
    let variables = if name == region.0 {
        vec![(name, value)]
    } else {
        vec![region, (name, value)]
    };
    refusal(isolated(&variables, &[])).await
}

/// Why the checks exist: this is what happens without them.
#[tokio::test]
async fn the_sdk_alone_panics_on_these() {
    if child::is_child() {
        aws_config::defaults(BehaviorVersion::latest())
            .no_credentials()
            .region("eu-west-1")
            .load()
            .await;
        return;
    }
    let name = "refused::the_sdk_alone_panics_on_these";
    for (variable, value) in PANICS {
        let output = child::start(name, &[(variable, value)]);
        assert!(!output.status.success(), "{variable}={value}");
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(printed.contains("panicked"), "{printed}");
    }
}

const PANICS: [(&str, &str); 5] = [
    ("AWS_MAX_ATTEMPTS", "0"),
    ("AWS_MAX_ATTEMPTS", "many"),
    ("AWS_MAX_ATTEMPTS", ""),
    ("AWS_RETRY_MODE", "none"),
    ("AWS_RETRY_MODE", ""),
];

#[tokio::test]
async fn each_of_them_is_refused_by_name() {
    for (name, value) in PANICS {
        let message = refused_variable(name, value).await;
        let start = format!("environment variable {name}: `{value}` is ");
        assert!(message.starts_with(&start), "{message}");
    }
    assert_eq!(
        refused_variable("AWS_RETRY_MODE", "none").await,
        "environment variable AWS_RETRY_MODE: `none` is none of legacy, standard, adaptive"
    );
    let config = "[default]\nmax_attempts = 0\n";
    assert_eq!(
        refusal(isolated(&[], &[(CONFIG, config)])).await,
        "max_attempts in profile default: `0` is not a whole number of at least 1"
    );
}

#[tokio::test]
async fn an_endpoint_that_is_no_url_is_refused() {
    for value in [
        "localhost:4566",
        "ftp://host",
        "http://",
        "http:// host",
        "/path",
        "http://h/?q",
    ] {
        let message = refused_variable("AWS_ENDPOINT_URL", value).await;
        assert!(
            message.starts_with("environment variable AWS_ENDPOINT_URL: `"),
            "{message}"
        );
        let message = refusal(isolated(&[], &[]).endpoint_url(value)).await;
        assert!(message.starts_with("endpoint_url: `"), "{message}");
        assert!(plain().await.with_endpoint_url(value).is_err());
    }
}

#[tokio::test]
async fn a_region_that_fits_no_host_name_is_refused() {
    for value in [
        "us east 1",
        "us-east-1\n",
        "us_east_1",
        "-us-east-1",
        "é",
        &"x".repeat(64),
    ] {
        let message = refused_variable("AWS_REGION", value).await;
        assert!(
            message.starts_with("environment variable AWS_REGION: `"),
            "{message}"
        );
        assert!(!message.contains('\n'), "{message}");
        assert!(plain().await.with_region(value).is_err());
    }
    assert!(plain().await.with_region("").is_err());
}

#[tokio::test]
async fn what_the_sdk_would_pass_over_in_silence_is_refused() {
    for (name, value) in [
        ("AWS_USE_FIPS_ENDPOINT", "yes"),
        ("AWS_USE_DUALSTACK_ENDPOINT", "1"),
        ("AWS_REQUEST_CHECKSUM_CALCULATION", "never"),
        ("AWS_RESPONSE_CHECKSUM_VALIDATION", "always"),
        ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "on"),
        ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "99999999"),
    ] {
        let message = refused_variable(name, value).await;
        assert!(
            message.contains(name) && message.contains(value),
            "{message}"
        );
    }
}

/// A line break in an id, from a file read whole, makes the SDK panic while it signs.
#[tokio::test]
async fn keys_that_do_not_fit_a_header_are_refused_without_being_shown() {
    let with_break = format!("{ID}\n");
    let message = refusal(isolated(&[], &[]).credentials(&with_break, SECRET)).await;
    assert!(
        message.starts_with("credentials: the access key id"),
        "{message}"
    );
    let message = refusal(isolated(&[], &[]).credentials(ID, "a secret")).await;
    assert!(
        message.starts_with("credentials: the secret access key"),
        "{message}"
    );
    assert!(!message.contains("a secret "), "{message}");

    let variables = [
        ("AWS_ACCESS_KEY_ID", with_break.as_str()),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
    ];
    let session = isolated(&variables, &[])
        .region_name("eu-west-1")
        .build()
        .await
        .unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    let error = s3.list_buckets().send().await.unwrap_err();
    let error = format!(
        "{}",
        aws_smithy_types::error::display::DisplayErrorContext(&error)
    );
    assert!(
        error.contains("the access key id is empty or has"),
        "{error}"
    );
}

#[tokio::test]
async fn a_role_lasts_from_15_minutes_to_12_hours() {
    let session: Session = plain().await;
    for seconds in [0, 899, 43_201] {
        let role = session.assume_role("arn:aws:iam::123456789012:role/demo");
        let role = role.duration(std::time::Duration::from_secs(seconds));
        let error = role.build().await.unwrap_err().to_string();
        assert_eq!(
            error,
            format!("duration: {seconds} s is not between 900 and 43200 s")
        );
    }
}

#[tokio::test]
async fn an_endpoint_of_one_service_is_checked_too() {
    for value in ["localhost:4566", "http://h:99999", "http://h:0/"] {
        let message = refused_variable("AWS_ENDPOINT_URL_S3", value).await;
        assert!(
            message.starts_with(&format!(
                "environment variable AWS_ENDPOINT_URL_S3: `{value}`: "
            )),
            "{message}"
        );
    }
    let services = "[default]\nservices = local\n[services local]\ns3 =\n  endpoint_url = own\n";
    let message = refusal(isolated(&[], &[(CONFIG, services)])).await;
    assert!(
        message.starts_with("services in profile default: `own`: "),
        "{message}"
    );
}

#[tokio::test]
async fn a_services_section_that_does_not_exist_is_refused_as_boto3_refuses_it() {
    for (config, missing) in [
        ("[default]\nservices = local\n", "local"),
        (
            "[default]\nservices = a\n[services b]\ns3 =\n  endpoint_url = http://own.example\n",
            "a",
        ),
    ] {
        let message = refusal(isolated(&[], &[(CONFIG, config)])).await;
        let told = format!("services in profile default: there is no section [services {missing}]");
        assert_eq!(message, told);
    }
}

#[tokio::test]
async fn an_addressing_style_that_does_not_exist_is_refused_as_boto3_refuses_it() {
    let config = |style: &str| format!("[default]\ns3 =\n  addressing_style = {style}\n");
    let message = refusal(isolated(&[], &[(CONFIG, &config("paths"))])).await;
    let told = "s3.addressing_style in profile default: `paths` is none of auto, path, virtual";
    assert_eq!(message, told);
    for style in ["auto", "Path", "virtual", ""] {
        let config = config(style);
        let session = isolated(&[], &[(CONFIG, &config)]).build().await;
        session.expect(style);
    }
}

#[tokio::test]
async fn a_file_that_does_not_parse_is_named_with_its_line() {
    let builder = isolated(&[], &[(CONFIG, "[default]\nregion\n")]);
    let error = builder.build().await.unwrap_err().to_string();
    assert_eq!(
        error,
        "cannot load `~/.aws/config`: line 2: expected `name = value`"
    );
}

/// boto3 fails too. The SDK ignores these, and goes to AWS.
#[tokio::test]
async fn settings_that_are_not_indented_below_their_service_are_refused() {
    let services =
        |lines: &str| format!("[default]\nservices = local\n[services local]\n{lines}\n");
    let nested = "indented lines of `name = value` below it";
    for (lines, name) in [
        ("s3 =\nendpoint_url = http://own.example", "endpoint_url"),
        ("s3 = endpoint_url = http://own.example", "s3"),
        ("s3 = http://own.example", "s3"),
        ("s3:\n  endpoint_url: http://own.example", "s3"),
        ("s3 =\n  endpoint_url http://own.example", "s3"),
        (
            "s3 =\n  endpoint_url = http://own.example\ndynamodb = http://own.example",
            "dynamodb",
        ),
    ] {
        let message = refusal(isolated(&[], &[(CONFIG, &services(lines))])).await;
        let told = format!("services in profile default: `{name}` in its section has no {nested}");
        assert_eq!(message, told, "{lines}");
    }
    for lines in [
        "s3 = path",
        "s3 =\n  path",
        "s3 =\n  addressing_style: path",
    ] {
        let config = format!("[default]\n{lines}\n");
        let message = refusal(isolated(&[], &[(CONFIG, &config)])).await;
        let told = format!("s3 in profile default: it is not {nested}");
        assert_eq!(message, told, "{lines}");
    }
}

#[tokio::test]
async fn an_address_with_a_zone_is_refused_before_a_request() {
    let message = refused_variable("AWS_ENDPOINT_URL", "http://[fe80::1%25eth0]:9000").await;
    assert!(
        message.ends_with("no IPv6 address with a zone (`%`)"),
        "{message}"
    );
    let escaped = [("AWS_ENDPOINT_URL", "http://me:p%40ss@localhost:9000")];
    isolated(&escaped, &[]).build().await.unwrap();
}

/// boto3 refuses them when it makes a request or a client.
#[tokio::test]
async fn no_time_and_no_attempt_are_refused() {
    let timeouts = TimeoutConfig::builder;
    let zero = Duration::ZERO;
    for (config, name) in [
        (timeouts().connect_timeout(zero), "connect_timeout"),
        (timeouts().read_timeout(zero), "read_timeout"),
        (timeouts().operation_timeout(zero), "operation_timeout"),
        (
            timeouts().operation_attempt_timeout(zero),
            "operation_attempt_timeout",
        ),
    ] {
        let builder = isolated(&[], &[]).timeout_config(config.build());
        let told = format!("timeout_config: {name} is zero");
        assert_eq!(refusal(builder).await, told);
    }
    let least = timeouts().connect_timeout(Duration::from_nanos(1));
    isolated(&[], &[])
        .timeout_config(least.build())
        .build()
        .await
        .unwrap();
    let retries = RetryConfig::standard().with_max_attempts(0);
    let message = refusal(isolated(&[], &[]).retry_config(retries)).await;
    assert_eq!(
        message,
        "retry_config: max_attempts is 0, and not at least 1"
    );
}
