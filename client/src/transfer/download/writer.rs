//! A download to a writer.

use std::iter;
use std::path::Path;

use futures::stream::{self, StreamExt, TryStreamExt};
use tokio::fs::OpenOptions;
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::body::Body;
use super::builder::{Download, Downloaded};
use super::range::PieceFetcher;
use super::sink::MemorySink;
use super::start::Start;
use crate::error::{Error, Result};
use crate::transfer::blocking::local;
use crate::transfer::checksum::Digest;

/// Writes the pieces in order, while later ones are being downloaded.
pub(super) async fn download(
    download: &Download,
    writer: impl AsyncWrite + Send + Unpin,
) -> Result<Downloaded> {
    write_all(download, Start::of(download).await?, writer).await
}

/// Writes a download that has begun.
pub(super) async fn write_all(
    download: &Download,
    Start { plan, body, .. }: Start,
    mut writer: impl AsyncWrite + Send + Unpin,
) -> Result<Downloaded> {
    let fetch = &PieceFetcher::new(download, &plan);
    let bodies = iter::once(Some(Body::of_object(body))).chain(iter::repeat_with(|| None));
    let fetched = stream::iter(plan.spans().zip(bodies))
        .map(|(span, mut body)| async move {
            let mut sink = MemorySink::default();
            let crc = fetch.fetch(span, &mut body, &mut sink).await?;
            Ok::<_, crate::Error>((span, crc, sink.chunks))
        })
        .buffered(download.config.parts_under_way());
    futures::pin_mut!(fetched);
    let mut digest = plan
        .in_order()
        .map(|expected| Digest::new(expected.algorithm));
    let mut pieces = Vec::new();
    while let Some((span, crc, chunks)) = fetched.try_next().await? {
        for chunk in chunks {
            if let Some(digest) = &mut digest {
                digest.update(&chunk);
            }
            let written = writer.write_all(&chunk).await;
            written.map_err(|error| local("write", Path::new("-"), error))?;
        }
        pieces.push((span, crc));
    }
    writer
        .flush()
        .await
        .map_err(|error| local("write", Path::new("-"), error))?;
    plan.finish(pieces, digest.map(Digest::finish))
}

/// Writes the pieces in order to a device or a pipe.
pub(super) async fn download_to_device(download: &Download, path: &Path) -> Result<Downloaded> {
    let device = OpenOptions::new().write(true).open(path).await;
    let device = device.map_err(|error| local("write", path, error))?;
    let downloaded = self::download(download, device).await;
    downloaded.map_err(|error| match error {
        Error::Local { doing, source, .. } => local(doing, path, source),
        error => error,
    })
}
