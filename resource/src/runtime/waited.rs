//! The end of the SDK's waiters.

use std::error::Error as StdError;
use std::fmt::Debug;
use std::time::Duration;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::waiters::FinalPoll;
use aws_smithy_runtime_api::client::waiters::error::WaiterError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use client::error::Subject;

/// The last response, if the state that was waited for has one, or why it did not come.
///
/// # Errors
///
/// [`client::Error::Deadline`] when time ran out; what the last request failed with; [`client::Error::Integrity`] when
/// the thing reached a state from which the other cannot come.
pub fn waited<O, E>(
    awaited: &'static str,
    max_wait: Duration,
    polled: Result<FinalPoll<O, SdkError<E, HttpResponse>>, WaiterError<O, E>>,
) -> client::Result<Option<O>>
where
    O: Debug,
    E: StdError + ProvideErrorMetadata + Send + Sync + 'static,
{
    let subject = Subject::default();
    match polled {
        Ok(last) => Ok(last.into_result().ok()),
        Err(WaiterError::ExceededMaxWait(_)) => Err(client::Error::Deadline {
            subject,
            awaited,
            waited: max_wait,
        }),
        Err(WaiterError::OperationFailed(failed)) => Err(failed.into_error().into()),
        Err(WaiterError::FailureState(state)) => match state.into_final_poll().into_result() {
            Err(error) => Err(client::Error::Integrity {
                subject,
                reason: format!("{awaited}: {}", error.meta()),
            }),
            Ok(_) => Err(client::Error::Integrity {
                subject,
                reason: format!("{awaited}: it will not come to that any more"),
            }),
        },
        Err(error) => Err(client::Error::Invalid(error.to_string())),
    }
}
