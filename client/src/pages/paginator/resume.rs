//! C4: ends a listing early, and continues it later.

use super::Paginator;
use crate::pages::{Continuation, Listing, ResumeToken};

impl<L: Listing<Token = Continuation>> Paginator<L> {
    /// Starts where an earlier listing stopped (`StartingToken`).
    #[doc(alias = "StartingToken")]
    pub fn starting_token(mut self, token: &ResumeToken) -> Self {
        self.skip = token.given();
        self.at = token.page().cloned();
        self
    }

    /// Where to continue after [`max_items`](Self::max_items) ended the listing; `None` if nothing more is known to
    /// follow.
    #[must_use]
    pub fn resume_token(&self) -> Option<ResumeToken> {
        let (page, given) = self.resume.clone()?;
        Some(ResumeToken::new(page, given))
    }
}
