//! boto3's items, by id: M1 to M6 (but for those with the process-wide session) and S1 to S15.

use std::sync::Arc;

use session::{Credentials, Error, Method, Session};

use crate::support::canned::{Canned, no_buckets};
use crate::support::{CONFIG, CREDENTIALS, ID, SECRET, TOKEN, isolated, plain};

#[tokio::test]
async fn m1_session_is_at_the_crate_root() {
    let session: session::Session = plain().await;
    assert_eq!(session.region_name(), Some("eu-west-1"));
}

#[tokio::test]
async fn s1_constructor_takes_keys_token_region_profile_and_account() {
    let keys = Credentials::builder()
        .access_key_id(ID)
        .secret_access_key(SECRET)
        .session_token(TOKEN)
        .account_id("123456789012")
        .provider_name("explicit")
        .build();
    let files = [(CONFIG, "[profile work]\nregion = eu-west-1")];
    let session = isolated(&[], &files)
        .keys(keys)
        .region_name("us-west-2")
        .profile_name("work")
        .build()
        .await
        .unwrap();

    let found = session.credentials().await.unwrap();
    assert_eq!(found.access_key_id(), ID);
    assert_eq!(found.secret_access_key(), SECRET);
    assert_eq!(found.session_token(), Some(TOKEN));
    assert_eq!(found.account_id(), Some("123456789012"));
    assert_eq!(session.region_name(), Some("us-west-2"));
    assert_eq!(session.profile_name(), "work");
}

#[tokio::test]
async fn s2_profile_name_is_default_unless_asked_for() {
    let region = ("AWS_REGION", "eu-west-1");
    let files = [(CONFIG, "[profile work]\n[profile home]\n")];
    let session = isolated(&[region], &files).build().await.unwrap();
    assert_eq!(session.profile_name(), "default");

    let variables = [region, ("AWS_PROFILE", "work")];
    let session = isolated(&variables, &files).build().await.unwrap();
    assert_eq!(session.profile_name(), "work");

    let builder = isolated(&variables, &files).profile_name("home");
    assert_eq!(builder.build().await.unwrap().profile_name(), "home");
}

#[tokio::test]
async fn s3_region_name_is_none_when_no_place_has_one() {
    let session = isolated(&[], &[]).build().await.unwrap();
    assert_eq!(session.region_name(), None);
}

#[tokio::test]
async fn s4_available_profiles_are_those_of_both_files() {
    let files = [
        (CONFIG, "[default]\n[profile work]\n"),
        (CREDENTIALS, "[old]\n[work]\n"),
    ];
    let session = isolated(&[], &files).build().await.unwrap();
    assert_eq!(session.available_profiles(), ["default", "old", "work"]);
}

#[tokio::test]
async fn s7_available_services_are_those_of_the_table() {
    let services = plain().await.available_services();
    assert_eq!(services, ["dynamodb", "ec2", "iam", "s3", "sqs", "sts"]);
}

/// There is no list to be on: what has a constructor from a session is a resource.
#[tokio::test]
async fn s8_available_resources_are_all_that_can_be_made_from_a_session() {
    struct Queue {
        region: String,
    }
    let new = |session: &Session| Queue {
        region: session.region_name().unwrap_or_default().to_owned(),
    };
    assert_eq!(plain().await.resource(new).region, "eu-west-1");
}

#[tokio::test]
async fn s9_available_partitions_are_botocores() {
    let partitions = plain().await.available_partitions();
    assert_eq!(partitions[0], "aws");
    assert!(partitions.contains(&"aws-us-gov"));
}

#[tokio::test]
async fn s10_available_regions_are_those_of_the_sessions_partition() {
    let session = plain().await;
    assert!(session.available_regions("s3").contains(&"us-east-1"));
    let china = session.with_region("cn-north-1").unwrap();
    assert_eq!(
        china.available_regions("s3"),
        ["cn-north-1", "cn-northwest-1"]
    );
    assert!(session.available_regions("no-such-service").is_empty());
}

#[tokio::test]
async fn s11_partition_for_region_knows_newer_regions_by_their_shape() {
    let session = plain().await;
    assert_eq!(
        session.partition_for_region("eu-west-1").unwrap().name,
        "aws"
    );
    assert_eq!(
        session.partition_for_region("us-newer-7").unwrap().name,
        "aws"
    );
    assert_eq!(
        session.partition_for_region("us-gov-west-1").unwrap().name,
        "aws-us-gov"
    );
    let error = session.partition_for_region("us-gov-west").unwrap_err();
    assert!(matches!(error, Error::UnknownRegion { .. }));
}

#[tokio::test]
async fn s12_get_credentials_says_by_which_method_and_asks_the_source_once() {
    let variables = [("AWS_ACCESS_KEY_ID", ID), ("AWS_SECRET_ACCESS_KEY", SECRET)];
    let session = isolated(&variables, &[]).build().await.unwrap();
    let found = session.credentials().await.unwrap();
    assert_eq!(found.method(), Method::Environment);
    assert_eq!(found.method().to_string(), "env");

    let frozen = found.into_inner();
    let again = session.credentials().await.unwrap().into_inner();
    assert_eq!(frozen, again);
}

#[tokio::test]
async fn s13_client_of_any_service_with_its_own_region_and_endpoint() {
    let canned = Canned::new(|_| no_buckets());
    let session = isolated(&[], &[])
        .credentials(ID, SECRET)
        .region_name("eu-west-1")
        .http_client(canned.clone())
        .build()
        .await
        .unwrap();
    let elsewhere = session.with_region("us-west-2").unwrap();
    let elsewhere = elsewhere
        .with_endpoint_url("https://s3.example.com")
        .unwrap();

    for session in [&session, &elsewhere] {
        let s3 = session.client(aws_sdk_s3::Client::new);
        s3.list_buckets().send().await.unwrap();
    }

    let hosts = canned.asked();
    assert!(
        hosts[0].starts_with("https://s3.eu-west-1.amazonaws.com/"),
        "{hosts:?}"
    );
    assert!(hosts[1].starts_with("https://s3.example.com/"), "{hosts:?}");
}

#[tokio::test]
async fn s14_resource_is_made_from_the_session_and_sends_nothing() {
    let builder = isolated(&[], &[]).http_client(Canned::silent());
    let session = builder.region_name("eu-west-1").build().await.unwrap();
    let s3 = session.resource(|session| Arc::new(session.client(aws_sdk_s3::Client::new)));
    let sqs = session.client(aws_sdk_sqs::Client::new);
    assert_eq!(s3.config().region().unwrap().as_ref(), "eu-west-1");
    assert_eq!(sqs.config().region().unwrap().as_ref(), "eu-west-1");
}

#[tokio::test]
async fn s15_repr_shows_the_region_and_no_credentials() {
    let session = plain().await;
    assert_eq!(session.to_string(), "Session(region_name='eu-west-1')");
    let debug = format!("{session:?}");
    assert!(debug.contains("eu-west-1"));
    assert!(!debug.contains(ID) && !debug.contains(SECRET), "{debug}");
}
