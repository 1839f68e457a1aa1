//! One HTTP attempt.

use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// One HTTP attempt. A call that is retried leaves one record for each attempt.
///
/// No header and no body is kept, and the path is kept without signatures, tokens and credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WireRecord {
    /// The API operation, such as `ListObjectsV2`; `-` when it is not known.
    pub operation: String,
    /// The HTTP method.
    pub method: String,
    /// The host and port that the request was sent to.
    pub host: String,
    /// The path with its query, percent-encoded as it was sent; secrets are replaced by `***`.
    pub path: String,
    /// The HTTP status, or `None` when no response came: the connection failed, or the call was dropped.
    pub status: Option<u16>,
    /// The number of the attempt; the first is 1.
    pub attempt: u32,
    /// From sending the request until the last byte of the response that was read.
    pub elapsed: Duration,
    /// Bytes of the request's body that were handed to the connection.
    pub bytes_sent: u64,
    /// Bytes of the response's body that were read.
    pub bytes_received: u64,
}

/// The part of a record that is known before the request is sent.
#[derive(Debug)]
pub(super) struct RequestInfo {
    pub(super) operation: String,
    pub(super) method: String,
    pub(super) host: String,
    pub(super) path: String,
    pub(super) attempt: u32,
}

/// A record in progress, filled in by the connector and by the two bodies.
#[derive(Debug)]
pub(super) struct Entry {
    request: RequestInfo,
    started: Instant,
    /// 0 means no response: HTTP has no such status.
    status: AtomicU16,
    elapsed_nanos: AtomicU64,
    bytes_sent: AtomicU64,
    bytes_received: AtomicU64,
}

impl Entry {
    pub(super) fn new(request: RequestInfo) -> Self {
        Self {
            request,
            started: Instant::now(),
            status: AtomicU16::new(0),
            elapsed_nanos: AtomicU64::new(0),
            bytes_sent: AtomicU64::new(0),
            bytes_received: AtomicU64::new(0),
        }
    }

    pub(super) fn responded(&self, status: u16) {
        self.status.store(status, Ordering::Relaxed);
        self.touch();
    }

    /// Sets `elapsed`, which ends at the latest event of the attempt.
    pub(super) fn touch(&self) {
        let nanos = u64::try_from(self.started.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.elapsed_nanos.store(nanos, Ordering::Relaxed);
    }

    pub(super) fn count_sent(&self, bytes: u64) {
        self.bytes_sent.fetch_add(bytes, Ordering::Relaxed);
    }

    pub(super) fn count_received(&self, bytes: u64) {
        self.bytes_received.fetch_add(bytes, Ordering::Relaxed);
        self.touch();
    }

    pub(super) fn record(&self) -> WireRecord {
        let status = self.status.load(Ordering::Relaxed);
        WireRecord {
            operation: self.request.operation.clone(),
            method: self.request.method.clone(),
            host: self.request.host.clone(),
            path: self.request.path.clone(),
            status: (status != 0).then_some(status),
            attempt: self.request.attempt,
            elapsed: Duration::from_nanos(self.elapsed_nanos.load(Ordering::Relaxed)),
            bytes_sent: self.bytes_sent.load(Ordering::Relaxed),
            bytes_received: self.bytes_received.load(Ordering::Relaxed),
        }
    }
}
