//! How a secret is shown.

/// The last four characters behind four stars; nothing at all of what is shorter than twelve, since
/// four of eight characters are too much to give away.
pub(crate) fn last_four(secret: &str) -> String {
    let length = secret.chars().count();
    let shown = if length < 12 { 0 } else { 4 };
    let tail: String = secret.chars().skip(length - shown).collect();
    format!("****{tail}")
}
