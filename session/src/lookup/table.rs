//! The settings of a session, and the sources that each may come from.

use super::Format;

/// A setting: its name, its format and the sources that it may come from.
#[derive(Debug)]
pub(crate) struct Setting {
    pub(crate) name: &'static str,
    pub(crate) format: Format,
    /// The builder's argument.
    pub(crate) argument: Option<&'static str>,
    /// Environment variables, in order of precedence.
    pub(crate) variables: &'static [&'static str],
    /// The key in the profile.
    pub(crate) key: Option<&'static str>,
    /// The value if no source has one.
    pub(crate) default: Option<&'static str>,
    /// Whether the SDK panics when the variable is set but empty. It ignores every other empty value.
    pub(crate) panics_when_empty: bool,
}

const BASE: Setting = Setting {
    name: "",
    format: Format::Text,
    argument: None,
    variables: &[],
    key: None,
    default: None,
    panics_when_empty: false,
};

/// boto3's two variables, in its order. Other SDKs read the second only.
pub(crate) const PROFILE: Setting = Setting {
    name: "profile",
    argument: Some("profile_name"),
    variables: &["AWS_DEFAULT_PROFILE", "AWS_PROFILE"],
    default: Some("default"),
    ..BASE
};

pub(crate) const REGION: Setting = Setting {
    name: "region",
    format: Format::Region,
    argument: Some("region_name"),
    variables: &["AWS_REGION", "AWS_DEFAULT_REGION"],
    key: Some("region"),
    ..BASE
};

pub(crate) const ENDPOINT_URL: Setting = Setting {
    name: "endpoint_url",
    format: Format::Url,
    argument: Some("endpoint_url"),
    variables: &["AWS_ENDPOINT_URL"],
    key: Some("endpoint_url"),
    ..BASE
};

const fn flag(name: &'static str, variables: &'static [&'static str]) -> Setting {
    Setting {
        name,
        format: Format::Bool,
        variables,
        key: Some(name),
        default: Some("false"),
        ..BASE
    }
}

const fn text(name: &'static str, variables: &'static [&'static str]) -> Setting {
    Setting {
        name,
        variables,
        key: Some(name),
        ..BASE
    }
}

/// The SDK has no `legacy`, which is boto3's older mode.
pub(crate) const RETRY_MODE: Setting = Setting {
    format: Format::OneOf(&["legacy", "standard", "adaptive"]),
    default: Some("standard"),
    panics_when_empty: true,
    ..text("retry_mode", &["AWS_RETRY_MODE"])
};

pub(crate) const MAX_ATTEMPTS: Setting = Setting {
    format: Format::Positive,
    default: Some("3"),
    panics_when_empty: true,
    ..text("max_attempts", &["AWS_MAX_ATTEMPTS"])
};

pub(crate) const USE_FIPS: Setting = flag("use_fips_endpoint", &["AWS_USE_FIPS_ENDPOINT"]);

pub(crate) const USE_DUALSTACK: Setting =
    flag("use_dualstack_endpoint", &["AWS_USE_DUALSTACK_ENDPOINT"]);

pub(crate) const IGNORE_CONFIGURED_ENDPOINT_URLS: Setting = flag(
    "ignore_configured_endpoint_urls",
    &["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"],
);

pub(crate) const DISABLE_REQUEST_COMPRESSION: Setting = flag(
    "disable_request_compression",
    &["AWS_DISABLE_REQUEST_COMPRESSION"],
);

pub(crate) const REQUEST_MIN_COMPRESSION_SIZE: Setting = Setting {
    format: Format::UpTo(10_485_760),
    default: Some("10240"),
    ..text(
        "request_min_compression_size_bytes",
        &["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"],
    )
};

pub(crate) const REQUEST_CHECKSUM_CALCULATION: Setting = Setting {
    format: Format::OneOf(&["when_supported", "when_required"]),
    default: Some("when_supported"),
    ..text(
        "request_checksum_calculation",
        &["AWS_REQUEST_CHECKSUM_CALCULATION"],
    )
};

pub(crate) const RESPONSE_CHECKSUM_VALIDATION: Setting = Setting {
    format: Format::OneOf(&["when_supported", "when_required"]),
    default: Some("when_supported"),
    ..text(
        "response_checksum_validation",
        &["AWS_RESPONSE_CHECKSUM_VALIDATION"],
    )
};

pub(crate) const ACCOUNT_ID_ENDPOINT_MODE: Setting = Setting {
    format: Format::OneOf(&["preferred", "required", "disabled"]),
    default: Some("preferred"),
    ..text(
        "account_id_endpoint_mode",
        &["AWS_ACCOUNT_ID_ENDPOINT_MODE"],
    )
};

pub(crate) const UA_APP_ID: Setting = Setting {
    format: Format::AppName,
    argument: Some("app_name"),
    ..text("sdk_ua_app_id", &["AWS_SDK_UA_APP_ID"])
};

pub(crate) const DISABLE_CLOCK_SKEW_CORRECTION: Setting = flag(
    "disable_clock_skew_correction",
    &["AWS_DISABLE_CLOCK_SKEW_CORRECTION"],
);

pub(crate) const AUTH_SCHEME_PREFERENCE: Setting =
    text("auth_scheme_preference", &["AWS_AUTH_SCHEME_PREFERENCE"]);

pub(crate) const SIGV4A_SIGNING_REGION_SET: Setting = text(
    "sigv4a_signing_region_set",
    &["AWS_SIGV4A_SIGNING_REGION_SET"],
);

pub(crate) const S3_USE_ARN_REGION: Setting = Setting {
    default: Some("true"),
    ..flag("s3_use_arn_region", &["AWS_S3_USE_ARN_REGION"])
};

pub(crate) const S3_DISABLE_MULTIREGION_ACCESS_POINTS: Setting = flag(
    "s3_disable_multiregion_access_points",
    &["AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS"],
);

/// The SDK's S3 client reads this one by itself.
const S3_DISABLE_EXPRESS_SESSION_AUTH: Setting = flag(
    "s3_disable_express_session_auth",
    &["AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"],
);

/// All settings but the profile, the region and the endpoint, in the order of an explanation, which leaves out the
/// [`RARE`] ones unless they are set.
pub(crate) const SETTINGS: &[Setting] = &[
    RETRY_MODE,
    MAX_ATTEMPTS,
    USE_FIPS,
    USE_DUALSTACK,
    IGNORE_CONFIGURED_ENDPOINT_URLS,
    DISABLE_REQUEST_COMPRESSION,
    REQUEST_MIN_COMPRESSION_SIZE,
    REQUEST_CHECKSUM_CALCULATION,
    RESPONSE_CHECKSUM_VALIDATION,
    ACCOUNT_ID_ENDPOINT_MODE,
    UA_APP_ID,
    DISABLE_CLOCK_SKEW_CORRECTION,
    AUTH_SCHEME_PREFERENCE,
    SIGV4A_SIGNING_REGION_SET,
    S3_USE_ARN_REGION,
    S3_DISABLE_MULTIREGION_ACCESS_POINTS,
    S3_DISABLE_EXPRESS_SESSION_AUTH,
];

/// Settings that few programs need.
pub(crate) const RARE: [&str; 6] = [
    DISABLE_CLOCK_SKEW_CORRECTION.name,
    AUTH_SCHEME_PREFERENCE.name,
    SIGV4A_SIGNING_REGION_SET.name,
    S3_USE_ARN_REGION.name,
    S3_DISABLE_MULTIREGION_ACCESS_POINTS.name,
    S3_DISABLE_EXPRESS_SESSION_AUTH.name,
];
