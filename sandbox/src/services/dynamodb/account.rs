//! Operations that are about no table.

use http::header::HOST;
use serde_json::{Value, json};

use super::super::call::Call;

/// The response to an operation that is about no table, if this is one.
pub(super) fn describe(call: &Call) -> Option<String> {
    let response = match call.operation.as_str() {
        "DescribeEndpoints" => endpoints(call),
        "DescribeLimits" => limits(),
        _ => return None,
    };
    Some(response.to_string())
}

/// The host that the request was sent to, so that a client that looks for its endpoint stays here.
fn endpoints(call: &Call) -> Value {
    let host = call.parts.headers.get(HOST);
    let host = host.and_then(|host| host.to_str().ok());
    let address = host.unwrap_or("localhost");
    json!({"Endpoints": [{"Address": address, "CachePeriodInMinutes": 1440}]})
}

/// The quotas of a new account. The sandbox does not enforce them.
fn limits() -> Value {
    json!({
        "AccountMaxReadCapacityUnits": 80_000,
        "AccountMaxWriteCapacityUnits": 80_000,
        "TableMaxReadCapacityUnits": 40_000,
        "TableMaxWriteCapacityUnits": 40_000,
    })
}
