//! Detects a continuation token that was returned before.

/// Detects a cycle of tokens by Brent's algorithm: it remembers one earlier token, at distances that double.
///
/// A service that returns the same token again, at once or after any number of pages, is detected after at most three
/// rounds. It costs one comparison per page and the memory of one token.
///
/// ```
/// let mut tokens = client::pages::Advance::new();
/// assert!(tokens.is_new(&"a") && tokens.is_new(&"b"));
/// assert!(!["a", "b", "a", "b", "a", "b"].iter().all(|token| tokens.is_new(token)));
/// ```
#[derive(Clone, Debug)]
pub struct Advance<Token> {
    kept: Option<Token>,
    since: u64,
    renew_after: u64,
}

impl<Token: Clone + PartialEq> Advance<Token> {
    /// No token yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kept: None,
            since: 0,
            renew_after: 1,
        }
    }

    /// Whether `token` differs from the remembered token.
    pub fn is_new(&mut self, token: &Token) -> bool {
        if self.kept.as_ref() == Some(token) {
            return false;
        }
        self.since += 1;
        if self.kept.is_none() || self.since == self.renew_after {
            self.kept = Some(token.clone());
            self.since = 0;
            self.renew_after = self.renew_after.saturating_mul(2);
        }
        true
    }
}

impl<Token: Clone + PartialEq> Default for Advance<Token> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::Advance;

    #[test]
    fn tokens_that_differ_are_all_new() {
        let mut advance = Advance::new();
        assert!((0..10_000).all(|token| advance.is_new(&token)));
    }

    #[test]
    fn the_same_token_twice_is_not_new() {
        let mut advance = Advance::new();
        assert!(advance.is_new(&"a"));
        assert!(!advance.is_new(&"a"));
    }

    #[test]
    fn a_circle_of_any_length_is_found_within_three_rounds() {
        for (lead, length) in [(0, 2), (1, 3), (5, 7), (40, 100)] {
            let mut advance = Advance::new();
            let pages = (0..lead + 4 * length)
                .map(|page| {
                    if page < lead {
                        page
                    } else {
                        lead + (page - lead) % length
                    }
                })
                .take_while(|token| advance.is_new(token))
                .count();
            assert!(
                pages <= lead.max(length) * 2 + 2 * length,
                "{lead}+{length}: {pages}"
            );
        }
    }
}
