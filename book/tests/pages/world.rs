//! An S3 server for one listing, and a session that leads there.

use std::error::Error;

use sandbox::Sandbox;
use session::{Env, Fs, Session};

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// A sandbox with the bucket `demo` and as many objects as asked for, and a session for it.
pub(crate) async fn demo(objects: usize) -> Result<(Sandbox, Session)> {
    let sandbox = Sandbox::builder()
        .seed(format!("demo:{objects}").parse()?)
        .start()
        .await?;
    let session = Session::builder()
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
        .endpoint_url(sandbox.endpoint_url())
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .build()
        .await?;
    Ok((sandbox, session))
}
