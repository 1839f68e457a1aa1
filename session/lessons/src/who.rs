//! The question that proves a session: who am I?

use std::error::Error as StdError;
use std::fmt;

use aws_sdk_sts::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sts::operation::RequestId;
use aws_sdk_sts::operation::get_caller_identity::GetCallerIdentityError;

use session::{Error, Session};

/// The account that the session's credentials belong to, by STS.
///
/// API: [`GetCallerIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html),
/// which everybody may call.
pub(super) async fn account(session: &Session) -> Result<String, Error> {
    let sts = session.client(aws_sdk_sts::Client::new);
    let identity = sts.get_caller_identity().send().await;
    let identity = identity.map_err(|error| Error::Refused {
        operation: "GetCallerIdentity",
        source: Box::new(Refusal(error)),
    })?;
    Ok(identity.account().unwrap_or_default().to_owned())
}

/// The SDK's error, whose own text is "service error" and no more, in full.
#[derive(Debug)]
struct Refusal(SdkError<GetCallerIdentityError>);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let SdkError::ServiceError(answer) = &self.0 {
            let code = answer.err().code().unwrap_or("no code");
            write!(f, "{code} (HTTP {})", answer.raw().status().as_u16())?;
            if let Some(message) = answer.err().message() {
                write!(f, ": {message}")?;
            }
            return match answer.err().request_id() {
                Some(id) => write!(f, " (request id {id})"),
                None => Ok(()),
            };
        }
        let mut error: &dyn StdError = &self.0;
        while let Some(cause) = error.source() {
            write!(f, "{error}: ")?;
            error = cause;
        }
        write!(f, "{error}")
    }
}

/// The text has the whole chain in it, so this is where the chain ends.
impl StdError for Refusal {}
