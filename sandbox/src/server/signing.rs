//! Signatures, as AWS computes them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::Sha256;

/// A signature of version 4, in hexadecimal.
pub(crate) fn sign_v4(secret: &str, date: &str, region: &str, service: &str, text: &str) -> String {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [date, region, service, "aws4_request", text] {
        key = hmac_sha256(&key, part.as_bytes());
    }
    hex::encode(key)
}

/// A signature of version 2, in base64.
pub(crate) fn sign_v2(secret: &str, text: &str) -> String {
    // HMAC takes a key of any length, so there is always a value.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(secret.as_bytes()) else {
        return String::new();
    };
    mac.update(text.as_bytes());
    BASE64.encode(mac.finalize().into_bytes())
}

/// Whether two signatures are the same, in a time that does not tell where they differ.
pub(crate) fn equal(a: &str, b: &str) -> bool {
    let differences = a
        .bytes()
        .zip(b.bytes())
        .fold(0, |all, (a, b)| all | (a ^ b));
    a.len() == b.len() && differences == 0
}

fn hmac_sha256(key: &[u8], data: &[u8]) -> Vec<u8> {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return Vec::new();
    };
    mac.update(data);
    mac.finalize().into_bytes().to_vec()
}
