//! Whether something exists, by a request that fails where it does not.

use crate::Result;

/// `false` for "not found"; any other failure stays one.
pub(super) fn found<T>(response: Result<T>) -> Result<bool> {
    match response {
        Ok(_) => Ok(true),
        Err(error) if error.is_not_found() => Ok(false),
        Err(error) => Err(error),
    }
}
