//! Folders: many files up, many objects down.

mod download;
mod filter;
mod job;
mod local_path;
mod options;
mod place;
mod stored;
mod upload;
mod walk;

pub use download::{DownloadDir, download_dir};
pub use job::Transferred;
pub use upload::{UploadDir, upload_dir};
