//! `x-amz-expiration`: when a lifecycle rule would delete an object.

use aws_sdk_s3::primitives::DateTime;
use aws_sdk_s3::types::{
    BucketLifecycleConfiguration, BucketVersioningStatus, CompletedMultipartUpload, CompletedPart,
    ExpirationStatus, LifecycleExpiration, LifecycleRule, LifecycleRuleAndOperator,
    LifecycleRuleFilter, Tag,
};

use crate::support::{BUCKET, S3, start};

/// The last day of January 2030, and how the header has it.
const DAY: i64 = 1_896_048_000;
const DAY_IN_HEADER: &str = "Thu, 31 Jan 2030 00:00:00 GMT";

fn rule(id: &str, seconds: i64, filter: LifecycleRuleFilter) -> LifecycleRule {
    let date = LifecycleExpiration::builder().date(DateTime::from_secs(seconds));
    LifecycleRule::builder()
        .id(id)
        .status(ExpirationStatus::Enabled)
        .filter(filter)
        .expiration(date.build())
        .build()
        .unwrap()
}

fn prefix(prefix: &str) -> LifecycleRuleFilter {
    LifecycleRuleFilter::builder().prefix(prefix).build()
}

async fn set(s3: &S3, rules: &[LifecycleRule]) {
    let configuration = BucketLifecycleConfiguration::builder().set_rules(Some(rules.to_vec()));
    s3.put_bucket_lifecycle_configuration()
        .bucket(BUCKET)
        .lifecycle_configuration(configuration.build().unwrap())
        .send()
        .await
        .unwrap();
}

async fn expiration(s3: &S3, key: &str) -> Option<String> {
    let head = s3.head_object().bucket(BUCKET).key(key).send();
    head.await.unwrap().expiration
}

#[tokio::test]
async fn writes_and_reads_say_when_a_rule_would_delete_the_object() {
    let s3 = start().await;
    set(&s3, &[rule("old logs", DAY, prefix("logs/"))]).await;
    let expected = Some(format!(
        "expiry-date=\"{DAY_IN_HEADER}\", rule-id=\"old%20logs\""
    ));
    let put = s3.put_object().bucket(BUCKET).key("logs/1").send();
    assert_eq!(put.await.unwrap().expiration, expected);
    let get = s3.get_object().bucket(BUCKET).key("logs/1").send();
    assert_eq!(get.await.unwrap().expiration, expected);
    assert_eq!(expiration(&s3, "logs/1").await, expected);
    let copy = s3.copy_object().bucket(BUCKET).key("logs/2");
    let copy = copy.copy_source(format!("{BUCKET}/logs/1")).send();
    assert_eq!(copy.await.unwrap().expiration, expected);
    s3.put("other", "x").await;
    assert_eq!(expiration(&s3, "other").await, None);
}

#[tokio::test]
async fn the_completion_of_an_upload_says_it_too() {
    let s3 = start().await;
    set(&s3, &[rule("all", DAY, prefix(""))]).await;
    let upload = s3.create_multipart_upload().bucket(BUCKET).key("big");
    let upload = upload.send().await.unwrap().upload_id.unwrap();
    let part = s3.upload_part().bucket(BUCKET).key("big").part_number(1);
    let part = part.upload_id(&upload).send().await.unwrap();
    let part = CompletedPart::builder()
        .part_number(1)
        .set_e_tag(part.e_tag)
        .build();
    let parts = CompletedMultipartUpload::builder().parts(part).build();
    let complete = s3.complete_multipart_upload().bucket(BUCKET).key("big");
    let complete = complete.upload_id(upload).multipart_upload(parts).send();
    let expected = format!("expiry-date=\"{DAY_IN_HEADER}\", rule-id=\"all\"");
    assert_eq!(complete.await.unwrap().expiration, Some(expected));
}

#[tokio::test]
async fn of_the_rules_that_match_the_earliest_counts() {
    let s3 = start().await;
    let small = LifecycleRuleFilter::builder().object_size_less_than(3);
    let tag = Tag::builder().key("team").value("a").build().unwrap();
    let tagged = LifecycleRuleAndOperator::builder().prefix("t/").tags(tag);
    let tagged = LifecycleRuleFilter::builder().and(tagged.build());
    let mut disabled = rule("disabled", DAY - 4 * 86_400, prefix(""));
    disabled.status = ExpirationStatus::Disabled;
    let rules = [
        rule("all", DAY, prefix("")),
        rule("small", DAY - 86_400, small.build()),
        rule("tagged", DAY - 2 * 86_400, tagged.build()),
        disabled,
    ];
    set(&s3, &rules).await;
    for (key, body, tags, id) in [
        ("a", "long", "", "all"),
        ("b", "x", "", "small"),
        ("t/c", "x", "team=a&more=b", "tagged"),
        ("t/d", "x", "team=b", "small"),
    ] {
        let put = s3.put_object().bucket(BUCKET).key(key).tagging(tags);
        put.body(body.as_bytes().to_vec().into())
            .send()
            .await
            .unwrap();
        let header = expiration(&s3, key).await.unwrap();
        assert!(header.ends_with(&format!("rule-id=\"{id}\"")), "{header}");
    }
}

#[tokio::test]
async fn an_older_version_has_none() {
    let s3 = start().await;
    s3.versioning(BucketVersioningStatus::Enabled).await;
    set(&s3, &[rule("all", DAY, prefix(""))]).await;
    let first = s3.put("key", "1").await.unwrap();
    s3.put("key", "2").await;
    let older = s3.head_object().bucket(BUCKET).key("key").version_id(first);
    assert_eq!(older.send().await.unwrap().expiration, None);
    assert!(expiration(&s3, "key").await.is_some());
}
