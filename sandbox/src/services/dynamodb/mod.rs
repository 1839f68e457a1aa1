//! `DynamoDB`.
//!
//! | File | Concept |
//! |---|---|
//! | `account.rs` | operations that are about no table: limits and endpoints |
//! | `arns.rs` | the region and the account of ARNs |
//! | `operations.rs` | an operation by its name: JSON in, JSON out |
//! | `streams.rs` | shards of a stream, with ids that AWS's SDKs accept |
//! | `unreadable.rs` | the error of a request that does not fit its operation |

mod account;
mod arns;
mod operations;
mod streams;
mod unreadable;

use std::sync::OnceLock;

use dynoxide::Database;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use s3s::Body;

use super::call::{Call, account as account_of};
use super::failure::Failure;
use crate::server::Key;
use arns::Home;

/// `DynamoDB`, in memory. The database is made when first asked for, since most sandboxes never are.
#[derive(Default)]
pub(super) struct DynamoDb(OnceLock<Database>);

impl DynamoDb {
    /// # Errors
    ///
    /// `UnknownOperationException` for an operation that is not there; `InternalServerError` when no database can be
    /// made or an operation dies.
    pub(super) async fn handle(
        &self,
        call: &Call,
        caller: Option<&Key>,
    ) -> Result<Response<Body>, Failure> {
        if let Some(body) = account::describe(call) {
            return Ok(response(200, body));
        }
        if !operations::exists(&call.operation) {
            return Err(unknown(&call.operation));
        }
        let database = self.database()?;
        let home = Home {
            region: call.region().to_owned(),
            account: account_of(caller),
        };
        let operation = call.operation.clone();
        let body = home.to_database(&operation, &call.body);
        // The database blocks, and the caller's runtime may have one thread only.
        let work =
            tokio::task::spawn_blocking(move || operations::run(&database, &operation, &body));
        let result = work.await.map_err(|error| internal(&error))?;
        Ok(match result {
            Ok(body) => response(200, home.to_caller(&call.operation, body)),
            Err(error) => response(error.status_code(), home.error(&error.to_json())),
        })
    }

    fn database(&self) -> Result<Database, Failure> {
        if let Some(database) = self.0.get() {
            return Ok(database.clone());
        }
        let database = Database::memory().map_err(|error| internal(&error))?;
        Ok(self.0.get_or_init(|| database).clone())
    }
}

fn internal(error: &dyn std::fmt::Display) -> Failure {
    Failure::new(500, "InternalServerError", error.to_string())
}

fn unknown(operation: &str) -> Failure {
    let message = format!("The sandbox's DynamoDB has no operation {operation:?}");
    Failure::new(400, "UnknownOperationException", message)
}

fn response(status: u16, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let json = HeaderValue::from_static("application/x-amz-json-1.0");
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}
