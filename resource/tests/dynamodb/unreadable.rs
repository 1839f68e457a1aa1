//! Responses that cannot be read.

use aws_sdk_dynamodb::Client;
use resource::Kind;
use resource::dynamodb::DynamoDb;
use sandbox::Fault;
use sandbox::fault::WrongBody;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::World;

#[tokio::test]
async fn a_web_page_in_place_of_a_response_did_not_come_from_dynamodb() {
    let world = World::new().await;
    let table = world.dynamodb.table("users");
    let page = Fault::on("DescribeTable").every(1).body(WrongBody::Html);
    world.sandbox.fault(page);
    let error = table.load().await.unwrap_err();
    assert_eq!(error.kind(), Some(Kind::NotFromService), "{error}");
    let text = error.to_string();
    assert!(text.contains("did not come from DynamoDB"), "{text}");
    assert!(!text.contains("S3"), "{text}");
}

#[tokio::test]
async fn a_document_that_is_no_response_came_from_the_service_all_the_same() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let read = stream.read(&mut request).await.unwrap();
        assert!(read > 0);
        let body = r#"{"Table": "users"}"#;
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
        let response = head + body;
        stream.write_all(response.as_bytes()).await.unwrap();
    });
    let world = World::new().await;
    let config = world.dynamodb.client().config().to_builder();
    let config = config.endpoint_url(format!("http://{address}")).build();
    let table = DynamoDb::from_client(Client::from_conf(config)).table("users");
    let error = table.load().await.unwrap_err();
    server.await.unwrap();
    assert_eq!(error.kind(), Some(Kind::Unreadable), "{error}");
    let text = error.to_string();
    assert!(text.contains("cannot read the response"), "{text}");
}
