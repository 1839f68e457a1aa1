//! The settings that say who, where and how, and the places that each may come from.

/// What a value must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Any text.
    Text,
    /// A region's name.
    Region,
    /// An absolute `http` or `https` URL.
    Url,
    /// `true` or `false`.
    Bool,
    /// A whole number of at least 1.
    Positive,
    /// A whole number up to this.
    UpTo(u32),
    /// One of these words, in any case.
    OneOf(&'static [&'static str]),
}

/// A setting: its name, its shape and the places that it may come from.
#[derive(Debug)]
pub(crate) struct Setting {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The builder's argument.
    pub(crate) argument: Option<&'static str>,
    /// Environment variables, the strongest first.
    pub(crate) variables: &'static [&'static str],
    /// The key in the profile.
    pub(crate) key: Option<&'static str>,
    /// What holds when nobody says anything.
    pub(crate) default: Option<&'static str>,
    /// The SDK panics when a variable is there but empty.
    pub(crate) panics_when_empty: bool,
}

const PLAIN: Setting = Setting {
    name: "",
    kind: Kind::Text,
    argument: None,
    variables: &[],
    key: None,
    default: None,
    panics_when_empty: false,
};

/// boto3 also reads `AWS_DEFAULT_PROFILE`; no other SDK does, so neither does this.
pub(crate) const PROFILE: Setting = Setting {
    name: "profile",
    argument: Some("profile_name"),
    variables: &["AWS_PROFILE"],
    default: Some("default"),
    ..PLAIN
};

pub(crate) const REGION: Setting = Setting {
    name: "region",
    kind: Kind::Region,
    argument: Some("region_name"),
    variables: &["AWS_REGION", "AWS_DEFAULT_REGION"],
    key: Some("region"),
    ..PLAIN
};

pub(crate) const ENDPOINT_URL: Setting = Setting {
    name: "endpoint_url",
    kind: Kind::Url,
    argument: Some("endpoint_url"),
    variables: &["AWS_ENDPOINT_URL"],
    key: Some("endpoint_url"),
    ..PLAIN
};

const fn flag(name: &'static str, variables: &'static [&'static str]) -> Setting {
    Setting {
        name,
        kind: Kind::Bool,
        variables,
        key: Some(name),
        default: Some("false"),
        ..PLAIN
    }
}

/// The rest, all of which the SDK reads by itself: listed so that they can be checked before it
/// does, and explained after.
pub(crate) const SETTINGS: &[Setting] = &[
    Setting {
        name: "retry_mode",
        kind: Kind::OneOf(&["standard", "adaptive"]),
        variables: &["AWS_RETRY_MODE"],
        key: Some("retry_mode"),
        default: Some("standard"),
        panics_when_empty: true,
        ..PLAIN
    },
    Setting {
        name: "max_attempts",
        kind: Kind::Positive,
        variables: &["AWS_MAX_ATTEMPTS"],
        key: Some("max_attempts"),
        default: Some("3"),
        panics_when_empty: true,
        ..PLAIN
    },
    flag("use_fips_endpoint", &["AWS_USE_FIPS_ENDPOINT"]),
    flag("use_dualstack_endpoint", &["AWS_USE_DUALSTACK_ENDPOINT"]),
    flag(
        "ignore_configured_endpoint_urls",
        &["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"],
    ),
    flag(
        "disable_request_compression",
        &["AWS_DISABLE_REQUEST_COMPRESSION"],
    ),
    Setting {
        name: "request_min_compression_size_bytes",
        kind: Kind::UpTo(10_485_760),
        variables: &["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"],
        key: Some("request_min_compression_size_bytes"),
        default: Some("10240"),
        ..PLAIN
    },
    Setting {
        name: "request_checksum_calculation",
        kind: Kind::OneOf(&["when_supported", "when_required"]),
        variables: &["AWS_REQUEST_CHECKSUM_CALCULATION"],
        key: Some("request_checksum_calculation"),
        default: Some("when_supported"),
        ..PLAIN
    },
    Setting {
        name: "response_checksum_validation",
        kind: Kind::OneOf(&["when_supported", "when_required"]),
        variables: &["AWS_RESPONSE_CHECKSUM_VALIDATION"],
        key: Some("response_checksum_validation"),
        default: Some("when_supported"),
        ..PLAIN
    },
    Setting {
        name: "account_id_endpoint_mode",
        kind: Kind::OneOf(&["preferred", "required", "disabled"]),
        variables: &["AWS_ACCOUNT_ID_ENDPOINT_MODE"],
        key: Some("account_id_endpoint_mode"),
        default: Some("preferred"),
        ..PLAIN
    },
    Setting {
        name: "sdk_ua_app_id",
        variables: &["AWS_SDK_UA_APP_ID"],
        key: Some("sdk_ua_app_id"),
        ..PLAIN
    },
];
