//! The credentials that are accepted.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::SystemTime;

use crate::s3::account::ACCOUNT;

/// The credentials that are accepted: those of the accounts, and those that STS and IAM have handed out.
pub(crate) struct Keys {
    by_id: RwLock<HashMap<String, Key>>,
    /// Whether unsigned `AssumeRoleWithWebIdentity` requests get working keys.
    pub(crate) open_web_identity: bool,
}

/// One access key.
#[derive(Clone)]
pub(crate) struct Key {
    pub(crate) secret: String,
    /// Whose key it is.
    pub(crate) identity: Identity,
    /// Present on the keys that STS hands out.
    pub(crate) session: Option<SessionKey>,
    /// Whether its owner has left it active. An inactive key is refused like one that does not exist.
    active: bool,
}

/// Whose a key is, as STS's `GetCallerIdentity` returns it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) arn: String,
    pub(crate) user_id: String,
    pub(crate) account: String,
}

/// The session of a temporary key.
#[derive(Clone)]
pub(crate) struct SessionKey {
    pub(crate) token: String,
    pub(crate) expires: SystemTime,
}

/// Why a request's session token is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenProblem {
    Invalid,
    Expired,
}

impl Keys {
    /// The keys of a sandbox's accounts: access key ID and secret key. The first account has the number
    /// 123456789012, the next 234567890123, and so on.
    pub(crate) fn new(accounts: &[(String, String)], open_web_identity: bool) -> Self {
        let numbers = std::iter::successors(Some(ACCOUNT.to_owned()), |number| {
            // Digits turn: 1 becomes 2, 9 becomes 0.
            Some(
                number
                    .chars()
                    .map(|digit| {
                        if digit == '9' {
                            '0'
                        } else {
                            (digit as u8 + 1).into()
                        }
                    })
                    .collect(),
            )
        });
        let keys = accounts.iter().zip(numbers);
        let keys = keys.map(|((id, secret), number)| (id.clone(), Key::root(secret, &number)));
        Self {
            by_id: RwLock::new(keys.collect()),
            open_web_identity,
        }
    }

    pub(crate) fn get(&self, access_key: &str) -> Option<Key> {
        let keys = self.by_id.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(access_key).filter(|key| key.active).cloned()
    }

    /// Accepts one key more.
    pub(crate) fn insert(&self, access_key: String, key: Key) {
        let mut keys = self.by_id.write().unwrap_or_else(PoisonError::into_inner);
        keys.insert(access_key, key);
    }

    /// Accepts a key no longer.
    #[cfg(feature = "iam")]
    pub(crate) fn remove(&self, access_key: &str) {
        let mut keys = self.by_id.write().unwrap_or_else(PoisonError::into_inner);
        keys.remove(access_key);
    }

    /// Makes a key active or inactive.
    #[cfg(feature = "iam")]
    pub(crate) fn set_active(&self, access_key: &str, active: bool) {
        let mut keys = self.by_id.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = keys.get_mut(access_key) {
            key.active = active;
        }
    }
}

impl Key {
    /// A key that needs no session token.
    pub(crate) fn new(secret: String, identity: Identity) -> Self {
        Self {
            secret,
            identity,
            session: None,
            active: true,
        }
    }

    /// The key of an account's root user.
    fn root(secret: &str, number: &str) -> Self {
        let identity = Identity {
            arn: format!("arn:aws:iam::{number}:root"),
            user_id: number.to_owned(),
            account: number.to_owned(),
        };
        Self::new(secret.to_owned(), identity)
    }

    /// The same key, which works with a token and for a time only.
    pub(crate) fn for_session(mut self, session: SessionKey) -> Self {
        self.session = Some(session);
        self
    }

    /// Whether the token that came with a request is this key's, at this time.
    pub(crate) fn check_token(
        &self,
        token: Option<&str>,
        now: SystemTime,
    ) -> Result<(), TokenProblem> {
        match (&self.session, token) {
            (None, None) => Ok(()),
            (Some(session), Some(token)) if session.token == token => {
                let valid = now < session.expires;
                valid.then_some(()).ok_or(TokenProblem::Expired)
            }
            _ => Err(TokenProblem::Invalid),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_session_key_needs_its_token_and_expires() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        let key = Key {
            session: Some(SessionKey {
                token: "token".to_owned(),
                expires: now + Duration::from_secs(1),
            }),
            ..Key::new("secret".to_owned(), Identity::default())
        };
        assert_eq!(key.check_token(Some("token"), now), Ok(()));
        assert_eq!(key.check_token(None, now), Err(TokenProblem::Invalid));
        assert_eq!(
            key.check_token(Some("other"), now),
            Err(TokenProblem::Invalid)
        );
        let later = now + Duration::from_secs(1);
        assert_eq!(
            key.check_token(Some("token"), later),
            Err(TokenProblem::Expired)
        );
    }

    #[test]
    fn the_root_key_takes_no_token() {
        let key = Keys::new(&[("AKIAEXAMPLE".to_owned(), "secret".to_owned())], false)
            .get("AKIAEXAMPLE")
            .unwrap();
        assert_eq!(key.check_token(None, SystemTime::now()), Ok(()));
        let refused = key.check_token(Some("token"), SystemTime::now());
        assert_eq!(refused, Err(TokenProblem::Invalid));
    }
}
