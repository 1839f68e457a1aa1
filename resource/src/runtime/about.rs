//! Errors that name their handle.

use tracing::Instrument;

use crate::inspect::Resource;
use crate::trace;

/// Says which handle a failed request was about, which the SDK's error does not know.
pub trait About<T> {
    /// Names the handle in the error, if this is one.
    ///
    /// # Errors
    ///
    /// The same failure as before, with the handle in it.
    fn about(self, handle: &impl Resource) -> client::Result<T>;
}

impl<T, E: Into<client::Error>> About<T> for Result<T, E> {
    fn about(self, handle: &impl Resource) -> client::Result<T> {
        self.map_err(|error| error.into().about(handle.subject()))
    }
}

/// Sends the request for a handle's attributes, in a span of its own; an error names the handle.
///
/// # Errors
///
/// That of the request.
pub async fn send_load<T, E>(
    handle: &(impl Resource + Sync),
    request: impl Future<Output = Result<T, E>> + Send,
) -> client::Result<T>
where
    T: Send,
    E: Into<client::Error> + Send,
{
    let response = request.instrument(trace::load(handle)).await;
    response.about(handle)
}

/// The error of a load whose request succeeded but returned nothing under the handle's name.
#[must_use]
pub fn not_found(handle: &impl Resource) -> crate::Error {
    crate::Error::NotFound {
        subject: handle.subject(),
        operation: handle.model().load.unwrap_or_default(),
    }
}
