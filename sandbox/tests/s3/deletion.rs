use aws_sdk_s3::types::{Delete, ObjectIdentifier};

use crate::support::{BUCKET, assert_fails, start};

fn these(keys: &[&str]) -> Delete {
    let objects = keys
        .iter()
        .map(|key| ObjectIdentifier::builder().key(*key).build().unwrap());
    Delete::builder()
        .set_objects(Some(objects.collect()))
        .build()
        .unwrap()
}

#[tokio::test]
async fn deleting_what_is_not_there_succeeds() {
    let s3 = start().await;
    s3.delete_object()
        .bucket(BUCKET)
        .key("nothing")
        .send()
        .await
        .unwrap();
    s3.put("a", "").await;
    let done = s3
        .delete_objects()
        .bucket(BUCKET)
        .delete(these(&["a", "nothing"]))
        .send()
        .await
        .unwrap();
    let deleted: Vec<_> = done
        .deleted()
        .iter()
        .filter_map(|object| object.key())
        .collect();
    assert_eq!(deleted, ["a", "nothing"]);
    assert!(done.errors().is_empty());
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn a_quiet_batch_reports_failures_alone() {
    let s3 = start().await;
    s3.put("a", "").await;
    let bad = ObjectIdentifier::builder()
        .key("b")
        .version_id("invented")
        .build()
        .unwrap();
    let good = ObjectIdentifier::builder().key("a").build().unwrap();
    let batch = Delete::builder()
        .objects(good)
        .objects(bad)
        .quiet(true)
        .build()
        .unwrap();
    let done = s3
        .delete_objects()
        .bucket(BUCKET)
        .delete(batch)
        .send()
        .await
        .unwrap();
    assert!(done.deleted().is_empty());
    let [error] = done.errors() else {
        panic!("one failure: {done:?}")
    };
    assert_eq!(
        (error.key(), error.code()),
        (Some("b"), Some("InvalidArgument"))
    );
    assert!(s3.keys().await.is_empty());
}

#[tokio::test]
async fn a_batch_takes_a_thousand_keys_and_no_more() {
    let s3 = start().await;
    let names: Vec<_> = (0..1001).map(|n| format!("{n:04}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let delete = |keys: &[&str]| {
        s3.delete_objects()
            .bucket(BUCKET)
            .delete(these(keys))
            .send()
    };
    assert_eq!(delete(&names[..1000]).await.unwrap().deleted().len(), 1000);
    assert_fails!(delete(&names).await, "MalformedXML", 400);
    assert_fails!(delete(&[]).await, "MalformedXML", 400);
}
