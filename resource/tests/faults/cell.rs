//! A cell of the table: one kind of work under one fault.

use std::error::Error as _;
use std::time::{Duration, Instant};

use futures::FutureExt;
use resource::{Error, Result};
use std::panic::AssertUnwindSafe;
use tokio::time::timeout;

use crate::credentials::Lapsing;
use crate::faults::{Cause, Times, Trouble};
use crate::place::Place;
use crate::work::{Verdict, Work};

/// The longest that a cell may take.
const LIMIT: Duration = Duration::from_secs(10);

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// The work was done.
    Done,
    /// It failed, and said so.
    Failed,
    /// It did not end in time, which a busy machine can cause, too.
    Hung(String),
    /// Why it should not have ended so.
    Bad(String),
}

/// Runs one cell in a place of its own.
pub(crate) async fn run(work: Work, trouble: &Trouble, times: Times) -> Cell {
    let place = match trouble.cause {
        Cause::Credentials(lapse) => {
            Place::with(|session| session.credentials_provider(Lapsing::new(lapse, times))).await
        }
        Cause::Server(_) => Place::new().await,
    };
    work.prepare(&place).await;
    if let Some(fault) = trouble.fault(work.operation, times) {
        place.fault(fault);
    }
    let begun = Instant::now();
    let running = AssertUnwindSafe(timeout(LIMIT, work.run(&place))).catch_unwind();
    let ended = match running.await {
        Err(_) => return Cell::Bad("it panics".to_owned()),
        Ok(Err(_)) => {
            let sent = place.requests();
            return Cell::Hung(format!("it hangs for {LIMIT:?}, after {sent} requests"));
        }
        Ok(Ok(ended)) => ended,
    };
    let took = begun.elapsed();
    match judge(work, trouble, times, &place, &ended).await {
        Err(bad) => Cell::Bad(format!("{bad} ({took:.1?})")),
        Ok(()) if ended.is_ok() => Cell::Done,
        Ok(()) => Cell::Failed,
    }
}

async fn judge(
    work: Work,
    trouble: &Trouble,
    times: Times,
    place: &Place,
    ended: &Result<Verdict>,
) -> Verdict {
    match ended {
        Ok(verdict) => verdict
            .clone()
            .map_err(|wrong| format!("Ok, but {wrong}"))?,
        Err(error) if times == Times::Once && trouble.recovers_on(work.operation) => {
            return Err(format!("not recovered: {error}"));
        }
        Err(error) => explained(error, place)?,
    }
    let aftermath = work.aftermath(place, ended).await;
    aftermath.map_err(|bad| match ended {
        Ok(_) => format!("Ok, but {bad}"),
        Err(error) => format!("{bad}; {error}"),
    })
}

/// An error says what it was about and why.
fn explained(error: &Error, place: &Place) -> Verdict {
    let text = error.to_string();
    let path = place.directory().to_string_lossy();
    if !text.contains("demo") && !text.contains(&*path) {
        return Err(format!("no subject: {text}"));
    }
    if text.contains('\n') {
        return Err(format!("more than a line: {text}"));
    }
    let cause = text.rsplit(": ").next().unwrap_or_default();
    let vague = [
        "service error",
        "streaming error",
        "dispatch failure",
        "unhandled error",
        "OK",
        "error",
        "",
    ];
    if vague.contains(&cause) || text.contains("OK: the service failed") {
        return Err(format!("no cause: {text} ({:?})", error.source()));
    }
    Ok(())
}
