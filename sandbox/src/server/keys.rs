//! The credentials that are accepted.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::SystemTime;

/// The account that owns everything in a sandbox.
const ACCOUNT: &str = "123456789012";

/// The credentials that are accepted: the root's, and those that STS has handed out.
pub(crate) struct Keys {
    by_id: RwLock<HashMap<String, Key>>,
}

/// One access key.
#[derive(Clone)]
pub(crate) struct Key {
    pub(crate) secret: String,
    /// Who it speaks for.
    pub(crate) identity: Identity,
    /// Present on the keys that STS hands out.
    pub(crate) session: Option<SessionKey>,
}

/// Who a key speaks for, as STS's `GetCallerIdentity` tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) arn: String,
    pub(crate) user_id: String,
    pub(crate) account: String,
}

/// What a temporary key has besides its secret.
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
    pub(crate) fn new(access_key: &str, secret: &str) -> Self {
        let root = Key {
            secret: secret.to_owned(),
            identity: Identity {
                arn: format!("arn:aws:iam::{ACCOUNT}:root"),
                user_id: ACCOUNT.to_owned(),
                account: ACCOUNT.to_owned(),
            },
            session: None,
        };
        Self {
            by_id: RwLock::new(HashMap::from([(access_key.to_owned(), root)])),
        }
    }

    pub(crate) fn get(&self, access_key: &str) -> Option<Key> {
        let keys = self.by_id.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(access_key).cloned()
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
}

impl Key {
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
            secret: "secret".to_owned(),
            identity: Identity::default(),
            session: Some(SessionKey {
                token: "token".to_owned(),
                expires: now + Duration::from_secs(1),
            }),
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
        let key = Keys::new("AKIAEXAMPLE", "secret")
            .get("AKIAEXAMPLE")
            .unwrap();
        assert_eq!(key.check_token(None, SystemTime::now()), Ok(()));
        let refused = key.check_token(Some("token"), SystemTime::now());
        assert_eq!(refused, Err(TokenProblem::Invalid));
    }
}
