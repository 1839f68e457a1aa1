//! The targets that the bytes of a piece are written to.

use std::fs::File;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use crc_fast::CrcAlgorithm;
use tokio::sync::Semaphore;

use crate::error::Result;
use crate::transfer::blocking::{FileAccess, local, write_all_at};
use crate::transfer::checksum::Crc;

/// A target for the bytes of a piece.
pub(super) trait Sink: Send {
    /// Writes bytes that begin at `offset` of the object, and returns their checksum if there is an `algorithm`.
    fn take(
        &mut self,
        offset: u64,
        chunks: Vec<Bytes>,
        algorithm: Option<CrcAlgorithm>,
    ) -> impl Future<Output = Result<Option<Crc>>> + Send;
}

/// A file, written at the offsets of the bytes.
#[derive(Clone)]
pub(super) struct FileSink {
    file: Arc<File>,
    path: PathBuf,
    /// One write at a time: the system serializes writes to a file, and a waiting thread spins.
    turn: Arc<Semaphore>,
    access: FileAccess,
}

impl FileSink {
    pub(super) fn new(file: File, path: &Path, access: FileAccess) -> Self {
        Self {
            file: Arc::new(file),
            path: path.to_owned(),
            turn: Arc::new(Semaphore::new(1)),
            access,
        }
    }
}

impl Sink for FileSink {
    async fn take(
        &mut self,
        mut offset: u64,
        chunks: Vec<Bytes>,
        algorithm: Option<CrcAlgorithm>,
    ) -> Result<Option<Crc>> {
        let file = Arc::clone(&self.file);
        // The semaphore is never closed, so there is always a turn.
        let turn = Arc::clone(&self.turn).acquire_owned().await;
        let written = self.access.run(move || {
            let _turn = turn;
            for chunk in &chunks {
                write_all_at(&file, chunk, offset)?;
                offset += chunk.len() as u64;
            }
            Ok(algorithm.map(|algorithm| Crc::of_chunks(algorithm, &chunks)))
        });
        written
            .await
            .map_err(|error| local("write", &self.path, error))
    }
}

/// Memory, for pieces that are written in order.
#[derive(Default)]
pub(super) struct MemorySink {
    pub(super) chunks: Vec<Bytes>,
}

impl Sink for MemorySink {
    async fn take(
        &mut self,
        _offset: u64,
        mut chunks: Vec<Bytes>,
        algorithm: Option<CrcAlgorithm>,
    ) -> Result<Option<Crc>> {
        let crc = algorithm.map(|algorithm| Crc::of_chunks(algorithm, &chunks));
        self.chunks.append(&mut chunks);
        Ok(crc)
    }
}
