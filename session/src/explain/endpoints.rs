//! Endpoints of single services, such as `AWS_ENDPOINT_URL_S3`.

use super::ExplainedSetting;
use crate::lookup::{IGNORE_CONFIGURED_ENDPOINT_URLS, service_endpoint};
use crate::{Session, redact};

/// Service ids as the SDK knows them.
const SERVICES: [&str; 6] = ["DynamoDB", "EC2", "IAM", "S3", "SQS", "STS"];

/// The services whose endpoint differs from that of all services.
pub(super) fn explain(session: &Session) -> Vec<ExplainedSetting> {
    // An endpoint given to the builder comes before any service's own.
    let given = session.inner.settings.endpoint_url.is_some();
    if given || session.lookup().flag(&IGNORE_CONFIGURED_ENDPOINT_URLS) == Some(true) {
        return Vec::new();
    }
    let services = SERVICES.iter();
    services
        .filter_map(|service| explain_one(session, service))
        .collect()
}

fn explain_one(session: &Session, service: &str) -> Option<ExplainedSetting> {
    let found = service_endpoint(session.lookup(), service)?;
    let endpoint_url = found.value?;
    if session.endpoint_url() == Some(endpoint_url.as_str()) {
        return None;
    }
    Some(ExplainedSetting {
        name: format!("endpoint_url ({service})"),
        value: Some(redact::url(&endpoint_url).into_owned()),
        source: found.source,
        other_sources: Vec::new(),
    })
}
