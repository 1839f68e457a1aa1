//! Endpoints of single services: `AWS_ENDPOINT_URL_S3` and its like.

use aws_types::service_config::ServiceConfigKey;

use super::Explained;
use crate::{Session, Source};

/// Service ids as the SDK knows them.
const SERVICES: [&str; 6] = ["DynamoDB", "EC2", "IAM", "S3", "SQS", "STS"];

/// The services whose endpoint differs from that of all services.
pub(super) fn explain(session: &Session) -> Vec<Explained> {
    // An endpoint given to the builder is stronger than any service's own.
    if session.inner.settings.endpoint_url.is_some() {
        return Vec::new();
    }
    let services = SERVICES.iter();
    services
        .filter_map(|service| explain_one(session, service))
        .collect()
}

fn explain_one(session: &Session, service: &str) -> Option<Explained> {
    let key = ServiceConfigKey::builder()
        .service_id(service)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build()
        .ok()?;
    let endpoint_url = session.sdk_config().service_config()?.load_config(key)?;
    if session.endpoint_url() == Some(endpoint_url.as_str()) {
        return None;
    }
    let variable = format!("AWS_ENDPOINT_URL_{}", service.to_uppercase());
    let source = if session.variable(&variable).is_some() {
        Source::Variable(variable)
    } else {
        Source::Profile {
            profile: session.profile_name().to_owned(),
            key: "services".to_owned(),
        }
    };
    Some(Explained {
        name: format!("endpoint_url ({service})"),
        value: Some(endpoint_url),
        source,
        passed_over: Vec::new(),
    })
}
