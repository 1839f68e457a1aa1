//! The status and the date of an HTTP response, which the SDK's output does not have.

use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// An interceptor for one call, which remembers its last attempt. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed(Arc<Mutex<Attempt>>);

#[derive(Clone, Debug, Default)]
struct Attempt {
    attempts: u32,
    status: Option<u16>,
    date: Option<String>,
}

impl Observed {
    /// The status of the response, when it was a success. A mocked output has no HTTP response.
    pub(super) fn success(&self) -> Option<u16> {
        let status = self.last().status;
        status.filter(|status| (200..300).contains(status))
    }

    /// How often the SDK sent the request.
    pub(super) fn attempts(&self) -> u32 {
        self.last().attempts
    }

    /// The `Date` header: the server's clock.
    pub(super) fn date(&self) -> Option<String> {
        self.last().date
    }

    fn last(&self) -> Attempt {
        self.update(|seen| seen.clone())
    }

    fn update<T>(&self, change: impl FnOnce(&mut Attempt) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[dyn_dispatch_hint]
impl Intercept for Observed {
    fn name(&self) -> &'static str {
        "Observed"
    }

    fn read_before_transmit(
        &self,
        _: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.update(|seen| {
            seen.attempts += 1;
            (seen.status, seen.date) = (None, None);
        });
        Ok(())
    }

    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response();
        self.update(|seen| {
            seen.status = Some(response.status().as_u16());
            seen.date = response.headers().get("date").map(str::to_owned);
        });
        Ok(())
    }
}
