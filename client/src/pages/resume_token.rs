//! C4: a place in a listing, as text that can be stored.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Continuation;
use crate::error::Error;

/// Where a listing stopped: a page, and how many of its items were returned.
///
/// As text it has letters, digits, `-`, `_` and `.`, so it can be part of a URL or a file name. boto3 cannot read it.
///
/// ```
/// use client::pages::{Continuation, ResumeToken};
///
/// let token = ResumeToken::new(Some(Continuation::new("logs/7")), 3);
/// let text = token.to_string();
/// assert_eq!(text, "3.bG9ncy83");
/// assert_eq!(text.parse::<ResumeToken>()?, token);
/// # Ok::<(), client::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResumeToken {
    page: Option<Continuation>,
    given: usize,
}

impl ResumeToken {
    /// The place after the first `given` items of the page that starts at `page`; `None` is the
    /// first page.
    #[must_use]
    pub fn new(page: Option<Continuation>, given: usize) -> Self {
        Self { page, given }
    }

    /// The page to begin with.
    #[must_use]
    pub fn page(&self) -> Option<&Continuation> {
        self.page.as_ref()
    }

    /// How many items of that page to leave out.
    #[must_use]
    pub fn given(&self) -> usize {
        self.given
    }
}

impl fmt::Display for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.given)?;
        let Some(page) = &self.page else {
            return Ok(());
        };
        write!(f, ".{}", URL_SAFE_NO_PAD.encode(&page.marker))?;
        match &page.id_marker {
            Some(id) => write!(f, ".{}", URL_SAFE_NO_PAD.encode(id)),
            None => Ok(()),
        }
    }
}

impl FromStr for ResumeToken {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        parse(text).ok_or_else(|| Error::Invalid(format!("not a resume token: {text:?}")))
    }
}

fn parse(text: &str) -> Option<ResumeToken> {
    let decode = |part: &str| String::from_utf8(URL_SAFE_NO_PAD.decode(part).ok()?).ok();
    let mut parts = text.split('.');
    let given = parts.next()?.parse().ok()?;
    let (marker, id) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let page = match (marker, id) {
        (None, _) => None,
        (Some(marker), None) => Some(Continuation::new(decode(marker)?)),
        (Some(marker), Some(id)) => Some(Continuation::with_id(decode(marker)?, Some(decode(id)?))),
    };
    Some(ResumeToken { page, given })
}

#[cfg(test)]
mod tests {
    use super::{Continuation, ResumeToken};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_and_back(given: usize, page: Option<(String, Option<String>)>) {
            let page = page.map(|(marker, id)| Continuation::with_id(marker, id));
            let token = ResumeToken::new(page, given);
            prop_assert_eq!(token.to_string().parse::<ResumeToken>().expect("its own text"), token);
        }

        #[test]
        fn any_text_is_answered(text: String) {
            if let Err(error) = text.parse::<ResumeToken>() {
                prop_assert!(error.to_string().starts_with("not a resume token"));
            }
        }
    }
}
