//! Any bytes as the shared files: a session or an error, never a panic.

#![no_main]

use std::collections::HashMap;
use std::ffi::OsString;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use session::{Env, Fs, Session};
use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
});

fuzz_target!(|file: &[u8]| {
    let paths = ["/config", "/credentials"];
    let files: HashMap<OsString, Vec<u8>> = paths
        .iter()
        .map(|path| (OsString::from(path), file.to_vec()))
        .collect();
    let session = Session::builder()
        .region_name("us-east-1")
        .env(Env::from_slice(&[
            ("AWS_CONFIG_FILE", "/config"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/credentials"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
        ]))
        .fs(Fs::from_raw_map(files));
    let _ = RUNTIME.block_on(session.build());
});
