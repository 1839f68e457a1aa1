//! Where a cell of the matrix takes place: a sandbox, a client with short timeouts, and a folder.

use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use crate::support::sandbox_session;
use aws_sdk_s3::Client;
use aws_sdk_s3::config::retry::{RetryConfig, RetryPartition, TokenBucket};
use aws_sdk_s3::config::timeout::TimeoutConfig;
use aws_sdk_s3::config::{IdentityCache, StalledStreamProtectionConfig};
use bytes::Bytes;
use futures::TryStreamExt;
use resource::TransferConfig;
use resource::s3::{Bucket, S3};
use sandbox::seed::DemoObject;
use sandbox::{Fault, Sandbox, Seed};
use session::SessionBuilder;
use session::wire::WireLog;

pub(crate) const BUCKET: &str = "demo";
/// How many objects the bucket has at first.
const OBJECTS: u64 = 60;
/// The size of a small object, in bytes.
pub(crate) const SMALL: usize = 3_000;
/// The size of an object of two parts.
pub(crate) const LARGE: usize = (5 << 20) + 1_000;
/// How long a server may be silent. A minute for users; less here.
const READ_TIMEOUT: Duration = Duration::from_millis(700);

/// A sandbox with a bucket of demo objects, and what works with it.
pub(crate) struct Place {
    sandbox: Sandbox,
    /// The resource under test.
    pub(crate) s3: S3,
    /// A client of its own quota, which looks at what the work has done.
    witness: S3,
    pub(crate) demo: Vec<DemoObject>,
    directory: tempfile::TempDir,
    log: WireLog,
}

impl Place {
    pub(crate) async fn new() -> Self {
        Self::with(|session| session).await
    }

    /// A place whose session has other settings.
    pub(crate) async fn with(set: impl FnOnce(SessionBuilder) -> SessionBuilder) -> Self {
        let seed = Seed::new(BUCKET, OBJECTS).unwrap();
        let demo = seed.objects().collect();
        let sandbox = Sandbox::builder().seed(seed).start().await.unwrap();
        let witness = S3::from_client(client_of(session(&sandbox)).await);
        let log = WireLog::new();
        let timeouts = TimeoutConfig::builder().read_timeout(READ_TIMEOUT).build();
        let worker = set(session(&sandbox))
            .timeout_config(timeouts)
            .wire_log(log.clone());
        let s3 = S3::from_client(client_of(worker).await);
        let directory = tempfile::tempdir().unwrap();
        Self {
            sandbox,
            s3,
            witness,
            demo,
            directory,
            log,
        }
    }

    pub(crate) fn fault(&self, fault: Fault) {
        self.sandbox.fault(fault);
    }

    pub(crate) fn bucket(&self) -> Bucket {
        self.s3.bucket(BUCKET)
    }

    /// The same bucket, by a client that no fault on credentials reaches.
    pub(crate) fn witness(&self) -> Bucket {
        self.witness.bucket(BUCKET)
    }

    /// A folder of its own.
    pub(crate) fn directory(&self) -> &Path {
        self.directory.path()
    }

    /// The keys that the bucket has at first and that begin so.
    pub(crate) fn demo_keys(&self, prefix: &str) -> Vec<String> {
        let keys = self.demo.iter().map(|object| object.key.clone());
        let mut keys: Vec<_> = keys.filter(|key| key.starts_with(prefix)).collect();
        keys.sort();
        keys
    }

    /// The keys that the bucket has, by an operation that no cell spoils.
    pub(crate) async fn keys(&self) -> Vec<String> {
        let versions = self.witness().object_versions().stream();
        let keys = versions.map_ok(|version| version.object_key().to_owned());
        keys.try_collect().await.unwrap()
    }

    /// How many requests the work has sent.
    pub(crate) fn requests(&self) -> usize {
        self.log.records().len()
    }

    /// How often the work has sent a request of an operation.
    pub(crate) fn sent(&self, operation: &str) -> usize {
        let records = self.log.records();
        let sent = records
            .iter()
            .filter(|record| record.operation == operation);
        sent.count()
    }

    /// The uploads that were begun and are neither completed nor aborted.
    pub(crate) async fn orphans(&self) -> usize {
        self.witness().multipart_uploads().count().await.unwrap()
    }
}

fn session(sandbox: &Sandbox) -> SessionBuilder {
    let retries = RetryConfig::standard()
        .with_initial_backoff(Duration::from_millis(10))
        .with_max_backoff(Duration::from_millis(50));
    sandbox_session(sandbox).retry_config(retries)
}

/// A client with a retry quota of its own. The SDK's is one for the process, so that a cell would use up another's.
async fn client_of(session: SessionBuilder) -> Client {
    let quota = RetryPartition::custom("cell").token_bucket(TokenBucket::default());
    let stalls = StalledStreamProtectionConfig::enabled().grace_period(READ_TIMEOUT);
    let identities = IdentityCache::lazy().load_timeout(READ_TIMEOUT).build();
    let client = client::s3(&session.build().await.unwrap());
    let config = client.config().to_builder();
    let config = config
        .retry_partition(quota.build())
        .stalled_stream_protection(stalls.build())
        .identity_cache(identities);
    Client::from_conf(config.build())
}

/// Settings by which a few kilobytes are transferred in parts.
pub(crate) fn by_parts() -> TransferConfig {
    TransferConfig::default()
        .threshold(1_000)
        .part_size(5 << 20)
        .attempts(2)
}

/// Settings by which anything here is one request.
pub(crate) fn in_one() -> TransferConfig {
    TransferConfig::default().attempts(2)
}

/// Bytes that do not repeat, made once: an unoptimised build takes its time.
static CONTENT: LazyLock<Bytes> = LazyLock::new(|| {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..LARGE).map(|_| next()).collect()
});

/// The first so many of them.
pub(crate) fn content(length: usize) -> Bytes {
    CONTENT.slice(..length)
}
