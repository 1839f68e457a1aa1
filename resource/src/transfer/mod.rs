//! Transfers of handles: those of [`client::transfer`], with this crate's errors.

mod changing;
mod contents;
mod copy;
mod download;
mod folder;
mod reader;
mod upload;
mod writer;

pub(crate) use changing::Changing;
pub use contents::Contents;
pub use copy::Copy;
pub use download::Download;
pub use folder::{DownloadDir, UploadDir};
pub use reader::OpenReader;
pub use upload::Upload;
pub use writer::Writer;
