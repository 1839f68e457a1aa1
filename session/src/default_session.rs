//! The session that a process has without asking, as `boto3.DEFAULT_SESSION`.
//!
//! `boto3.client("s3")` is `boto3.DEFAULT_SESSION.client("s3")`: a session made by whoever needs it
//! first. It is handy in a program's `main` and a trap in a library, which should take a [`Session`].

use std::sync::{PoisonError, RwLock};

use aws_types::SdkConfig;
use tokio::sync::Mutex;

use crate::{Error, Session};

static DEFAULT_SESSION: RwLock<Option<Session>> = RwLock::new(None);
static MAKING: Mutex<()> = Mutex::const_new(());

/// Makes this the process's default session, instead of the one it has.
///
/// boto3: `setup_default_session(**kwargs)`, whose arguments are those of
/// [`SessionBuilder`](crate::SessionBuilder). What was made from the former session keeps it.
pub fn setup_default_session(session: Session) {
    *DEFAULT_SESSION
        .write()
        .unwrap_or_else(PoisonError::into_inner) = Some(session);
}

/// The process's default session, made by [`Session::new`] when it is first asked for.
///
/// boto3: `DEFAULT_SESSION`. A session that could not be made is tried again by the next caller.
///
/// # Errors
///
/// See [`SessionBuilder::build`](crate::SessionBuilder::build).
pub async fn default_session() -> Result<Session, Error> {
    if let Some(session) = current() {
        return Ok(session);
    }
    // Held while the session is made, so that a process makes one only.
    let _making = MAKING.lock().await;
    if let Some(session) = current() {
        return Ok(session);
    }
    let session = Session::new().await?;
    setup_default_session(session.clone());
    Ok(session)
}

fn current() -> Option<Session> {
    let session = DEFAULT_SESSION.read();
    session.unwrap_or_else(PoisonError::into_inner).clone()
}

/// A client from the default session: `session::client(aws_sdk_s3::Client::new).await?`.
///
/// # Errors
///
/// See [`default_session`].
pub async fn client<C>(new: impl FnOnce(&SdkConfig) -> C + Send) -> Result<C, Error> {
    Ok(default_session().await?.client(new))
}

/// A resource from the default session: `session::resource(resource::s3::S3::new).await?`.
///
/// # Errors
///
/// See [`default_session`].
pub async fn resource<R>(new: impl FnOnce(&Session) -> R + Send) -> Result<R, Error> {
    Ok(default_session().await?.resource(new))
}
