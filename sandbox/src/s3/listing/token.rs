//! Continuation tokens: opaque to a client, and refused when a client made one up.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use s3s::S3Result;

use crate::s3::error;

/// The start of every token, so that other text is not taken for a token.
const MARK: &[u8] = b"after:";

/// The token that goes on behind a name.
pub(crate) fn encode(name: &str) -> String {
    STANDARD.encode([MARK, name.as_bytes()].concat())
}

/// The name that a token goes on behind.
pub(crate) fn decode(token: &str) -> S3Result<String> {
    let decoded = STANDARD.decode(token).ok();
    let name = decoded
        .as_deref()
        .and_then(|bytes| bytes.strip_prefix(MARK))
        .map(<[u8]>::to_vec);
    name.and_then(|name| String::from_utf8(name).ok())
        .ok_or_else(|| {
            error::argument(
                "continuation-token",
                token,
                "The continuation token provided is incorrect",
            )
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_token_gives_its_name_back(name in any::<String>()) {
            prop_assert_eq!(decode(&encode(&name)).ok(), Some(name));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = decode(&text);
        }
    }

    #[test]
    fn a_token_that_was_made_up_is_refused() {
        for token in ["", "!!not-a-token", "abcd", "a2V5"] {
            assert!(decode(token).is_err(), "{token}");
        }
    }
}
