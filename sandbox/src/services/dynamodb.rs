//! `DynamoDB`.

use std::sync::OnceLock;

use dynoxide::{Database, DynoxideError};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};
use s3s::Body;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::call::Call;
use super::failure::Failure;

/// `DynamoDB`, in memory. The database is made when first asked for, since most sandboxes never are.
#[derive(Default)]
pub(super) struct DynamoDb(OnceLock<Database>);

impl DynamoDb {
    /// # Errors
    ///
    /// `InternalServerError` when no database can be made or an operation dies.
    pub(super) async fn handle(&self, call: &Call) -> Result<Response<Body>, Failure> {
        let database = self.database()?;
        let (operation, body) = (call.operation.clone(), call.body.clone());
        // The database blocks, and the caller's runtime may have one thread only.
        let work = tokio::task::spawn_blocking(move || run(&database, &operation, &body));
        let result = work.await.map_err(|error| internal(&error))?;
        let (status, body) = match result {
            Ok(body) => (200, body),
            Err(error) => (error.status_code(), error.to_json()),
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() =
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let json = HeaderValue::from_static("application/x-amz-json-1.0");
        response.headers_mut().insert(CONTENT_TYPE, json);
        Ok(response)
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

/// Runs an operation: JSON in, JSON out.
fn run(database: &Database, operation: &str, body: &[u8]) -> Result<String, DynoxideError> {
    macro_rules! operations {
        ($($name:literal => $method:ident,)*) => {
            match operation {
                $($name => write(&database.$method(read(body)?)?),)*
                _ => Err(unknown(operation)),
            }
        };
    }
    operations! {
        "BatchExecuteStatement" => batch_execute_statement,
        "BatchGetItem" => batch_get_item,
        "BatchWriteItem" => batch_write_item,
        "CreateTable" => create_table,
        "DeleteItem" => delete_item,
        "DeleteTable" => delete_table,
        "DescribeStream" => describe_stream,
        "DescribeTable" => describe_table,
        "DescribeTimeToLive" => describe_time_to_live,
        "ExecuteStatement" => execute_statement,
        "ExecuteTransaction" => execute_transaction,
        "GetItem" => get_item,
        "GetRecords" => get_records,
        "GetShardIterator" => get_shard_iterator,
        "ListStreams" => list_streams,
        "ListTables" => list_tables,
        "ListTagsOfResource" => list_tags_of_resource,
        "PutItem" => put_item,
        "Query" => query,
        "Scan" => scan,
        "TagResource" => tag_resource,
        "TransactGetItems" => transact_get_items,
        "TransactWriteItems" => transact_write_items,
        "UntagResource" => untag_resource,
        "UpdateItem" => update_item,
        "UpdateTable" => update_table,
        "UpdateTimeToLive" => update_time_to_live,
    }
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, DynoxideError> {
    serde_json::from_slice(body)
        .map_err(|error| DynoxideError::SerializationException(error.to_string()))
}

fn write<T: Serialize>(response: &T) -> Result<String, DynoxideError> {
    serde_json::to_string(response)
        .map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}

fn unknown(operation: &str) -> DynoxideError {
    DynoxideError::ValidationException(format!("{operation} is no operation of this service"))
}
