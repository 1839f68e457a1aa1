//! Checks the common prefixes of a page.

use std::borrow::Cow;

use super::key_order::twice;
use super::{Scope, Seen};

/// Tells a common prefix from a key of the same name. No version id or upload id is a slash.
const COMMON_PREFIX: &str = "/";

impl Seen {
    /// Checks the common prefixes of a page. Of those that a delimiter makes, each covers keys that are listed nowhere else.
    pub(super) fn prefixes<'a>(
        &mut self,
        scope: &Scope<'_>,
        prefixes: impl IntoIterator<Item = Cow<'a, str>>,
        is_only: bool,
    ) -> Result<(), String> {
        let last = self.last_prefix.take();
        let mut before: Option<Cow<'a, str>> = None;
        for prefix in prefixes {
            scope.check_common_prefix(&prefix)?;
            let previous = before.as_deref().or(last.as_deref()).unwrap_or_default();
            if !scope.ordered {
                self.unordered(&prefix, Some(COMMON_PREFIX))?;
            } else if !scope.delimiter.is_empty() {
                self.order.advance(previous, &prefix)?;
            } else if is_only && previous == prefix.as_ref() {
                return Err(twice(&prefix));
            }
            before = Some(prefix);
        }
        self.last_prefix = before.map(Cow::into_owned).or(last);
        Ok(())
    }
}
