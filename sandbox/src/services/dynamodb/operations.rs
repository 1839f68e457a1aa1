//! An operation by its name: JSON in, JSON out.

use dynoxide::actions::create_table::{CreateTableRequest, CreateTableResponse};
use dynoxide::{Database, DynoxideError};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{streams, unreadable};

/// Gives `exists` and `run` from one list of operations and what carries each out.
macro_rules! operations {
    ($($name:literal => $function:expr,)*) => {
        /// Whether there is an operation of this name.
        pub(super) fn exists(operation: &str) -> bool {
            matches!(operation, $($name)|*)
        }

        /// Runs an operation that exists.
        pub(super) fn run(
            database: &Database,
            operation: &str,
            body: &[u8],
        ) -> Result<String, DynoxideError> {
            match operation {
                $($name => write(&$function(database, read(operation, body)?)?),)*
                _ => Err(DynoxideError::InternalServerError(format!("no operation {operation}"))),
            }
        }
    };
}

operations! {
    "BatchExecuteStatement" => Database::batch_execute_statement,
    "BatchGetItem" => Database::batch_get_item,
    "BatchWriteItem" => Database::batch_write_item,
    "CreateTable" => create_table,
    "DeleteItem" => Database::delete_item,
    "DeleteTable" => Database::delete_table,
    "DescribeStream" => streams::describe,
    "DescribeTable" => Database::describe_table,
    "DescribeTimeToLive" => Database::describe_time_to_live,
    "ExecuteStatement" => Database::execute_statement,
    "ExecuteTransaction" => Database::execute_transaction,
    "GetItem" => Database::get_item,
    "GetRecords" => Database::get_records,
    "GetShardIterator" => streams::iterator,
    "ListStreams" => Database::list_streams,
    "ListTables" => Database::list_tables,
    "ListTagsOfResource" => Database::list_tags_of_resource,
    "PutItem" => Database::put_item,
    "Query" => Database::query,
    "Scan" => Database::scan,
    "TagResource" => Database::tag_resource,
    "TransactGetItems" => Database::transact_get_items,
    "TransactWriteItems" => Database::transact_write_items,
    "UntagResource" => Database::untag_resource,
    "UpdateItem" => Database::update_item,
    "UpdateTable" => Database::update_table,
    "UpdateTimeToLive" => Database::update_time_to_live,
}

/// Without a billing mode, a table is provisioned, and its throughput is required then.
fn create_table(
    database: &Database,
    mut request: CreateTableRequest,
) -> Result<CreateTableResponse, DynoxideError> {
    let mode = request.billing_mode.take();
    request.billing_mode = mode.or_else(|| Some("PROVISIONED".to_owned()));
    database.create_table(request)
}

fn read<T: DeserializeOwned>(operation: &str, body: &[u8]) -> Result<T, DynoxideError> {
    serde_json::from_slice(body).map_err(|error| unreadable::describe(operation, &error))
}

fn write<T: Serialize>(response: &T) -> Result<String, DynoxideError> {
    serde_json::to_string(response)
        .map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}
