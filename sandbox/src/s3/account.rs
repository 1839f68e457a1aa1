//! Accounts: who owns buckets and objects, and who sends a request.

use std::sync::{Arc, LazyLock};

use s3s::dto::{Initiator, Owner};
use sha2::{Digest, Sha256};

/// The number of the account whose keys a sandbox starts with.
pub(crate) const ACCOUNT: &str = "123456789012";

/// That account's canonical user ID, as owners and grants name it.
const CANONICAL_ID: &str = "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a";

/// The canonical user ID of objects that unsigned requests write.
const ANONYMOUS_ID: &str = "65a011a29cdf8ec533ec3d1ccaae921c";

/// An AWS account, as S3 names it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Account {
    /// Twelve digits; empty for unsigned requests.
    pub(crate) number: String,
    pub(crate) canonical_id: String,
    pub(crate) display_name: String,
}

impl Account {
    /// The account whose keys the sandbox starts with.
    pub(crate) fn root() -> Arc<Self> {
        static ROOT: LazyLock<Arc<Account>> =
            LazyLock::new(|| Account::new(ACCOUNT, CANONICAL_ID.to_owned(), "sandbox"));
        Arc::clone(&ROOT)
    }

    /// The account with this number.
    pub(crate) fn numbered(number: &str) -> Arc<Self> {
        if number.is_empty() || number == ACCOUNT {
            return Self::root();
        }
        let id = hex::encode(Sha256::digest(number));
        Self::new(number, id, &format!("account-{number}"))
    }

    fn anonymous() -> Arc<Self> {
        static ANONYMOUS: LazyLock<Arc<Account>> =
            LazyLock::new(|| Account::new("", ANONYMOUS_ID.to_owned(), "anonymous"));
        Arc::clone(&ANONYMOUS)
    }

    fn new(number: &str, canonical_id: String, display_name: &str) -> Arc<Self> {
        Arc::new(Self {
            number: number.to_owned(),
            canonical_id,
            display_name: display_name.to_owned(),
        })
    }

    /// The account as the owner of a bucket or an object.
    pub(crate) fn owner(&self) -> Owner {
        Owner {
            display_name: Some(self.display_name.clone()),
            id: Some(self.canonical_id.clone()),
        }
    }

    /// The account as the initiator of an upload.
    pub(crate) fn initiator(&self) -> Initiator {
        Initiator {
            display_name: Some(self.display_name.clone()),
            id: Some(self.canonical_id.clone()),
        }
    }
}

/// The sender of a request.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    Anonymous,
    Signed {
        account: Arc<Account>,
        /// The user or the role's session, as `arn:aws:iam::123456789012:root`.
        arn: String,
        user_id: String,
    },
}

impl Caller {
    /// The account that owns what the request writes.
    pub(crate) fn account(&self) -> Arc<Account> {
        match self {
            Self::Anonymous => Account::anonymous(),
            Self::Signed { account, .. } => Arc::clone(account),
        }
    }

    /// Whether the request comes from this account.
    pub(crate) fn is_of(&self, owner: &Account) -> bool {
        matches!(self, Self::Signed { account, .. } if **account == *owner)
    }

    /// Whether the request comes from the root user of this account, not from one of its users or roles.
    pub(crate) fn is_root_of(&self, owner: &Account) -> bool {
        self.is_of(owner) && matches!(self, Self::Signed { arn, .. } if arn.ends_with(":root"))
    }
}

tokio::task_local! {
    static CALLER: Caller;
}

/// Carries a request out on behalf of a caller. `s3s` does not hand the caller's account to the operations.
pub(crate) async fn on_behalf_of<T>(caller: Caller, work: impl Future<Output = T>) -> T {
    CALLER.scope(caller, work).await
}

/// The account that sends the request under way.
pub(crate) fn caller() -> Caller {
    CALLER
        .try_with(Clone::clone)
        .unwrap_or_else(|_| Caller::Signed {
            account: Account::root(),
            arn: format!("arn:aws:iam::{ACCOUNT}:root"),
            user_id: ACCOUNT.to_owned(),
        })
}
