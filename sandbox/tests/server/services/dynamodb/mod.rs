//! `DynamoDB`, spoken to without an SDK, since the workspace has none for it.

mod errors;
mod streams;

use aws_credential_types::Credentials;
use sandbox::Sandbox;
use serde_json::{Value, json};

use super::root;
use super::signed::post;
use crate::support::raw;

/// Sends one operation; returns the status and the response.
async fn call(
    sandbox: &Sandbox,
    credentials: Credentials,
    operation: &str,
    body: &Value,
) -> (String, Value) {
    let target = format!("DynamoDB_20120810.{operation}");
    let headers = [
        ("content-type", "application/x-amz-json-1.0"),
        ("x-amz-target", target.as_str()),
    ];
    let body = body.to_string();
    let (status, body) = post(sandbox, credentials, "dynamodb", &headers, &body).await;
    (status, serde_json::from_str(&body).unwrap())
}

/// The kind and the message of an error, whose status is 400.
async fn refused(sandbox: &Sandbox, operation: &str, body: &Value) -> (String, String) {
    let (status, error) = call(sandbox, root(sandbox), operation, body).await;
    assert_eq!(status, "400", "{operation}: {error}");
    let kind = error["__type"].as_str().unwrap();
    let kind = kind.rsplit('#').next().unwrap().to_owned();
    let message = error["message"].as_str().or(error["Message"].as_str());
    (kind, message.unwrap_or_default().to_owned())
}

fn table() -> Value {
    json!({
        "TableName": "people",
        "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
        "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
        "BillingMode": "PAY_PER_REQUEST",
    })
}

#[tokio::test]
async fn an_item_that_is_put_is_found() {
    let sandbox = sandbox::start().await.unwrap();
    let call = async |operation, body| call(&sandbox, root(&sandbox), operation, &body).await;
    assert_eq!(call("CreateTable", table()).await.0, "200");
    let item = json!({"id": {"S": "1"}, "name": {"S": "Ada"}});
    let put = json!({"TableName": "people", "Item": item});
    assert_eq!(call("PutItem", put).await.0, "200");
    let get = json!({"TableName": "people", "Key": {"id": {"S": "1"}}});
    assert_eq!(
        call("GetItem", get).await,
        ("200".to_owned(), json!({"Item": item}))
    );
}

#[tokio::test]
async fn a_missing_table_is_an_error_of_its_own() {
    let sandbox = sandbox::start().await.unwrap();
    let body = json!({"TableName": "nowhere"});
    let (status, error) = call(&sandbox, root(&sandbox), "DescribeTable", &body).await;
    assert_eq!(status, "400");
    let kind = error["__type"].as_str().unwrap();
    assert!(kind.ends_with("#ResourceNotFoundException"), "{error}");
}

#[tokio::test]
async fn refused_credentials_are_worded_as_dynamodb_words_them() {
    let sandbox = sandbox::start().await.unwrap();
    let refused = async |id: &str, secret: &str| {
        let credentials = Credentials::new(id, secret, None, None, "test");
        let (status, error) = call(&sandbox, credentials, "ListTables", &json!({})).await;
        assert_eq!(status, "400");
        error["__type"].as_str().unwrap().to_owned()
    };
    let unknown = refused("AKIAUNKNOWN", "secret-example").await;
    assert!(
        unknown.ends_with("#UnrecognizedClientException"),
        "{unknown}"
    );
    let forged = refused("AKIAEXAMPLE", "wrong").await;
    assert!(forged.ends_with("#InvalidSignatureException"), "{forged}");
}

#[tokio::test]
async fn a_service_that_is_not_there_is_named() {
    let sandbox = sandbox::start().await.unwrap();
    let request = "GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
                   authorization: AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260131/us-east-1/lambda/aws4_request\r\n\r\n";
    let answer = raw(&sandbox, request).await;
    assert!(answer.contains("has no service"), "{answer}");
}

#[tokio::test]
async fn limits_and_endpoints_are_described() {
    let sandbox = sandbox::start().await.unwrap();
    let (status, limits) = call(&sandbox, root(&sandbox), "DescribeLimits", &json!({})).await;
    assert_eq!(status, "200");
    assert_eq!(limits["TableMaxReadCapacityUnits"], 40_000);
    let (status, endpoints) = call(&sandbox, root(&sandbox), "DescribeEndpoints", &json!({})).await;
    assert_eq!(status, "200");
    let address = endpoints["Endpoints"][0]["Address"].as_str().unwrap();
    assert_eq!(format!("http://{address}"), sandbox.endpoint_url());
}
