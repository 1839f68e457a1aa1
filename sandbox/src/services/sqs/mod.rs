//! SQS, in memory.
//!
//! | File | Concept |
//! |---|---|
//! | `parameters.rs` | the parameters of a request, whichever protocol they came in |
//! | `query.rs` | the query protocol: forms in, XML out |
//! | `error.rs` | the errors, each with its name in both protocols |
//! | `operations.rs` | one function per operation |
//! | `batch.rs` | the rules of batches, and an outcome per entry |
//! | `receive.rs` | receiving, with long polling |
//! | `notifications.rs` | messages that S3 sends when objects change |
//! | `state.rs` | all queues, found by URL or ARN |
//! | `settings.rs` | a queue's attributes that can be set |
//! | `redrive.rs` | dead-letter queues, and moving messages back |
//! | `permissions.rs` | the queue's policy, one statement per label |
//! | `queue/` | one queue: its messages, visibility, groups, duplicates |

mod batch;
mod error;
mod notifications;
mod operations;
mod parameters;
mod permissions;
mod query;
mod queue;
mod receive;
mod redrive;
mod settings;
mod state;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use http::Response;
use http::header::{CONTENT_TYPE, HOST, HeaderValue};
use s3s::Body;
use serde_json::Value;
use tokio::sync::Notify;

use self::parameters::Parameters;
use self::state::State;
use super::call::{Call, Protocol};
use super::failure::Failure;
use super::response;
use crate::server::Key;

/// SQS, in memory.
#[derive(Debug, Default)]
pub(super) struct Sqs {
    state: Mutex<State>,
    /// Wakes the requests that wait for a message.
    changed: Notify,
}

/// Milliseconds since 1970, the unit of SQS's timestamps.
type Millis = u64;

/// What an operation knows of the request beside its parameters.
struct Context {
    region: String,
    account: String,
    /// The id of the caller, which a message's `SenderId` is.
    user_id: String,
    /// The server as the client reached it, as `http://127.0.0.1:4566`. Queue URLs begin with it.
    endpoint: String,
}

impl Sqs {
    /// # Errors
    ///
    /// As SQS words them, with the codes of both protocols.
    pub(super) async fn handle(
        &self,
        call: &Call,
        caller: Option<&Key>,
    ) -> Result<Response<Body>, Failure> {
        let parameters = Parameters::read(call)?;
        let context = Context::of(call, caller);
        let result = match call.operation.as_str() {
            "ReceiveMessage" => self.receive(&context, &parameters).await?,
            operation => {
                let result = operations::run(&mut self.lock(), operation, &context, &parameters)?;
                self.changed.notify_waiters();
                result
            }
        };
        Ok(match call.protocol {
            Protocol::Json => json(&result),
            Protocol::Query | Protocol::Ec2 => {
                response::xml(query::document(&call.operation, &result, &call.request_id))
            }
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing panics while the lock is held, and the queues stay usable if something did.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Context {
    fn of(call: &Call, caller: Option<&Key>) -> Self {
        let identity = caller.map(|key| key.identity.clone()).unwrap_or_default();
        let host = call.parts.headers.get(HOST);
        let host = host
            .and_then(|host| host.to_str().ok())
            .unwrap_or("localhost");
        Self {
            region: call.region().to_owned(),
            account: identity.account,
            user_id: identity.user_id,
            endpoint: format!("http://{host}"),
        }
    }
}

fn json(result: &Value) -> Response<Body> {
    let text = match result {
        // An operation that returns nothing has an empty body.
        Value::Null => String::new(),
        result => result.to_string(),
    };
    let mut response = Response::new(Body::from(text));
    let content_type = HeaderValue::from_static("application/x-amz-json-1.0");
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

/// A random id in the form of a UUID.
fn random_id() -> String {
    let hex = format!("{:032x}", fastrand::u128(..));
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}
