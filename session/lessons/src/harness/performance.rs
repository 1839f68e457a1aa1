//! A lesson under way.

use std::future::Future;

use session::wire::WireRecord;

use super::progress;
use super::{Failure, Stage};

/// How a lesson went: its outcome, and what it sent.
#[derive(Debug)]
#[non_exhaustive]
pub struct Performance<T> {
    /// What the lesson found out, or why it did not.
    pub outcome: Result<T, Failure>,
    /// The lesson's own requests. What prepared the stage and what tidied it up is not among them.
    pub wire: Vec<WireRecord>,
}

impl<T> Performance<T> {
    /// A lesson that failed before it began.
    #[must_use]
    pub fn failed(failure: Failure) -> Self {
        Self {
            outcome: Err(failure),
            wire: Vec::new(),
        }
    }
}

impl Stage {
    /// Runs a lesson until it ends or Ctrl-C is pressed, and shows its progress on a terminal.
    pub async fn perform<T, E>(
        &self,
        lesson: &'static str,
        work: impl Future<Output = Result<T, E>> + Send,
    ) -> Performance<T>
    where
        E: Into<Failure> + Send,
        T: Send,
    {
        self.wire().clear();
        let outcome = tokio::select! {
            biased;
            () = interrupted() => Err(Failure::Interrupted),
            outcome = self.shown(lesson, work) => outcome.map_err(Into::into),
        };
        Performance {
            outcome,
            wire: self.wire().records(),
        }
    }

    /// Shows progress to a person who looks on, not to a program that reads JSON.
    async fn shown<T: Send>(
        &self,
        lesson: &'static str,
        work: impl Future<Output = T> + Send,
    ) -> T {
        if self.is_watched() {
            progress::show(lesson, self.wire(), self.meter(), work).await
        } else {
            work.await
        }
    }
}

/// Waits for Ctrl-C or, where there is such a thing, SIGTERM.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    ctrl_c().await;
}

/// Where no handler can be installed, the system's own stays in force, and there is nothing to wait for.
async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
