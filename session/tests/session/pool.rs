//! Connections and credentials that sessions share, counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, future};
use session::{Session, SessionBuilder};

use crate::support::canned::{Canned, no_buckets};
use crate::support::loopback::Loopback;
use crate::support::{ID, SECRET, isolated};

async fn list(session: &Session) {
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
}

fn on(server: &Loopback) -> SessionBuilder {
    let builder = isolated(&[], &[]).credentials(ID, SECRET);
    builder.region_name("eu-west-1").endpoint_url(&server.url)
}

#[tokio::test]
async fn clients_of_one_session_and_of_derived_ones_share_one_connection() {
    let server = Loopback::start(|_| no_buckets()).await;
    let session = on(&server).build().await.unwrap();
    list(&session).await;
    list(&session).await;
    list(&session.with_region("us-east-1").unwrap()).await;
    list(&session.with_endpoint_url(&server.url).unwrap()).await;
    assert_eq!(server.connections(), 1);
}

/// The pool belongs to the process: boto3 has one a client.
#[tokio::test]
async fn sessions_that_know_nothing_of_each_other_share_it_too() {
    let server = Loopback::start(|_| no_buckets()).await;
    list(&on(&server).build().await.unwrap()).await;
    list(&on(&server).build().await.unwrap()).await;
    assert_eq!(server.connections(), 1);
}

/// Credentials that count how often they are asked for, and wait a little so that requests meet.
#[derive(Debug, Clone, Default)]
struct Counting(Arc<AtomicUsize>);

impl ProvideCredentials for Counting {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            self.0.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
            Ok(Credentials::new(ID, SECRET, None, None, "counting"))
        })
    }
}

#[tokio::test]
async fn the_source_of_credentials_is_asked_once_for_all() {
    let counting = Counting::default();
    let session = isolated(&[], &[])
        .credentials_provider(counting.clone())
        .region_name("eu-west-1")
        .http_client(Canned::new(|_| no_buckets()))
        .build()
        .await
        .unwrap();
    let elsewhere = session.with_region("us-east-1").unwrap();
    let (first, second) = tokio::join!(session.credentials(), elsewhere.credentials());
    assert!(first.is_ok() && second.is_ok());
    list(&session).await;
    list(&elsewhere).await;
    assert_eq!(counting.0.load(Ordering::SeqCst), 1);
}
