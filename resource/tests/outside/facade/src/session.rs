//! Another such module: what a user's session is, which is no AWS session.

use aws_resource::{Bucket, Error};

/// Errors of a program that does more than S3.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SessionError {
    #[error("the login was not stored")]
    Storage(#[from] Error),
    #[error("the login is not JSON")]
    Json(#[from] serde_json::Error),
}

#[derive(Debug, PartialEq, serde::Deserialize, serde::Serialize)]
pub(crate) struct Login {
    pub(crate) user: String,
}

pub(crate) async fn log_in(bucket: &Bucket, user: &str) -> Result<Login, SessionError> {
    let login = Login {
        user: user.to_owned(),
    };
    bucket
        .put_object("login.json", serde_json::to_vec(&login)?)
        .await?;
    Ok(bucket.object("login.json").json().await?)
}

/// Who is logged in, or nobody.
pub(crate) async fn user(bucket: &Bucket) -> Result<Option<String>, Error> {
    match bucket.object("login.json").json::<Login>().await {
        Ok(login) => Ok(Some(login.user)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}
