//! Credentials that expire, by a clock that the test moves.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, future};
use aws_smithy_async::test_util::ManualTimeSource;
use aws_smithy_async::time::TimeSource;
use session::Session;
use tokio::time::Instant;

use crate::support::canned::{Canned, no_buckets};
use crate::support::{SECRET, isolated};

const HOUR: Duration = Duration::from_hours(1);
const MINUTE: Duration = Duration::from_mins(1);

/// Hands out `KEY1`, `KEY2` …, each good for a while, until it is told to fail.
#[derive(Debug, Clone)]
struct Numbered {
    clock: ManualTimeSource,
    lifetime: Duration,
    asked: Arc<AtomicUsize>,
    works_until: usize,
}

impl Numbered {
    fn next(&self) -> Result<Credentials, CredentialsError> {
        let number = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        if number > self.works_until {
            return Err(CredentialsError::provider_error("the source is down"));
        }
        let expiry = Some(self.clock.now() + self.lifetime);
        Ok(Credentials::new(
            format!("KEY{number}"),
            SECRET,
            None,
            expiry,
            "numbered",
        ))
    }
}

impl ProvideCredentials for Numbered {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(self.next())
    }
}

struct Setting {
    clock: ManualTimeSource,
    asked: Arc<AtomicUsize>,
    session: Session,
}

impl Setting {
    async fn new(lifetime: Duration, works_until: usize) -> Self {
        let start = SystemTime::UNIX_EPOCH + Duration::from_hours(500_000);
        let clock = ManualTimeSource::new(start);
        let asked = Arc::default();
        let numbered = Numbered {
            clock: clock.clone(),
            lifetime,
            asked: Arc::clone(&asked),
            works_until,
        };
        let builder = isolated(&[], &[]).region_name("eu-west-1");
        let builder = builder
            .time_source(clock.clone())
            .credentials_provider(numbered);
        let session = builder.build().await.unwrap();
        Self {
            clock,
            asked,
            session,
        }
    }

    async fn id(&self) -> Option<String> {
        let credentials = self.session.credentials().await.ok()?;
        Some(credentials.access_key_id().to_owned())
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

#[tokio::test]
async fn credentials_are_renewed_five_minutes_before_they_expire() {
    let setting = Setting::new(HOUR, usize::MAX).await;
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    setting.clock.advance(54 * MINUTE);
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    setting.clock.advance(MINUTE);
    assert_eq!(setting.id().await.unwrap(), "KEY2");
    assert_eq!(setting.asked(), 2);
}

#[tokio::test]
async fn short_lived_credentials_are_not_asked_for_each_time() {
    let setting = Setting::new(MINUTE, usize::MAX).await;
    for _ in 0..10 {
        assert_eq!(setting.id().await.unwrap(), "KEY1");
        setting.clock.advance(Duration::from_secs(4));
    }
    assert_eq!(setting.asked(), 1);
    setting.clock.advance(Duration::from_secs(5));
    assert_eq!(setting.id().await.unwrap(), "KEY2");
}

#[tokio::test]
async fn a_renewal_that_fails_is_no_failure_while_the_old_ones_last() {
    let setting = Setting::new(HOUR, 1).await;
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    setting.clock.advance(56 * MINUTE);
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    assert_eq!(setting.asked(), 2);
    // The next attempt waits ten seconds.
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    assert_eq!(setting.asked(), 2);
    setting.clock.advance(Duration::from_secs(10));
    assert_eq!(setting.id().await.unwrap(), "KEY1");
    assert_eq!(setting.asked(), 3);

    setting.clock.advance(4 * MINUTE);
    assert_eq!(setting.id().await, None);
}

/// Provides keys once, and hangs from then on.
#[derive(Debug, Clone)]
struct HangsLater {
    clock: ManualTimeSource,
    asked: Arc<AtomicUsize>,
    works: usize,
}

impl ProvideCredentials for HangsLater {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(async {
            if self.asked.fetch_add(1, Ordering::SeqCst) >= self.works {
                return std::future::pending().await;
            }
            let expiry = Some(self.clock.now() + HOUR);
            Ok(Credentials::new("KEY1", SECRET, None, expiry, "hangs"))
        })
    }
}

async fn hanging(works: usize) -> (ManualTimeSource, Arc<AtomicUsize>, Session) {
    let start = SystemTime::UNIX_EPOCH + Duration::from_hours(500_000);
    let clock = ManualTimeSource::new(start);
    let asked = Arc::<AtomicUsize>::default();
    let source = HangsLater {
        clock: clock.clone(),
        asked: Arc::clone(&asked),
        works,
    };
    let builder = isolated(&[], &[]).region_name("eu-west-1");
    let builder = builder
        .time_source(clock.clone())
        .credentials_provider(source);
    let builder = builder.http_client(Canned::new(|_| no_buckets()));
    (clock, asked, builder.build().await.unwrap())
}

#[tokio::test(start_paused = true)]
async fn requests_go_on_with_valid_keys_while_a_renewal_hangs() {
    let (clock, asked, session) = hanging(1).await;
    let s3 = session.client(aws_sdk_s3::Client::new);
    s3.list_buckets().send().await.unwrap();
    clock.advance(56 * MINUTE);
    let start = Instant::now();
    for _ in 0..20 {
        s3.list_buckets().send().await.unwrap();
    }
    // The first waits a second for new keys, the others not at all.
    assert!(
        start.elapsed() <= Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(asked.load(Ordering::SeqCst), 2);

    // Seven seconds before the end the keys are still used, and after it there is an error.
    clock.advance(3 * MINUTE + Duration::from_secs(53));
    s3.list_buckets().send().await.unwrap();
    clock.advance(Duration::from_secs(8));
    s3.list_buckets().send().await.unwrap_err();
}

#[tokio::test(start_paused = true)]
async fn a_source_that_hangs_at_once_is_an_error_after_a_minute() {
    let (_, _, session) = hanging(0).await;
    let start = Instant::now();
    session.credentials().await.unwrap_err();
    assert_eq!(start.elapsed(), MINUTE);
}

#[tokio::test]
async fn a_caller_that_is_dropped_does_not_stop_the_renewal() {
    let setting = Setting::new(HOUR, usize::MAX).await;
    setting.id().await.unwrap();
    setting.clock.advance(56 * MINUTE);
    tokio::select! {
        biased;
        _ = setting.session.credentials() => panic!("the renewal is another task"),
        () = std::future::ready(()) => {}
    }
    tokio::task::yield_now().await;
    assert_eq!(setting.id().await.unwrap(), "KEY2");
    assert_eq!(setting.asked(), 2);
}
