//! Rust beside what boto3 does on the pages about sessions, clients and resources.

use std::time::Duration;

use client::error::Context;
use client::transfer::TransferConfig;
use client::waiters::{self, Wait};
use resource::s3::S3;
use session::{Env, Fs, Session, default_session, setup_default_session};

use crate::world::{self, Result, demo};

#[tokio::test]
async fn a_session_has_an_endpoint() -> Result {
    let (env, fs) = (
        Env::from_slice(&[("AWS_REGION", "us-east-1")]),
        Fs::from_slice(&[]),
    );
    // ANCHOR: endpoint
    let builder = Session::builder().endpoint_url("http://127.0.0.1:4566");
    // ANCHOR_END: endpoint
    let builder = builder.env(env).fs(fs);
    // ANCHOR: endpoint
    let session = builder.build().await?;
    assert_eq!(session.endpoint_url(), Some("http://127.0.0.1:4566"));
    // ANCHOR_END: endpoint
    Ok(())
}

#[tokio::test]
async fn the_default_session_is_made_once_and_can_be_replaced() -> Result {
    let _alone = world::DEFAULT_SESSION.lock().await;
    let (_sandbox, session) = demo(0).await?;
    setup_default_session(session);
    // ANCHOR: default
    let session = default_session().await?;
    let one = session.client(aws_sdk_s3::Client::new);
    // The same, in one call:
    let two = session::client(aws_sdk_s3::Client::new).await?;
    assert_eq!(one.config().region(), two.config().region());
    // ANCHOR_END: default
    // ANCHOR: setup
    setup_default_session(session.with_region("us-west-2")?);
    let west = session::client(aws_sdk_s3::Client::new).await?;
    assert_eq!(west.config().region().map(AsRef::as_ref), Some("us-west-2"));
    // The client that was made before keeps its region.
    assert_eq!(one.config().region().map(AsRef::as_ref), Some("us-east-1"));
    // ANCHOR_END: setup
    Ok(())
}

/// A profile with keys and a region of its own, and keys in the environment.
fn work(variables: &[(&str, &str)]) -> (Env, Fs) {
    let file = "[profile work]\nregion = eu-west-1\naws_access_key_id = AKIAOFTHEPROFILE\naws_secret_access_key = secret-example\n";
    let of_all = [
        ("AWS_CONFIG_FILE", "/aws/config"),
        ("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"),
        ("AWS_SECRET_ACCESS_KEY", "secret-example"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
    ];
    let env = [of_all.as_slice(), variables].concat();
    (
        Env::from_slice(&env),
        Fs::from_slice(&[("/aws/config", file)]),
    )
}

#[tokio::test]
async fn a_named_profile_beats_keys_in_the_environment() -> Result {
    let (env, fs) = work(&[]);
    // ANCHOR: named_profile
    // The environment has AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
    let builder = Session::builder().profile_name("work");
    // ANCHOR_END: named_profile
    let builder = builder.env(env).fs(fs);
    // ANCHOR: named_profile
    let session = builder.build().await?;
    let credentials = session.credentials().await?;
    assert_eq!(credentials.access_key_id(), "AKIAOFTHEPROFILE");
    // ANCHOR_END: named_profile
    // ANCHOR: profiles
    assert_eq!(session.available_profiles(), ["work"]);
    assert_eq!(session.region_name(), Some("us-east-1"));
    assert_eq!(session.profile_region("work"), Some("eu-west-1"));
    // ANCHOR_END: profiles
    Ok(())
}

#[tokio::test]
async fn a_profile_of_the_environment_does_not() -> Result {
    let (env, fs) = work(&[("AWS_PROFILE", "work")]);
    // ANCHOR: profile_variable
    // The same, with AWS_PROFILE=work.
    let builder = Session::builder();
    // ANCHOR_END: profile_variable
    let builder = builder.env(env).fs(fs);
    // ANCHOR: profile_variable
    let session = builder.build().await?;
    let credentials = session.credentials().await?;
    assert_eq!(credentials.access_key_id(), "AKIAEXAMPLE");
    // ANCHOR_END: profile_variable
    Ok(())
}

#[tokio::test]
async fn the_environment_has_endpoints_for_all_services_or_one() -> Result {
    let env = Env::from_slice(&[
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:9001"),
        ("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9002"),
        ("AWS_REGION", "us-east-1"),
    ]);
    let fs = Fs::from_slice(&[]);
    // ANCHOR: endpoint_order
    // The environment: AWS_ENDPOINT_URL=http://127.0.0.1:9001, AWS_ENDPOINT_URL_S3=http://127.0.0.1:9002
    let builder = Session::builder();
    // ANCHOR_END: endpoint_order
    let builder = builder.env(env).fs(fs);
    // ANCHOR: endpoint_order
    let session = builder.build().await?;
    assert_eq!(
        session.service_endpoint_url("S3").as_deref(),
        Some("http://127.0.0.1:9002")
    );
    assert_eq!(session.endpoint_url(), Some("http://127.0.0.1:9001"));
    // ANCHOR_END: endpoint_order
    Ok(())
}

#[tokio::test]
async fn at_an_endpoint_of_your_own_the_bucket_is_in_the_path() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: path_style
    let session = session.with_endpoint_url("http://localhost:9003")?;
    let minute = client::presign::config(Duration::from_mins(1))?;
    let get = client::s3(&session)
        .get_object()
        .bucket("demo")
        .key("a.txt");
    let link = get.presigned(minute.clone()).await?;
    assert!(link.uri().starts_with("http://localhost:9003/demo/a.txt?"));

    // The SDK's client as it is puts it into the host name.
    let sdk = session.client(aws_sdk_s3::Client::new);
    let get = sdk.get_object().bucket("demo").key("a.txt");
    let link = get.presigned(minute).await?;
    assert!(link.uri().starts_with("http://demo.localhost:9003/a.txt?"));
    // ANCHOR_END: path_style
    Ok(())
}

