//! SSE-C: encryption keys that the customer provides.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};

/// A customer-provided encryption key ([SSE-C]), from its 32 bytes: encoded and hashed as S3's headers want it.
///
/// S3 keeps no copy of the key. Downloads and copies of the object need the same key.
///
/// ```
/// use client::transfer::CustomerKey;
///
/// let key = CustomerKey::from(*b"a very secret key of 32 bytes!!!");
/// assert_eq!(format!("{key:?}"), "CustomerKey(redacted)");
/// ```
///
/// [SSE-C]: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html
#[derive(Clone, PartialEq, Eq)]
pub struct CustomerKey {
    key: String,
    md5: String,
}

/// The only algorithm that S3 has.
const ALGORITHM: &str = "AES256";

impl CustomerKey {
    /// The key's 32 bytes in base64, for `x-amz-server-side-encryption-customer-key`.
    #[must_use]
    pub fn base64(&self) -> &str {
        &self.key
    }

    /// The key's MD5 in base64, for `x-amz-server-side-encryption-customer-key-MD5`.
    #[must_use]
    pub fn md5(&self) -> &str {
        &self.md5
    }

    /// The algorithm's name, `AES256`.
    #[must_use]
    pub fn algorithm(&self) -> &'static str {
        ALGORITHM
    }
}

impl From<[u8; 32]> for CustomerKey {
    fn from(key: [u8; 32]) -> Self {
        Self {
            key: STANDARD.encode(key),
            md5: STANDARD.encode(Md5::digest(key)),
        }
    }
}

impl fmt::Debug for CustomerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CustomerKey(redacted)")
    }
}

/// Sets a key on one of the SDK's builders.
macro_rules! set_customer_key {
    ($builder:expr, $key:expr) => {{
        let key = $key;
        $builder
            .sse_customer_algorithm(key.algorithm())
            .sse_customer_key(key.base64())
            .sse_customer_key_md5(key.md5())
    }};
}

pub(super) use set_customer_key;
