//! The process-wide session. It is one for the whole test binary, so one test has it to itself.

use crate::support::{child, plain};

#[tokio::test]
async fn m2_client_m3_resource_m4_setup_default_session_m5_default_session() {
    session::setup_default_session(plain().await);
    let s3 = session::client(aws_sdk_s3::Client::new).await.unwrap();
    assert_eq!(s3.config().region().unwrap().as_ref(), "eu-west-1");

    let other = plain().await.with_region("us-west-2").unwrap();
    session::setup_default_session(other);
    let default = session::default_session().await.unwrap();
    assert_eq!(default.region_name(), Some("us-west-2"));
    let region = session::resource(|session| session.region_name().map(str::to_owned));
    assert_eq!(region.await.unwrap().as_deref(), Some("us-west-2"));
    // What was made from the former session keeps it.
    assert_eq!(s3.config().region().unwrap().as_ref(), "eu-west-1");
}

/// The session that is made by whoever asks first is made from the process's own environment.
#[tokio::test]
async fn m5_default_session_is_made_when_it_is_first_asked_for() {
    if child::is_child() {
        let (first, second) = tokio::join!(session::default_session(), session::default_session());
        assert_eq!(first.unwrap().region_name(), Some("sa-east-1"));
        assert_eq!(second.unwrap().region_name(), Some("sa-east-1"));
        return;
    }
    let name = "default_session::m5_default_session_is_made_when_it_is_first_asked_for";
    child::run(name, &[("AWS_REGION", "sa-east-1")]);
}
