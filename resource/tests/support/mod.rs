//! The session of the tests.

use sandbox::Sandbox;
use session::{Env, Fs, Session, SessionBuilder};

/// A session for a sandbox. It takes nothing from the machine: no variable and no file could name another endpoint.
pub(crate) fn sandbox_session(sandbox: &Sandbox) -> SessionBuilder {
    Session::builder()
        .credentials(sandbox.access_key_id(), sandbox.secret_access_key())
        .region_name(sandbox.region())
        .endpoint_url(sandbox.endpoint_url())
        .env(Env::from_slice(&[]))
        .fs(Fs::from_slice(&[]))
}
