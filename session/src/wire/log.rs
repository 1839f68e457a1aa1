//! The list of attempts that sessions, clients and resources share.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_smithy_runtime_api::client::http::SharedHttpClient;

use super::connector::RecordingClient;
use super::record::{Entry, Sent, WireRecord};

/// A log of HTTP attempts, in the order in which they were sent. A clone shows the same log.
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

    /// Each attempt so far. Those that are still under way show what is known of them by now.
    #[must_use]
    pub fn records(&self) -> Vec<WireRecord> {
        self.lock().iter().map(|entry| entry.record()).collect()
    }

    /// How many attempts there were so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    /// Whether nothing was sent so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    /// Forgets all attempts so far.
    pub fn clear(&self) {
        self.lock().clear();
    }

    /// An HTTP client that does what `http_client` does and writes each attempt into this log.
    ///
    /// Bodies stream through as before; nothing is held back or kept.
    #[must_use]
    pub fn wrap(&self, http_client: SharedHttpClient) -> SharedHttpClient {
        SharedHttpClient::new(RecordingClient::new(http_client, self.clone()))
    }

    pub(super) fn open(&self, sent: Sent) -> Arc<Entry> {
        let entry = Arc::new(Entry::new(sent));
        self.lock().push(Arc::clone(&entry));
        entry
    }

    /// A panic elsewhere cannot leave the list half-written, so a poisoned lock is as good as any.
    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Entry>>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
