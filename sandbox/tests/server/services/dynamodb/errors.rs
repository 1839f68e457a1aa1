//! Errors have `DynamoDB`'s words and kinds.

use sandbox::Fault;
use serde_json::json;

use super::super::root;
use super::{call, refused, table};

#[tokio::test]
async fn a_rejected_member_is_worded_as_dynamodb_words_it() {
    let sandbox = sandbox::start().await.unwrap();
    let short = "TableName must be at least 3 characters long and at most 255 characters long";
    let null = |member| {
        format!(
            "1 validation error detected: Value null at '{member}' failed to satisfy constraint: \
             Member must not be null"
        )
    };
    let cases = [
        ("CreateTable", json!({"TableName": "no"}), short.to_owned()),
        ("CreateTable", json!({"TableName": "n!"}), short.to_owned()),
        (
            "DescribeTable",
            json!({"TableName": "no"}),
            short.to_owned(),
        ),
        ("DeleteTable", json!({"TableName": "no"}), short.to_owned()),
        ("DescribeStream", json!({}), null("streamArn")),
        ("GetRecords", json!({}), null("shardIterator")),
    ];
    for (operation, body, message) in cases {
        assert_eq!(
            refused(&sandbox, operation, &body).await,
            ("ValidationException".to_owned(), message),
            "{operation}"
        );
    }
}

#[tokio::test]
async fn a_value_of_the_wrong_type_is_a_serialization_exception() {
    let sandbox = sandbox::start().await.unwrap();
    let cases = [
        (
            "GetRecords",
            json!({"ShardIterator": 23}),
            "NUMBER_VALUE cannot be converted to String",
        ),
        (
            "DescribeStream",
            json!({"StreamArn": true}),
            "TRUE_VALUE cannot be converted to String",
        ),
        (
            "DescribeStream",
            json!({"StreamArn": []}),
            "Unrecognized collection type class java.lang.String",
        ),
    ];
    for (operation, body, message) in cases {
        assert_eq!(
            refused(&sandbox, operation, &body).await,
            ("SerializationException".to_owned(), message.to_owned())
        );
    }
}

#[tokio::test]
async fn no_error_shows_how_the_database_marks_it() {
    let sandbox = sandbox::start().await.unwrap();
    assert_eq!(
        call(&sandbox, root(&sandbox), "CreateTable", &table())
            .await
            .0,
        "200"
    );
    let two = json!({"S": "a", "N": "1"});
    let cases = [
        (
            "PutItem",
            json!({"TableName": "people", "Item": {"id": two}}),
        ),
        (
            "PutItem",
            json!({"TableName": "people", "Item": {"id": {}}}),
        ),
        ("PutItem", json!({"TableName": "p!", "Item": {}})),
        (
            "GetItem",
            json!({"TableName": "people", "Key": {"id": two}}),
        ),
        (
            "UpdateItem",
            json!({"TableName": "people", "Key": {"id": {"S": "1"}}, "ReturnValues": "ALL"}),
        ),
        (
            "DeleteItem",
            json!({"TableName": "people", "Key": {"id": {"NULL": false}}}),
        ),
        ("Query", json!({"TableName": "people", "Select": "ALL"})),
        ("Scan", json!({"TableName": "people", "Limit": 0})),
        (
            "BatchWriteItem",
            json!({"RequestItems": {"people": [{"PutRequest": {"Item": {"id": two}}}]}}),
        ),
        ("ListTables", json!({"Limit": 1000})),
    ];
    for (operation, body) in cases {
        let (_, message) = refused(&sandbox, operation, &body).await;
        for word in ["VALIDATION", "SERIALIZATION", "at line"] {
            assert!(!message.contains(word), "{operation} {body}: {message}");
        }
    }
}

#[tokio::test]
async fn a_provisioned_table_needs_its_throughput() {
    let sandbox = sandbox::start().await.unwrap();
    let message = "One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits \
                   must both be specified when BillingMode is PROVISIONED";
    let refusal = ("ValidationException".to_owned(), message.to_owned());
    let mut body = table();
    body["BillingMode"] = json!("PROVISIONED");
    assert_eq!(refused(&sandbox, "CreateTable", &body).await, refusal);
    body.as_object_mut().unwrap().remove("BillingMode");
    assert_eq!(refused(&sandbox, "CreateTable", &body).await, refusal);
    body["ProvisionedThroughput"] = json!({"ReadCapacityUnits": 1, "WriteCapacityUnits": 1});
    assert_eq!(
        call(&sandbox, root(&sandbox), "CreateTable", &body).await.0,
        "200"
    );
}

#[tokio::test]
async fn an_operation_that_is_not_there_is_unknown_and_named() {
    let sandbox = sandbox::start().await.unwrap();
    let (kind, message) = refused(&sandbox, "CreateBackup", &json!({})).await;
    assert_eq!(kind, "UnknownOperationException");
    assert!(message.contains("CreateBackup"), "{message}");
}

#[tokio::test]
async fn a_fault_goes_wrong_on_dynamodb_too() {
    let sandbox = sandbox::start().await.unwrap();
    let throttled = "ProvisionedThroughputExceededException";
    sandbox.fault(Fault::on("ListTables").nth(1).status(400, throttled));
    let (kind, _) = refused(&sandbox, "ListTables", &json!({})).await;
    assert_eq!(kind, throttled);
    assert_eq!(
        call(&sandbox, root(&sandbox), "ListTables", &json!({}))
            .await
            .0,
        "200"
    );
}
