//! Where a listing continues after a page.

/// Whether and where a listing continues after a page.
///
/// ```
/// use client::pages::Next;
///
/// assert_eq!(Next::new(Some(true), Some("token")), Next::HasMore("token"));
/// assert_eq!(Next::new(Some(false), Some("token")), Next::Done);
/// // A server that leaves `IsTruncated` out says by the token alone whether there is more.
/// assert_eq!(Next::new(None, Some("token")), Next::HasMore("token"));
/// assert_eq!(Next::<&str>::new(Some(true), None), Next::MissingToken);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<Token> {
    /// This was the last page.
    Done,
    /// The next page starts at this token.
    HasMore(Token),
    /// The page is truncated, but has no token.
    MissingToken,
}

impl<Token> Next<Token> {
    /// Reads the two fields by which S3 says whether there is more: `IsTruncated`, and a token or marker that is not
    /// empty.
    #[must_use]
    pub fn new(is_truncated: Option<bool>, token: Option<Token>) -> Self {
        match (is_truncated, token) {
            (Some(false), _) | (None, None) => Self::Done,
            (_, Some(token)) => Self::HasMore(token),
            (Some(true), None) => Self::MissingToken,
        }
    }
}
