//! The files that a lesson works with.

use std::path::{Path, PathBuf};

use client::error::Error;
use client::{Result, transfer};
use tempfile::TempDir;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;

use super::arguments::{Download, Upload};
use super::{Context, Failure};

/// The name of what is made up.
const NAME: &str = "large.bin";

/// The directory of the files that were made for a lesson; it goes with this.
#[derive(Debug, Default)]
pub(super) struct Files(Option<TempDir>);

impl Files {
    /// The file that is to be uploaded, and the key that it is to have.
    pub(super) async fn for_upload(
        &mut self,
        context: &mut Context,
        upload: &Upload,
    ) -> Result<(), Failure> {
        context.file = match &upload.file {
            Some(file) => file.clone(),
            None => self.made_up(upload.size).await?,
        };
        let Some(name) = context.file.file_name() else {
            let path = context.file.display();
            return Err(Failure::Misuse(format!(
                "{path} has no name to upload it under"
            )));
        };
        context.key = format!("uploads/{}", name.to_string_lossy());
        let file = tokio::fs::metadata(&context.file).await;
        let file = file.map_err(|error| local("read", &context.file, error))?;
        context.meter.expect(file.len());
        Ok(())
    }

    /// The file that is to be downloaded to. Where no object was named, one is made.
    pub(super) async fn for_download(
        &mut self,
        context: &mut Context,
        download: &Download,
    ) -> Result<(), Failure> {
        if context.key.is_empty() {
            let file = self.made_up(download.size).await?;
            context.key = format!("downloads/{NAME}");
            let upload = transfer::upload(&context.s3(), &context.bucket, &context.key);
            let uploaded = upload.from_path(file).await?;
            context.meter.expect(uploaded.bytes);
        }
        context.file = match &download.to {
            Some(file) => file.clone(),
            None => self.directory()?.join("downloaded.bin"),
        };
        Ok(())
    }

    fn directory(&mut self) -> Result<&Path> {
        let directory = match self.0.take() {
            Some(directory) => directory,
            None => {
                TempDir::new().map_err(|error| local("create", &std::env::temp_dir(), error))?
            }
        };
        Ok(self.0.insert(directory).path())
    }

    /// A file of so many MiB.
    async fn made_up(&mut self, size: u32) -> Result<PathBuf> {
        let path = self.directory()?.join(NAME);
        let written = async {
            let mut file = File::create(&path).await?;
            for number in 0..size {
                file.write_all(&mebibyte(number)).await?;
            }
            file.flush().await
        };
        written
            .await
            .map_err(|error| local("write", &path, error))?;
        Ok(path)
    }
}

fn local(doing: &'static str, path: &Path, source: std::io::Error) -> Error {
    Error::Local {
        doing,
        path: path.to_owned(),
        source,
    }
}

/// A MiB of the file that `upload-file` and `download-file` make up: filled with its number, so that no two
/// neighbours are alike.
#[must_use]
pub fn mebibyte(number: u32) -> Vec<u8> {
    let [.., lowest] = number.to_be_bytes();
    vec![lowest; 1 << 20]
}

#[cfg(test)]
mod tests {
    use super::mebibyte;

    #[test]
    fn no_two_neighbours_are_alike() {
        assert_eq!(mebibyte(0).len(), 1 << 20);
        assert_ne!(mebibyte(255), mebibyte(256));
    }
}
