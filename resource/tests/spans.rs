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

#[tokio::test]
async fn actions_loads_pages_batches_and_transfers_have_spans() {
    let sandbox = sandbox::start().await.unwrap();
    let session = sandbox_session(&sandbox).build();
    let bucket = S3::new(&session.await.unwrap()).bucket("demo");
    let spans = Spans::default();
    tracing::subscriber::set_global_default(spans.clone()).unwrap();
    one_of_each(&bucket).await;
    let seen = spans.seen.lock().unwrap();
    for expected in [
        r#"action operation="PutObject" bucket="demo" key="a""#,
        r#"action operation="GetObject" bucket="demo" key="a""#,
        r#"load operation="HeadObject" bucket="demo" key="a""#,
        r#"page operation="ListObjectsV2" bucket="demo""#,
        r#"upload bucket="demo" key="b""#,
        r#"batch operation="DeleteObjects" bucket="demo""#,
        r#"action operation="DeleteBucket" bucket="demo""#,
    ] {
        assert!(
            seen.iter().any(|span| span == expected),
            "{expected} in {seen:#?}"
        );
    }
}
