//! An S3 server for one listing, and a session that leads there.

use std::error::Error;

use sandbox::Sandbox;
use session::Session;
use session::wire::WireLog;
use session_lessons::harness::sandbox_session;
use tokio::sync::Mutex;

/// Held by a test that replaces the default session, which all tests of the process have in common.
pub(crate) static DEFAULT_SESSION: Mutex<()> = Mutex::const_new(());

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A sandbox with the bucket `demo` and as many objects as asked for, and a session for it.
pub(crate) async fn demo(objects: usize) -> Result<(Sandbox, Session)> {
    let (sandbox, session, _) = logged(objects).await?;
    Ok((sandbox, session))
}

/// The same, and the log of what the session's clients send.
pub(crate) async fn logged(objects: usize) -> Result<(Sandbox, Session, WireLog)> {
    let sandbox = Sandbox::builder()
        .seed(format!("demo:{objects}").parse()?)
        .start()
        .await?;
    let wire = WireLog::new();
    let session = sandbox_session(&sandbox).wire_log(wire.clone());
    let session = session.build().await?;
    Ok((sandbox, session, wire))
}
