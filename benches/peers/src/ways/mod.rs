//! The ways to do a task: one library a file.
//!
//! Each function does the whole of its task once, between the start and the stop of a clock. What a program does once in
//! its life, such as reading a configuration, comes before.

pub(crate) mod boto3;
mod client;
mod object_store;
mod opendal;
mod raw;
mod resource;
mod rust_s3;
mod sdk;
mod transfer_manager;

use std::path::PathBuf;

use tokio::runtime::{Builder, Runtime};

use crate::sample::Sample;
use crate::{Error, Result};

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
        self.bucket
            .split('-')
            .nth(1)
            .and_then(|size| size.parse().ok())
            .unwrap_or(0)
    }
}

/// Does a task once in this process.
pub(crate) fn run(task: &str, way: &str, target: &Target) -> Result<Sample> {
    let one = one_thread()?;
    let many = Builder::new_multi_thread().enable_all().build()?;
    match (task, way) {
        ("list", "raw") => one.block_on(raw::list(target)),
        ("list", "sdk") => one.block_on(sdk::list(target)),
        ("list", "client") => one.block_on(client::list(target)),
        ("list", "resource") => one.block_on(resource::list(target)),
        ("list", "object_store") => one.block_on(object_store::list(target)),
        ("list", "opendal") => one.block_on(opendal::list(target)),
        ("list", "rust-s3") => one.block_on(rust_s3::list(target)),
        ("work", "sdk") => one.block_on(sdk::list_and_work(target)),
        ("work", "resource") => one.block_on(resource::list_and_work(target)),
        ("parallel", "sdk") => one.block_on(sdk::list(target)),
        ("parallel", "resource") => many.block_on(resource::list_parallel(target)),
        ("delete", "sdk-verbose") => one.block_on(sdk::delete(target, false)),
        ("delete", "sdk-quiet") => one.block_on(sdk::delete(target, true)),
        ("delete", "client-verbose") => one.block_on(client::delete(target, false)),
        ("delete", "client-quiet") => one.block_on(client::delete(target, true)),
        ("delete", "resource") => one.block_on(resource::delete(target)),
        ("upload", "sdk") => many.block_on(sdk::upload(target)),
        ("upload", "client") => many.block_on(client::upload(target)),
        ("upload", "transfer-manager") => many.block_on(transfer_manager::upload(target)),
        ("upload", "object_store") => many.block_on(object_store::upload(target)),
        ("upload", "opendal") => many.block_on(opendal::upload(target)),
        ("upload", "rust-s3") => many.block_on(rust_s3::upload(target)),
        ("download", "sdk") => many.block_on(sdk::download(target)),
        ("download", "client") => many.block_on(client::download(target)),
        ("download", "transfer-manager") => many.block_on(transfer_manager::download(target)),
        ("download", "object_store") => many.block_on(object_store::download(target)),
        ("download", "opendal") => many.block_on(opendal::download(target)),
        ("download", "rust-s3") => many.block_on(rust_s3::download(target)),
        _ => Err(Error::Unknown {
            task: task.to_owned(),
            way: way.to_owned(),
        }),
    }
}

fn one_thread() -> Result<Runtime> {
    Ok(Builder::new_current_thread().enable_all().build()?)
}

/// The keys that a bucket of so many keys is emptied of.
pub(crate) fn keys(target: &Target) -> Vec<String> {
    (0..target.size())
        .map(|key| format!("logs/2024/01/31/{key:09}.json"))
        .collect()
}
