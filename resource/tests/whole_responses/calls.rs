//! A call of a service of each protocol: its operation, a response, and what comes of it.

use std::future::Future;
use std::pin::Pin;

use resource::Result;
use session::Session;

use crate::server::Server;

/// What a call gives, printed.
type Sending = Pin<Box<dyn Future<Output = Result<String>> + Send>>;

pub(crate) struct Call {
    /// The operation.
    pub(crate) name: &'static str,
    pub(crate) body: &'static [u8],
    send: fn(Session) -> Sending,
}

impl Call {
    /// What the call gives, printed.
    pub(crate) async fn send(&self, server: &Server) -> Result<String> {
        (self.send)(server.session().await).await
    }
}

macro_rules! calls {
    ($($name:literal $body:literal => |$session:ident| $call:expr;)*) => {
        vec![$(Call {
            name: $name,
            body: $body,
            send: |$session| Box::pin(async move {
                let output = $call.await?;
                Ok(format!("{output:?}"))
            }),
        }),*]
    };
}

/// Calls that list.
pub(crate) fn calls() -> Vec<Call> {
    calls! {
        "ListUsers" b"<ListUsersResponse><ListUsersResult><IsTruncated>false</IsTruncated><Users><member><Path>/</Path>\
            <UserName>ada</UserName><UserId>1</UserId><Arn>a</Arn><CreateDate>2024-01-31T23:59:59Z</CreateDate></member>\
            </Users></ListUsersResult></ListUsersResponse>"
            => |session| resource::iam::Iam::new(&session).users().collect();
        "ListTopics" b"<ListTopicsResponse><ListTopicsResult><Topics><member><TopicArn>arn:aws:sns:us-east-1:1:a</TopicArn>\
            </member></Topics></ListTopicsResult></ListTopicsResponse>"
            => |session| resource::sns::Sns::new(&session).topics().collect();
        "ListQueues" b"{\"QueueUrls\": [\"http://q/1/a\", \"http://q/1/b\"]}"
            => |session| resource::sqs::Sqs::new(&session).queues().collect();
        "ListTables" b"{\"TableNames\": [\"a\", \"b\"]}"
            => |session| resource::dynamodb::DynamoDb::new(&session).tables().collect();
        "DescribeAlarms" b"\xa1\x6cMetricAlarms\x82\xa1\x69AlarmName\x61a\xa1\x69AlarmName\x61b"
            => |session| resource::cloudwatch::CloudWatch::new(&session).alarms().collect();
    }
}

/// Calls of XML services whose response says nothing.
pub(crate) fn outputs_nothing() -> Vec<Call> {
    calls! {
        "DeleteUser" b"<DeleteUserResponse><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></DeleteUserResponse>"
            => |session| resource::iam::Iam::new(&session).user("ada").delete();
        "DeleteTopic" b"<DeleteTopicResponse/>"
            => |session| resource::sns::Sns::new(&session).topic("arn:aws:sns:us-east-1:1:a").delete();
    }
}
