//! A download to a file.

use std::io::{self, Read, Seek, Write};
use std::iter;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use aws_sdk_s3::primitives::ByteStream;
use futures::stream::{self, StreamExt, TryStreamExt};
use tempfile::NamedTempFile;

use super::body::Body;
use super::builder::{Download, Downloaded};
use super::plan::{Plan, Span};
use super::range::PieceFetcher;
use super::sink::FileSink;
use super::start::Start;
use super::{temporary, writer};
use crate::error::Result;
use crate::transfer::blocking::{blocking, local};
use crate::transfer::checksum::{Crc, Digest};
use crate::transfer::ramp::{FIRST, Ramp};

/// The largest object that is written to its file at once, in bytes.
const SMALL: u64 = 1 << 20;

/// How many bytes are read at a time to compute a checksum.
const BUFFER: usize = 256 << 10;

/// Whether a file can replace the target. A device or a pipe cannot be replaced. A symbolic link can, wherever it leads:
/// to nothing, to a place that may not be looked at, or back to itself.
pub(super) async fn can_be_replaced(path: &Path) -> Result<bool> {
    let target = path.to_owned();
    let found = blocking(move || match std::fs::metadata(&target) {
        Ok(found) => Ok(found.is_file() || found.is_dir()),
        Err(error) if error.kind() == io::ErrorKind::NotFound || target.is_symlink() => Ok(true),
        Err(error) => Err(error),
    });
    found.await.map_err(|error| local("create", path, error))
}

/// Downloads to a file beside the target, and renames it when it is complete and checked.
pub(super) async fn download(download: &Download, path: &Path) -> Result<Downloaded> {
    // Each in a box of its own, so that a small object does not take the room of a large one.
    if download.listed.length.is_some_and(|length| length <= SMALL) {
        Box::pin(small(download, path)).await
    } else {
        Box::pin(large(download, path)).await
    }
}

/// Downloads an object of any size, part by part.
async fn large(download: &Download, path: &Path) -> Result<Downloaded> {
    let target = path.to_owned();
    let temporary = download
        .access
        .run(move || temporary::beside(&target))
        .await;
    // Dropping it removes the file: on any error below, and when the caller's future is dropped.
    let temporary = temporary.map_err(|error| local("create", path, error))?;
    let file = temporary
        .as_file()
        .try_clone()
        .map_err(|error| local("create", path, error))?;

    let Start {
        plan,
        body,
        modified,
    } = Start::of(download).await?;
    let pieces = fetch_all(
        download,
        &plan,
        body,
        FileSink::new(file, path, download.access.clone()),
    )
    .await?;
    let (temporary, in_order) = hash(download, temporary, &plan, path).await?;
    let downloaded = plan.finish(pieces, in_order)?;

    let modified = modified.filter(|_| download.keep_modified);
    let target = path.to_owned();
    let renamed = download
        .access
        .run(move || persist(temporary, modified, &target))
        .await;
    renamed.map_err(|error| local("write", path, error))?;
    Ok(downloaded)
}

/// Downloads a small object, and writes it at once.
async fn small(download: &Download, path: &Path) -> Result<Downloaded> {
    let start = Start::of(download).await?;
    let modified = start.modified.filter(|_| download.keep_modified);
    let mut bytes = Vec::new();
    let downloaded = Box::pin(writer::write_all(download, start, &mut bytes)).await?;
    let target = path.to_owned();
    let written = download.access.run(move || {
        let mut temporary = temporary::beside(&target)?;
        temporary.write_all(&bytes)?;
        persist(temporary, modified, &target)
    });
    written.await.map_err(|error| local("write", path, error))?;
    Ok(downloaded)
}

/// Renames the file, and sets its time of modification.
fn persist(
    temporary: NamedTempFile,
    modified: Option<SystemTime>,
    target: &Path,
) -> io::Result<()> {
    if let Some(modified) = modified {
        temporary.as_file().set_modified(modified)?;
    }
    temporary.persist(target)?;
    Ok(())
}

/// Writes every piece to its place in the file, several at the same time.
///
/// Each connection takes the next piece when it has written one. If the number of connections is not set, there is one at
/// first, which reads on in the first response: where the processor is the limit, that is the fastest way. As soon as there
/// are others, the pieces that follow are theirs, and it asks for ranges as they do.
async fn fetch_all(
    download: &Download,
    plan: &Plan,
    body: ByteStream,
    sink: FileSink,
) -> Result<Vec<Piece>> {
    let fetch = &PieceFetcher::new(download, plan);
    let limit = download.config.parts_of_file();
    let reads_on = !download.config.is_concurrency_set();
    let first = if reads_on { 1 } else { FIRST };
    let ramp = &Ramp::new(first, limit, plan.part_size);
    let connections = plan.spans().take(limit).count();
    let spans = &Mutex::new(plan.spans());
    let next = || spans.lock().unwrap_or_else(PoisonError::into_inner).next();
    let bodies = iter::once(Some(Body::of_object(body))).chain(iter::repeat_with(|| None));
    let fetched = stream::iter(bodies.take(connections))
        .map(|mut body| {
            let mut sink = sink.clone();
            async move {
                let _turn = ramp.turn().await;
                let mut pieces = Vec::new();
                while let Some(span) = next() {
                    let crc = fetch.fetch(span, &mut body, &mut sink).await?;
                    body = body.filter(|_| reads_on);
                    ramp.finished();
                    pieces.push((span, crc));
                }
                Ok(pieces)
            }
        })
        .buffer_unordered(limit)
        .try_concat();
    ramp.run(fetched).await
}

/// Computes the checksum of the file, where those of its parts cannot be combined.
async fn hash(
    download: &Download,
    temporary: NamedTempFile,
    plan: &Plan,
    path: &Path,
) -> Result<(NamedTempFile, Option<String>)> {
    let Some(expected) = plan.in_order() else {
        return Ok((temporary, None));
    };
    let mut digest = Digest::new(expected.algorithm);
    let hashed = download.access.run(move || {
        // Opened again by its name, it could not be read if the target it replaces is one that only others may read.
        let mut file = temporary.as_file();
        file.rewind()?;
        let mut buffer = vec![0; BUFFER];
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok((temporary, Some(digest.finish()))),
                read => digest.update(buffer.get(..read).unwrap_or_default()),
            }
        }
    });
    hashed.await.map_err(|error| local("read", path, error))
}

type Piece = (Span, Option<Crc>);
