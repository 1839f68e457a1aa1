//! The default session of a process, as `boto3.DEFAULT_SESSION`.
//!
//! `boto3.client("s3")` is `boto3.DEFAULT_SESSION.client("s3")`, and the first call makes that session. This is useful in a
//! program's `main`. A library should take a [`Session`] as an argument.

use std::sync::{PoisonError, RwLock};

use aws_types::SdkConfig;
use tokio::sync::Mutex;

use crate::{Error, Session};

static DEFAULT_SESSION: RwLock<Option<Session>> = RwLock::new(None);
static MAKING: Mutex<()> = Mutex::const_new(());

/// Sets the process's default session.
///
/// boto3: `setup_default_session(**kwargs)`, whose arguments are those of
/// [`SessionBuilder`](crate::SessionBuilder). Clients and resources of the former default session keep it.
pub fn setup_default_session(session: Session) {
    *DEFAULT_SESSION
        .write()
        .unwrap_or_else(PoisonError::into_inner) = Some(session);
}

/// The process's default session. The first call makes it with [`Session::new`].
///
/// boto3: `DEFAULT_SESSION`. After an error, the next call tries again.
///
/// # Errors
///
/// See [`SessionBuilder::build`](crate::SessionBuilder::build).
#[doc(alias = "DEFAULT_SESSION")]
pub async fn default_session() -> Result<Session, Error> {
    if let Some(session) = current() {
        return Ok(session);
    }
    // Held while the session is made, so that a process makes only one.
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
