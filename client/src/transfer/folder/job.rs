//! Transfers that run at the same time.

use std::future::Future;

use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::error::{Error, Result};
use crate::transfer::blocking::{FileAccess, local};

/// The result of the transfer of a folder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Transferred {
    /// How many files were transferred.
    pub files: u64,
    /// How many bytes they have.
    pub bytes: u64,
    /// How many files were skipped because both sides have them already; see `sync`.
    pub unchanged: u64,
}

/// Transfers that run at the same time, each as a task. Dropping this aborts them.
pub(super) struct Jobs {
    running: JoinSet<Result<u64>>,
    access: FileAccess,
    accesses_ended: mpsc::Receiver<()>,
    limit: usize,
    pub(super) done: Transferred,
}

impl Jobs {
    pub(super) fn new(limit: usize) -> Self {
        let (access, accesses_ended) = FileAccess::awaited();
        Self {
            running: JoinSet::new(),
            access,
            accesses_ended,
            limit,
            done: Transferred::default(),
        }
    }

    /// The file accesses that [`finish`](Self::finish) waits for.
    pub(super) fn access(&self) -> FileAccess {
        self.access.clone()
    }

    /// Waits until fewer transfers than the limit are running, and begins one.
    pub(super) async fn push(
        &mut self,
        job: impl Future<Output = Result<u64>> + Send + 'static,
    ) -> Result<()> {
        while self.running.len() >= self.limit {
            self.next().await?;
        }
        self.running.spawn(job);
        Ok(())
    }

    /// Waits for all transfers, if all were begun; stops them at the first error.
    ///
    /// When it returns, no transfer is running and none is writing a file, so no temporary file is left.
    pub(super) async fn finish(mut self, begun: Result<()>) -> Result<Transferred> {
        let finished = match begun {
            Ok(()) => self.finish_all().await,
            Err(error) => Err(error),
        };
        // Aborted tasks drop their files, except those that a blocking thread is writing.
        self.running.shutdown().await;
        drop(self.access);
        // Nothing is ever sent; this is the end of the last access.
        let _ = self.accesses_ended.recv().await;
        finished.map(|()| self.done)
    }

    async fn finish_all(&mut self) -> Result<()> {
        while !self.running.is_empty() {
            self.next().await?;
        }
        Ok(())
    }

    /// Waits for one.
    async fn next(&mut self) -> Result<()> {
        match self.running.join_next().await {
            Some(Ok(transferred)) => {
                self.done.bytes += transferred?;
                self.done.files += 1;
                Ok(())
            }
            Some(Err(stopped)) => Err(stopped_early(std::io::Error::other(stopped))),
            None => Ok(()),
        }
    }
}

fn stopped_early(error: std::io::Error) -> Error {
    local("finish", std::path::Path::new("-"), error)
}
