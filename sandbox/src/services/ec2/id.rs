//! The ids of instances and of all else.

/// A new id, as `i-0123456789abcdef0`.
pub(super) fn new(prefix: &str) -> String {
    format!("{prefix}-0{:016x}", fastrand::u64(..))
}

/// Whether an id can be one of that prefix: 17 hexadecimal digits, or 8 as until 2018.
pub(super) fn is_valid(prefix: &str, id: &str) -> bool {
    let digits = id
        .strip_prefix(prefix)
        .and_then(|rest| rest.strip_prefix('-'));
    digits.is_some_and(|digits| {
        matches!(digits.len(), 8 | 17) && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}
