//! A sandbox whose session logs what goes over the wire.

use sandbox::Sandbox;
use session::Session;
use session::wire::WireLog;

use crate::support::sandbox_session;

/// A sandbox, a session for it, and the log of what that session sends.
pub(crate) async fn logged_sandbox() -> (Sandbox, Session, WireLog) {
    let sandbox = sandbox::start().await.unwrap();
    let log = WireLog::new();
    let session = sandbox_session(&sandbox).wire_log(log.clone()).build();
    let session = session.await.unwrap();
    (sandbox, session, log)
}

/// The operations that were sent since the log was emptied, each attempt.
pub(crate) fn operations(log: &WireLog) -> Vec<String> {
    let records = log.records().into_iter();
    records.map(|record| record.operation).collect()
}
