//! A span for each action, load, page, batch and transfer.
//!
//! A program of its own: tracing decides once per place in the code whether anybody listens, and the threads of other
//! tests would take part in that.

use std::fmt::{Debug, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use resource::{Bucket, S3};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

#[path = "support/mod.rs"]
mod support;

use support::sandbox_session;

/// Takes note of the spans of this project: their names and fields.
#[derive(Clone, Default)]
struct Spans {
    seen: Arc<Mutex<Vec<String>>>,
    next: Arc<AtomicU64>,
}

struct Fields(String);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Spans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_span()
            && ["resource", "client"]
                .iter()
                .any(|own| metadata.target().starts_with(own))
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut fields = Fields(attributes.metadata().name().to_owned());
        attributes.record(&mut fields);
        self.seen.lock().unwrap().push(fields.0);
        Id::from_u64(self.next.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

async fn one_of_each(bucket: &Bucket) {
    bucket.create().await.unwrap();
    bucket.put_object("a", "1").await.unwrap();
    bucket.object("a").get().await.unwrap();
    bucket.object("a").load().await.unwrap();
    bucket.objects().await.unwrap();
    bucket.upload("b").from_bytes("2").await.unwrap();
    bucket.delete_keys(["a", "b"]).await.unwrap();
    bucket.delete().await.unwrap();
}

/// A request of each kind, and its span: of services other than S3, the resource in place of the bucket and the key.
#[cfg(all(feature = "dynamodb", feature = "ec2", feature = "sqs"))]
async fn of_other_services(session: &session::Session) -> Vec<String> {
    use resource::dynamodb::{DynamoDb, item};
    use resource::ec2::{Ec2, InstanceBatch};
    use resource::sqs::Sqs;

    // There is no such table. A request that fails has a span, too.
    let table = DynamoDb::new(session).table("users");
    table.put_item(item! { "pk": "ada" }).await.unwrap_err();
    table.scan().count().await.unwrap_err();
    let mut writer = table.batch_writer();
    writer.put(item! { "pk": "ada" }).await.unwrap();
    writer.close().await.unwrap_err();
    let queue = Sqs::new(session).create_queue("jobs").await.unwrap();
    queue.send_all(["one"]).await.unwrap();
    let ec2 = Ec2::new(session);
    ec2.instances().count().await.ok();
    vec![ec2.instance("i-1")].stop().await.ok();

    let queue = format!("{queue:?}");
    vec![
        r#"action operation="PutItem" resource="users""#.to_owned(),
        r#"page operation="Scan" resource="users""#.to_owned(),
        r#"batch operation="BatchWriteItem" resource="users""#.to_owned(),
        format!(r#"batch operation="SendMessageBatch" resource={queue:?}"#),
        r#"page operation="DescribeInstances" resource="ec2.Ec2()""#.to_owned(),
        r#"batch operation="StopInstances" resource="ec2.Instance(id=\"i-1\")""#.to_owned(),
    ]
}

#[cfg(not(all(feature = "dynamodb", feature = "ec2", feature = "sqs")))]
fn of_other_services(_: &session::Session) -> std::future::Ready<Vec<String>> {
    std::future::ready(Vec::new())
}

#[tokio::test]
async fn actions_loads_pages_batches_and_transfers_have_spans() {
    let sandbox = sandbox::start().await.unwrap();
    let session = sandbox_session(&sandbox).build().await.unwrap();
    let bucket = S3::new(&session).bucket("demo");
    let spans = Spans::default();
    tracing::subscriber::set_global_default(spans.clone()).unwrap();
    one_of_each(&bucket).await;
    let of_others = of_other_services(&session).await;
    let seen = spans.seen.lock().unwrap();
    let of_s3 = [
        r#"action operation="PutObject" bucket="demo" key="a""#,
        r#"action operation="GetObject" bucket="demo" key="a""#,
        r#"load operation="HeadObject" bucket="demo" key="a""#,
        r#"page operation="ListObjectsV2" bucket="demo""#,
        r#"upload bucket="demo" key="b""#,
        r#"batch operation="DeleteObjects" bucket="demo""#,
        r#"action operation="DeleteBucket" bucket="demo""#,
    ];
    for expected in of_s3
        .into_iter()
        .chain(of_others.iter().map(String::as_str))
    {
        assert!(
            seen.iter().any(|span| span == expected),
            "{expected} in {seen:#?}"
        );
    }
}
