//! Access keys and tokens.

/// Four stars and the last four characters; only the stars for a secret shorter than twelve characters,
/// of which four would be too many.
pub(crate) fn last_four(secret: &str) -> String {
    let length = secret.chars().count();
    let shown = if length < 12 { 0 } else { 4 };
    let tail: String = secret.chars().skip(length - shown).collect();
    format!("****{tail}")
}
