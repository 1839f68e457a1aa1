//! Headers that other servers than S3 write in other forms.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextMut;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::Headers;
use aws_smithy_types::DateTime;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::date_time::Format;

use crate::decode::lenient_date;

/// The headers with a date, and the form in which the SDK reads it.
const DATES: [(&str, Format); 3] = [
    ("last-modified", Format::HttpDate),
    ("x-amz-abort-date", Format::HttpDate),
    (
        "x-amz-object-lock-retain-until-date",
        Format::DateTimeWithOffset,
    ),
];

/// The headers that are true or false.
const FLAGS: [&str; 2] = [
    "x-amz-delete-marker",
    "x-amz-server-side-encryption-bucket-key-enabled",
];

/// Rewrites dates and booleans in the headers of a response into the one form that the SDK reads.
///
/// The SDK refuses a whole response for a `Last-Modified` such as `2024-01-31T23:59:59Z`, and for `True`. boto3 reads both.
///
/// ```
/// use aws_sdk_s3::config::Config;
/// use client::LenientHeaders;
///
/// let config = Config::builder().interceptor(LenientHeaders::new()).build();
/// # let _ = config;
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct LenientHeaders(());

impl LenientHeaders {
    /// An interceptor for [`interceptor`](aws_sdk_s3::config::Builder::interceptor) of a client's configuration.
    #[must_use]
    pub fn new() -> Self {
        Self(())
    }
}

#[dyn_dispatch_hint]
impl Intercept for LenientHeaders {
    fn name(&self) -> &'static str {
        "LenientHeaders"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _components: &RuntimeComponents,
        _config: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let headers = context.response_mut().headers_mut();
        for (name, format) in DATES {
            if let Some(date) = rewritten_date(headers, name, format) {
                headers.insert(name, date);
            }
        }
        for name in FLAGS {
            let flag = headers.get(name).map(str::to_ascii_lowercase);
            if let Some(flag) = flag.filter(|flag| flag == "true" || flag == "false") {
                headers.insert(name, flag);
            }
        }
        Ok(())
    }
}

/// The date in the SDK's form, if it has another one that is known.
fn rewritten_date(headers: &Headers, name: &str, format: Format) -> Option<String> {
    let value = headers.get(name)?;
    if DateTime::from_str(value, format).is_ok() {
        return None;
    }
    let written = match format {
        Format::HttpDate => Format::HttpDate,
        _ => Format::DateTime,
    };
    lenient_date(value)?.fmt(written).ok()
}
