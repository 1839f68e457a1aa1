use aws_sdk_s3::types::{BucketLocationConstraint, CreateBucketConfiguration};

use crate::support::{BUCKET, assert_fails, start};

fn in_region(region: &str) -> CreateBucketConfiguration {
    let constraint = BucketLocationConstraint::from(region);
    CreateBucketConfiguration::builder()
        .location_constraint(constraint)
        .build()
}

#[tokio::test]
async fn a_bucket_appears_in_the_listing_with_its_region() {
    let s3 = start().await;
    let west = s3.in_region("us-west-2");
    let create = west
        .create_bucket()
        .bucket("west")
        .create_bucket_configuration(in_region("us-west-2"));
    create.send().await.unwrap();
    let listed = s3.list_buckets().send().await.unwrap();
    let buckets: Vec<_> = listed
        .buckets()
        .iter()
        .map(|bucket| (bucket.name().unwrap(), bucket.bucket_region().unwrap()))
        .collect();
    assert_eq!(buckets, [(BUCKET, "us-east-1"), ("west", "us-west-2")]);
    assert!(
        listed
            .buckets()
            .iter()
            .all(|bucket| bucket.creation_date().is_some())
    );
    let head = west.head_bucket().bucket("west").send().await.unwrap();
    assert_eq!(head.bucket_region(), Some("us-west-2"));
    let location = west
        .get_bucket_location()
        .bucket("west")
        .send()
        .await
        .unwrap();
    assert_eq!(
        location.location_constraint(),
        Some(&BucketLocationConstraint::UsWest2)
    );
    let location = s3
        .get_bucket_location()
        .bucket(BUCKET)
        .send()
        .await
        .unwrap();
    assert_eq!(
        location
            .location_constraint()
            .map_or("", |region| region.as_str()),
        ""
    );
}

#[tokio::test]
async fn buckets_are_listed_by_prefix_region_and_page() {
    let s3 = start().await;
    for name in ["logs-a", "logs-b", "logs-c", "other"] {
        s3.create_bucket().bucket(name).send().await.unwrap();
    }
    let list = || s3.list_buckets().prefix("logs-").max_buckets(2);
    let first = list().send().await.unwrap();
    assert_eq!(first.buckets().len(), 2);
    let second = list()
        .continuation_token(first.continuation_token().unwrap())
        .send()
        .await
        .unwrap();
    assert_eq!(
        second.buckets().first().and_then(|bucket| bucket.name()),
        Some("logs-c")
    );
    assert_eq!(second.continuation_token(), None);
    let nowhere = s3
        .list_buckets()
        .bucket_region("eu-west-1")
        .send()
        .await
        .unwrap();
    assert!(nowhere.buckets().is_empty());
}

#[tokio::test]
async fn a_bucket_is_made_in_the_region_of_its_endpoint() {
    let s3 = start().await;
    let west = s3.in_region("us-west-2");
    let create = || west.create_bucket().bucket("new-bucket");
    assert_fails!(
        create().send().await,
        "IllegalLocationConstraintException",
        400
    );
    let elsewhere = create().create_bucket_configuration(in_region("eu-west-1"));
    assert_fails!(
        elsewhere.send().await,
        "IllegalLocationConstraintException",
        400
    );
    let east = s3
        .create_bucket()
        .bucket("new-bucket")
        .create_bucket_configuration(in_region("us-east-1"));
    assert_fails!(east.send().await, "InvalidLocationConstraint", 400);
}

#[tokio::test]
async fn a_new_bucket_has_its_url_in_the_location() {
    let s3 = start().await;
    let east = s3.create_bucket().bucket("east").send().await.unwrap();
    assert_eq!(east.location(), Some("/east"));
    let west = s3
        .in_region("us-west-2")
        .create_bucket()
        .bucket("west")
        .create_bucket_configuration(in_region("us-west-2"));
    let west = west.send().await.unwrap();
    let url = format!("{}/west/", s3.endpoint_url());
    assert_eq!(west.location(), Some(url.as_str()));
}

#[tokio::test]
async fn making_a_bucket_again_fails_but_in_us_east_1() {
    let s3 = start().await;
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    let west = s3.in_region("us-west-2");
    let create = || {
        west.create_bucket()
            .bucket("west")
            .create_bucket_configuration(in_region("us-west-2"))
    };
    create().send().await.unwrap();
    assert_fails!(create().send().await, "BucketAlreadyOwnedByYou", 409);
}

#[tokio::test]
async fn a_name_that_is_no_bucket_name_is_refused() {
    let s3 = start().await;
    let long = "x".repeat(64);
    for name in [
        "ab",
        "Upper",
        "under_score",
        "two..dots",
        "192.168.1.1",
        "-dash",
        long.as_str(),
    ] {
        assert_fails!(
            s3.create_bucket().bucket(name).send().await,
            "InvalidBucketName",
            400
        );
    }
}

#[tokio::test]
async fn only_an_empty_bucket_can_be_deleted() {
    let s3 = start().await;
    s3.put("key", "").await;
    assert_fails!(
        s3.delete_bucket().bucket(BUCKET).send().await,
        "BucketNotEmpty",
        409
    );
    s3.delete_object()
        .bucket(BUCKET)
        .key("key")
        .send()
        .await
        .unwrap();
    s3.delete_bucket().bucket(BUCKET).send().await.unwrap();
    assert_eq!(
        crate::support::failure(s3.head_bucket().bucket(BUCKET).send().await).1,
        404
    );
}

#[tokio::test]
async fn a_bucket_says_its_arn() {
    let s3 = start().await;
    let head = s3.head_bucket().bucket(BUCKET).send().await.unwrap();
    assert_eq!(head.bucket_arn(), Some("arn:aws:s3:::demo"));
    let created = s3.create_bucket().bucket("another").send().await.unwrap();
    assert_eq!(created.bucket_arn(), Some("arn:aws:s3:::another"));
}
