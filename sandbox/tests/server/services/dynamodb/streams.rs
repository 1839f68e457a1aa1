//! A stream is read by its shard.

use serde_json::json;

use super::super::root;
use super::{call, refused, table};

#[tokio::test]
async fn a_stream_is_read_by_a_shard_id_that_sdks_accept() {
    let sandbox = sandbox::start().await.unwrap();
    let call = async |operation, body| {
        let (status, response) = call(&sandbox, root(&sandbox), operation, &body).await;
        assert_eq!(status, "200", "{operation}: {response}");
        response
    };
    let mut body = table();
    body["StreamSpecification"] = json!({"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"});
    let created = call("CreateTable", body).await;
    let arn = &created["TableDescription"]["LatestStreamArn"];
    let text = arn.as_str().unwrap();
    let table = "arn:aws:dynamodb:us-east-1:123456789012:table/people";
    assert!(text.starts_with(&format!("{table}/stream/")), "{text}");
    assert_eq!(created["TableDescription"]["TableArn"], table);
    let streams = call("ListStreams", json!({})).await;
    assert_eq!(&streams["Streams"][0]["StreamArn"], arn);
    let behind = json!({"ExclusiveStartStreamArn": arn});
    assert_eq!(call("ListStreams", behind).await["Streams"], json!([]));
    let put = json!({"TableName": "people", "Item": {"id": {"S": "1"}}});
    call("PutItem", put).await;
    let stream = call("DescribeStream", json!({"StreamArn": arn})).await;
    let shard = &stream["StreamDescription"]["Shards"][0];
    let id = shard["ShardId"].as_str().unwrap();
    assert!((28..=65).contains(&id.len()), "{id}");
    assert_eq!(
        shard["SequenceNumberRange"].get("EndingSequenceNumber"),
        None
    );
    let from =
        |id: &str| json!({"StreamArn": arn, "ShardId": id, "ShardIteratorType": "TRIM_HORIZON"});
    let iterator = call("GetShardIterator", from(id)).await;
    let records = call("GetRecords", iterator).await;
    assert_eq!(
        records["Records"][0]["dynamodb"]["NewImage"],
        json!({"id": {"S": "1"}})
    );
    assert_eq!(records["Records"][0]["awsRegion"], "us-east-1");
    let after = json!({"StreamArn": arn, "ExclusiveStartShardId": id});
    let rest = call("DescribeStream", after).await;
    assert_eq!(rest["StreamDescription"]["Shards"], json!([]));
    for (id, expected) in [
        ("shardId-1", "ValidationException"),
        (
            "shardId-00000000000000000000-00000000",
            "ResourceNotFoundException",
        ),
    ] {
        let (kind, _) = refused(&sandbox, "GetShardIterator", &from(id)).await;
        assert_eq!(kind, expected, "{id}");
    }
}
