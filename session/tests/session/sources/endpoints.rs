//! Endpoints: for all services, and for one.

use session::SessionBuilder;

use crate::support::canned::{Canned, no_buckets};
use crate::support::{CONFIG, ID, SECRET, isolated};

/// The URL that S3's `ListBuckets` goes to.
async fn s3_url(builder: SessionBuilder) -> String {
    let canned = Canned::new(|_| no_buckets());
    let builder = builder.credentials(ID, SECRET).region_name("eu-west-1");
    let session = builder.http_client(canned.clone()).build().await.unwrap();
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    canned.asked().remove(0)
}

const ALL: (&str, &str) = ("AWS_ENDPOINT_URL", "http://all.example");
const S3: (&str, &str) = ("AWS_ENDPOINT_URL_S3", "http://s3.example");

#[tokio::test]
async fn argument_then_the_services_variable_then_that_of_all_services() {
    let argument = isolated(&[ALL, S3], &[]).endpoint_url("http://argument.example");
    assert!(
        s3_url(argument)
            .await
            .starts_with("http://argument.example/")
    );
    assert!(
        s3_url(isolated(&[ALL, S3], &[]))
            .await
            .starts_with("http://s3.example/")
    );
    assert!(
        s3_url(isolated(&[ALL], &[]))
            .await
            .starts_with("http://all.example/")
    );
}

#[tokio::test]
async fn a_derived_endpoint_is_stronger_than_the_services_variable() {
    let canned = Canned::new(|_| no_buckets());
    let builder = isolated(&[ALL, S3], &[]).credentials(ID, SECRET);
    let builder = builder.region_name("eu-west-1").http_client(canned.clone());
    let session = builder.build().await.unwrap();
    let derived = session.with_endpoint_url("http://derived.example").unwrap();
    let s3 = derived.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    assert!(canned.asked()[0].starts_with("http://derived.example/"));
}

#[tokio::test]
async fn a_profile_has_endpoints_too() {
    let config = "[default]\nendpoint_url = http://profile.example\n";
    let session = isolated(&[], &[(CONFIG, config)]).build().await.unwrap();
    assert_eq!(session.endpoint_url(), Some("http://profile.example"));

    let services = "[default]\nservices = local\n[services local]\ns3 =\n  endpoint_url = http://own.example\n";
    let url = s3_url(isolated(&[], &[(CONFIG, services)])).await;
    assert!(url.starts_with("http://own.example/"), "{url}");
}
