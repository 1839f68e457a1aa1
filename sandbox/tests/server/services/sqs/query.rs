//! The query protocol, which older SDKs speak.

use sandbox::Sandbox;

use super::super::root;
use super::super::signed::post;

async fn call(sandbox: &Sandbox, form: &str) -> (String, String) {
    let form = format!("Version=2012-11-05&{form}");
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    post(sandbox, root(sandbox), "sqs", &headers, &form).await
}

async fn done(sandbox: &Sandbox, form: &str) -> String {
    let (status, body) = call(sandbox, form).await;
    assert_eq!(status, "200", "{body}");
    body
}

fn element<'a>(body: &'a str, name: &str) -> &'a str {
    let (_, rest) = body.split_once(&format!("<{name}>")).unwrap();
    rest.split_once("</").unwrap().0
}

#[tokio::test]
async fn a_queue_is_used_by_forms() {
    let sandbox = sandbox::start().await.unwrap();
    let made = "Action=CreateQueue&QueueName=jobs&Attribute.1.Name=VisibilityTimeout&Attribute.1.Value=5&Tag.1.Key=team&Tag.1.Value=a";
    let url = element(&done(&sandbox, made).await, "QueueUrl").to_owned();
    let sent = format!(
        "Action=SendMessage&QueueUrl={url}&MessageBody=a%26b&MessageAttribute.1.Name=n\
         &MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=v"
    );
    let sent = done(&sandbox, &sent).await;
    // MD5 of `a&b`.
    assert_eq!(
        element(&sent, "MD5OfMessageBody"),
        "b96e7bda9c9feee3259b177bd456b0a5"
    );
    let received = format!(
        "Action=ReceiveMessage&QueueUrl={url}&MaxNumberOfMessages=10&AttributeName.1=All&MessageAttributeName.1=All"
    );
    let received = done(&sandbox, &received).await;
    assert_eq!(element(&received, "Body"), "a&amp;b");
    assert!(
        received.contains("<Name>ApproximateReceiveCount</Name><Value>1</Value>"),
        "{received}"
    );
    assert!(
        received.contains("<StringValue>v</StringValue>"),
        "{received}"
    );
    let handle = element(&received, "ReceiptHandle").replace('+', "%2B");
    let deleted = format!(
        "Action=DeleteMessageBatch&QueueUrl={url}&DeleteMessageBatchRequestEntry.1.Id=a\
         &DeleteMessageBatchRequestEntry.1.ReceiptHandle={handle}"
    );
    let deleted = done(&sandbox, &deleted).await;
    let entry = "<DeleteMessageBatchResultEntry><Id>a</Id></DeleteMessageBatchResultEntry>";
    assert!(deleted.contains(entry), "{deleted}");
    let attributes =
        format!("Action=GetQueueAttributes&QueueUrl={url}&AttributeName.1=VisibilityTimeout");
    let attributes = done(&sandbox, &attributes).await;
    assert!(
        attributes
            .contains("<Attribute><Name>VisibilityTimeout</Name><Value>5</Value></Attribute>"),
        "{attributes}"
    );
    let tags = done(&sandbox, &format!("Action=ListQueueTags&QueueUrl={url}")).await;
    assert!(
        tags.contains("<Tag><Key>team</Key><Value>a</Value></Tag>"),
        "{tags}"
    );
}

#[tokio::test]
async fn an_error_has_its_query_code() {
    let sandbox = sandbox::start().await.unwrap();
    let (status, body) = call(&sandbox, "Action=GetQueueUrl&QueueName=nowhere").await;
    assert_eq!(status, "400");
    assert_eq!(
        element(&body, "Code"),
        "AWS.SimpleQueueService.NonExistentQueue"
    );
    assert_eq!(element(&body, "Type"), "Sender");
}