#[tokio::test]
async fn regions_have_partitions() -> Result {
    let (_sandbox, session) = demo(0).await?;
    // ANCHOR: regions
    println!("{:?}", session.available_partitions());
    assert_eq!(session.partition_for_region("cn-north-1")?.name, "aws-cn");
    assert!(session.available_regions("s3").len() > 20);
    // ANCHOR_END: regions
    Ok(())
}

#[tokio::test]
async fn without_a_region_no_request_can_be_sent() -> Result {
    let env = Env::from_slice(&[("AWS_EC2_METADATA_DISABLED", "true")]);
    let fs = Fs::from_slice(&[]);
    // ANCHOR: no_region
    let builder = Session::builder();
    // ANCHOR_END: no_region
    let builder = builder
        .env(env)
        .fs(fs)
        .credentials("AKIAEXAMPLE", "secret-example");
    // ANCHOR: no_region
    let session = builder.build().await?;
    assert_eq!(session.region_name(), None);
    let request = session.client(aws_sdk_s3::Client::new).list_buckets();
    let error = request.send().await.expect_err("no region");
    // ANCHOR_END: no_region
    let error = client::Error::from(error).to_string();
    assert!(error.to_lowercase().contains("region"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_modelled_error_is_a_variant() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: exceptions
    let get = client
        .get_object()
        .bucket("demo")
        .key("nothing")
        .send()
        .await;
    let error = get.expect_err("there is no such key").into_service_error();
    assert!(error.is_no_such_key());
    // ANCHOR_END: exceptions
    Ok(())
}

#[tokio::test]
async fn a_bucket_that_may_not_be_read_ends_the_wait() -> Result {
    let (sandbox, session) = demo(0).await?;
    sandbox.fault("HeadBucket:*:status=403,AccessDenied".parse()?);
    let client = client::s3(&session);
    // ANCHOR: bucket_exists
    let wait = Wait::max_wait(Duration::from_secs(5));
    let error = waiters::bucket_exists(&client, "demo", wait).await;
    assert!(error.is_err_and(|error| error.is_forbidden()));
    // ANCHOR_END: bucket_exists
    Ok(())
}

#[test]
fn waiters_have_one_delay_for_all() {
    // ANCHOR: waiter_delays
    let wait = Wait::max_wait(Duration::from_mins(1)).delay(Duration::from_secs(2));
    println!("{wait:?}");
    // ANCHOR_END: waiter_delays
    assert!(format!("{wait:?}").contains("60"), "{wait:?}");
}

#[tokio::test]
async fn a_form_is_signed() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: post
    let form = client::presign::post(&client, "demo", "upload.bin")
        .content_length_range(1..=1_000_000)
        .expires_in(Duration::from_hours(1));
    let form = form.sign().await?;
    let names = form.fields().iter().map(|(name, _)| name.as_str());
    println!("{:?}", names.collect::<Vec<_>>());
    // ANCHOR_END: post
    assert!(form.fields().iter().any(|(name, _)| name == "policy"));
    Ok(())
}

#[test]
fn which_operations_have_a_paginator() {
    // ANCHOR: which_paginate
    println!("{:?}", client::pages::PAGINATED);
    assert!(client::pages::can_paginate("ListObjectVersions"));
    assert!(!client::pages::can_paginate("HeadObject"));
    // ANCHOR_END: which_paginate
}

#[test]
fn a_transfers_defaults_are_boto3s() {
    // ANCHOR: transfer_defaults
    const MIB: u64 = 1 << 20;
    let boto3 = TransferConfig::default()
        .threshold(8 * MIB)
        .part_size(8 * MIB)
        .concurrency(10);
    assert_eq!(TransferConfig::default().concurrency(10), boto3);
    // ANCHOR_END: transfer_defaults
}

#[tokio::test]
async fn a_handle_prints_itself() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: print
    println!("{bucket:?}");
    println!("{}", resource::inspect(&bucket));
    // ANCHOR_END: print
    assert_eq!(format!("{bucket:?}"), "s3.Bucket(name=\"demo\")");
    Ok(())
}

#[tokio::test]
async fn a_load_fails_where_it_is_awaited() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let bucket = session.resource(S3::new).bucket("demo");
    // ANCHOR: attribute_fails
    let error = bucket.object("nothing").load().await;
    assert!(error.is_err_and(|error| error.is_not_found()));
    // ANCHOR_END: attribute_fails
    Ok(())
}

#[tokio::test]
async fn a_method_stands_for_an_operation() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let client = client::s3(&session);
    // ANCHOR: names
    let list = client.list_objects_v2().bucket("nothing").send().await;
    let error = list.on_bucket("nothing").expect_err("no such bucket");
    assert!(error.to_string().starts_with("ListObjectsV2"));
    // ANCHOR_END: names
    Ok(())
}

#[tokio::test]
async fn the_client_inside_copies() -> Result {
    let (_sandbox, session) = demo(0).await?;
    let s3 = session.resource(S3::new);
    s3.create_bucket("other").await?;
    s3.bucket("demo").put_object("report.csv", "a,b\n").await?;
    // ANCHOR: copy
    let copy = s3.client().copy_object().copy_source("demo/report.csv");
    copy.bucket("other").key("backup/report.csv").send().await?;
    let object = s3.object("other", "backup/report.csv");
    assert_eq!(object.load().await?.content_length(), Some(4));
    // ANCHOR_END: copy
    Ok(())
}
