//! A transfer that changes an object whose attributes a handle keeps.

use std::future::Future;

use crate::Result;
use crate::s3::Object;

/// The handle whose attributes change. They are dropped when the transfer is over, or is not waited for any more.
#[derive(Debug, Default)]
pub(crate) struct Changing(Option<Object>);

impl Changing {
    /// `object` shares its cache with the handle.
    pub(crate) fn new(object: Object) -> Self {
        Self(Some(object))
    }

    /// Drops the attributes after the transfer.
    pub(super) async fn until<T>(
        mut self,
        transfer: impl Future<Output = client::Result<T>> + Send,
    ) -> Result<T> {
        let result = transfer.await;
        self.over();
        Ok(result?)
    }

    pub(super) fn over(&mut self) {
        if let Some(object) = &self.0 {
            object.forget();
        }
    }
}

impl Drop for Changing {
    fn drop(&mut self) {
        self.over();
    }
}
