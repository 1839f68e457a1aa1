//! Which service a request is for, and the way through it.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt;
use http::request::Parts;
use http::{HeaderMap, Method, Response};
use s3s::Body;
use time::OffsetDateTime;

use super::call::{Call, Protocol, target};
use super::failure::Failure;
use super::{signature, sts};
use crate::fault::{Effect, Faults};
use crate::server::{Key, Keys, RequestFacts, Scope};

/// The longest body that is read: more than any operation of these services takes.
const LONGEST: usize = 16 * 1024 * 1024;

/// The services beside S3, as signatures name them.
const NAMES: &[&str] = &[
    "sts",
    #[cfg(feature = "dynamodb")]
    "dynamodb",
    #[cfg(feature = "sqs")]
    "sqs",
    #[cfg(feature = "iam")]
    "iam",
    #[cfg(feature = "ec2")]
    "ec2",
];

/// The services beside S3. STS is always there, since it tells who a caller is; each other is a feature.
pub(crate) struct Services {
    keys: Arc<Keys>,
    faults: Arc<Faults>,
    #[cfg(feature = "dynamodb")]
    dynamodb: super::dynamodb::DynamoDb,
    #[cfg(feature = "sqs")]
    sqs: Arc<super::sqs::Sqs>,
    #[cfg(feature = "iam")]
    iam: super::iam::Iam,
    #[cfg(feature = "ec2")]
    ec2: super::ec2::Ec2,
}

impl Services {
    pub(crate) fn new(keys: Arc<Keys>, faults: Arc<Faults>) -> Self {
        Self {
            keys,
            faults,
            #[cfg(feature = "dynamodb")]
            dynamodb: super::dynamodb::DynamoDb::default(),
            #[cfg(feature = "sqs")]
            sqs: Arc::default(),
            #[cfg(feature = "iam")]
            iam: super::iam::Iam::default(),
            #[cfg(feature = "ec2")]
            ec2: super::ec2::Ec2::default(),
        }
    }

    /// Where S3's notifications go.
    #[cfg(feature = "sqs")]
    pub(crate) fn queues(&self) -> Arc<dyn crate::s3::notification::Queues> {
        self.sqs.clone()
    }

    /// The service that a request is for, unless that is S3.
    ///
    /// A signed request names its service. An unsigned one is S3's, but for those forms that S3 does not
    /// have.
    pub(crate) fn of(parts: &Parts) -> Option<String> {
        if let Some(scope) = Scope::of(parts) {
            return (scope.service != "s3").then_some(scope.service);
        }
        match target(&parts.headers) {
            Some(target) if target.starts_with("DynamoDB") => Some("dynamodb".to_owned()),
            Some(target) if target.starts_with("AmazonSQS") => Some("sqs".to_owned()),
            // Roles are assumed with a web identity before there is a key to sign with.
            _ if parts.method == Method::POST && is_form(&parts.headers) => Some("sts".to_owned()),
            _ => None,
        }
    }

    /// Responds to a request for one of the services.
    pub(crate) async fn respond(
        &self,
        service: &str,
        parts: Parts,
        mut body: Body,
        facts: &RequestFacts,
        request_id: &str,
    ) -> Response<Body> {
        let bytes = body.store_all_limited(LONGEST).await;
        let too_long = bytes.is_err();
        let call = Call::new(service, parts, bytes.unwrap_or_default(), request_id);
        if too_long {
            let message = "The request's body is too long or broke off";
            return Failure::new(413, "RequestEntityTooLarge", message).answer(&call);
        }
        let outcome = AssertUnwindSafe(self.run(&call, facts))
            .catch_unwind()
            .await;
        // The services are other people's code, and a panic in one should not cost the connection.
        let died = || Err(Failure::new(500, "InternalFailure", "The service failed"));
        outcome
            .unwrap_or_else(|_| died())
            .unwrap_or_else(|failure| failure.answer(&call))
    }

    async fn run(&self, call: &Call, facts: &RequestFacts) -> Result<Response<Body>, Failure> {
        if !NAMES.contains(&call.service.as_str()) {
            return Err(unknown(&call.service));
        }
        let caller = self.caller(call)?;
        let verdict = self.faults.judge(&call.operation);
        facts.note(|facts| {
            facts.operation.clone_from(&call.operation);
            facts.verdict = verdict.clone();
        });
        if !verdict.delay.is_zero() {
            tokio::time::sleep(verdict.delay).await;
        }
        signature::check_time(call, (OffsetDateTime::now_utc() + verdict.skew()).into())?;
        refuse(verdict.effect.as_ref())?;
        match call.service.as_str() {
            "sts" => sts::handle(call, caller.as_ref(), &self.keys),
            #[cfg(feature = "dynamodb")]
            "dynamodb" => self.dynamodb.handle(call, caller.as_ref()).await,
            #[cfg(feature = "sqs")]
            "sqs" => self.sqs.handle(call, caller.as_ref()).await,
            #[cfg(feature = "iam")]
            "iam" => self.iam.handle(call, caller.as_ref(), &self.keys).await,
            #[cfg(feature = "ec2")]
            "ec2" => self.ec2.handle(call, caller.as_ref()),
            other => Err(unknown(other)),
        }
    }

    /// Whose key signed the request.
    fn caller(&self, call: &Call) -> Result<Option<Key>, Failure> {
        let web = matches!(
            call.operation.as_str(),
            "AssumeRoleWithWebIdentity" | "AssumeRoleWithSAML"
        );
        if web && call.protocol == Protocol::Query && call.scope.is_none() {
            if self.keys.open_web_identity {
                return Ok(None);
            }
            let message = "Not authorized to perform sts:AssumeRoleWithWebIdentity: the sandbox has private keys. \
                           Start it with --open-web-identity to allow it.";
            return Err(Failure::new(403, "AccessDenied", message));
        }
        signature::verify(call, &self.keys).map(Some)
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let form = "application/x-www-form-urlencoded";
    let value = headers.get(http::header::CONTENT_TYPE);
    value.is_some_and(|value| value.as_bytes().starts_with(form.as_bytes()))
}

/// The error that keeps a call with this fault from being carried out.
fn refuse(effect: Option<&Effect>) -> Result<(), Failure> {
    let message = "This is a fault that the sandbox was told to make";
    match effect {
        Some(Effect::Status { status, code }) => Err(Failure::new(*status, code, message)),
        // Other faults put a response of their own in the place of this one.
        Some(effect) if !effect.carries_out() => Err(Failure::new(500, "InternalFailure", message)),
        _ => Ok(()),
    }
}

fn unknown(service: &str) -> Failure {
    let names = NAMES.join(", ");
    let message = format!("The sandbox has no service {service:?}; it has s3, {names}");
    Failure::new(501, "UnknownService", message)
}
