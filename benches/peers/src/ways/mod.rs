//! The ways to do a task: one library a file.
//!
//! Each function does the whole of its task once, between the start and the stop of a clock. Work that a program does once in
//! its life, such as reading a configuration, comes before.

mod client;
mod object_store;
mod opendal;
mod page;
pub(crate) mod python;
mod raw;
mod resource;
mod rust_s3;
mod sdk;
mod serve;
mod session;
mod transfer_manager;

use std::path::PathBuf;

use tokio::runtime::Builder;

use crate::sample::Sample;
use crate::{Error, Result, plan};

/// Where the work is, and where its file is.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Target {
    /// The server's URL.
    #[arg(long)]
    pub(crate) endpoint: String,
    /// The bucket, whose name says what is in it.
    #[arg(long)]
    pub(crate) bucket: String,
    /// The file to upload, or to download to.
    #[arg(long, default_value = "")]
    pub(crate) path: PathBuf,
}

impl Target {
    /// The number in the name of the bucket: keys or bytes.
    pub(crate) fn size(&self) -> u64 {
        plan::size(&self.bucket)
    }
}

/// Does a task once in this process.
pub(crate) fn run(task: &str, way: &str, target: &Target) -> Result<Sample> {
    // A transfer may use every core; all else has one thread.
    let runtime = match task {
        "upload" | "download" | "upload-dir" | "download-dir" | "parallel" | "purge" => {
            Builder::new_multi_thread().enable_all().build()?
        }
        _ => Builder::new_current_thread().enable_all().build()?,
    };
    runtime.block_on(dispatch(task, way, target))
}

async fn dispatch(task: &str, way: &str, target: &Target) -> Result<Sample> {
    match (task, way) {
        ("serve-get", "moto" | "sandbox" | "raw") => serve::objects("GET", way, target).await,
        ("serve-put", "moto" | "sandbox" | "raw") => serve::objects("PUT", way, target).await,
        ("serve-list", "first" | "last") => serve::list(way, target).await,
        ("session", "session") => session::make(target).await,
        ("handle", "resource") => resource::handles(target).await,
        ("page", layer) => page::read(layer, target).await,
        ("list", "raw") => raw::list(target).await,
        ("list" | "parallel", "sdk") => sdk::list(target).await,
        ("list", "client") => client::list(target).await,
        ("list", "resource") => resource::list(target).await,
        ("list", "object_store") => object_store::list(target).await,
        ("list", "opendal") => opendal::list(target).await,
        ("list", "rust-s3") => rust_s3::list(target).await,
        ("work", "sdk") => sdk::list_and_work(target).await,
        ("work", "resource") => resource::list_and_work(target).await,
        ("parallel", "resource") => resource::list_parallel(target).await,
        ("delete", "sdk-verbose") => sdk::delete(target, false).await,
        ("delete", "sdk-quiet") => sdk::delete(target, true).await,
        ("delete", "client-verbose") => client::delete(target, false).await,
        ("delete", "client-quiet") => client::delete(target, true).await,
        ("delete", "one-by-one") => client::delete_one_by_one(target).await,
        ("delete", "resource") => resource::delete(target).await,
        ("purge", "resource") => resource::purge(target, 1).await,
        ("purge", "resource-parallel-8") => resource::purge(target, 8).await,
        ("upload-dir", "client") => client::upload_folder(target).await,
        ("upload-dir", "object_store") => object_store::upload_folder(target).await,
        ("download-dir", "client") => client::download_folder(target).await,
        ("download-dir", "object_store") => object_store::download_folder(target).await,
        ("upload", "sdk") => sdk::upload(target).await,
        ("upload", "client") => client::upload(target).await,
        ("upload", "transfer-manager") => transfer_manager::upload(target).await,
        ("upload", "object_store") => object_store::upload(target).await,
        ("upload", "opendal") => opendal::upload(target).await,
        ("upload", "rust-s3") => rust_s3::upload(target).await,
        ("download", "sdk") => sdk::download(target).await,
        ("download", "client") => client::download(target).await,
        ("download", "transfer-manager") => transfer_manager::download(target).await,
        ("download", "object_store") => object_store::download(target).await,
        ("download", "opendal") => opendal::download(target).await,
        ("download", "rust-s3") => rust_s3::download(target).await,
        _ => Err(Error::Unknown {
            task: task.to_owned(),
            way: way.to_owned(),
        }),
    }
}

/// The keys that a bucket of so many keys is emptied of.
pub(crate) fn keys(target: &Target) -> Vec<String> {
    let size = usize::try_from(target.size()).unwrap_or(usize::MAX);
    (0..size).map(benches::server::key).collect()
}
