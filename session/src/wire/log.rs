//! The list of attempts that sessions, clients and resources share.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_smithy_runtime_api::client::http::SharedHttpClient;

use super::connector::RecordingClient;
use super::record::{Entry, RequestInfo, WireRecord};

/// A log of HTTP attempts, in the order in which they were sent. Clones share the log.
///
/// # Examples
///
/// Making a client sends nothing:
///
/// ```
/// use session::wire::WireLog;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let log = WireLog::new();
/// let session = session::Session::builder()
///     .region_name("us-east-1")
///     .wire_log(log.clone())
///     .build()
///     .await?;
/// let _client = session.client(aws_sdk_s3::Client::new);
/// assert!(log.records().is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default)]
pub struct WireLog {
    entries: Arc<Mutex<Vec<Arc<Entry>>>>,
}

impl WireLog {
    /// An empty log.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The attempts so far, those in progress included.
    #[must_use]
    pub fn records(&self) -> Vec<WireRecord> {
        self.lock().iter().map(|entry| entry.record()).collect()
    }

    /// The number of attempts so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether no request has been sent so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// Removes all records.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// Wraps an HTTP client so that each attempt is recorded in this log. Bodies are streamed, not kept.
    #[must_use]
    pub fn wrap(&self, http_client: SharedHttpClient) -> SharedHttpClient {
        SharedHttpClient::new(RecordingClient::new(http_client, self.clone()))
    }

    pub(super) fn open(&self, request: RequestInfo) -> Arc<Entry> {
        let entry = Arc::new(Entry::new(request));
        self.lock().push(Arc::clone(&entry));
        entry
    }

    /// A panic cannot leave the list half-written, so a poisoned lock is safe to use.
    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Entry>>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
